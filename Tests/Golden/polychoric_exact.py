# Proves: the two-step maximum-likelihood polychoric correlation of every table in
# polychoric.json, to 1e-14 (mpmath, 60 digits). The likelihood is written out from Plackett's
# integral and its maximum is found as the root of its *numerical* derivative, so nothing is
# shared with an implementation that differentiates by hand. Where no two respondents are in
# opposite (the same) order the supremum is at 1 (-1), which is checked by the likelihood
# rising all the way.
# Run from the project root after polychoric.R: python3 Tests/Golden/polychoric_exact.py
import sys
sys.dont_write_bytecode = True
from exact import MADE_BY, load, mp, write

mp.mp.dps = 60
LEGENDRE = {}


def legendre(order):
    """Gauss-Legendre points and weights on (0, 1), by Newton steps."""
    if order not in LEGENDRE:
        rule = []
        for i in range(1, order + 1):
            x = mp.cos(mp.pi * (i - mp.mpf(1) / 4) / (order + mp.mpf(1) / 2))
            for _ in range(12):
                a, b = mp.mpf(1), x
                for j in range(2, order + 1):
                    a, b = b, ((2 * j - 1) * x * b - (j - 1) * a) / j
                slope = order * (x * b - a) / (x * x - 1)
                x -= b / slope
            rule.append(((1 + x) / 2, 1 / ((1 - x * x) * slope ** 2)))
        LEGENDRE[order] = rule
    return LEGENDRE[order]


def quantile(p):
    return mp.sqrt(2) * mp.erfinv(2 * p - 1)


class Table:
    def __init__(self, counts):
        rows = [[mp.mpf(v) for v in row] for row in counts if any(row)]
        keep = [j for j in range(len(rows[0])) if any(row[j] for row in rows)]
        total = mp.fsum(v for row in rows for v in row)
        self.f = [[row[j] / total for j in keep] for row in rows]
        self.rows = [mp.fsum(row) for row in self.f]
        self.columns = [mp.fsum(row[j] for row in self.f) for j in range(len(keep))]
        cut = lambda m: [mp.fsum(m[:i]) for i in range(len(m) + 1)]
        self.F, self.G = cut(self.rows), cut(self.columns)
        self.x, self.y = [quantile(p) for p in self.F[1:-1]], [quantile(p) for p in self.G[1:-1]]

    def likelihood(self, rho, order):
        angle = mp.asin(rho)
        nodes = [(w * angle / (2 * mp.pi), mp.sin(angle * t)) for t, w in legendre(order)]
        nodes = [(w, s, 1 / (2 * (1 - s * s))) for w, s in nodes]
        K, L = len(self.rows), len(self.columns)
        C = [[self.F[i] * self.G[j] for j in range(L + 1)] for i in range(K + 1)]
        for i in range(1, K):
            for j in range(1, L):
                a, b = self.x[i - 1], self.y[j - 1]
                C[i][j] += mp.fsum(w * mp.exp((2 * a * b * s - a * a - b * b) * q) for w, s, q in nodes)
        P = [[C[i + 1][j + 1] - C[i][j + 1] - C[i + 1][j] + C[i][j] for j in range(L)] for i in range(K)]
        cells = [(f, p) for fs, ps in zip(self.f, P) for f, p in zip(fs, ps) if f]
        return mp.fsum(f * mp.log(p) for f, p in cells) if all(p > 0 for _, p in cells) else mp.mpf(-1000)

    def slope(self, z, order):
        h = mp.mpf(10) ** -14
        return (self.likelihood(mp.tanh(z + h), order) - self.likelihood(mp.tanh(z - h), order)) / (2 * h)

    def order_of_people(self):
        cells = [(i, j) for i, row in enumerate(self.f) for j, v in enumerate(row) if v]
        signs = {(a[0] - b[0]) * (a[1] - b[1]) > 0 for a in cells for b in cells if (a[0] - b[0]) * (a[1] - b[1])}
        return True in signs, False in signs


def maximum(counts, start):
    t = Table(counts)
    concordant, discordant = t.order_of_people()
    if not (concordant and discordant):
        sign = 1 if concordant else -1
        path = [t.likelihood(sign * mp.mpf(r), 120) for r in ("0.5", "0.8", "0.9", "0.95", "0.99")]
        assert path == sorted(path)
        return {"rho": sign, "boundary": True}
    if start is None:
        path = [(t.likelihood(mp.tanh(mp.mpf(k) / 8), 160), mp.mpf(k) / 8) for k in range(-36, 37)]
        start = max(path)[1]
    else:
        start = mp.atanh(mp.mpf(start))
    order = 40 if abs(start) < 1 else 160
    while True:                                     # more nodes until the root stands still
        if any(t.likelihood(mp.tanh(start + d), order) < -900 for d in (mp.mpf("-0.14"), 0, mp.mpf("0.14"))):
            order *= 2
            continue
        z = mp.findroot(lambda z: t.slope(z, order), (start - mp.mpf("0.13"), start + mp.mpf("0.13")), solver="anderson",
                        tol=mp.mpf(10) ** -20, maxsteps=200, verify=False)
        for _ in range(3):                          # Newton steps to the last digits
            change = mp.mpf(10) ** -6
            z -= t.slope(z, order) * 2 * change / (t.slope(z + change, order) - t.slope(z - change, order))
        if abs(t.slope(z, order)) < mp.mpf(10) ** -15 and abs(t.slope(z, 2 * order)) < mp.mpf(10) ** -15:
            break
        order *= 2
        assert order < 1000
    rho, near = mp.tanh(z), t.likelihood(mp.tanh(z), order)
    assert all(t.likelihood(mp.tanh(z + d), order) < near for d in (mp.mpf(10) ** -6, -mp.mpf(10) ** -6))
    return {"rho": float(rho), "boundary": False, "log_likelihood": float(near),
            "x": [float(v) for v in t.x], "y": [float(v) for v in t.y]}


source = load("polychoric")
tables = []
for case in source["tables"]:
    tables.append({"name": case["name"], "table": case["table"], **maximum(case["table"], case.get("psych"))})
    print(tables[-1]["name"], tables[-1]["rho"], case.get("psych"))
complete = []
for case in source["lavaan"]:
    complete.append({"name": case["name"], "table": case["table"], "lavaan": case["lavaan"], **maximum(case["table"], case["lavaan"])})
    print(complete[-1]["name"], complete[-1]["rho"], case["lavaan"])
write("polychoric_exact", {"made_by": MADE_BY, "about": "rho: the exact two-step maximum for every table of polychoric.json; x, y: its thresholds", "tables": tables, "complete": complete})
