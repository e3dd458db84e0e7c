"""Readers' own settings are kept: less motion, darkness, no scripts."""

import pytest

WORDS = """
  // Without scripts no function of the page may be called back, so nodes are not filtered by one.
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), words = [];
  while (walk.nextNode()) {
    if (!walk.currentNode.parentElement.closest('script, style, .tools, .views > fieldset, .weighing'))
      words.push(...walk.currentNode.data.split(/\\s+/)) }
  return words.filter(Boolean)
"""


def test_nothing_moves_for_those_who_ask_for_rest(browser, analyst):
    browser.open(analyst.page, still=True)
    moving = browser.run("""
      return [...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e);
        return s.scrollBehavior === 'smooth' || s.animationName !== 'none' || parseFloat(s.transitionDuration) > 0 })
        .map(e => e.outerHTML.slice(0, 120))""")
    assert moving == [] and browser.run("return document.getAnimations().length") == 0


@pytest.mark.parametrize("dark", [False, True])
def test_light_and_dark_are_kept(browser, analyst, dark):
    browser.open(analyst.page, dark=dark)
    ground = browser.run("return getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g).map(Number)")
    assert (sum(ground) < 3 * 64) if dark else (sum(ground) > 3 * 224)


def test_without_scripts_the_same_is_said(browser, analyst):
    with_scripts = browser.open(analyst.page).run(WORDS)
    without = browser.open(analyst.page, scripts=False).run(WORDS)
    assert len(without) > 5000 and without == with_scripts
