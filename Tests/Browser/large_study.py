"""Writes a study of many levels and items: large_study.py DIR [levels] [items] [people a level].

Answers are drawn by a seeded generator; every level leans its own way. Linearised, so that no replicates are made.
"""

import csv
import json
import random
import sys
from pathlib import Path

LABELS = ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"]
ITEMS_OF_A_CONSTRUCT = 8


def write_study(folder: Path, levels=300, items=80, people=24) -> Path:
    folder.mkdir(parents=True)
    names = [f"Unit {number:03d}" for number in range(1, levels + 1)]
    codes = [f"Q{number:02d}" for number in range(1, items + 1)]
    constructs = [f"part{number // ITEMS_OF_A_CONSTRUCT + 1:02d}" for number in range(items)]
    (folder / "study.yaml").write_text(json.dumps(definition(names), indent=1), encoding="utf-8")
    with table(folder / "codebook.csv", ["item", "construct", "direction", "scale", "wording"]) as write:
        for code, construct in zip(codes, constructs):
            write([code, construct, "+", "agree5", f"What {code} says of {construct} in my unit is so."])
    with table(folder / "population.csv", ["segment", "level", "count"]) as write:
        for name in names:
            write(["unit", name, people * 4])
    with table(folder / "responses.csv", ["Unit"] + codes) as write:
        for row in answers(names, constructs, people):
            write(row)
    return folder


def definition(names):
    return {
        "study": 1, "title": "A large study", "organisation": "Example Constabulary", "marking": "OFFICIAL",
        "waves": [{"id": "w1", "label": "First wave", "responses": "responses.csv"}],
        "codebook": "codebook.csv", "scales": {"agree5": {"labels": LABELS, "favourable": LABELS[3:]}},
        "missing": {"not answered": [""]},
        "segments": [{"id": "unit", "title": "Unit", "column": "Unit", "levels": names}],
        "design": {"population": "population.csv"},
        "estimates": {"replicates": 0, "confidence": 0.95}, "disclosure": {"threshold": 10},
    }


def answers(names, constructs, people):
    chance = random.Random(20180524)
    for name in names:
        lean = {construct: chance.gauss(0, 0.4) for construct in dict.fromkeys(constructs)}
        for _ in range(people):
            trait = chance.gauss(0, 0.7)
            yield [name] + [LABELS[max(0, min(4, round(2 + trait + lean[construct] + chance.gauss(0, 0.8))))]
                            if chance.random() > 0.03 else "" for construct in constructs]


class table:
    """A CSV file that is written row by row."""

    def __init__(self, path, head):
        self.file, self.head = path.open("w", newline="", encoding="utf-8"), head

    def __enter__(self):
        write = csv.writer(self.file).writerow
        write(self.head)
        return write

    def __exit__(self, *_):
        self.file.close()


if __name__ == "__main__":
    print(write_study(Path(sys.argv[1]), *map(int, sys.argv[2:])))
