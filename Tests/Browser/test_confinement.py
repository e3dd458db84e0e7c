"""The page asks for nothing, complains of nothing, and runs nothing that was not written into it."""

import pytest

AUDIENCES = ["analyst", "partner", "public"]


@pytest.mark.parametrize("audience", AUDIENCES)
def test_no_request_leaves_the_page(browser, reports, audience):
    page = reports(audience).page
    browser.open(page)
    browser.open_details()
    asked = browser.requests()
    assert page.absolute().as_uri() in asked
    assert [address for address in asked if not within(address, page)] == []


def within(address, page):
    return address == page.absolute().as_uri() or address.startswith(("data:", "blob:", "about:"))


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_console_is_silent(browser, reports, audience):
    browser.open(reports(audience).page)
    browser.open_details()
    assert browser.console() == []


def test_the_policy_denies_by_default(browser, analyst):
    policy = browser.open(analyst.page).run(
        "return document.querySelector('meta[http-equiv=Content-Security-Policy]').content")
    rules = dict((part.split(None, 1) + [""])[:2] for part in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["base-uri"] == rules["form-action"] == "'none'"
    for name, sources in rules.items():
        assert "unsafe" not in sources and "*" not in sources and "http" not in sources, name
    for name in ("script-src", "style-src"):
        assert all(source.startswith("'sha") for source in rules.get(name, "").split()), name


INJECTIONS = {
    "an inline script": "<script>document.title='hit'</script>",
    "an event attribute": "<button onclick=\"document.title='hit'\" autofocus>x</button>",
    "a script of a link": "<a href=\"javascript:document.title='hit'\">x</a>",
    "a frame": "<iframe srcdoc=\"<script>parent.document.title='hit'</script>\"></iframe>",
    "a data script": "<script src=\"data:text/javascript,document.title='hit'\"></script>",
    "a style attribute": "<p style=\"background:url(https://example.org/x)\">x</p>",
    "an image from outside": "<img src=\"https://example.org/x.png\">",
    "a form": "<form action=\"https://example.org\"><button>x</button></form>",
}


@pytest.mark.parametrize("name", INJECTIONS)
def test_the_policy_stops(browser, analyst, tmp_path, name):
    """The page with markup written into it, as a hole in our escaping would let it in."""
    page = tmp_path / "report.html"
    text = analyst.page.read_text(encoding="utf-8")
    page.write_text(text.replace("<main>", "<main>" + INJECTIONS[name], 1), encoding="utf-8")
    browser.open(page)
    title = browser.run("return document.title")
    browser.run("document.querySelectorAll('main > button, main > a, main > form > button').forEach(b => b.click())")
    assert browser.run("return document.title") == title
    assert browser.console(), "nothing was refused"
    assert [a for a in browser.requests() if not within(a, page)] == []
