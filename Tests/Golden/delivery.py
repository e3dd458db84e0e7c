"""Registers of outputs and coverage of questions, by datetime, csv and exact fractions.

Usage: python3 Tests/Golden/delivery.py   (from the package's root; writes delivery.json)

Holds for each month of 1900 to 2200 the day number of its first and its length; the shipped
study's register on several dates for a chosen six; and registers drawn at random.
"""
import calendar
import csv
import datetime
import fractions
import json
import pathlib
import random

ROOT = pathlib.Path(__file__).resolve().parents[2]
STUDY = ROOT / "datasets/data-culture"
EPOCH = datetime.date(1970, 1, 1)
CHOSEN = ["P04", "P08", "P09", "P11", "P13", "P14"]


def number(value):
    return None if value is None else float(value)


def state(output, as_of):
    """Name and days late of an output on a date (None: no date)."""
    due = output["due"] and datetime.date.fromisoformat(output["due"])
    accepted = output["accepted"] and datetime.date.fromisoformat(output["accepted"])
    day = as_of and datetime.date.fromisoformat(as_of)
    if accepted and (day is None or accepted <= day):
        if not due:
            return "accepted, no due date", None
        late = (accepted - due).days
        return ("accepted late", late) if late > 0 else ("accepted on time", None)
    if not due:
        return "no due date", None
    if day and (day - due).days > 0:
        return "overdue", (day - due).days
    return "due", None


def totals(outputs, as_of, value):
    states = [state(o, as_of)[0] for o in outputs]
    prices = [fractions.Fraction(o["price"]) for o in outputs]
    accepted = [s.startswith("accepted") for s in states]
    paid = sum((p for p, a in zip(prices, accepted) if a), fractions.Fraction(0))
    waiting = sorted(o["due"] for o, s in zip(outputs, states) if s == "due")
    n = sum(accepted)
    return {
        "outputs": len(outputs), "accepted": n, "late": states.count("accepted late"),
        "overdue": states.count("overdue"),
        "due": states.count("due") + states.count("no due date"),
        "price": number(sum(prices, fractions.Fraction(0))), "paid": number(paid),
        "to_pay": number(sum(prices, fractions.Fraction(0)) - paid),
        "next_due": waiting[0] if waiting else None,
        "value": number(value),
        "value_per_accepted": number(value / n) if n and value is not None else None,
        "paid_per_accepted": number(paid / n) if n else None,
    }


def added(values):
    return None if any(v is None for v in values) else sum(values, fractions.Fraction(0))


def register(case):
    """What the study's pilots, outputs and questions come to."""
    own = {p["id"]: [o for o in case["outputs"] if o["pilot"] == p["id"]] for p in case["pilots"]}
    having = [p for p in case["pilots"] if own[p["id"]]]
    value = {p["id"]: p["value"] and fractions.Fraction(p["value"]) for p in case["pilots"]}
    chosen = [p for p in having if p["id"] in case["selected"]]
    every = lambda pilots: [o for p in pilots for o in own[p["id"]]]
    result = {
        "states": [list(state(o, case["as_of"])) for o in every(having)],
        "pilots": [
            {"pilot": p["id"], **totals(own[p["id"]], case["as_of"], value[p["id"]])}
            for p in having],
        "chosen": totals(every(chosen), case["as_of"], added([value[p["id"]] for p in chosen]))
        if chosen else None,
        "all": totals(every(having), case["as_of"], added([value[p["id"]] for p in having])),
        "mispriced": [
            p["id"] for p in having
            if sum(fractions.Fraction(o["price"]) for o in own[p["id"]])
            != fractions.Fraction(p["cost"])],
        "questions": [], "documents": [],
    }
    for question in case["questions"]:
        able = [p for p in case["pilots"] if p["id"] in question["pilots"]]
        answering = [p for p in able if p["id"] in case["selected"]]
        finish = {
            p["id"]: max((o["due"] for o in own[p["id"]] if o["due"]), default=None)
            for p in answering}
        dates = sorted(d for d in finish.values() if d)
        weeks = [p["weeks"] for p in answering if not finish[p["id"]] and p["weeks"] is not None]
        cheapest = min(able, key=lambda p: fractions.Fraction(p["cost"]), default=None)
        result["questions"].append({
            "answered_by": [p["id"] for p in answering],
            "first": dates[0] if dates else None, "last": dates[-1] if dates else None,
            "weeks": max(weeks) if weeks else None,
            "cheapest": cheapest["id"] if cheapest and not answering else None})
    for document in dict.fromkeys(q["document"] for q in case["questions"]):
        rows = [r for q, r in zip(case["questions"], result["questions"])
                if q["document"] == document]
        result["documents"].append(
            [document, sum(bool(r["answered_by"]) for r in rows), len(rows)])
    return result


