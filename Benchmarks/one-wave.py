"""Leaves the first wave alone in a study that `canvass simulate` wrote."""
import csv
import pathlib
import sys

study = pathlib.Path(sys.argv[1])
(study / "responses-2019.csv").unlink()
lines = (study / "study.yaml").read_text().split("\n")
(study / "study.yaml").write_text("\n".join(line for line in lines if "2019" not in line))
rows = list(csv.reader((study / "codebook.csv").open()))
kept = [index for index, name in enumerate(rows[0]) if "2019" not in name]
csv.writer((study / "codebook.csv").open("w")).writerows([[row[i] for i in kept] for row in rows])
