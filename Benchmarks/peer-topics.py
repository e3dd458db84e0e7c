"""scikit-learn's NMF by multiplicative updates on the matrix and start of `canvass-bench topics
DIR`, tolerance 0; prints the median milliseconds of nine and the objective it ends at. Threads as
it likes; with `1` behind the folder, one."""
import os
import sys

if len(sys.argv) > 2:
    os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = sys.argv[2]
import statistics
import time
import warnings

import numpy as np
import sklearn
from sklearn.decomposition import NMF

warnings.filterwarnings("ignore")
n, m, rank, iterations = 1000, 2000, 20, 50
read = lambda name, rows, columns: np.fromfile(f"{sys.argv[1]}/{name}").reshape(columns, rows).T.copy()
X, W, H = read("x", n, m), read("w", n, rank), read("h", rank, m)
milliseconds = []
for _ in range(10):
    w, h = W.copy(), H.copy()
    start = time.perf_counter()
    model = NMF(rank, init="custom", solver="mu", tol=0, max_iter=iterations)
    w = model.fit_transform(X, W=w, H=h)
    milliseconds.append(1000 * (time.perf_counter() - start))
threads = "one thread" if len(sys.argv) > 2 else "threads as it likes"
print(f"scikit-learn {sklearn.__version__} NMF, {threads}\t{statistics.median(milliseconds[1:]):.1f}")
print(f"objective\t{((X - w @ model.components_) ** 2).sum():.6f}")
