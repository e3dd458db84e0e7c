"""Reports to open: written once per run, by the program that was built."""

import csv
import os
import subprocess
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CANVASS = os.environ.get("CANVASS", str(ROOT / ".build/release/canvass"))
SHIPPED = ROOT / "datasets/data-culture"
PARTNER = ["--viewer", "A. Contractor", "--accompanied-by", "Sgt 1234", "--purpose", "choosing pilots"]


class Report:
    """A folder that `canvass report` wrote."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.page = folder / "report.html"

    @cached_property
    def figures(self):
        """Every number of its results files."""
        numbers = set()
        for file in self.folder.glob("results/*.csv"):
            with file.open(newline="", encoding="utf-8") as lines:
                for row in csv.reader(lines):
                    numbers.update(value for value in map(number, row) if value is not None)
        return numbers


def number(text):
    """The number a cell holds, None where it holds none."""
    try:
        return float(text)
    except ValueError:
        return None


def write(study: Path, folder: Path, audience="analyst", terms=None) -> Report:
    """The report of a study for an audience; what goes wrong is shown."""
    terms = terms or (PARTNER if audience == "partner" else [])
    made = subprocess.run(
        [CANVASS, "report", str(study), "--quiet", "--output", str(folder), "--for", audience, *terms],
        capture_output=True, text=True)
    assert made.returncode == 0, made.stderr[:4000]
    return Report(folder)


def write_papers(study: Path, folder: Path):
    """Pages of the decision paper of a study."""
    made = subprocess.run([CANVASS, "paper", str(study), "--quiet", "--output", str(folder)],
                          capture_output=True, text=True)
    assert made.returncode == 0, made.stderr[:4000]
    return sorted(folder.glob("*.html"))
