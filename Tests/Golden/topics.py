# Proves: non-negative factors, iterate by iterate, by scikit-learn's NMF(solver="mu",
# init="custom") from the same start: after 1, 10 and 200 updates, on a dense matrix with a zero
# row and column and zeros in the start. Factors are put on our scale and in our order (topics sum
# to 1 over terms, largest first).
# Run from the project root: python3 Tests/Golden/topics.py (needs scikit-learn)
import json, sys, warnings
import numpy as np, sklearn
from sklearn.decomposition import NMF

warnings.filterwarnings("ignore")
n, m, rank = 12, 9, 3
X = np.array([[(i * j + 3 * i + 2 * j) % 7 * ((i + j) % 3 != 0) for j in range(m)] for i in range(n)], float)
X[5, :] = 0
X[:, 4] = 0
W = np.array([[(7 * i + 3 * k) % 11 + 1 for k in range(rank)] for i in range(n)], float) / 10
H = np.array([[(5 * k + 4 * j) % 13 + 1 for j in range(m)] for k in range(rank)], float) / 10
W[2, 1] = H[0, 3] = 0


def ours(w, h):
    size = h.sum(1)
    size[size == 0] = 1
    w, h = w * size, h / size[:, None]
    order = np.argsort(-w.sum(0), kind="stable")
    return w[:, order], h[order]


steps = []
for iterations in (1, 10, 200):
    model = NMF(rank, init="custom", solver="mu", tol=0, max_iter=iterations)
    w = model.fit_transform(X, W=W.copy(), H=H.copy())
    objective = ((X - w @ model.components_) ** 2).sum()
    w, h = ours(w, model.components_)
    steps.append({"iterations": iterations, "objective": objective, "documents": w.ravel("F").tolist(), "terms": h.ravel("F").tolist()})
json.dump({"made by": f"scikit-learn {sklearn.__version__}, numpy {np.__version__}", "rows": n, "columns": m, "rank": rank, "matrix": X.ravel("F").tolist(), "documents": W.ravel("F").tolist(), "terms": H.ravel("F").tolist(), "steps": steps}, open("Tests/Golden/topics.json", "w"), indent=1)
