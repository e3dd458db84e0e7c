"""Portfolios by trying every subset, in exact fractions: portfolio.json.

Usage: python3 portfolio.py                    writes portfolio.json beside this file
       python3 portfolio.py FOLDER-OF-PB-FILES prints optima of real participatory
       budgets by HiGHS (scipy.optimize.milp): file, count asked for, most votes.
"""
import itertools
import json
import pathlib
import random
import sys
from fractions import Fraction as F


def keeps(rule, subset, costs):
    kind = rule["kind"]
    if kind == "exactly":
        return len(subset) == rule["number"]
    if kind == "at least":
        return len(subset) >= rule["number"]
    if kind == "at most":
        return len(subset) <= rule["number"]
    if kind == "budget":
        return sum(costs[i] for i in subset) <= rule["number"]
    if kind == "requires":
        return rule["one"] not in subset or rule["other"] in subset
    if kind == "excludes":
        return not (rule["one"] in subset and rule["other"] in subset)
    inside = len(subset & set(rule["members"]))
    return inside <= rule["number"] if kind == "group at most" else inside >= rule["number"]


def subsets(n):
    for size in range(1, n + 1):
        for members in itertools.combinations(range(n), size):
            yield frozenset(members)


def feasible(case, rules, costs=None):
    costs = costs or case["costs"]
    return [s for s in case["all"] if all(keeps(r, s, costs) for r in rules)]


def worth(values, subset):
    return sum((values[i] for i in subset), F(0))


def weights_at(weights, k, t):
    """Weights with the k-th at t and the others pro rata."""
    return [t if j == k else w * (1 - t) / (1 - weights[k]) for j, w in enumerate(weights)]


def values_at(case, weights):
    return [sum(w * u for w, u in zip(weights, row)) for row in case["utilities"]]


def weight_switch(case, sets, chosen, k, end):
    """The first weight from now towards `end` at which another set is worth more beyond."""
    now = case["weights"][k]
    at = lambda s, t: worth(values_at(case, weights_at(case["weights"], k, F(t))), s)
    found = None
    for s in sets:
        if at(s, end) <= at(chosen, end):
            continue
        # Both lines are linear in t: the crossing from their values at 0 and 1.
        d0, d1 = at(s, 0) - at(chosen, 0), at(s, 1) - at(chosen, 1)
        t = d0 / (d0 - d1)
        if found is None or abs(t - now) < abs(found - now):
            found = t
    return found


def analysed(case):
    n, rules, costs = len(case["costs"]), case["rules"], case["costs"]
    case["all"] = list(subsets(n))
    values = values_at(case, case["weights"])
    sets = feasible(case, rules)
    if not sets:
        smallest = next(
            size for size in range(1, len(rules) + 1)
            for kept in itertools.combinations(rules, size) if not feasible(case, kept))
        return {"conflict": smallest}
    ranked = sorted(sets, key=lambda s: -worth(values, s))
    chosen = ranked[0]
    best = worth(values, chosen)
    if len(ranked) > 1 and worth(values, ranked[1]) == best:
        return None
    top = lambda sets, v=values: max((worth(v, s) for s in sets), default=None)
    budget = next((r["number"] for r in rules if r["kind"] == "budget"), None)
    free = [r for r in rules if r["kind"] != "budget"]
    wide = feasible(case, free)
    cost = lambda s: sum(costs[i] for i in s)
    points = {(cost(s), worth(values, s)) for s in wide}
    frontier = sorted(p for p in points if not any(
        q != p and q[0] <= p[0] and q[1] >= p[1] for q in points))
    margins = []
    for i in range(n):
        rival = top([s for s in sets if (i in s) != (i in chosen)])
        margins.append(None if rival is None else best - rival)
    falls = []
    for i in range(n):
        if budget is None:
            falls.append(None)
            continue
        places = [
            budget - (cost(s) - costs[i]) for s in wide if i in s and worth(values, s) > best]
        places = [p for p in places if p >= 0]
        falls.append(max(places) if places else None)
    return {
        "best": float(best), "chosen": sorted(chosen), "sets": len(sets),
        "near": sorted([float(worth(values, s)) for s in sets if worth(values, s) >= best * F(98, 100)], reverse=True),
        "frontier": [[float(c), float(v)] for c, v in frontier],
        "prices": [
            float(top(feasible(case, [r for j, r in enumerate(rules) if j != k])) - best)
            for k in range(len(rules))],
        "steps": [] if budget is None else [
            float(top([s for s in wide if cost(s) <= budget + 10_000 * step]) - best)
            for step in range(1, 6)],
        "crossings": [
            [None if t is None else float(t) for t in (
                weight_switch(case, sets, chosen, k, 0), weight_switch(case, sets, chosen, k, 1))]
            for k in range(len(case["weights"]))],
        "margins": [None if m is None else float(m) for m in margins],
        "slack": None if budget is None else budget - cost(chosen),
        "falls": falls,
    }


