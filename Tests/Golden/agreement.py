"""Proves: agreement of coders.  Every figure below is computed twice: from its definition in exact
fractions, and by another program: krippendorff 0.9 (alpha at four levels), irrCAC 0.4.4 (AC1),
scikit-learn 1.9 (kappa).  Of multi-valued alpha no other program was at hand: it is computed by going
through all pairs of label sets, and published values are asserted.  Cases: Krippendorff's examples,
random tables with missing values, the shipped study, and two real coders where ../shared/data has them.
Run from the project root: python3 Tests/Golden/agreement.py  (pip install krippendorff irrCAC scikit-learn)
"""
import csv, json, os, random, sys, warnings
from collections import Counter, defaultdict
from fractions import Fraction as F
from itertools import combinations
from math import prod
import numpy as np, pandas as pd
import krippendorff, sklearn
from irrCAC.raw import CAC
from sklearn.metrics import cohen_kappa_score

warnings.filterwarnings("ignore")
LEVELS = ["nominal", "ordinal", "interval", "ratio"]


# ---- From the definitions, in fractions -------------------------------------------------------
def alpha(units, level):
    units = [[F(v) for v in u if v is not None] for u in units]
    units = [u for u in units if len(u) > 1]
    if not units: return None
    counts = Counter(v for u in units for v in u)
    n, values = sum(counts.values()), sorted(counts)
    def d(c, k):
        if c == k: return F(0)
        if level == "nominal": return F(1)
        if level == "interval": return (c - k) ** 2
        if level == "ratio": return ((c - k) / (c + k)) ** 2
        low, high = min(c, k), max(c, k)
        return (sum(counts[g] for g in values if low <= g <= high) - F(counts[c] + counts[k], 2)) ** 2
    observed = sum(F(1, len(u) - 1) * sum(d(a, b) for i, a in enumerate(u) for j, b in enumerate(u) if i != j) for u in units) / n
    expected = sum(counts[c] * counts[k] * d(c, k) for c in values for k in values) / F(n * (n - 1))
    return None if expected == 0 else 1 - observed / expected


def ac1(units, q):
    rated = [[v for v in u if v is not None] for u in units]; rated = [u for u in rated if u]
    several = [u for u in rated if len(u) > 1]
    pa = sum(F(sum(c * (c - 1) for c in Counter(u).values()), len(u) * (len(u) - 1)) for u in several) / len(several)
    shares = defaultdict(F)
    for u in rated:
        for v, c in Counter(u).items(): shares[v] += F(c, len(u) * len(rated))
    pe = sum(s * (1 - s) for s in shares.values()) / (q - 1)
    return (pa - pe) / (1 - pe)


def pairs_of(units):
    return [(a, b) for u in units for a, b in combinations([v for v in u if v is not None], 2)]


def percent(pairs): return F(100 * sum(a == b for a, b in pairs), len(pairs))


def kappa(pairs):
    n = len(pairs); first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    pe = sum(F(first[v] * second[v], n * n) for v in first)
    return None if pe == 1 else (percent(pairs) / 100 - pe) / (1 - pe)


def shared_by(counts, sizes, labels):
    """Sum of pi and of pi |C & K| for every pair of sizes, going through all pairs of sets."""
    found = {}
    for a in sizes:
        for b in sizes:
            weight = common = F(0)
            for C in combinations(labels, a):
                for K in combinations(labels, b):
                    both = set(C) & set(K)
                    pi = prod(counts[x] * (counts[x] - 1) if x in both else counts[x] for x in set(C) | set(K))
                    weight += pi; common += pi * len(both)
            found[a, b] = weight, common
    return found


def shared_by_terms(counts, sizes, labels):
    """The same, label by label, keeping how many labels are in C alone, in K alone and in both."""
    top = max(sizes); terms = {(0, 0, 0): 1}
    for x in labels:
        n, grown = counts[x], defaultdict(int)
        for (i, j, t), value in terms.items():
            for (di, dj, dt), factor in (((0, 0, 0), 1), ((1, 0, 0), n), ((0, 1, 0), n), ((0, 0, 1), n * (n - 1))):
                if i + di + t + dt <= top and j + dj + t + dt <= top: grown[i + di, j + dj, t + dt] += value * factor
        terms = grown
    found = {(a, b): (F(0), F(0)) for a in sizes for b in sizes}
    for (i, j, t), value in terms.items():
        if (i + t, j + t) in found:
            weight, common = found[i + t, j + t]; found[i + t, j + t] = weight + value, common + value * t
    return found


