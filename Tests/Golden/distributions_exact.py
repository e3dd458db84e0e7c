# Proves: every value of distributions.json to 50 digits of working precision (mpmath), and the
# Benjamini-Hochberg values in exact fractions. Tolerances of the tests should come from here:
# relative_error_of_r says where R itself is the less exact of the two.
# Run from the project root after distributions.R: python3 Tests/Golden/distributions_exact.py
import sys
sys.dont_write_bytecode = True
from fractions import Fraction
from exact import MADE_BY, load, mp, pbeta, pf, pgamma, pt, qbeta, qnorm, qt, quantile, relative, write

# R value v is only the start of the solution of a quantile
EXACT = {
    "qt": lambda x, a, b, v: qt(x, a, v),
    "pt": lambda x, a, b, v: pt(x, a), "pt_upper": lambda x, a, b, v: pt(x, a, True),
    "qnorm": lambda x, a, b, v: qnorm(x),
    "pnorm": lambda x, a, b, v: mp.ncdf(x), "pnorm_upper": lambda x, a, b, v: mp.ncdf(-mp.mpf(x)),
    "pbeta": lambda x, a, b, v: pbeta(x, a, b), "pbeta_upper": lambda x, a, b, v: pbeta(1 - mp.mpf(x), b, a, x),
    "qbeta": lambda x, a, b, v: qbeta(x, a, b, v) if v < 1 else mp.mpf(1),
    "pchisq": lambda x, a, b, v: pgamma(mp.mpf(x) / 2, mp.mpf(a) / 2),
    "pchisq_upper": lambda x, a, b, v: pgamma(mp.mpf(x) / 2, mp.mpf(a) / 2, True),
    "qchisq": lambda x, a, b, v: 2 * quantile(lambda y, u: pgamma(y, mp.mpf(a) / 2, u), x, mp.mpf(v) / 2),
    "pf": lambda x, a, b, v: pf(x, a, b), "pf_upper": lambda x, a, b, v: pf(x, a, b, True),
    "qf": lambda x, a, b, v: quantile(lambda y, u: pf(y, a, b, u), x, v),
}

r = load("distributions")
grid, worst = [], {}
for row in r["grid"]:
    try:
        exact = EXACT[row["f"]](row["x"], row["a"], row["b"], row["value"])
    except ArithmeticError:
        print("no solution", row); continue
    error = relative(row["value"], exact)
    worst[row["f"]] = max(worst.get(row["f"], 0.0), error)
    grid.append({"f": row["f"], "x": row["x"], "a": row["a"], "b": row["b"], "exact": float(exact), "relative_error_of_r": error})

for v in r["benjamini_hochberg"]:                # exact, then compared to R
    p = [Fraction(x) for x in v["p"]]
    m, best, q = len(p), Fraction(1), [None] * len(p)
    for rank, i in sorted(enumerate(sorted(range(m), key=lambda i: p[i]), 1), reverse=True):
        best = min(best, p[i] * m / rank)
        q[i] = float(best)
    assert all(abs(a - b) <= 4e-16 * b for a, b in zip(q, v["q"])), v["name"]

with_lines = {"made_by": MADE_BY, "about": "worst: the largest relative error of R per function; loose rows (above 1e-12) are listed first",
              "worst": worst, "loose": [g for g in grid if g["relative_error_of_r"] > 1e-12], "grid": grid}
write("distributions_exact", with_lines)
