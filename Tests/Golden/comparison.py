"""Other ranking methods by other people's code, for ComparisonGoldenTests.

Usage: python3 comparison.py RESULTS > comparison.json
RESULTS is results/ of a report on datasets/data-culture, whose criteria.csv and weights.csv
are the table that is ranked.  Needs numpy, scipy, pymcdm 1.4 and scikit-criteria 0.10.

TOPSIS and PROMETHEE II come from pymcdm; TOPSIS is checked against scikit-criteria (which
wants maxima, so that minima are negated) before it is written.  Preference functions that
pymcdm lacks are numpy's.  Kendall's tau-b is scipy's.  Principal eigenvectors are LAPACK's
(numpy.linalg.eig, where ours squares the matrix).  Rank order centroids are exact fractions.
"""
import csv
import json
import pathlib
import sys
from fractions import Fraction

import numpy as np
import skcriteria
from pymcdm import methods
from pymcdm.normalizations import minmax_normalization, vector_normalization
from scipy.stats import kendalltau
from skcriteria.agg.topsis import TOPSIS as SkTOPSIS
from skcriteria.preprocessing.scalers import MinMaxScaler, VectorScaler

random = np.random.default_rng(20180524)


def topsis(matrix, weights, types, name):
    """Closeness; None where the best is the worst.  Oracles divide by a column's range or
    length, so that columns in which all are alike are left out: they add 0 to every distance."""
    kept = [j for j in range(matrix.shape[1]) if np.ptp(matrix[:, j]) > 0 and weights[j] > 0]
    if not kept:
        return None
    matrix, weights, types = matrix[:, kept], weights[kept], types[kept]
    normal = {"range": minmax_normalization, "vector": vector_normalization}[name]
    # pymcdm turns minima by 1 - x/length, which moves a column and changes no distance.
    found = methods.TOPSIS(normal)(matrix, weights / weights.sum(), types, validation=False)
    scaler = {"range": MinMaxScaler("matrix"), "vector": VectorScaler("matrix")}[name]
    other = SkTOPSIS().evaluate(
        scaler.transform(
            skcriteria.mkdm(matrix * types, [max] * len(kept), weights=weights / weights.sum())))
    assert np.allclose(found, other.e_.similarity, atol=1e-12), name
    return found.tolist()


def preference(kind, q, p):
    shapes = {
        "usual": lambda d: (d > 0) * 1.0,
        "uShape": lambda d: (d > q) * 1.0,
        "vShape": lambda d: np.clip(d / p, 0, 1),
        "level": lambda d: np.where(d > p, 1, np.where(d > q, 0.5, 0)),
        "linear": lambda d: np.clip((d - q) / (p - q), 0, 1),
        "gaussian": lambda d: np.where(d > 0, 1 - np.exp(-d**2 / (2 * p**2)), 0),
    }
    return shapes[kind]


def flows(matrix, weights, types, kind, q, p):
    """Positive and negative flows by whole arrays of differences."""
    turned = matrix * types
    differences = turned[:, None, :] - turned[None, :, :]
    pi = preference(kind, q, p)(differences) @ (weights / weights.sum())
    n = len(matrix) - 1
    plus, minus = pi.sum(1) / n, pi.sum(0) / n
    names = {"usual": "usual", "uShape": "ushape", "vShape": "vshape", "level": "level",
             "linear": "vshape_2"}
    if kind in names:
        m = matrix.shape[1]
        net = methods.PROMETHEE_II(names[kind], p=[p] * m, q=[q] * m)(
            matrix, weights / weights.sum(), types, validation=False)
        assert np.allclose(net, plus - minus, atol=1e-12), (kind, net, plus - minus)
    return {"kind": kind, "q": q, "p": p, "positive": plus.tolist(), "negative": minus.tolist()}


KINDS = ["usual", "uShape", "vShape", "level", "linear", "gaussian"]