def alpha_sets(units, by=shared_by):
    units = [[frozenset(s) for s in u if s is not None] for u in units]
    units = [u for u in units if len(u) > 1]
    d = lambda C, K: F(0) if not C and not K else 1 - F(2 * len(C & K), len(C) + len(K))
    sets = [s for u in units for s in u]; n = len(sets)
    observed = sum(F(1, len(u) - 1) * sum(d(a, b) for i, a in enumerate(u) for j, b in enumerate(u) if i != j) for u in units) / n
    counts, sizes = Counter(x for s in sets for x in s), Counter(map(len, sets))
    terms = by(counts, sorted(sizes), sorted(counts))
    expected = F(0)
    for a in sizes:
        for b in sizes:
            if a + b: weight, common = terms[a, b]; expected += F(sizes[a] * sizes[b], n * n) * (1 - 2 * common / (weight * (a + b)))
    return None if expected == 0 else 1 - observed / expected


# ---- The same by other programs ----------------------------------------------------------------
def same(a, b, tolerance, what):
    if a is None: return
    assert abs(float(a) - float(b)) <= tolerance, (what, float(a), float(b))


def table(units): return np.array([[np.nan if v is None else v for v in u] for u in units], float)


def check(units, figures, what, levels=LEVELS):
    ratings = table(units)
    for level in levels:
        if figures.get(level) is not None: same(figures[level], krippendorff.alpha(ratings.T, level_of_measurement=level), 1e-9, (what, level))
    values = sorted({v for u in units for v in u if v is not None})
    if "ac1" in figures and len(values) > 1:
        several = ratings[(~np.isnan(ratings)).sum(axis=1) > 0]
        same(figures["ac1"], CAC(pd.DataFrame(several), categories=values).gwet()["est"]["coefficient_value"], 6e-6, (what, "ac1"))
    pairs = pairs_of(units)
    if figures.get("kappa") is not None: same(figures["kappa"], cohen_kappa_score([a for a, _ in pairs], [b for _, b in pairs]), 1e-12, (what, "kappa"))
    return figures


def figures(units, q=None, levels=LEVELS, what=""):
    pairs, values = pairs_of(units), {v for u in units for v in u if v is not None}
    found = {level: alpha(units, level) for level in levels}
    found |= {"ac1": ac1(units, q or len(values)), "percent": percent(pairs), "kappa": kappa(pairs)}
    return check(units, found, what, levels)


def columns(*rows): return [[None if v in ".*" else int(v) for v in unit] for unit in zip(*rows)]


published = [
    ("Krippendorff 2011 C", columns("123321412...", "1233224125.3", ".3332342251.", "12332441251."),
     dict(nominal=.743421, ordinal=.815388, interval=.849107, ratio=.797403, ac1=.77544)),
    ("Krippendorff 2011 A", columns("0100000010", "1110010000"), dict(nominal=.0952)),
    ("Wikipedia", columns("*****34121133*3", "1*213343*******", "**21344*21133*4"),
     dict(nominal=.691358, ordinal=.806721, interval=.810845, ratio=.808944)),
    ("kappa table", [[1, 1]] * 20 + [[1, 0]] * 5 + [[0, 1]] * 10 + [[0, 0]] * 15, dict(kappa=.40, ac1=.40594)),
]
cases = []
for name, units, expected in published:
    found = figures(units, what=name)
    for key, value in expected.items(): assert abs(float(found[key]) - value) < 6e-5, (name, key)
    cases.append((name, units, found))
dice = random.Random(20180524)
for number in range(8):
    coders, n, q = 2 + number % 4, 12 + 9 * number, 2 + number % 5
    units = []
    for _ in range(n):
        truth = dice.randrange(q)
        units.append([None if dice.random() < .25 else truth + 1 if dice.random() < .7 else dice.randrange(q) + 1 for _ in range(coders)])
    cases.append((f"random {number}", units, figures(units, what=number)))

sets = [("Krippendorff & Craggs", [["bd", "d", None], ["abd", "b", "bd"], ["", "a", "a"], ["a", None, None]])]
for number in range(6):
    labels = "abcdef"[: 3 + number % 4]
    sets.append((f"random {number}", [["".join(x for x in labels if dice.random() < .35) if dice.random() < .85 else None for _ in range(2 + number % 3)] for _ in range(10 + 5 * number)]))
