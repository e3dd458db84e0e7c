"""The tables of a report's results/ as a workbook by XlsxWriter, ms.

    peer-workbook.py REPORT

Cells are typed before the clock starts; names, filters and frozen rows as in ours, rows written as they come.
"""

import csv
import sys
import time
from pathlib import Path

import xlsxwriter


def typed(text):
    try:
        return float(text)
    except ValueError:
        return text


def tables(folder):
    for path in sorted(folder.glob("*.csv")):
        with path.open(newline="", encoding="utf-8") as file:
            yield path.stem, [[typed(cell) for cell in row] for row in csv.reader(file)]


def write(path, sheets):
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True, "strings_to_formulas": False})
    figure = book.add_format({"num_format": "#,##0.0"})
    for name, rows in sheets:
        sheet = book.add_worksheet(name[:31])
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(rows) - 1, len(rows[0]) - 1)
        for place, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, float):
                    sheet.write_number(place, column, cell, figure)
                elif cell:
                    sheet.write_string(place, column, cell)
    book.close()


report = Path(sys.argv[1])
sheets = list(tables(report / "results"))
begun = time.perf_counter()
write(report / "peer.xlsx", sheets)
print(f"XlsxWriter\t{1000 * (time.perf_counter() - begun):.0f}\t{(report / 'peer.xlsx').stat().st_size / 1e6:.1f} MB")
