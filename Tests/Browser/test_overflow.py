"""The page is never wider than the window: what is wide scrolls in its own frame."""

import pytest

WIDE = """
  const edge = document.documentElement.clientWidth + 0.5;
  const framed = e => { for (let p = e.parentElement; p && p !== document.body; p = p.parentElement)
    if (getComputedStyle(p).overflowX !== 'visible') return true; return false };
  return [...document.body.querySelectorAll('*')]
    .filter(e => !e.closest('svg svg') && !e.matches('.skip, .visually-hidden'))
    .filter(e => { const r = e.getBoundingClientRect(); return r.width && (r.right > edge || r.left < -0.5) })
    .filter(e => !framed(e)).slice(0, 5).map(e => e.outerHTML.slice(0, 200))
"""


def overflow(browser):
    """How far the page runs over its window, and the elements that stick out of it."""
    over = browser.run(
        "const d = document.documentElement; return Math.max(d.scrollWidth, document.body.scrollWidth) - d.clientWidth")
    return over, browser.run(WIDE)


@pytest.mark.parametrize("width", [320, 360, 768, 1024, 1440])
def test_nothing_sticks_out(browser, analyst, width):
    browser.open(analyst.page, width=width)
    browser.open_details()
    assert overflow(browser) == (0, [])


@pytest.mark.parametrize("audience", ["partner", "public"])
def test_nothing_sticks_out_for_others(browser, reports, audience):
    browser.open(reports(audience).page, width=360)
    browser.open_details()
    assert overflow(browser) == (0, [])


def test_text_may_be_twice_as_large(browser, analyst):
    """WCAG 1.4.4 and 1.4.10: 1280 px at 400 % is a window of 320 px; text alone at 200 %."""
    browser.open(analyst.page, width=768)
    browser.open_details()
    browser.run("document.documentElement.style.fontSize = '32px'")
    assert overflow(browser)[0] == 0
