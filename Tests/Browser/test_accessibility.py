"""axe-core finds nothing to say, at WCAG 2.2 AA, in light and dark, on a phone and a desk."""

import pytest

from accessibility import violations

SEEN = [("analyst", width, dark) for width in (360, 1440) for dark in (False, True)]
SEEN += [("partner", 1440, False), ("public", 360, True)]


@pytest.mark.parametrize("audience, width, dark", SEEN)
def test_no_rule_of_wcag_is_broken(browser, reports, audience, width, dark):
    browser.open(reports(audience).page, width=width, dark=dark)
    browser.open_details()
    assert violations(browser) == []
