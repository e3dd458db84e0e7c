"""Sheets of workbooks as openpyxl reads them, and their digests.

    python3 Tests/Golden/workbook_tables.py DATA     writes real-workbooks.json

The canonical table: rows from the first with content to the last, cells from column A,
blank cells at a row's end left out; texts as they are, numbers shortest, dates in ISO form.
A digest is SHA-256 over the rows, cells joined by TAB, each row ended by LF.
"""
import datetime
import hashlib
import json
import pathlib
import sys

import openpyxl


def text(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.datetime):
        whole = (value + datetime.timedelta(microseconds=500000)).replace(microsecond=0)
        return whole.isoformat().removesuffix("T00:00:00")
    if isinstance(value, datetime.time):
        return value.replace(microsecond=0).isoformat()
    if isinstance(value, float) and value == int(value) and abs(value) < 1e15:
        return str(int(value))
    return repr(value) if isinstance(value, (int, float)) else str(value)


def table(path, sheet):
    book = openpyxl.load_workbook(path, data_only=True)
    rows = [[text(cell) for cell in row] for row in book[sheet].iter_rows(min_row=1, values_only=True)]
    for row in rows:
        while row and row[-1] == "":
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    first = next(index for index, row in enumerate(rows) if row)
    return {"sheet": sheet, "first": first + 1, "rows": rows[first:]}


def digest(rows):
    return hashlib.sha256("".join("\t".join(row) + "\n" for row in rows).encode()).hexdigest()


def main(data):
    golden = []
    for name in ["csps2012_allorganisations_20130201.xlsx", "csps2014_demographics.xlsx"]:
        path = data / "csps-2009-2015" / name
        for sheet in openpyxl.load_workbook(path, read_only=True).sheetnames:
            try:
                found = table(path, sheet)
            except StopIteration:
                continue
            golden.append({
                "file": f"csps-2009-2015/{name}", "sheet": sheet, "first": found["first"],
                "rows": len(found["rows"]), "sha256": digest(found["rows"])})
    out = pathlib.Path(__file__).parent / "real-workbooks.json"
    out.write_text(json.dumps(golden, indent=1) + "\n")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
