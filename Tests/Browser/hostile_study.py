"""Writes the study of hostile.py: the shipped one with every free text exchanged."""

import json
import random
import sys
from pathlib import Path

from hostile import LABELS, MISSING, OPTIONS, PHRASES, SEGMENTS, Words, rows, save

# What is hostile of each: texts, ids. Draws of the ranking follow the ids, so that only studies of the same ids
# have the same figures.
KINDS = {"harmless": (False, False), "twin": (False, True), "hostile": (True, True)}


def write_study(folder: Path, hostile: bool, hostile_ids: bool) -> Path:
    """A study folder; hostile or not, it has the same answers, codes, pilots and links."""
    folder.mkdir(parents=True)
    words = Words(hostile, hostile_ids)
    definition = study(words)
    (folder / "study.yaml").write_text(json.dumps(definition, ensure_ascii=False, indent=1), encoding="utf-8")
    instrument(folder, words)
    people(folder, words)
    interviews(folder, words)
    pilots(folder, words)
    return folder


def study(words):
    levels = {}
    for row in rows("population.csv"):
        levels.setdefault(row["segment"], []).append(words(row["level"]))
    constructs = dict.fromkeys(row["construct"] for row in rows("codebook.csv"))
    judged = [("learning", 0, 10, 60), ("readiness", 1, 5, 50), ("risk", 5, 1, 30)]
    return {
        "study": 1, "title": words("title"), "organisation": words("organisation"), "marking": words("marking"),
        "waves": [
            {"id": words.id("2018"), "label": words("first wave"), "responses": "responses-2018.csv",
             "interviews": "interviews-2018.csv"},
            {"id": words.id("2019"), "label": words("second wave"), "responses": "responses-2019.csv"}],
        "codebook": "codebook.csv", "respondent": "respondent", "submitted": "StartDate",
        "constructs": {words.id(one): words("construct " + one) for one in constructs},
        "scales": {"agree5": {"labels": [words(one) for one in LABELS], "favourable": [words(one) for one in LABELS[3:]],
                              "aliases": {words("Neither"): words(LABELS[2])}}},
        "missing": {"not answered": [""], **{kind: [words(text)] for kind, text in MISSING.items()}},
        "segments": [{"id": words.id(one), "title": words("segment " + one), "column": column,
                      f"column:{words.id('2019')}": {"Rank": "Grade"}.get(column, column), "levels": levels[one]}
                     for one, column in SEGMENTS.items()],
        "outcome": words.id("outcome"),
        "senior": {"segment": words.id("rank"), "levels": [words("Inspector and above")]},
        "choices": [{"id": words.id("uses"), "question": words("What do you use?"), "column": "Uses",
                     "separator": " |", "options": [words(one) for one in OPTIONS]}],
        "comments": [{"id": words.id("why"), "question": words("What would help?"), "column": "Why"}],
        "design": {"population": "population.csv", "rake": [words.id("rank"), words.id("group")], "trim": 5},
        "estimates": {"replicates": 100, "confidence": 0.95, "seed": 1}, "disclosure": {"threshold": 10},
        "themes": "themes.csv", "questions": "questions.csv",
        "pilots": {
            "candidates": "pilots.csv", "addresses": "addresses.csv", "outputs": "outputs.csv",
            "wave": words.id("2018"), "as of": "2018-12-31",
            "criteria": [{"id": words.id("need"), "from": "shortfall", "swing": 100},
                         {"id": words.id("voice"), "from": "salience", "swing": 80},
                         {"id": words.id("reach"), "from": "reach", "swing": 40}]
            + [{"id": words.id(one), "column": one, "worst": worst, "best": best, "swing": swing}
               for one, worst, best, swing in judged],
            "select": {"count": 6, "budget": 252000}},
        "paper": {"to": words("to"), "from": words("from"), "because": words("because")},
    }


def instrument(folder, words):
    items = [{**row, "item": words.id(row["item"]), "construct": words.id(row["construct"]),
              "wording": words(row["wording"]), "column": row["item"]} for row in rows("codebook.csv")]
    for item, row in zip(items, rows("codebook.csv")):
        item[f"column:{words.id('2018')}"] = item.pop("column:2018") or row["item"]
        item[f"wording:{words.id('2019')}"] = words(item.pop("wording:2019"))
    save(folder, "codebook.csv", items)
    save(folder, "population.csv", [{**row, "segment": words.id(row["segment"]), "level": words(row["level"])}
                                    for row in rows("population.csv")])


def people(folder, words):
    """Answers, with a question of several answers and one in people's own words beside them."""
    for wave in ("2018", "2019"):
        chance = random.Random(wave)
        table = []
        for row in rows(f"responses-{wave}.csv"):
            kept = {key: text if key in ("respondent", "StartDate") else words({"PC": "Constable"}.get(text, text))
                    for key, text in row.items()}
            chosen = [words(one) for one in OPTIONS if chance.random() < 0.4]
            said = " and ".join(chance.sample(PHRASES, 2)) if chance.random() < 0.5 else ""
            table.append({**kept, "Uses": " |".join(chosen), "Why": words.said(said) if said else "",
                          words("a column that nobody asked for"): words("a cell that nobody reads")})
        save(folder, f"responses-{wave}.csv", table)


def interviews(folder, words):
    free = ("Rank", "Business group", "coder", "code", "excerpt")
    save(folder, "interviews-2018.csv", [{key: words(text) if key in free else text for key, text in row.items()}
                                         for row in rows("interviews-2018.csv")])
    save(folder, "themes.csv", [{**row, "code": words(row["code"]), "theme": words(row["theme"]),
                                 "construct": words.id(row["construct"])} for row in rows("themes.csv")])


def pilots(folder, words):
    ids = ("pilot", "pilots", "requires", "excludes", "construct")
    free = ("name", "sponsor", "output", "question", "document", "theme")

    def exchanged(key, text):
        if key in ids:
            return words.id(text)
        if key == "scope" and text:
            segment, level = text.split("=")
            return f"{words.id(segment)}={words(level)}"
        return words(text) if key in free else text

    for name in ("pilots.csv", "addresses.csv", "outputs.csv", "questions.csv"):
        save(folder, name, [{key: exchanged(key, text) for key, text in row.items()} for row in rows(name)])


if __name__ == "__main__":
    for kind in KINDS:
        print(write_study(Path(sys.argv[1]) / kind, *KINDS[kind]))