def random_case(seed):
    dice = random.Random(seed)
    n, criteria = dice.randint(5, 9), 3
    some = lambda: sorted(dice.sample(range(n), dice.randint(2, n - 1)))
    rules = [dice.choice([
        {"kind": "exactly", "number": dice.randint(2, 4)},
        {"kind": "at least", "number": 2}, {"kind": "at most", "number": dice.randint(2, 5)}])]
    rules.append({"kind": "budget", "number": 1000 * dice.randint(60, 220)})
    one, other = dice.sample(range(n), 2)
    rules.append({"kind": "requires", "one": one, "other": other})
    one, other = sorted(dice.sample(range(n), 2))
    rules.append({"kind": "excludes", "one": one, "other": other})
    rules.append({"kind": "coverage", "members": some(), "number": dice.randint(1, 2)})
    rules.append({
        "kind": dice.choice(["group at least", "group at most"]), "members": some(),
        "number": dice.randint(1, 2)})
    swings = [dice.randint(1, 10) for _ in range(criteria)]
    return {
        "name": f"random {seed}", "rules": rules,
        "costs": [1000 * dice.randint(15, 70) for _ in range(n)],
        "utilities": [[F(dice.randint(0, 100), 100) for _ in range(criteria)] for _ in range(n)],
        "weights": [F(s, sum(swings)) for s in swings],
    }


def ten_pilots():
    """Ten pilots of a constructed case, one criterion for each of their values' parts."""
    costs = [60, 45, 38, 52, 30, 41, 35, 48, 55, 28]
    values = [78, 66, 40, 70, 35, 52, 44, 61, 72, 30]
    # A second criterion, in the opposite order, gives the weights something to trade.
    return {
        "name": "ten pilots",
        "rules": [
            {"kind": "exactly", "number": 6}, {"kind": "budget", "number": 252_000},
            {"kind": "requires", "one": 8, "other": 1},
            {"kind": "excludes", "one": 0, "other": 3},
            {"kind": "coverage", "members": [0, 4, 6, 9], "number": 1},
            {"kind": "coverage", "members": [1, 3, 7], "number": 1},
            {"kind": "coverage", "members": [2, 5, 8], "number": 1}],
        "costs": [1000 * c for c in costs],
        "utilities": [[F(v, 100), F(100 - c, 100)] for v, c in zip(values, costs)],
        "weights": [F(1), F(0)],
    }


def told(case, result):
    number = lambda x: float(x) if isinstance(x, F) else x
    told = {k: case[k] for k in ("name", "rules", "costs")}
    told["utilities"] = [[number(u) for u in row] for row in case["utilities"]]
    told["weights"] = [number(w) for w in case["weights"]]
    return told | result


def golden():
    ten = ten_pilots()
    mixed = ten_pilots() | {"name": "ten pilots, two criteria", "weights": [F(7, 10), F(3, 10)]}
    # With all the weight on one criterion the others have no proportions to keep.
    ten["weights"] = [F(999, 1000), F(1, 1000)]
    cases, kept = [ten, mixed], []
    cases += [random_case(seed) for seed in range(1, 61)]
    for case in cases:
        result = analysed(case)
        if result is not None:
            kept.append(told(case, result))
    return kept


def read(path):
    """Budget, costs, votes and official selection of one .pb file."""
    section, header, meta, projects = None, None, {}, []
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        if line.strip() in ("META", "PROJECTS", "VOTES"):
            section, header = line.strip(), None
        elif header is None:
            header = line.split(";")
        elif section == "META":
            key, _, value = line.partition(";")
            meta[key] = value
        elif section == "PROJECTS":
            projects.append(dict(zip(header, line.split(";"))))
    votes = [float(p.get("votes") or p["score"]) for p in projects]
    return float(meta["budget"].replace(",", ".")), [float(p["cost"]) for p in projects], votes


def real_budgets(folder):
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp

    for path in sorted(pathlib.Path(folder).glob("*.pb")):
        budget, costs, votes = read(path)
        for count in (None, 3, 6):
            rules = [LinearConstraint([costs], -np.inf, budget)]
            if count:
                rules.append(LinearConstraint([np.ones(len(costs))], count, count))
            best = milp(
                -np.array(votes), constraints=rules, bounds=Bounds(0, 1),
                integrality=np.ones(len(costs)), options={"mip_rel_gap": 0})
            print(path.name, count, round(-best.fun) if best.success else None, len(costs))


if len(sys.argv) > 1:
    real_budgets(sys.argv[1])
else:
    place = pathlib.Path(__file__).with_name("portfolio.json")
    place.write_text(json.dumps(golden(), indent=1) + "\n")
