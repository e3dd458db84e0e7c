"""Without a mouse: everything is reached, in reading order, seen when it is, and left again."""

import pytest

REACHABLE = """
  const shown = e => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length;
  const closed = e => { const d = e.parentElement.closest('details:not([open])'); return d && !(e.tagName === 'SUMMARY' && e.parentElement === d && !d.parentElement.closest('details:not([open])')) };
  window.reachable = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter(e => !e.disabled && e.tabIndex >= 0 && shown(e) && !closed(e) && !e.closest('[inert], [popover]'))
    .filter(e => e.type !== 'radio' || e.checked);
  return reachable.length
"""
FOCUS = """
  const e = document.activeElement, r = e.getBoundingClientRect(), s = getComputedStyle(e);
  const x = Math.min(Math.max(r.left + r.width / 2, 0), innerWidth - 1);
  return {at: reachable.indexOf(e), tag: e.outerHTML.slice(0, 120), shadow: s.boxShadow,
    outline: s.outlineStyle === 'none' ? 0 : parseFloat(s.outlineWidth),
    seen: r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth}
"""


def walk(browser, steps, back=False):
    """What has the focus after each press of Tab."""
    found = []
    for _ in range(steps):
        browser.press("Tab", shift=back)
        found.append(browser.run(FOCUS))
    return found


@pytest.fixture(scope="module")
def tour(browser, analyst):
    browser.open(analyst.page, still=True)
    count = browser.run(REACHABLE)
    return browser, count, walk(browser, count + 1)


def test_everything_is_reached_in_reading_order(tour):
    _, count, found = tour
    assert count > 20
    assert [stop["at"] for stop in found[:-1]] == list(range(count)), \
        next((stop for step, stop in enumerate(found) if stop["at"] != step), None)


def test_the_focus_is_seen(tour):
    _, _, found = tour
    hidden = [stop for stop in found[:-1] if stop["outline"] < 2 or not stop["seen"]]
    assert hidden == []


def test_nothing_holds_the_focus(tour):
    _, _, found = tour
    assert found[-1]["at"] == -1 or found[-1]["at"] == 0, found[-1]


def test_the_way_back_is_the_way_there(browser, analyst):
    browser.open(analyst.page, still=True)
    browser.run(REACHABLE)
    walk(browser, 12)
    assert [stop["at"] for stop in walk(browser, 11, back=True)] == list(range(10, -1, -1))


def test_the_first_stop_skips_to_the_summary(browser, analyst):
    browser.open(analyst.page, still=True)
    browser.run(REACHABLE)
    first = walk(browser, 1)[0]
    assert "skip" in first["tag"] and first["seen"]
    browser.press("Enter")
    assert browser.run("return location.hash") == "#summary"
    browser.press("Tab")
    assert browser.run("return !!document.activeElement.closest('#summary ~ section, #summary')")


def test_a_fold_opens_and_closes_by_key(browser, analyst):
    browser.open(analyst.page, still=True)
    browser.run("document.querySelector('summary').focus()")
    states = []
    for key in ("Enter", " "):
        browser.press(key)
        states.append(browser.run("return document.activeElement.parentElement.open"))
    assert states == [True, False]


def test_what_scrolls_sideways_can_be_scrolled_by_key(browser, analyst):
    browser.open(analyst.page, width=360, still=True)
    browser.open_details()
    left = browser.run("""
      const wide = [...document.querySelectorAll('main *')].filter(e => e.scrollWidth > e.clientWidth + 1
        && ['auto', 'scroll'].includes(getComputedStyle(e).overflowX));
      window.wide = wide; return wide.filter(e => e.tabIndex < 0).map(e => e.outerHTML.slice(0, 120))""")
    assert left == []
    browser.run("wide[0].focus()")
    browser.press("ArrowRight")
    assert browser.wait("setTimeout(() => arguments[0](wide[0].scrollLeft), 300)") > 0
