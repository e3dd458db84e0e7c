# Proves: bivariate normal probabilities to 30 digits or better (mpmath): the distribution
# function over a grid that reaches into the tails and next to rho = +-1, and rectangles, some
# so small that differences of four corners have no digit left.
# Route 1 integrates phi(x) Phi((y - rho x)/s); route 2, Plackett's integral over correlations,
# shares no formula with it and must agree where it converges well.
# Run from the project root: python3 Tests/Golden/bivariate_exact.py
import sys
sys.dont_write_bytecode = True
from exact import MADE_BY, mp, write

mp.mp.dps = 34


def strips(x0, x1, y0, y1, rho):
    """P(x0 < X <= x1, y0 < Y <= y1) by the inner normal distribution."""
    rho, s = mp.mpf(rho), mp.sqrt(1 - mp.mpf(rho) ** 2)
    ends = [mp.mpf(max(x0, -40)), mp.mpf(min(x1, 40))]
    upper = lambda z: mp.erfc(z / mp.sqrt(2)) / 2

    def f(x):
        a, b = (y0 - rho * x) / s, (y1 - rho * x) / s
        inner = upper(a) - upper(b) if a > 0 else upper(-b) - upper(-a)
        return mp.exp(-x * x / 2) / mp.sqrt(2 * mp.pi) * inner

    # Where the inner probability turns, the integrand is s/rho wide.
    knots = set(ends)
    for y in (y0, y1):
        if abs(y) < 40 and rho:
            for step in (-30, -12, -6, -3, -1, 0, 1, 3, 6, 12, 30):
                knots.add(y / rho + step * s / abs(rho))
    knots |= {mp.mpf(k) for k in range(-12, 13, 2)}
    for x in (x0, x1):
        for step in (1, 3, 6, 12, 30):
            knots |= {x + step * s, x - step * s} if abs(x) < 40 else set()
    knots = sorted(k for k in knots if ends[0] <= k <= ends[1])
    # mp.quad stops at an absolute error, so the integrand is scaled to about 1 first.
    top = max(f((a + b) / 2) for a, b in zip(knots, knots[1:]))
    return top * mp.quad(lambda x: f(x) / top, knots) if top else mp.mpf(0)


def plackett(x, y, rho):
    f = lambda t: mp.exp(-(x * x - 2 * x * y * mp.sin(t) + y * y) / (2 * mp.cos(t) ** 2))
    return mp.ncdf(x) * mp.ncdf(y) + mp.quad(f, mp.linspace(0, mp.asin(mp.mpf(rho)), 9)) / (2 * mp.pi)


INF = 1e9
points = [-7.5, -3.2, -1.3, -0.4, 0.0, 0.25, 0.9, 2.1, 4.0]
correlations = [-0.9999999, -0.999, -0.96, -0.924, -0.8, -0.74, -0.5, -0.29, -0.05, 0.1, 0.3, 0.6, 0.75, 0.9, 0.925, 0.95, 0.99, 0.99999]
distribution, worst = [], 0
for rho in correlations:
    for i, x in enumerate(points):
        for y in points[i:]:
            exact = strips(-INF, x, -INF, y, rho)
            if abs(rho) < 0.97:
                worst = max(worst, abs(plackett(mp.mpf(x), mp.mpf(y), rho) - exact))
            distribution.append([x, y, rho, float(exact)])
assert worst < mp.mpf(10) ** -25, worst

rectangles = []
for rho in (-0.9999, -0.97, -0.6, 0.0, 0.35, 0.8, 0.93, 0.99, 0.99999):
    for x0, x1, y0, y1 in ((-0.5, 0.7, 0.2, 1.1), (-INF, -1.0, 1.2, INF), (-INF, -2.5, 2.0, INF), (-INF, -3.0, 3.5, INF),
                           (1.5, INF, -2.0, -1.0), (0.3, 0.30001, -0.2, 0.5), (0.3, 0.3001, 0.3, 0.30005), (2.0, INF, 2.0, INF),
                           (-INF, INF, 0.1, 0.4), (3.0, 3.5, -0.5, 0.0)):
        exact = strips(x0, x1, y0, y1, rho)
        if exact > mp.mpf(10) ** -280:
            other = strips(y0, y1, x0, x1, rho)          # the same, integrated over y
            assert abs(other - exact) < mp.mpf(10) ** -18 * exact, (x0, x1, y0, y1, rho)
            rectangles.append([x0, x1, y0, y1, rho, float(exact)])

write("bivariate_exact", {"made_by": MADE_BY, "about": "distribution: x, y, rho, P(X <= x, Y <= y); rectangles: x0, x1, y0, y1, rho, probability; +-1e9 is infinity",
                          "routes_differ_at_most": float(worst), "distribution": distribution, "rectangles": rectangles})