set_cases = []
for name, units in sets:
    value = alpha_sets(units); assert value == alpha_sets(units, shared_by_terms), name
    set_cases.append({"name": name, "units": units, "alpha": value})
assert abs(float(set_cases[0]["alpha"]) - .2865907) < 5e-8


# ---- Studies ------------------------------------------------------------------------------------
def of_study(units, what):
    """units: per unit the set of codes of every coder that read it, two or more."""
    codes = sorted({c for u in units for s in u for c in s})
    presence = {c: [[int(c in s) for s in u] for u in units] for c in codes}
    pooled = [row for c in codes for row in presence[c]]
    short = lambda f: {("alpha" if k == "nominal" else k): v for k, v in f.items()}
    return {"n": len(units), "all": short(figures(pooled, 2, ["nominal"], what)), "alpha_sets": alpha_sets(units, shared_by_terms),
            "codes": {c: short(figures(presence[c], 2, ["nominal"], (what, c))) for c in codes}}


def shipped():
    readings = defaultdict(lambda: defaultdict(dict))
    for row in csv.DictReader(open("datasets/data-culture/interviews-2018.csv", encoding="utf-8")):
        reading = readings[row["interview"], row["unit"]][row["coder"]]
        if row["code"]: reading[row["code"]] = row
    shared = [list(u.values()) for u in readings.values() if len(u) > 1]
    found = of_study([[set(r) for r in u] for u in shared], "shipped") | {"units": len(readings)}
    details = {}
    for column, value, level in (("severity", int, "ordinal"), ("polarity", ["barrier", "enabler"].index, "nominal")):
        rows = [[value(r[c][column]) if c in r and r[c][column] else None for r in u] for u in shared for c in sorted({c for r in u for c in r})]
        found[column] = check(rows, {level: alpha(rows, level)}, column, [level])[level]
        found[column + "_units"] = sum(any(sum(c in r and bool(r[c][column]) for r in u) > 1 for c in {c for r in u for c in r}) for u in shared)
    return found


def two_coders(question, folder):
    given = []
    for coder in ("primary", "secondary"):
        rows = list(csv.reader(open(f"{folder}/{question}_{coder}.csv", encoding="utf-8", newline="")))[1:]
        given.append({r[0]: {c for c in r[2:] if c} for r in rows if any(r[2:])})
    shared = [[given[0][k], given[1][k]] for k in given[0] if k in given[1]]
    return of_study(shared, question) | {"units": len(given[0].keys() | given[1].keys())}


def plain(value):
    if isinstance(value, F): return float(value)
    if isinstance(value, dict): return {k: plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)): return [plain(v) for v in value]
    return value


folder, target = "../shared/data/qual-two-coders", "Tests/Golden/agreement.json"
folder = os.path.join(os.environ.get("CANVASS_DATA", "../shared/data"), "qual-two-coders")
questions = ["Q5", "Q8", "Q11", "Q12", "Q14", "Q16"]
real = {q: two_coders(q, folder) for q in questions} if os.path.isdir(folder) else json.load(open(target))["two_coders"]
for q, value in zip(questions, (.790, .819, .756, .749, .801, .867)): assert abs(float(real[q]["all"]["kappa"]) - value) < 6e-4, q
golden = {
    "made by": f"Tests/Golden/agreement.py: krippendorff 0.9.0, irrCAC 0.4.4, scikit-learn {sklearn.__version__}, exact fractions",
    "about": "cases: ratings per unit, alpha at each level, AC1 over observed values, percent and kappa over pairs, the earlier coder first. sets: labels as letters, null for no reading. shipped, two_coders: presence and absence of codes on units that two coders read; all pools every code used.",
    "cases": [{"name": n, "units": u} | f for n, u, f in cases], "sets": set_cases, "shipped": shipped(), "two_coders": real}
def lines(value, depth):
    """JSON, with a line for each entry down to a depth."""
    text = lambda v: json.dumps(v, ensure_ascii=False, separators=(",", ":")) if depth == 0 else lines(v, depth - 1)
    if isinstance(value, dict): return "{" + ",\n".join(f"{json.dumps(k)}:{text(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list): return "[" + ",\n".join(map(text, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


with open(target, "w") as out: out.write(lines(plain(golden), 1) + "\n")
print(os.path.getsize(target), "bytes")