def shipped():
    read = lambda name: list(csv.DictReader((STUDY / name).open(encoding="utf-8")))
    pilots = [
        {"id": p["pilot"], "cost": p["cost"], "weeks": float(p["weeks"]), "value": str(40 + i)}
        for i, p in enumerate(read("pilots.csv"))]
    outputs = [
        {"pilot": o["pilot"], "output": o["output"], "price": o["price"], "due": o["due"] or None,
         "accepted": o["accepted"] or None} for o in read("outputs.csv")]
    questions = [
        {"question": q["question"], "document": q["document"], "pilots": q["pilots"].split(";")}
        for q in read("questions.csv")]
    for as_of in [None, "2018-08-31", "2018-12-31", "2019-06-30"]:
        yield {"pilots": pilots, "outputs": outputs, "questions": questions, "as_of": as_of,
               "selected": CHOSEN}


def drawn(dice):
    day = lambda: (datetime.date(2018, 1, 1) + datetime.timedelta(dice.randrange(900))).isoformat()
    maybe = lambda share, make: make() if dice.random() < share else None
    pilots = [
        {"id": f"P{i}", "cost": f"{dice.randrange(500)}.{dice.randrange(4) * 25:02}",
         "weeks": maybe(0.7, lambda: float(dice.randrange(1, 60))),
         "value": maybe(0.9, lambda: f"{dice.randrange(100)}.{dice.randrange(10)}")}
        for i in range(dice.randrange(1, 6))]
    dated = dice.choice([0.1, 0.8])
    outputs = [
        {"pilot": p["id"], "output": f"O{k}",
         "price": f"{dice.randrange(200)}.{dice.randrange(4) * 25:02}",
         "due": maybe(dated, day), "accepted": maybe(0.5, day)}
        for p in pilots for k in range(dice.randrange(0, 5))]
    dice.shuffle(outputs)
    questions = [
        {"question": f"Q{k}", "document": dice.choice(["A", "B", ""]),
         "pilots": dice.sample([p["id"] for p in pilots], dice.randrange(0, len(pilots) + 1))}
        for k in range(dice.randrange(1, 5))]
    return {"pilots": pilots, "outputs": outputs, "questions": questions,
            "as_of": maybe(0.8, day),
            "selected": [p["id"] for p in pilots if dice.random() < 0.5]}


dice = random.Random(20180524)
cases = list(shipped())
random_cases = []
while len(random_cases) < 80:
    case = drawn(dice)
    if case["outputs"]:
        random_cases.append(case)
months = [
    [(datetime.date(year, month, 1) - EPOCH).days, calendar.monthrange(year, month)[1]]
    for year in range(1900, 2201) for month in range(1, 13)]
record = {
    "months": months,
    "shipped": [{**case, "expected": register(case)} for case in cases],
    "drawn": [{**case, "expected": register(case)} for case in random_cases]}
target = pathlib.Path(__file__).with_suffix(".json")
target.write_text(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n",
                  encoding="utf-8")
