"""Every figure in the page, whoever wrote it there, stands in the results beside it.

What sliders show is made from them at the reader's weights; test_weighing.py looks after it.
"""

import pytest

from reports import number


@pytest.mark.parametrize("audience", ["analyst", "partner", "public"])
def test_figures_of_the_page_are_in_the_results(browser, reports, audience):
    report = reports(audience)
    browser.open(report.page)
    browser.open_details()
    shown = browser.run("return [...document.querySelectorAll('[data-value]')]"
                        ".filter(e => !e.closest('.weighing')).map(e => e.dataset.value)")
    assert len(shown) > 2000
    assert sorted({text for text in shown if number(text) not in report.figures})[:10] == []
