# Proves: correspondence analysis of Greenacre's table of staff and smoking, and of the 28 interviews
# of Mannheimer (2023): the themes of its codes by the group of the interviewee, how many
# interviews of a group mention each. By prince; coordinates up to the sign of a dimension.
# Run from the project root: python3 Tests/Golden/correspondence.py [DATA] (needs prince)
import csv, json, re, sys
import numpy as np, pandas as pd, prince

data = sys.argv[1] if len(sys.argv) > 1 else "../shared/data"


def analysed(table):
    table = np.array(table, float)
    ca = prince.CA(n_components=min(table.shape) - 1, n_iter=100, engine="scipy").fit(pd.DataFrame(table))
    return {"counts": table.tolist(), "eigenvalues": (np.array(ca.svd_.s) ** 2).tolist(), "inertia": ca.total_inertia_,
            "rows": ca.row_coordinates(pd.DataFrame(table)).values.tolist(),
            "columns": ca.column_coordinates(pd.DataFrame(table)).values.tolist()}


smoke = analysed([[4, 2, 3, 2], [4, 3, 7, 4], [25, 10, 12, 4], [18, 24, 33, 13], [10, 6, 7, 2]])
mentions = {}
with open(f"{data}/qual-mannheimer-qualcoder/codings.csv", encoding="utf-8") as f:
    for row in csv.DictReader(f):
        group = re.match(r"[A-Za-z]+", row["interview"]).group()
        mentions.setdefault(row["code"].split(" - ")[0], {}).setdefault(group, set()).add(row["interview"])
groups = ["BSR", "DC", "QR"]
themes = sorted(mentions)
real = analysed([[len(mentions[t].get(g, ())) for g in groups] for t in themes])
real |= {"themes": themes, "groups": groups}
json.dump({"made by": f"prince {prince.__version__}, numpy {np.__version__}", "smoke": smoke, "interviews": real}, open("Tests/Golden/correspondence.json", "w"), indent=1)
print(smoke["eigenvalues"], smoke["inertia"], [r[0] for r in smoke["rows"]])
print(real["eigenvalues"], len(themes))
