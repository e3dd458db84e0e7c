"""Small workbooks by openpyxl and XlsxWriter, and what openpyxl reads of them.

Run from anywhere; needs openpyxl and xlsxwriter.  The workbooks and the JSON are committed.
"""
import datetime
import pathlib
import sys
import zipfile

import openpyxl
import xlsxwriter

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
from workbook_tables import table  # noqa: E402

DAY = datetime.datetime(2018, 5, 24)
NOON = datetime.datetime(2018, 5, 24, 10, 30, 0)


def mixed(path):
    """Shared texts, numbers, dates, truth, an error, a formula, gaps, merged cells."""
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Answers")
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    clock = book.add_format({"num_format": "hh:mm"})
    both = book.add_format({"num_format": "d mmm yyyy h:mm"})
    bold = book.add_format({"bold": True})
    sheet.write_row(2, 0, ["id", "Start", "Rank", "Score", "Note"])
    sheet.write_number(3, 0, 1)
    sheet.write_datetime(3, 1, NOON, both)
    sheet.write_string(3, 2, "PC")
    sheet.write_number(3, 3, 0.1)
    sheet.write_rich_string(3, 4, "one ", bold, "two", " three")
    sheet.write_number(5, 0, 2)
    sheet.write_datetime(5, 1, DAY, day)
    sheet.write_string(5, 2, "PC")
    sheet.write_number(5, 3, 1e-05)
    sheet.write_boolean(5, 4, True)
    sheet.write_number(6, 0, 3)
    sheet.write_datetime(6, 1, datetime.time(9, 5, 7), clock)
    sheet.write_number(6, 3, -12.50)
    sheet.write_formula(6, 4, "=NA()", None, "#N/A")
    sheet.merge_range(7, 1, 8, 3, "merged")
    sheet.write_string(9, 6, "far  & <away>\nline")
    book.close()


def inline(path):
    """Inline texts, 1904 dates, several sheets, the first one hidden, the second empty."""
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    hidden = book.active
    hidden.title = "Codes"
    hidden["A1"] = "secret"
    book.create_sheet("Empty")
    shown = book.create_sheet("Data")
    shown.append(["when", "what"])
    shown.append([NOON, "first"])
    shown.append([DAY, "second"])
    shown.append([None, "third"])
    hidden.sheet_state = "hidden"
    book.active = 2
    book.save(path)


def texts(path):
    """Texts in the cells instead of a list of shared texts, as XlsxWriter's constant memory has it."""
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("Sheet1")
    for row in range(40):
        sheet.write_row(row, 0, [f"r{row}", row * 1.5, "  spaced ", "é – ü"])
    book.close()


def bomb(path):
    """A sheet of 30 MB of spaces, packed a thousand times."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", " " * 30_000_000)


def main():
    bomb(HERE / "bomb.xlsx")
    mixed(HERE / "mixed.xlsx")
    inline(HERE / "calendar1904.xlsx")
    texts(HERE / "inline.xlsx")
    wanted = [("mixed", "Answers"), ("calendar1904", "Data"), ("inline", "Sheet1")]
    import json
    golden = {name: table(HERE / f"{name}.xlsx", sheet) for name, sheet in wanted}
    (HERE / "workbooks.json").write_text(json.dumps(golden, ensure_ascii=False, indent=1) + "\n")


main()
