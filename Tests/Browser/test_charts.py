"""Charts to take away: Vega-Lite specifications that draw, offline, from figures of the results."""

import json
import re

import pytest
import vl_convert


@pytest.fixture(scope="module", params=["analyst", "public"])
def report(request, reports):
    return reports(request.param)


def specifications(report):
    return sorted(report.folder.glob("results/charts/*.vl.json"))


def test_there_is_one_for_every_chart_of_the_page(browser, report):
    browser.open(report.page)
    drawn = browser.run("return [...document.querySelectorAll('figure[id]')].filter(f => f.querySelector("
                        "':scope > ul.plot, :scope > svg, :scope > .scroll .heat, :scope > .scroll svg')).map(f => f.id)")
    written = {file.name.removesuffix(".vl.json") for file in specifications(report)}
    assert len(written) > 10
    assert {name.removeprefix("figure-") for name in drawn} - written == set()


def test_each_draws_and_asks_for_nothing(report):
    for file in specifications(report):
        text = file.read_text(encoding="utf-8")
        assert set(re.findall(r"https?://[^\"]*", text)) <= {"https://vega.github.io/schema/vega-lite/v5.json"}, file.name
        drawing = vl_convert.vegalite_to_svg(text, vl_version="5.20", allowed_base_urls=[])
        assert "NaN" not in drawing and drawing.count("<path") + drawing.count("<rect") > 2, file.name


def test_each_states_a_finding_and_the_marking(report):
    for file in specifications(report):
        chart = json.loads(file.read_text(encoding="utf-8"))
        assert chart["title"]["text"].strip() and chart["description"].strip(), file.name
        assert chart["usermeta"]["marking"] == "OFFICIAL", file.name


def test_their_numbers_are_in_the_results(report):
    """Where a bar of answers begins and ends apart: that is layout."""
    lost = {}
    for file in specifications(report):
        for row in json.loads(file.read_text(encoding="utf-8"))["data"]["values"]:
            for key, value in row.items():
                if isinstance(value, float) and key not in ("start", "end") and value not in report.figures:
                    lost.setdefault((file.name, key), value)
    assert lost == {}
