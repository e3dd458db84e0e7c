"""axe-core finds nothing to say, at WCAG 2.2 AA, in light and dark, on a phone and a desk."""

import pytest

from accessibility import faint_words, violations

# The dark changes colours alone, so one audience and width in it is held against every rule.
EVERYTHING = [("analyst", 360, False), ("analyst", 1440, False), ("partner", 1440, False), ("public", 360, True)]
COLOURS = [("analyst", 360, True), ("analyst", 1440, True)]


def opened(browser, report, width, dark):
    browser.open(report.page, width=width, dark=dark)
    browser.open_details()
    # What is unfolded gets its buttons.
    browser.wait("setTimeout(arguments[0], 300)")


@pytest.mark.parametrize("audience, width, dark", EVERYTHING)
def test_no_rule_of_wcag_is_broken(browser, reports, audience, width, dark):
    opened(browser, reports(audience), width, dark)
    assert violations(browser) == []


@pytest.mark.parametrize("audience, width, dark", COLOURS)
def test_every_word_can_be_told_from_its_ground(browser, reports, audience, width, dark):
    opened(browser, reports(audience), width, dark)
    assert faint_words(browser) == []
