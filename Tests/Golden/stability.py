# Proves: consensus over runs, dispersion, average-linkage distances and their correlation, by
# scipy's linkage(method="average") and cophenet, for seeded assignments of documents to topics
# whose consensus has no ties that matter to the tree.
# Run from the project root: python3 Tests/Golden/stability.py (needs scipy)
import json
import numpy as np, scipy
from scipy.cluster.hierarchy import cophenet, linkage
from scipy.spatial.distance import pdist, squareform

rng = np.random.default_rng(20180524)
cases = []
for n, topics, runs, noise in ((8, 2, 20, 0.1), (14, 3, 30, 0.25), (20, 4, 25, 0.5), (6, 3, 50, 0.9)):
    home = rng.integers(0, topics, n)
    labels = np.array([np.where(rng.random(n) < noise, rng.integers(0, topics, n), home) for _ in range(runs)])
    consensus = np.mean([l[:, None] == l[None, :] for l in labels], axis=0)
    apart = squareform(1 - consensus, checks=False)
    correlation, heights = cophenet(linkage(apart, "average"), apart)
    cases.append({"assignments": labels.tolist(), "consensus": consensus.tolist(), "cophenetic": correlation,
                  "dispersion": (4 * (consensus - 0.5) ** 2).mean()})
points = rng.random((12, 3))
apart = pdist(points)
cophenetic = squareform(cophenet(linkage(apart, "average")))
json.dump({"made by": f"scipy {scipy.__version__}, numpy {np.__version__}", "runs": cases,
           "distances": squareform(apart).tolist(), "heights": cophenetic.tolist()}, open("Tests/Golden/stability.json", "w"))
print([c["cophenetic"] for c in cases])
