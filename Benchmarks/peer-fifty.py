"""Eight construct means at fifty levels, by svy (Rust core), numpy and scikit-learn, on the respondents that
`canvass-bench export` wrote.  Prints name<TAB>seconds, each the least of three runs, after one to warm up.

    python3 Benchmarks/peer-fifty.py scores.csv [linearised|all]
"""
import sys, time
import numpy as np, polars as pl

path, what = sys.argv[1], (sys.argv[2] if len(sys.argv) > 2 else "all")
data = pl.read_csv(path).with_columns(pl.lit(1.0).alias("w"), pl.int_range(pl.len()).alias("id"), pl.lit("one").alias("stratum"))
constructs = [f"c{i}" for i in range(8)]


def least(name, work, runs=3):
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    print(f"{name}\t{min(times):.6f}", flush=True)


import svy

sample = svy.Sample(data, svy.Design(wgt="w"))
least("svy linearised", lambda: sample.estimation.mean(constructs, by="level"))
if what == "linearised":
    sys.exit()

drawn = svy.Sample(data, svy.Design(wgt="w", psu="id", stratum="stratum")).weighting.create_bs_wgts(1000, rstate=1)
replicated = drawn if hasattr(drawn, "estimation") else sample
least("svy replicates", lambda: replicated.estimation.mean(constructs, by="level", method="replication", variance_center="estimate"))

# One product of replicate weights with every construct, masked by every level: sums and bases.
levels = sorted(set(data["level"]))
mask = np.stack([(data["level"] == level).to_numpy() for level in levels], axis=1).astype(float)
values = data.select(constructs).to_numpy()
masked = np.concatenate([np.concatenate([mask * values[:, [k]], mask], axis=1) for k in range(8)], axis=1)
n = len(values)
weights = np.random.default_rng(1).multinomial(n - 1, np.full(n, 1 / n), size=1000).astype(float) * n / (n - 1)
least("numpy product", lambda: weights @ masked)


def numpy_errors():
    sums = (weights @ masked).reshape(1000, 8, 2, len(levels))
    estimates = sums[:, :, 0] / sums[:, :, 1]
    full = masked.sum(axis=0).reshape(8, 2, len(levels))
    return np.sqrt(((estimates - full[:, 0] / full[:, 1]) ** 2).mean(axis=0))


least("numpy product and errors", numpy_errors)

from sklearn.decomposition import FactorAnalysis

answers = np.random.default_rng(2).normal(size=(1300, 8)) @ np.random.default_rng(3).normal(size=(8, 40)) \
    + 2 * np.random.default_rng(4).normal(size=(1300, 40))
least("scikit-learn factors", lambda: FactorAnalysis(n_components=8, svd_method="lapack", tol=1e-6, max_iter=5000).fit(answers))
