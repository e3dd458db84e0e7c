"""Krippendorff's alpha, without any resample, by PyPI krippendorff on the codings that `canvass-bench
codings FILE` wrote: over all codes in one call, and of each code by itself.  Prints name<TAB>ms, the
median of 51 runs after 20 to warm up.

    python3 Benchmarks/peer-agreement.py codings.csv
"""
import csv, statistics, sys, time
import krippendorff, numpy as np

rows = [[float(cell) if cell else np.nan for cell in row] for row in csv.reader(open(sys.argv[1]))]
ratings = np.array(rows).T
each = [np.ascontiguousarray(ratings[:, code::100]) for code in range(100)]


def median(name, work):
    for _ in range(20): work()
    times = []
    for _ in range(51):
        start = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - start))
    print(f"{name}\t{statistics.median(times):.3f}", flush=True)


alpha = lambda x: krippendorff.alpha(reliability_data=x, level_of_measurement="nominal")
print(f"value\t{alpha(ratings):.12f}")
median("krippendorff, all codes in one call, no resample", lambda: alpha(ratings))
median("krippendorff, 100 calls, no resample", lambda: [alpha(x) for x in each])
