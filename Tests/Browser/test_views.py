"""Of several views one is picked, by mouse or arrow; words that are explained are explained where they stand."""

import pytest

STATE = """
  const views = document.querySelector('.views.switched');
  return {shown: [...views.querySelectorAll(':scope > details.view')].map(v => v.open && !v.hidden && v.checkVisibility()),
    seen: [...views.querySelectorAll(':scope > details.view')].map(v => v.checkVisibility()),
    checked: [...views.querySelectorAll(':scope > fieldset input')].map(i => i.checked)}
"""


@pytest.fixture
def page(browser, analyst):
    return browser.open(analyst.page, still=True)


def test_one_view_is_shown_and_another_when_picked(page):
    first = page.run(STATE)
    page.run("document.querySelectorAll('.views.switched > fieldset input')[1].click()")
    second = page.run(STATE)
    for state, place in ((first, 0), (second, 1)):
        expected = [number == place for number in range(len(first["shown"]))]
        assert state["shown"] == state["seen"] == state["checked"] == expected


def test_arrows_pick_views(page):
    page.run("document.querySelector('.views.switched > fieldset input').focus()")
    page.press("ArrowDown")
    assert page.run(STATE)["shown"][:2] == [False, True]


def test_without_scripts_views_are_folds(browser, analyst):
    browser.open(analyst.page, scripts=False)
    assert browser.run("return document.querySelectorAll('.views.switched').length") == 0
    shown = browser.run("return [...document.querySelectorAll('details.view > summary')].map(s => s.checkVisibility())")
    assert len(shown) > 1 and all(shown)


def test_every_choice_is_named(page):
    assert page.run("return [...document.querySelectorAll('.views > fieldset')].filter(f => "
                    "!f.querySelector('legend')?.textContent.trim()).length") == 0


def test_a_word_is_explained_by_key_and_the_focus_comes_back(page):
    page.run("document.querySelector('.term').focus()")
    page.press("Enter")
    shown = page.run("const p = document.querySelector('[popover]:popover-open'); return p && p.textContent.trim()")
    assert shown and len(shown) > 20
    page.press("Escape")
    assert page.run("return document.querySelector('[popover]:popover-open')") is None
    assert page.run("return document.activeElement.className") == "term"


@pytest.mark.parametrize("scripts", [True, False])
def test_every_word_has_its_meaning_in_the_page(browser, analyst, scripts):
    browser.open(analyst.page, scripts=scripts)
    lost = browser.run("return [...document.querySelectorAll('[popovertarget]')].filter(t => "
                       "!document.getElementById(t.getAttribute('popovertarget'))).map(t => t.outerHTML)")
    assert lost == []
