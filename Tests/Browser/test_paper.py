"""The decision paper as a page: it is read, on a phone and in the dark, and it is printed."""

import io

import pytest
from pypdf import PdfReader

from accessibility import violations
from reports import SHIPPED, write_papers
from test_overflow import overflow
from test_print import printed


@pytest.fixture(scope="module")
def papers(tmp_path_factory):
    pages = write_papers(SHIPPED, tmp_path_factory.mktemp("papers") / "paper")
    assert len(pages) == 2
    return pages


@pytest.mark.parametrize("part", [0, 1])
@pytest.mark.parametrize("width, dark", [(360, True), (1440, False)])
def test_it_can_be_read(browser, papers, part, width, dark):
    browser.open(papers[part], width=width, dark=dark)
    assert overflow(browser) == (0, [])
    assert browser.console() == [] and browser.requests() == [papers[part].absolute().as_uri()]
    assert violations(browser) == []


@pytest.mark.parametrize("part", [0, 1])
def test_every_printed_page_is_marked_above_and_below(browser, papers, part):
    browser.open(papers[part])
    pages = PdfReader(io.BytesIO(printed(browser))).pages
    assert 1 < len(pages) < 12
    for page in pages:
        words = "".join(page.extract_text().split())
        assert words.startswith("OFFICIAL") and words.endswith("OFFICIAL")
