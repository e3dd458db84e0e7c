"""Optimal portfolios of real participatory budgets, by HiGHS (scipy.optimize.milp).

Usage: python3 portfolio.py FOLDER-OF-PB-FILES
Prints file, count asked for, and the most votes the budget can buy.
"""
import pathlib
import sys

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp


def read(path):
    """Budget, costs, votes and official selection of one .pb file."""
    section, header, meta, projects = None, None, {}, []
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        if line.strip() in ("META", "PROJECTS", "VOTES"):
            section, header = line.strip(), None
        elif header is None:
            header = line.split(";")
        elif section == "META":
            key, _, value = line.partition(";")
            meta[key] = value
        elif section == "PROJECTS":
            projects.append(dict(zip(header, line.split(";"))))
    votes = [float(p.get("votes") or p["score"]) for p in projects]
    return float(meta["budget"].replace(",", ".")), [float(p["cost"]) for p in projects], votes


for path in sorted(pathlib.Path(sys.argv[1]).glob("*.pb")):
    budget, costs, votes = read(path)
    for count in (None, 3, 6):
        rules = [LinearConstraint([costs], -np.inf, budget)]
        if count:
            rules.append(LinearConstraint([np.ones(len(costs))], count, count))
        best = milp(
            -np.array(votes), constraints=rules, bounds=Bounds(0, 1),
            integrality=np.ones(len(costs)), options={"mip_rel_gap": 0})
        print(path.name, count, round(-best.fun) if best.success else None, len(costs))
