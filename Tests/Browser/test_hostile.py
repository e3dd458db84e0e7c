"""A study's words change nothing but words: no element, no attribute, no script, no width."""

import csv

import pytest

from hostile_study import KINDS, write_study
from reports import number, write
from test_overflow import overflow
from test_tables import kept, read

SHAPE = """
  return [...document.documentElement.querySelectorAll('*')].map(e =>
    e.tagName + ' ' + [...e.attributes].map(a => a.name).join(' '))
"""


@pytest.fixture(scope="module")
def reports_of(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    return {kind: write(write_study(folder / f"{kind}-study", *KINDS[kind]), folder / kind) for kind in KINDS}


@pytest.fixture(scope="module")
def hostile(reports_of):
    return reports_of["hostile"]


def test_its_page_has_the_shape_of_its_twin(browser, reports_of):
    """Element by element, attribute by attribute; texts and ids of the twin's figures alike."""
    expected = browser.open(reports_of["twin"].page).run(SHAPE)
    found = browser.open(reports_of["hostile"].page).run(SHAPE)
    assert len(expected) > 5000
    first = next((n for n, pair in enumerate(zip(expected, found)) if pair[0] != pair[1]), None)
    assert first is None, (first, expected[first - 3:first + 4], found[first - 3:first + 4])
    assert len(found) == len(expected)


def test_its_ids_make_no_kind_of_element(browser, reports_of):
    expected = browser.open(reports_of["harmless"].page).run(SHAPE)
    found = browser.open(reports_of["hostile"].page).run(SHAPE)
    assert set(found) - set(expected) == set()


def test_none_of_it_runs_or_is_asked_for(browser, hostile):
    page = hostile.page
    browser.open(page)
    browser.open_details()
    assert browser.run("return document.title") != "hit"
    assert browser.console() == []
    assert {address.split("#")[0] for address in browser.requests()} == {page.absolute().as_uri()}


@pytest.mark.parametrize("width", [360, 1440])
def test_none_of_it_widens_the_page(browser, hostile, width):
    browser.open(hostile.page, width=width)
    browser.open_details()
    assert overflow(browser) == (0, [])


def test_direction_and_control_characters_are_gone(browser, hostile):
    browser.open(hostile.page)
    assert browser.run(r"return document.documentElement.outerHTML.match("
                       r"/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f]/)") is None


def test_no_cell_of_its_results_is_a_formula(hostile):
    for file in hostile.folder.glob("results/*.csv"):
        with file.open(newline="", encoding="utf-8") as lines:
            for row in csv.reader(lines):
                bad = [cell[:40] for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r") and number(cell) is None]
                assert bad == [], file.name


def test_no_cell_of_a_table_that_is_kept_is_a_formula(browser, hostile):
    browser.open(hostile.page)
    browser.open_details()
    browser.wait("setTimeout(arguments[0], 300)")
    tables = kept(browser)
    cells = [cell for table in tables for row in read(table["text"]) for cell in row]
    assert [cell[:40] for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r") and number(cell) is None] == []
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)
