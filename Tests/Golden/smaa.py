"""Golden values of Sources/Pilots: ranking, weights, panel and information, by numpy and
scipy from their definitions.  python3 Tests/Golden/smaa.py"""
import itertools, json, math, os
import numpy as np
from scipy.stats import friedmanchisquare, norm

rng = np.random.default_rng(20180524)


def ranks(v):
    return 1 + (v[..., None, :] > v[..., :, None]).sum(-1)


def entropy(p):
    p = np.asarray(p)
    p = p[p > 0]
    return float(-(p * np.log2(p)).sum())


def indices(u, w):
    """u: draws × candidates × criteria; w: draws × criteria."""
    n, m, k = u.shape
    v = np.einsum("dij,dj->di", u, w)
    r = ranks(v)
    acceptability = np.array([[(r[:, i] == s).mean() for s in range(1, m + 1)] for i in range(m)])
    wins = np.array([[(v[:, i] > v[:, j]).mean() for j in range(m)] for i in range(m)])
    central, errors, confidence = [], [], []
    for i in range(m):
        first = w[r[:, i] == 1]
        if len(first) == 0:
            central.append(None), errors.append(None), confidence.append(None)
            continue
        c = first.mean(0)
        central.append(c.tolist())
        errors.append((first.std(0, ddof=1) / math.sqrt(len(first))).tolist() if len(first) > 1 else None)
        at = np.einsum("dij,j->di", u, c)
        confidence.append((ranks(at) == 1).mean(0).tolist())
    orders = np.unique(r, axis=0, return_counts=True)[1] / n
    return {
        "acceptability": acceptability.tolist(), "wins": wins.tolist(), "central": central,
        "errors": errors, "confidence": confidence,
        "holistic": [float(sum((m - s) / (m - 1) * acceptability[i, s - 1] for s in range(1, m + 1))) for i in range(m)],
        "choice": entropy(acceptability[:, 0]), "ranking": entropy(orders),
    }


def sample_case():
    n, m, k = 240, 5, 3
    u = np.round(rng.random((n, m, k)), 3)
    u[:, 4, :] = u[:, 3, :] * 0.5          # never first
    u[:60, 1, :] = u[:60, 0, :]            # ties
    w = rng.dirichlet(np.ones(k), n)
    return {"utilities": u.tolist(), "weights": w.tolist(), "expected": indices(u, w)}


def best(v, costs, budget, count):
    """The best set and its value, by going through all of them."""
    top = (-1.0, ())
    for s in itertools.combinations(range(len(v)), count):
        if sum(costs[i] for i in s) <= budget:
            worth = sum(v[i] for i in s)
            if worth > top[0] + 1e-12:
                top = (worth, s)
    return top


def information(outcomes, costs, budget, count):
    mean = outcomes.mean(0)
    _, today = best(mean, costs, budget, count)
    gains, changes = [], 0
    for v in outcomes:
        worth, s = best(v, costs, budget, count)
        gain = worth - sum(v[i] for i in today)
        gains.append(gain)
        changes += s != today
    return {"worth": 100 * float(np.mean(gains)), "error": 100 * float(np.std(gains) / math.sqrt(len(gains))),
            "changes": changes / len(gains)}


def learning_case():
    r, b, m = 60, 40, 7
    costs = [60, 45, 38, 52, 30, 41, 35]
    budget, count = 130, 3
    weights = [0.5, 0.3, 0.2]
    need = np.clip(rng.normal(0.5, 0.12, (r, 1)) + rng.normal(0, 0.06, (r, m)) + np.linspace(0, 0.1, m), 0, 1)
    voice = np.clip(rng.normal(0.5, 0.15, (b, m)), 0, 1)
    ready = np.array([0.2, 0.9, 0.5, 0.4, 0.7, 0.1, 0.6])
    base = weights[0] * need.mean(0) + weights[1] * voice.mean(0) + weights[2] * ready
    out = {}
    for name, part in (("survey", weights[0] * need), ("interviews", weights[1] * voice)):
        for label, factor in (("0.5", math.sqrt(0.5 / 1.5)), ("1", math.sqrt(0.5)), ("perfect", 1)):
            out[f"{name} {label}"] = information(base + factor * (part - part.mean(0)), costs, budget, count)
    # One source drawn, the rest at points of their own.
    points = {"need": (need.mean(0) * 0.98).tolist(), "voice": (voice.mean(0) * 1.02).tolist()}
    p = np.array([points["need"], points["voice"], ready])
    stated = weights @ p
    _, chosen = best(stated, costs, budget, count)
    v = weights[0] * need + weights[1] * p[1] + weights[2] * ready
    shift = np.abs(ranks(v) - ranks(stated)).mean(1)
    first = ((ranks(v) == 1) != (ranks(stated) == 1)).any(1)
    other = [best(row, costs, budget, count)[1] != chosen for row in v]
    return {"need": need.tolist(), "voice": voice.tolist(), "ready": ready.tolist(), "costs": costs,
            "budget": budget, "count": count, "weights": weights, "points": points, "information": out,
            "alone": {"shift": float(shift.mean()), "error": float(shift.std() / math.sqrt(r)),
                      "first": float(first.mean()), "portfolio": float(np.mean(other))}}


