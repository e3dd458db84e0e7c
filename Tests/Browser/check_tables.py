"""tables.xlsx and results/*.csv of a written report, as other programs read them.

    CANVASS_REPORT=report pytest Tests/Browser/check_tables.py

Needs openpyxl; LibreOffice (soffice) where it is installed.
"""

import csv
import os
import re
import shutil
import subprocess
import warnings
from pathlib import Path

import pytest

openpyxl = pytest.importorskip("openpyxl")

FORMULA_STARTS = ("=", "+", "-", "@")
# Controls, what turns text around and what XML does not know: spaces in a workbook.
UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


@pytest.fixture(scope="module")
def report():
    path = os.environ.get("CANVASS_REPORT")
    if not path:
        pytest.skip("CANVASS_REPORT names no report")
    return Path(path)


@pytest.fixture(scope="module")
def book(report):
    """The workbook; openpyxl warns of what it does not understand, and that fails."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return openpyxl.load_workbook(report / "tables.xlsx")


@pytest.fixture(scope="module")
def files(report):
    """Rows of each results file, by the name of its sheet."""
    found = {}
    for path in sorted((report / "results").glob("*.csv")):
        with path.open(newline="", encoding="utf-8") as file:
            found[path.stem] = list(csv.reader(file))
    return found


def number(text):
    """The number that a cell of a results file is, or None."""
    try:
        return float(text)
    except ValueError:
        return None


def rows_of(sheet):
    return [list(row) for row in sheet.iter_rows()]


def test_notes_stand_first_and_every_file_has_a_sheet(book, files):
    assert book.sheetnames[0] == "Notes"
    assert set(files) == set(book.sheetnames) - {"Notes", "Scores"}
    assert all(len(name) <= 31 for name in book.sheetnames)


def test_notes_lead_to_every_sheet(book):
    cells = [cell for row in book["Notes"].iter_rows() for cell in row]
    places = {cell.hyperlink.location for cell in cells if cell.hyperlink}
    assert places == {f"'{name}'!A1" for name in book.sheetnames[1:]}


def test_no_cell_computes(book):
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in ("n", "s", "inlineStr"), f"{sheet.title}!{cell.coordinate}"
                if isinstance(cell.value, str):
                    assert not cell.value.startswith(FORMULA_STARTS), f"{sheet.title}!{cell.coordinate}"


def test_every_cell_is_the_files(book, files):
    """The same texts and numbers in the same places, and no number that is a text."""
    for name, rows in files.items():
        sheet = rows_of(book[name])
        assert [cell.value for cell in sheet[0]] == rows[0], name
        assert len(sheet) == len(rows), name
        for found, wanted in zip(sheet[1:], rows[1:]):
            for cell, text in zip(found, wanted):
                where = f"{name}!{cell.coordinate}"
                if text == "":
                    assert cell.value in (None, ""), where
                elif isinstance(cell.value, (int, float)):
                    exact = number(text)
                    assert exact is not None, where
                    assert abs(cell.value - exact) <= 1e-14 * abs(exact), where
                else:
                    words = UNSAFE.sub(" ", text).split()
                    assert cell.value.split() == words or cell.value.endswith("…"), where


def test_columns_of_figures_are_numbers(book, files):
    """A column that is numbers alone in the file, and no name, is numbers in the sheet."""
    names = {"wave", "from", "to", "segment", "level", "item", "code", "answer", "option", "word",
             "pilot", "interview", "coder", "first", "second", "factor", "raked", "portfolio"}
    for name, rows in files.items():
        for index, column in enumerate(rows[0]):
            texts = [row[index] for row in rows[1:] if row[index] != ""]
            if column in names or not texts or any(number(text) is None for text in texts):
                continue
            kinds = {book[name].cell(row + 2, index + 1).data_type
                     for row, text in enumerate(r[index] for r in rows[1:]) if text != ""}
            assert kinds == {"n"}, f"{name}.{column}: {kinds}"


def test_headers_stay_filter_and_print(book, files):
    for name in files:
        sheet = book[name]
        assert sheet.freeze_panes == "A2", name
        assert sheet.auto_filter.ref is not None, name
        assert sheet.page_setup.orientation == "landscape", name
        assert sheet.print_title_rows in ("1:1", "$1:$1"), name
        assert sheet.oddHeader.center.text, name
        assert all(cell.font.bold for cell in sheet[1]), name


def test_scores_are_the_results(book, files):
    if "Scores" not in book.sheetnames:
        pytest.skip("the study has no groups")
    figures = {number(row[5]) for row in files["segments"][1:]}
    shown = [cell for row in book["Scores"].iter_rows(min_row=4, min_col=4) for cell in row]
    values = [cell.value for cell in shown if cell.data_type == "n" and cell.value is not None]
    assert values
    for value in values:
        assert any(abs(value - figure) <= 1e-12 for figure in figures if figure is not None)


def test_libreoffice_opens_it(report, files, tmp_path):
    """Every sheet as CSV has as many rows as the file."""
    office = shutil.which("soffice")
    if not office:
        pytest.skip("LibreOffice is not installed")
    form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    run = subprocess.run(
        [office, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", form, "--outdir", str(tmp_path), str(report / "tables.xlsx")],
        capture_output=True, text=True, timeout=300)
    assert run.returncode == 0, run.stderr
    for name, rows in files.items():
        with (tmp_path / f"tables-{name}.csv").open(newline="", encoding="utf-8") as file:
            found = list(csv.reader(file))
        assert len(found) == len(rows), name
        assert found[0] == rows[0], name
