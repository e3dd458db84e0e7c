# Proves: the limits of proportions.json to 50 digits of working precision (mpmath), for a few cases
# of each kind: Wilson, Korn-Graubard at 0 and 1, svyciprop "beta" and "xlogit".
# Run from the project root after proportions.R: python3 Tests/Golden/proportions_exact.py
import sys
sys.dont_write_bytecode = True
from exact import MADE_BY, load, mp, qbeta, qnorm, qt, relative, write

r = load("proportions")
out, z = [], qnorm("0.975")


def add(kind, inputs, pairs):
    for side, exact, given in pairs:
        out.append({"kind": kind, **inputs, "side": side, "exact": mp.nstr(exact, 30), "value": float(exact),
                    "relative_error_of_r": relative(given, exact)})


for w in r["wilson"]:
    if w["n"] in (1, 10, 28) and w["k"] in (0, 1, 3, w["n"]):
        n, p = mp.mpf(w["n"]), mp.mpf(w["k"]) / w["n"]
        mid, half = p + z * z / (2 * n), z * mp.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        low, high = (mid - half) / (1 + z * z / n), (mid + half) / (1 + z * z / n)
        pairs = []                                       # the limit at 0 (or 1) is exactly 0 (or 1)
        if w["k"] > 0: pairs.append(("lower", low, w["lower"]))
        if w["k"] < w["n"]: pairs.append(("upper", high, w["upper"]))
        add("wilson", {"n": w["n"], "k": w["k"]}, pairs)
for e in r["korn_graubard_edges"]:
    add("korn_graubard_0_and_1", {"n": e["n"]}, [
        ("upper_for_0", 1 - mp.mpf("0.025") ** (mp.mpf(1) / e["n"]), e["upper_for_0"]),
        ("lower_for_1", mp.mpf("0.025") ** (mp.mpf(1) / e["n"]), e["lower_for_1"])])
inner = [c for c in r["cases"] if c["xlogit_lower"] is not None]
for c in inner[:: max(1, len(inner) // 12)]:
    p, se, df = mp.mpf(c["p"]), mp.mpf(c["se"]), c["df"]
    label = {k: c[k] for k in ("design", "variable", "by", "level", "n", "p", "se", "df")}
    n_eff = p * (1 - p) / se**2 * (qt("0.975", c["n"] - 1, 2.0) / qt("0.975", df, 2.0)) ** 2
    x = n_eff * p
    add("beta", label, [("lower", qbeta("0.025", x, n_eff - x + 1, c["beta_lower"]), c["beta_lower"]),
                        ("upper", qbeta("0.975", x + 1, n_eff - x, c["beta_upper"]), c["beta_upper"])])
    logit, half = mp.log(p / (1 - p)), qt("0.975", df, 2.0) * se / (p * (1 - p))
    add("xlogit", label, [("lower", 1 / (1 + mp.exp(half - logit)), c["xlogit_lower"]),
                          ("upper", 1 / (1 + mp.exp(-half - logit)), c["xlogit_upper"])])

worst = max(o["relative_error_of_r"] for o in out)
assert worst < 1e-11, worst
write("proportions_exact", {"made_by": MADE_BY, "worst_relative_error_of_r": worst, "cases": out})
