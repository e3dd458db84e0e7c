"""Proves: where the codes of a real REFI-QDA project stand, read by Python's own ZIP and XML.

    python3 Tests/Golden/code_tree.py [DATA]

DATA is the folder of real data, `../shared/data` beside the package where none is given.
"""
import json
import sys
import xml.etree.ElementTree as ET
import zipfile

data = sys.argv[1] if len(sys.argv) > 1 else "../shared/data"
root = ET.fromstring(zipfile.ZipFile(f"{data}/qdpx-qc/demo.qdpx").read("project.qde"))
local = lambda element: element.tag.split("}")[-1]
guids = {}


def walk(element, above):
    for child in element:
        if local(child) == "Code":
            path = above + [" ".join(child.get("name").split())]
            guids[child.get("guid")] = ["/".join(path[:k + 1]) for k in range(len(path))]
            walk(child, path)
        elif local(child) in ("CodeBook", "Codes"):
            walk(child, above)


walk(root, [])
used = [guids[e.get("targetGUID")] for e in root.iter() if local(e) == "CodeRef"]
lineages = {lineage[-1]: lineage for lineage in sorted(used)}
with open("Tests/Golden/code-tree.json", "w", encoding="utf-8") as f:
    json.dump({"lineages": lineages}, f, indent=0, ensure_ascii=False)
print(len(lineages), max(map(len, lineages.values())))
