"""On paper: so many pages, marked each, tagged for those who listen, nothing cut off."""

import base64
import io

import pytest
from pypdf import PdfReader

# Of the shipped study's analyst report as it is; a page more or less is no fault, ten are.
PAGES = range(20, 46)


@pytest.fixture(scope="module")
def paper(browser, analyst):
    browser.open(analyst.page)
    return PdfReader(io.BytesIO(printed(browser)))


def printed(browser, **options):
    made = browser.cdp("Page.printToPDF", preferCSSPageSize=True, printBackground=True,
                       generateTaggedPDF=True, **options)
    return base64.b64decode(made["data"])


def test_it_has_about_as_many_pages_as_it_should(paper):
    assert len(paper.pages) in PAGES


def test_every_page_bears_the_marking(paper):
    # Set with wide letters, it may be read as "O F F I C I A L", after the number of the page.
    bare = [number for number, page in enumerate(paper.pages, 1)
            if "OFFICIAL" not in "".join(page.extract_text().split())[:40]]
    assert bare == []


def test_pages_are_a4(paper):
    for page in paper.pages:
        assert abs(float(page.mediabox.width) - 595.3) < 1 and abs(float(page.mediabox.height) - 841.9) < 1


def test_it_is_tagged(paper):
    root = paper.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in root and root["/Lang"] == "en-GB"


def test_it_has_the_title(paper):
    assert "Data culture baseline" in paper.metadata.title


def test_no_page_is_empty(paper):
    words = [len(page.extract_text().split()) for page in paper.pages]
    assert min(words) > 25, words


def test_the_summary_is_the_first_page(paper):
    first, second = (paper.pages[n].extract_text() for n in (0, 1))
    assert "Summary" in first and "Data culture baseline" in first
    assert "2 ·" in second.replace("\n", " ")


def test_on_paper_nothing_sticks_out(browser, analyst):
    """At the width of A4 between its margins, in the sheet's printed form; a mark may lean into the margin."""
    browser.open(analyst.page, width=672, height=1000)
    browser.cdp("Emulation.setEmulatedMedia", media="print")
    over = browser.run("""
      const edge = document.documentElement.clientWidth + 8;
      return [...document.body.querySelectorAll('*')].filter(e => !e.closest('svg svg'))
        .filter(e => e.getBoundingClientRect().right > edge && e.checkVisibility())
        .slice(0, 5).map(e => Math.round(e.getBoundingClientRect().right) + ' ' + e.outerHTML.slice(0, 160))""")
    browser.cdp("Emulation.setEmulatedMedia", media="")
    assert over == []