def corners(n, order, bounds):
    """Every point of the region where n − 1 independent constraints are met exactly."""
    rows, most = [], []
    for j in range(n):
        e = np.zeros(n); e[j] = 1
        low, high = bounds[j]
        rows += [-e, e]; most += [-low, high]
    for a, b in zip(order, order[1:]):
        e = np.zeros(n); e[b], e[a] = 1, -1
        rows.append(e); most.append(0)
    rows, most = np.array(rows), np.array(most)
    found = set()
    for tight in itertools.combinations(range(len(rows)), n - 1):
        a = np.vstack([rows[list(tight)], np.ones(n)])
        if abs(np.linalg.det(a)) < 1e-9:
            continue
        w = np.linalg.solve(a, np.append(most[list(tight)], 1))
        if (rows @ w <= most + 1e-9).all():
            found.add(tuple(np.round(w + 0, 9)))
    return sorted(found)


def bounded_case(n, order, bounds):
    kept = []
    while sum(map(len, kept)) < 400_000:
        w = rng.dirichlet(np.ones(n), 2_000_000)
        ok = np.ones(len(w), bool)
        for j, (low, high) in enumerate(bounds):
            ok &= (w[:, j] >= low) & (w[:, j] <= high)
        for a, b in zip(order, order[1:]):
            ok &= w[:, a] >= w[:, b]
        kept.append(w[ok])
    w = np.vstack(kept)
    return {"criteria": n, "order": order, "bounds": bounds, "corners": corners(n, order, bounds),
            "mean": w.mean(0).tolist(), "sd": w.std(0).tolist(),
            "lower": np.quantile(w, 0.1, axis=0).tolist(), "samples": len(w)}


def panel_case():
    rankings = [[1, 2, 3, 4, 5, 6], [2, 1, 4, 3, 6, 5], [1, 3, 2, 6, 4, 5]]
    tied = [[1, 1, 3, 4, 4, 6], [2, 1, 3, 3, 3, 6], [1, 3, 2, 6, 4, 4]]
    w = lambda table: float(friedmanchisquare(*zip(*[[-x for x in r] for r in table])).statistic
                            / (len(table) * (len(table[0]) - 1)))
    return {"rankings": rankings, "w": w(rankings), "tied": tied, "w tied": w(tied)}


def closed_forms():
    out = {}
    for label, s in (("perfect", 1.0), ("1", math.sqrt(0.5)), ("0.5", math.sqrt(0.5 / 1.5))):
        out[label] = s * norm.pdf(0.1 / s) + 0.1 * norm.cdf(0.1 / s) - 0.1
    return out


golden = {
    "indices": sample_case(), "learning": learning_case(),
    "bounded": [
        bounded_case(4, [0, 1, 2], [[0, 0.5], [0.1, 0.4], [0, 1], [0.05, 0.3]]),
        bounded_case(4, [], [[0.1, 0.6], [0, 0.35], [0, 1], [0.2, 0.3]]),
        bounded_case(3, [2, 0, 1], [[0, 1], [0, 1], [0, 0.6]]),
    ],
    "panel": panel_case(), "normal": closed_forms(),
}
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "smaa.json")
with open(path, "w") as file:
    json.dump(golden, file)
    file.write("\n")
