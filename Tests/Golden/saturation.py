# Proves: saturation ratios (Guest, Namey & Chen 2020) and where they first fall to 5 % and to none,
# Chao's lower bound with its log-normal interval and Good-Turing coverage, in exact fractions
# (mpmath for the interval), on the 28 interviews of Mannheimer (2023) in the order of the file, on
# a published ratio, and on small counts.
# Run from the project root: python3 Tests/Golden/saturation.py [DATA] (needs mpmath)
import csv, json, sys
from fractions import Fraction as F
import mpmath as mp

mp.mp.dps = 30
data = sys.argv[1] if len(sys.argv) > 1 else "../shared/data"


def ratios(sets, base, run):
    before = lambda k: set().union(*sets[:k])
    known = len(before(base))
    new = [len(s - before(k)) for k, s in enumerate(sets)]
    return [F(sum(new[k:k + run]), known) for k in range(base, len(sets) - run + 1)] if known else []


def chao(counts, z=mp.sqrt(2) * mp.erfinv(mp.mpf("0.95"))):
    s, f1, f2 = sum(c > 0 for c in counts), counts.count(1), counts.count(2)
    unseen = F(f1 * f1, 2 * f2) if f2 else F(f1 * (f1 - 1), 2)
    if f2:
        r = F(f1, f2)
        variance = f2 * (r ** 2 / 2 + r ** 3 + r ** 4 / 4)
    else:
        variance = F(f1 * (f1 - 1), 2) + F(f1 * (2 * f1 - 1) ** 2, 4) - (F(f1 ** 4, 4) / (s + unseen) if s else 0)
    out = {"counts": counts, "seen": s, "estimate": float(s + unseen), "coverage": float(1 - F(f1, sum(counts))) if sum(counts) else None}
    if unseen > 0 and variance > 0:
        real = lambda x: mp.mpf(x.numerator) / x.denominator
        k = mp.exp(z * mp.sqrt(mp.log(1 + real(variance) / real(unseen) ** 2)))
        out |= {"lower": float(s + real(unseen) / k), "upper": float(s + real(unseen) * k)}
    return out


order, said = [], {}
with open(f"{data}/qual-mannheimer-qualcoder/codings.csv", encoding="utf-8") as f:
    for row in csv.DictReader(f):
        if row["interview"] not in said:
            order.append(row["interview"])
        said.setdefault(row["interview"], set()).add(row["code"])
sets = [said[i] for i in order]
codes = sorted(set().union(*sets))
runs = []
for base in (4, 5, 6):
    for run in (2, 3):
        found = ratios(sets, base, run)
        reached = {str(t): next((base + k for k, r in enumerate(found) if r <= F(t, 100)), None) for t in (5, 0)}
        runs.append({"base": base, "run": run, "ratios": [float(r) for r in found], "reached5": reached["5"], "reached0": reached["0"]})
counts = [sum(c in s for s in sets) for c in codes]
cases = [counts, [1, 1, 1, 2, 2, 3, 9], [1, 1, 1, 4, 5], [1, 5], [2, 2, 2], [3, 0, 4], [1], [], [0, 0]]
json.dump({"made by": f"python {sys.version.split()[0]}, mpmath {mp.__version__}", "interviews": [[codes.index(c) for c in sorted(s)] for s in sets],
           "codes": len(codes), "runs": runs, "chao": [chao(c) for c in cases]}, open("Tests/Golden/saturation.json", "w"))
print(runs[0], [chao(c) for c in cases[:4]][0]["estimate"])