def instance(number):
    n, m = int(random.integers(2, 13)), int(random.integers(1, 7))
    # Small whole numbers tie often; the others never.
    matrix = (random.integers(0, 6, (n, m)).astype(float) if number % 3 == 0
              else random.normal(3, 2, (n, m)) if number % 3 == 1
              else 10.0 ** random.uniform(-3, 6, (n, m)))
    weights = random.integers(0, 5, m).astype(float)
    if weights.sum() == 0:
        weights[0] = 1
    types = random.choice([-1, 1], m)
    if number % 5 == 0:
        matrix[:, 0] = 4
    spread = float(np.median(np.abs(matrix)) + 1)
    return result(matrix, weights, types, spread)


def result(matrix, weights, types, spread):
    return {
        "matrix": matrix.tolist(), "weights": weights.tolist(), "types": types.tolist(),
        "vector": topsis(matrix, weights, types, "vector"),
        "range": topsis(matrix, weights, types, "range"),
        "flows": [flows(matrix, weights, types, kind, 0.1 * spread, 0.7 * spread)
                  for kind in KINDS],
    }


def taus():
    cases = []
    for number in range(30):
        n = int(random.integers(2, 25))
        x, y = random.integers(0, 2 + number, n), random.integers(0, 2 + number, n)
        tau = kendalltau(x, y, variant="b").statistic
        cases.append({"x": x.tolist(), "y": y.tolist(),
                      "tau": None if np.isnan(tau) else float(tau)})
    return cases


def pairwise():
    cases = []
    for number in range(25):
        n = int(random.integers(2, 10))
        matrix = np.ones((n, n))
        for i in range(n):
            for j in range(i):
                ratio = float(random.choice([1, 2, 3, 5, 7, 9]))
                ratio = ratio if random.random() < 0.5 else 1 / ratio
                matrix[i, j], matrix[j, i] = ratio, 1 / ratio
        values, vectors = np.linalg.eig(matrix)
        first = int(np.argmax(values.real))
        vector = np.abs(vectors[:, first].real)
        cases.append({"matrix": matrix.tolist(), "weights": (vector / vector.sum()).tolist(),
                      "eigenvalue": float(values[first].real)})
    return cases


def centroids():
    return [[float(sum(Fraction(1, k) for k in range(j, n + 1)) / n) for j in range(1, n + 1)]
            for n in range(1, 9)]


def ranks(scores):
    """1 + how many are larger; what agrees to twelve digits is tied."""
    rounded = np.round(scores, 12)
    return [int(1 + (rounded > one).sum()) for one in rounded]


def shipped(results):
    """The shipped study's criteria table by every method, and how far each agrees."""
    criteria = list(csv.DictReader(open(results / "weights.csv")))
    cells = list(csv.DictReader(open(results / "criteria.csv")))
    pilots = list(dict.fromkeys(cell["pilot"] for cell in cells))
    raw = {(cell["pilot"], cell["criterion"]): float(cell["raw"]) for cell in cells}
    matrix = np.array([[raw[p, c["criterion"]] for c in criteria] for p in pilots])
    worst, best, weights = (
        np.array([float(c[k]) for c in criteria]) for k in ("worst", "best", "weight"))
    types = np.where(best > worst, 1, -1)
    values = np.clip((matrix - worst) / (best - worst), 0, 1) @ weights
    found = result(matrix, weights, types, 10.0)
    net = np.array(found["flows"][0]["positive"]) - np.array(found["flows"][0]["negative"])
    methods = {"additive": values, "vector": found["vector"], "range": found["range"], "net": net}
    return {
        "pilots": pilots, "matrix": matrix.tolist(), "weights": weights.tolist(),
        "worst": worst.tolist(), "best": best.tolist(),
        **{name: {"scores": list(map(float, scores)), "ranks": ranks(scores),
                  "tau": float(kendalltau(ranks(values), ranks(scores)).statistic)}
           for name, scores in methods.items()},
    }


print(json.dumps({
    "instances": [instance(number) for number in range(40)], "taus": taus(),
    "pairwise": pairwise(), "centroids": centroids(),
    "shipped": shipped(pathlib.Path(sys.argv[1])),
}, indent=1))
