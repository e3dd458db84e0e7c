"""Sliders for weights: what they show is what the program finds at those weights."""

import csv
import json
import random
import re
import shutil
import subprocess

import pytest

from reports import CANVASS, SHIPPED

SET = """
  const [swings, done] = arguments;
  [...document.querySelectorAll('.weighing input[type=range]')].forEach((slider, c) => {
    slider.value = swings[c]; slider.dispatchEvent(new Event('input', {bubbles: true})) });
  requestAnimationFrame(() => setTimeout(done, 50))
"""
SHOWN = """
  return {verdict: document.querySelector('.weighing .verdict').textContent,
    rows: [...document.querySelectorAll('.weighing tbody tr')].map(r => ({id: r.dataset.pilot,
      rank: +r.cells[0].dataset.value, value: +r.cells[2].dataset.value, chosen: r.classList.contains('chosen'),
      chance: +r.cells[3].dataset.value}))}
"""

PLACES = 6
# Chances of 500 draws, of hundredths, beside those of 10,000: four standard errors at 50 %.
ERROR = 9


def rows(file):
    with file.open(newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture
def page(browser, analyst):
    return browser.open(analyst.page, still=True)


def agree(shown, expected):
    """Values, ranks and the set of those that can be ranked."""
    by_id = {row["id"]: row for row in shown["rows"]}
    for pilot in expected:
        if not pilot["rank"]:
            continue
        row = by_id[pilot["pilot"]]
        assert row["value"] == pytest.approx(float(pilot["value"]), abs=1e-6), pilot["pilot"]
        assert row["rank"] == int(pilot["rank"]), pilot["pilot"]
        assert row["chosen"] == (pilot["selected"] == "yes"), pilot["pilot"]

def among_the_first(folder, places):
    chances = {}
    for row in rows(folder / "results/acceptability.csv"):
        if int(row["rank"]) <= places:
            chances[row["pilot"]] = chances.get(row["pilot"], 0) + float(row["share"] or 0)
    return chances


def test_at_first_it_is_the_report(page, analyst):
    agree(page.run(SHOWN), rows(analyst.folder / "results/pilots.csv"))


@pytest.mark.parametrize("seed", range(10))
def test_at_other_weights_it_is_the_program(page, tmp_path, seed):
    """The study with other swings, read and ranked by the program from the start."""
    study = tmp_path / "study"
    shutil.copytree(SHIPPED, study)
    chance = random.Random(seed)
    swings = []

    def other(match):
        swings.append(chance.randint(1, 100))
        return f"swing: {swings[-1]}"

    text = (study / "study.yaml").read_text(encoding="utf-8").replace("pilots:\n", "pilots:\n  weights: exact\n", 1)
    (study / "study.yaml").write_text(re.sub(r"swing: \d+", other, text), encoding="utf-8")
    subprocess.run([CANVASS, "report", study, "--quiet", "--output", tmp_path / "report"], check=True)
    page.wait(SET, swings)
    shown = page.run(SHOWN)
    agree(shown, rows(tmp_path / "report/results/pilots.csv"))
    chances = among_the_first(tmp_path / "report", PLACES)
    apart = {row["id"]: (row["chance"], chances[row["id"]]) for row in shown["rows"]}
    assert max(abs(a - b) for a, b in apart.values()) < ERROR, apart


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_sliders_have_room_and_their_figures_are_seen(browser, analyst, width):
    browser.open(analyst.page, width=width)
    rooms = browser.run("return [...document.querySelectorAll('.weighing input')].map(i => i.getBoundingClientRect().width)")
    assert len(rooms) > 3 and min(rooms) >= 150
    assert browser.run("const s = document.querySelector('.weighing .scroll'); return s.scrollWidth - s.clientWidth") <= 0


def test_no_weight_at_all_is_said(page):
    page.wait(SET, [0] * page.run("return document.querySelectorAll('.weighing input[type=range]').length"))
    shown = page.run(SHOWN)
    assert shown["rows"] == [] and shown["verdict"]


def test_the_way_back(page):
    before = page.run(SHOWN)
    page.wait(SET, [1, 100, 1, 1, 1, 1])
    assert page.run(SHOWN) != before
    page.wait("document.querySelector('[data-reset]').click(); requestAnimationFrame(() => setTimeout(arguments[0], 50))")
    assert page.run(SHOWN) == before


def test_a_slider_moves_by_key_and_says_its_share(page):
    page.run("document.querySelector('.weighing input[type=range]').focus()")
    before = page.run(SHOWN)
    page.press("Home")
    page.wait("requestAnimationFrame(() => setTimeout(arguments[0], 50))")
    assert page.run(SHOWN) != before
    assert page.run("return document.querySelector('.weighing input[type=range]').getAttribute('aria-valuetext')").startswith("0 %")


def test_a_move_is_shown_at_once(page):
    """Script and paint of one change, in milliseconds."""
    took = page.wait("""
      const done = arguments[0], slider = document.querySelector('.weighing input[type=range]'), times = [];
      const once = n => { const t = performance.now(); slider.value = 10 + 5 * n;
        slider.dispatchEvent(new Event('input', {bubbles: true}));
        requestAnimationFrame(() => requestAnimationFrame(() => { times.push(performance.now() - t); n < 8 ? once(n + 1) : done(times.sort((a, b) => a - b)) })) };
      once(0)""")
    print(f"\na move of a slider: median {took[len(took) // 2]:.0f} ms, most {took[-1]:.0f} ms")
    assert took[len(took) // 2] < 200


def test_without_scripts_there_are_no_sliders(browser, analyst):
    browser.open(analyst.page, scripts=False)
    assert browser.run("return document.querySelector('.weighing').checkVisibility()") is False


@pytest.mark.parametrize("audience", ["public"])
def test_what_is_withheld_is_not_in_the_page(browser, reports, audience):
    """Scores that would give a commercial one away are not shown, so there is nothing to weigh with."""
    browser.open(reports(audience).page)
    data = browser.run("return document.querySelector('.weighing script')?.textContent ?? '{}'")
    assert "cost" not in json.loads(data)
