"""What those who listen walk through: language, one title, headings in order, landmarks, names."""

import pytest


@pytest.fixture
def page(browser, analyst):
    browser.open(analyst.page)
    browser.open_details()
    return browser


def test_the_language_is_said(page):
    assert page.run("return document.documentElement.lang") == "en-GB"


def test_headings_go_down_one_step_at_a_time(page):
    levels = page.run("return [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])")
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:])), levels


def test_no_heading_is_empty(page):
    assert page.run("return [...document.querySelectorAll('h1,h2,h3,h4,summary,figcaption,caption')]"
                    ".filter(h => !h.textContent.trim()).map(h => h.outerHTML)") == []


def test_landmarks_are_there_once(page):
    for landmark in ("main", "body header.masthead", "nav", "body footer"):
        assert page.run("return document.querySelectorAll(arguments[0]).length", landmark) == 1, landmark


def test_ids_are_there_once_and_links_lead_somewhere(page):
    ids = page.run("return [...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))
    links = page.run("return [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))")
    assert [link for link in links if not (link.startswith("#") and link[1:] in ids)] == []


def test_sections_are_named_by_their_finding(page):
    names = page.run("return [...document.querySelectorAll('main > section')].map(s => "
                     "document.getElementById(s.getAttribute('aria-labelledby'))?.textContent.trim())")
    assert len(names) > 8 and all(names)


def test_drawings_say_what_they_show(page):
    dumb = page.run("return [...document.querySelectorAll('svg')].filter(s => !s.closest('[aria-hidden=true]')"
                    " && !(s.getAttribute('aria-label') || s.querySelector('title'))).map(s => s.outerHTML.slice(0, 200))")
    assert dumb == []


def test_tables_have_headings(page):
    bare = page.run("return [...document.querySelectorAll('table')].filter(t => !t.querySelector('th[scope]'))"
                    ".map(t => t.outerHTML.slice(0, 200))")
    assert bare == []


def test_charts_state_a_finding_and_have_their_numbers(page):
    """In the figure, or in the fold right below it."""
    bare = page.run("return [...document.querySelectorAll('figure')].filter(f => "
                    "!f.querySelector('figcaption')?.textContent.trim() || "
                    "!(f.querySelector('table') || f.nextElementSibling?.querySelector('table')))"
                    ".map(f => f.outerHTML.slice(0, 200))")
    assert bare == []
