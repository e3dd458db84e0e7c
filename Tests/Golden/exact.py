# Shared by the exact checks: distributions to 50 digits with mpmath, and the JSON they write.
import json, os, platform
import mpmath as mp

mp.mp.dps = 50
HERE = os.path.dirname(os.path.abspath(__file__))
MADE_BY = {"python": platform.python_version(), "mpmath": mp.__version__}


def _fraction(a, b, x):
    """Continued fraction of the incomplete beta function (modified Lentz), for x below the mean."""
    tiny, eps = mp.mpf(10) ** -300, mp.mpf(10) ** -(mp.mp.dps - 2)
    c, d = mp.mpf(1), 1 - (a + b) * x / (a + 1)
    d = 1 / (d if d else tiny)
    h = d
    for m in range(1, 1000000):
        for t in (m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
                  -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))):
            d, c = 1 + t * d, 1 + t / c
            d, c = 1 / (d if d else tiny), c if c else tiny
            h *= d * c
        if abs(d * c - 1) < eps:
            return h
    raise ArithmeticError("no convergence")


def pbeta(x, a, b, y=None):
    """Lower tail of the beta distribution; y = 1 - x may be given where x is next to 1."""
    x, a, b = mp.mpf(x), mp.mpf(a), mp.mpf(b)
    y = 1 - x if y is None else mp.mpf(y)
    if x <= 0 or y <= 0:
        return mp.mpf(0) if x <= 0 else mp.mpf(1)
    front = mp.exp(mp.loggamma(a + b) - mp.loggamma(a) - mp.loggamma(b) + a * mp.log(x) + b * mp.log(y))
    if x < (a + 1) / (a + b + 2):
        return front * _fraction(a, b, x) / a
    return 1 - front * _fraction(b, a, y) / b


def pt(t, df, upper=False):
    t, df = mp.mpf(t), mp.mpf(df)
    small = pbeta(df / (df + t * t), df / 2, mp.mpf("0.5"), t * t / (df + t * t)) / 2
    return small if (t > 0) == upper else 1 - small


def pgamma(x, a, upper=False):
    x, a = mp.mpf(x), mp.mpf(a)
    return mp.gammainc(a, x, mp.inf, regularized=True) if upper else mp.gammainc(a, 0, x, regularized=True)


def pf(x, a, b, upper=False):
    x, a, b = mp.mpf(x), mp.mpf(a), mp.mpf(b)
    lo, hi = a * x / (b + a * x), b / (b + a * x)
    return pbeta(hi, b / 2, a / 2, lo) if upper else pbeta(lo, a / 2, b / 2, hi)


def quantile(tail, q, start):
    """Solve tail(x, upper) = q for x > 0, from R's value: secant on the logs, on the smaller side."""
    q = mp.mpf(q)
    upper = q > mp.mpf("0.5")
    goal = mp.log(1 - q if upper else q)
    h = lambda u: mp.log(tail(mp.exp(u), upper)) - goal
    u0 = mp.log(mp.mpf(start))
    u1 = u0 + mp.mpf("1e-13")
    h0, h1 = h(u0), h(u1)
    for _ in range(60):
        if h1 == h0:
            break
        u0, u1, h0 = u1, u1 - h1 * (u1 - u0) / (h1 - h0), h1
        h1 = h(u1)
        if abs(u1 - u0) < mp.mpf("1e-30"):
            return mp.exp(u1)
    raise ArithmeticError("no convergence")


def qt(q, df, start):
    q = mp.mpf(q)
    if q == mp.mpf("0.5"):
        return mp.mpf(0)
    lower = min(q, 1 - q)
    x = quantile(lambda t, upper: pt(t, df, True) if not upper else pt(t, df), lower, abs(start))
    return -x if q < mp.mpf("0.5") else x


def qnorm(q):
    q, lo, hi = mp.mpf(q), mp.mpf(-60), mp.mpf(60)
    if q == mp.mpf("0.5"):
        return mp.mpf(0)
    for _ in range(200):
        mid = (lo + hi) / 2
        lo, hi = (mid, hi) if mp.ncdf(mid) < q else (lo, mid)
    return lo


def qbeta(q, a, b, start):
    """Solved for the odds, so that values next to 1 keep their accuracy."""
    def tail(odds, upper):
        x, y = odds / (1 + odds), 1 / (1 + odds)
        return pbeta(y, b, a, x) if upper else pbeta(x, a, b, y)
    start = mp.mpf(start)
    odds = quantile(tail, q, start / (1 - start) if start < 1 else mp.mpf("1e17"))
    return odds / (1 + odds)


def load(name):
    with open(os.path.join(HERE, name + ".json"), encoding="utf-8") as f:
        return json.load(f)


def relative(a, b):
    return 0.0 if a == b else float(abs(mp.mpf(a) - b) / abs(b)) if b else float(abs(a))


def write(name, value):
    with open(os.path.join(HERE, name + ".json"), "w", encoding="utf-8") as f:
        json.dump(value, f, indent=1, ensure_ascii=False)
        f.write("\n")
