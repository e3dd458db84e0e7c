"""`--pdf` where WeasyPrint is all there is: coloured, marked, tagged, the same bytes twice."""

import os
import re
import shutil
import subprocess

import pytest
from pypdf import PdfReader

from reports import CANVASS, SHIPPED

pytestmark = pytest.mark.skipif(shutil.which("weasyprint") is None, reason="no weasyprint")


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """The report's folder, made twice; the search path has nothing but WeasyPrint."""
    work = tmp_path_factory.mktemp("weasyprint")
    programs = work / "bin"
    programs.mkdir()
    for name in ("weasyprint", "python3"):
        (programs / name).symlink_to(os.path.realpath(shutil.which(name)))
    folders = [work / "one", work / "two"]
    for folder in folders:
        made = subprocess.run([CANVASS, "report", str(SHIPPED), "--quiet", "--pdf", "--output", str(folder)],
                              env={**os.environ, "PATH": str(programs)}, capture_output=True, text=True)
        assert made.returncode == 0, made.stderr[:4000]
    return folders


def test_it_is_the_same_twice(printed):
    one, two = ((folder / "report.pdf").read_bytes() for folder in printed)
    assert one == two


def test_every_page_is_marked_and_tagged(printed):
    paper = PdfReader(printed[0] / "report.pdf")
    assert len(paper.pages) in range(20, 46)
    assert paper.trailer["/Root"]["/MarkInfo"]["/Marked"] and paper.trailer["/Root"]["/Lang"] == "en-GB"
    for page in paper.pages:
        assert "OFFICIAL" in "".join(page.extract_text().split())


def test_drawings_have_the_pages_colours(printed):
    """Without its sheet a drawing is black."""
    paper = PdfReader(printed[0] / "report.pdf")
    forms = [page.get_contents().get_data() for page in paper.pages]
    fills = {tuple(round(float(part) * 255) for part in match.groups())
             for data in forms for match in re.finditer(rb"(\S+) (\S+) (\S+) rg\b", data)}
    wanted = {"good": (0x1F, 0x5A, 0x92), "bad": (0xB4, 0x53, 0x09), "middling": (0xD5, 0xD8, 0xDC),
              "pale": (0xCF, 0xE0, 0xF0), "ink": (0x1D, 0x23, 0x29)}
    assert {name for name, colour in wanted.items() if colour not in fills} == set()
