"""Tables are sorted, filtered and kept as CSV; what is kept is what is shown."""

import csv
import io

import pytest

# Files are caught in place of being downloaded, so that every table can be asked for.
CATCH = """
  window.caught = [];
  URL.createObjectURL = blob => { caught.push(blob); return '#' };
  HTMLAnchorElement.prototype.click = function () { caught.push(this.download) };
"""
KEEP = """
  const done = arguments[0], found = [];
  const value = cell => cell.dataset.value ?? cell.textContent.trim();
  const rows = t => [...t.tBodies].flatMap(b => [...b.rows]).filter(r => !r.classList.contains('group'))
    .map(r => [...r.cells].map(value));
  (async () => {
    for (const button of document.querySelectorAll('.tools .csv')) {
      caught.length = 0; button.click();
      const tools = button.closest('.tools'), table = tools.nextElementSibling.matches('table')
        ? tools.nextElementSibling : tools.nextElementSibling.querySelector('table');
      found.push({text: await caught[0].text(), name: caught[1], rows: rows(table),
        isGrouped: !!table.querySelector('tr.group')}) }
    done(found) })()
"""


def kept(browser):
    """Every table as its button gives it: the file's name and rows, and the rows of the page."""
    browser.run(CATCH)
    return browser.wait(KEEP)


def read(text):
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def safe(cell):
    """What a spreadsheet would run stands behind an apostrophe, numbers apart."""
    try:
        float(cell)
    except ValueError:
        return "'" + cell if cell[:1] in ("=", "+", "-", "@") else cell
    return cell


@pytest.fixture
def page(browser, analyst):
    browser.open(analyst.page)
    browser.open_details()
    browser.wait("setTimeout(arguments[0], 300)")
    return browser


def test_every_table_can_be_kept(page):
    bare = page.run("""
      return [...document.querySelectorAll('main table')].filter(t => !t.dataset.equipped && !t.closest('.weighing'))
        .map(t => t.outerHTML.slice(0, 160))""")
    assert bare == []


def test_what_is_kept_is_what_is_shown(page):
    files = kept(page)
    assert len(files) > 50
    for file in files:
        rows = read(file["text"])
        body = [row[1:] if file["isGrouped"] else row for row in rows[1:]]
        assert body == [[safe(cell) for cell in row] for row in file["rows"]], file["name"]
        assert {len(row) for row in rows} == {len(rows[0])}, file["name"]


def test_names_of_files_are_plain_and_apart(page):
    names = [file["name"] for file in kept(page)]
    assert all(name.endswith(".csv") and name.replace("-", "").replace(".", "").isalnum() for name in names), names
    assert len(set(names)) == len(names), sorted(n for n in names if names.count(n) > 1)


def test_a_file_is_really_downloaded(browser, analyst, tmp_path):
    browser.cdp("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(tmp_path))
    browser.open(analyst.page)
    browser.open_details()
    browser.wait("document.querySelector('.tools .csv').click(); setTimeout(arguments[0], 1500)")
    saved = list(tmp_path.glob("*.csv"))
    assert len(saved) == 1 and saved[0].read_bytes().startswith(b"\xef\xbb\xbf")


SORTED = """
  const table = [...document.querySelectorAll('main table')].filter(t => t.checkVisibility() && t.querySelector('button.sort')
    && !t.querySelector('tr.group')).sort((a, b) => b.rows.length - a.rows.length)[0];
  const column = [...table.tHead.rows[0].cells].findIndex(h => h.querySelector('button.sort')
    && [...table.tBodies[0].rows].filter(r => r.cells[h.cellIndex].dataset.value).length > 3);
  const head = table.tHead.rows[0].cells[column], button = head.querySelector('button.sort');
  const seen = () => ({sort: head.getAttribute('aria-sort'), sorted: table.tHead.querySelectorAll('[aria-sort]').length,
    values: [...table.tBodies[0].rows].map(r => r.cells[column].dataset.value ?? null)});
  const states = [seen()]; button.click(); states.push(seen()); button.click(); states.push(seen());
  return states
"""


def test_a_heading_sorts(page):
    before, first, second = page.run(SORTED)
    assert before["sort"] is None and (first["sort"], second["sort"]) == ("descending", "ascending")
    assert first["sorted"] == second["sorted"] == 1
    for state, reverse in ((first, True), (second, False)):
        numbers = [float(value) for value in state["values"] if value is not None]
        assert len(numbers) > 3 and numbers == sorted(numbers, reverse=reverse)
        assert state["values"] == [v for v in state["values"] if v is not None] + [None] * state["values"].count(None)
    assert sorted(map(str, before["values"])) == sorted(map(str, first["values"]))


def test_a_filter_leaves_what_it_says(page):
    shown = page.run("""
      const input = [...document.querySelectorAll('.tools input[type=search]')].find(i => i.checkVisibility());
      const table = input.closest('.tools').nextElementSibling.querySelector('table');
      const word = [...table.tBodies].flatMap(b => [...b.rows]).filter(r => !r.classList.contains('group'))[2].cells[0].textContent;
      input.value = word.toUpperCase(); input.dispatchEvent(new Event('input'));
      const rows = [...table.tBodies].flatMap(b => [...b.rows]).filter(r => !r.hidden && !r.classList.contains('group'));
      const status = input.closest('.tools').querySelector('[role=status]').textContent;
      input.value = ''; input.dispatchEvent(new Event('input'));
      return {word, rows: rows.map(r => r.textContent), status, left: table.querySelectorAll('tr[hidden]').length}""")
    assert shown["rows"] and shown["left"] == 0
    assert shown["status"].startswith(f"{len(shown['rows'])} of ")


def test_flags_can_be_asked_for_alone(page):
    found = page.run("""
      const box = document.querySelector('.tools input[type=checkbox]');
      box.click();
      const table = box.closest('.tools').nextElementSibling.querySelector('table');
      const rows = [...table.tBodies].flatMap(b => [...b.rows]).filter(r => !r.classList.contains('group'));
      return rows.map(r => [r.hidden, !!r.querySelector('td.flagged')])""")
    assert any(hidden for hidden, _ in found) and all(hidden != flagged for hidden, flagged in found)
