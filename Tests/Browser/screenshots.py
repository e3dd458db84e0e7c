"""Pictures of a report, to be looked at: screenshots.py DIR [STUDY], and docs/report.png with --readme.

The first screen on a phone, a tablet and a desk, in light and dark; every section on phone and desk; in grey; on paper.
"""

import argparse
import base64
import subprocess
import tempfile
from pathlib import Path

from browser import Browser
from reports import ROOT, SHIPPED, write

README = dict(width=1200, height=1690)


def picture(browser, path, **clip):
    options = {"clip": {**clip, "scale": 1}, "captureBeyondViewport": True} if clip else {}
    shot = browser.cdp("Page.captureScreenshot", format="png", **options)
    path.write_bytes(base64.b64decode(shot["data"]))


def screens(browser, report, folder):
    for width, height in ((360, 780), (1000, 800), (1440, 900)):
        for dark in (False, True):
            browser.open(report.page, width=width, height=height, dark=dark, still=True)
            picture(browser, folder / f"top-{width}-{'dark' if dark else 'light'}.png")


def sections(browser, report, folder, width, dark):
    """One picture of each section as it is first seen, and whole."""
    browser.open(report.page, width=width, height=900, dark=dark, still=True)
    boxes = browser.run("""
      return [...document.querySelectorAll('main > section')].map(s => { const r = s.getBoundingClientRect();
        return [s.id, 0, r.top + scrollY, innerWidth, r.height] })""")
    for name, x, y, wide, high in boxes:
        path = folder / f"section-{name}-{width}-{'dark' if dark else 'light'}.png"
        picture(browser, path, x=x, y=y, width=wide, height=min(high, 4000))


def grey(browser, report, folder):
    browser.open(report.page, still=True)
    browser.cdp("Emulation.setEmulatedVisionDeficiency", type="achromatopsia")
    box = browser.run("const r = document.querySelector('#groups').getBoundingClientRect(); return [r.top, r.height]")
    picture(browser, folder / "groups-grey.png", x=0, y=box[0], width=1440, height=min(box[1], 4000))
    browser.cdp("Emulation.setEmulatedVisionDeficiency", type="none")


def paper(browser, report, folder):
    browser.open(report.page)
    made = browser.cdp("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
    (folder / "report.pdf").write_bytes(base64.b64decode(made["data"]))
    subprocess.run(["pdftoppm", "-r", "60", "-png", str(folder / "report.pdf"), str(folder / "page")], check=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("study", type=Path, nargs="?", default=SHIPPED)
    parser.add_argument("--readme", action="store_true", help="only the picture of README.md")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    browser = Browser()
    with tempfile.TemporaryDirectory() as work:
        report = write(options.study, Path(work) / "report")
        if options.readme:
            browser.open(report.page, still=True, **README)
            picture(browser, ROOT / "docs/report.png")
        else:
            screens(browser, report, options.folder)
            for width, dark in ((360, False), (1440, False), (1440, True)):
                sections(browser, report, options.folder, width, dark)
            grey(browser, report, options.folder)
            paper(browser, report, options.folder)
    browser.close()


if __name__ == "__main__":
    main()
