"""Ranks of a million draws of 20 pilots on 10 criteria, scores from 1,000 replicates and
weights uniform, by numpy in blocks of 10,000 draws: rank acceptability and central
weights alone.  And pymcdm's weighted sum, called once per draw.
usage: peer-ranking.py [DRAWS]"""
import sys, time
import numpy as np

draws, pilots, criteria, replicates = int((sys.argv + ["1000000"])[1]), 20, 10, 1000
rng = np.random.default_rng(1)
tables = np.clip(rng.normal(0.5, 0.15, (1, pilots, criteria)) + rng.normal(0, 0.05, (replicates, pilots, criteria)), 0.01, 1)


def smaa():
    acceptability = np.zeros((pilots, pilots))
    sums, firsts = np.zeros((pilots, criteria)), np.zeros(pilots)
    for start in range(0, draws, 10_000):
        n = min(10_000, draws - start)
        w = rng.standard_exponential((n, criteria))
        w /= w.sum(1, keepdims=True)
        u = tables[np.arange(start, start + n) % replicates]
        v = np.matmul(u, w[:, :, None])[:, :, 0]
        order = np.argsort(-v, axis=1)
        for rank in range(pilots):
            acceptability[:, rank] += np.bincount(order[:, rank], minlength=pilots)
        np.add.at(sums, order[:, 0], w)
        firsts += np.bincount(order[:, 0], minlength=pilots)
    return acceptability / draws, sums / np.maximum(firsts, 1)[:, None]


begin = time.perf_counter()
smaa()
print(f"numpy: rank acceptability and central weights, {draws:,} draws\t{1000 * (time.perf_counter() - begin):.1f}")

try:
    from pymcdm.methods import WSM
except ImportError:
    sys.exit("pymcdm is not installed: pip install pymcdm")
method, types, calls = WSM(), np.ones(criteria), 2000
begin = time.perf_counter()
for draw in range(calls):
    w = rng.standard_exponential(criteria)
    method.rank(method(tables[draw % replicates], w / w.sum(), types))
each = (time.perf_counter() - begin) / calls
print(f"pymcdm: weighted sum and ranks, called per draw, of {draws:,} (by {calls:,})\t{1000 * each * draws:.1f}")
