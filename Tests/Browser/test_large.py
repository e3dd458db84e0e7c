"""Three hundred levels by eighty items: the page loads, scrolls and answers without a long task."""

import time

import pytest

from large_study import write_study
from reports import write
from tracing import Trace

LEVELS = 300
LONGEST = 200  # milliseconds
SCROLL = """
  const done = arguments[0], step = innerHeight * 0.8;
  const next = () => { const before = scrollY; scrollBy({top: step, behavior: 'instant'});
    requestAnimationFrame(() => setTimeout(() => scrollY > before ? next() : done(scrollY), 0)) };
  next()
"""


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    folder = tmp_path_factory.mktemp("large")
    return write(write_study(folder / "study", levels=LEVELS), folder / "report")


@pytest.fixture(scope="module")
def loading(browser, large):
    with Trace(browser) as trace:
        begun = time.perf_counter()
        browser.open(large.page)
        loaded = time.perf_counter() - begun
        browser.wait("requestIdleCallback(arguments[0])")
    size, count = large.page.stat().st_size / 1e6, browser.run("return document.querySelectorAll('*').length")
    print(f"\n{LEVELS} levels: {size:.1f} MB, {count} elements, loaded in {loaded:.2f} s, "
          f"longest task {trace.tasks[0]:.0f} ms")
    return loaded


def test_scrolling_never_waits(browser, loading):
    with Trace(browser) as trace:
        depth = browser.wait(SCROLL)
    print(f"\nscrolled {depth:.0f} px in {len(trace.tasks)} tasks, the longest {trace.tasks[0]:.0f} ms")
    assert depth > 5000 and len(trace.tasks) > 100
    assert trace.tasks[0] < LONGEST, trace.inside()


def test_a_page_of_many_levels_loads_soon(loading):
    assert loading < 15


ACTIONS = {
    "a fold opened": ("[...document.querySelectorAll('details')].filter(one => !one.open && !one.closest('[hidden]'))",
                      "one.open = true"),
    "a view chosen": ("[...document.querySelectorAll('.views input[type=radio]')]", "one.click()"),
    "a table sorted": ("[...document.querySelectorAll('th button.sort')].filter(one => one.checkVisibility()).slice(0, 40)",
                       "one.click()"),
    "a table filtered": ("[...document.querySelectorAll('input[type=search]')].filter(one => one.checkVisibility())",
                         "one.value = 'Unit 29'; one.dispatchEvent(new Event('input', {bubbles: true}))"),
}


@pytest.mark.parametrize("action", ACTIONS)
def test_no_answer_is_waited_for(browser, loading, action):
    """One action at a time, each seen on the screen before the next."""
    found, act = ACTIONS[action]
    with Trace(browser) as trace:
        count = browser.wait(f"""
          const done = arguments[0], all = {found};
          const next = index => {{ const one = all[index]; if (!one) return done(all.length);
            one.scrollIntoView(); {act};
            requestAnimationFrame(() => setTimeout(() => next(index + 1), 0)) }};
          next(0)
        """)
    print(f"\n{action}: {count} times, the longest task {trace.tasks[0]:.0f} ms")
    assert count > 2
    assert trace.tasks[0] < LONGEST, trace.inside()


LONG = """
  const table = [...document.querySelectorAll('table')].find(one => one.rows.length > 3000);
  table.closest('details').open = true;
  const seen = () => [...table.tBodies[0].rows].filter(row => row.checkVisibility());
"""


def test_a_table_of_thousands_shows_its_first_rows(browser, large):
    """What is sorted or filtered is the whole of it, and all of it can be shown."""
    browser.open(large.page)
    browser.wait(LONG + "setTimeout(arguments[0], 500)")
    result = browser.run(LONG + """
      const column = 4, all = [...table.tBodies[0].rows];
      const valueOf = row => Number(row.cells[column].dataset.value);
      const first = seen().length;
      table.tHead.rows[0].cells[column].querySelector('button').click();
      const top = seen().map(valueOf), rest = all.filter(row => !row.checkVisibility()).map(valueOf);
      const search = table.closest('details').querySelector('input[type=search]');
      search.value = all.at(-1).cells[1].textContent;
      search.dispatchEvent(new Event('input', {bubbles: true}));
      const found = seen().length;
      search.value = '';
      search.dispatchEvent(new Event('input', {bubbles: true}));
      const again = seen().length, button = table.closest('details').querySelector('.all-rows');
      const words = button.textContent;
      button.click();
      return {first, top, rest: rest.filter(Number.isFinite), found, again, words, whole: seen().length,
              count: all.length, button: button.isConnected}
    """)
    assert result["first"] == result["again"] == 300
    assert min(result["top"]) >= max(result["rest"])
    assert 0 < result["found"] < 300
    assert result["whole"] == result["count"] > 3000 and not result["button"]
    assert result["words"] == f"Show all {result['count']:,} rows"


def test_paper_has_every_row(browser, large):
    browser.open(large.page)
    browser.wait(LONG + "setTimeout(arguments[0], 500)")
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        hidden = browser.run(LONG + "return [...table.rows].filter(row => getComputedStyle(row).display === 'none').length")
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert hidden == 0
