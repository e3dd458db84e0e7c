"""What colour says is said by lightness or by a sign too."""

import pytest

# The least difference of lightness (CIE L*, 0 to 100) that two shades lying side by side may have.
STEP = 10
SHADES = """
  const light = fill => { const c = fill.match(/[0-9.]+/g).slice(0, 3).map(v => v / 255)
      .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    const y = 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    return 116 * (y > 0.008856 ? Math.cbrt(y) : 7.787 * y + 16 / 116) - 16 };
  const probe = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  document.body.append(probe);
  return Object.fromEntries(arguments[0].map(name => {
    const one = document.createElementNS(probe.namespaceURI, 'rect');
    one.setAttribute('class', name); probe.append(one);
    return [name, light(getComputedStyle(one).fill)] }))
"""
SIDES = [["good-1", "good-2", "good-3"], ["bad-1", "bad-2", "bad-3"]]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("side", SIDES, ids=["good", "bad"])
def test_shades_of_a_side_are_told_apart_in_grey(browser, analyst, side, dark):
    shades = browser.open(analyst.page, dark=dark).run(SHADES, side)
    steps = [abs(shades[a] - shades[b]) for a, b in zip(side, side[1:])]
    assert min(steps) >= STEP, shades


def test_flags_of_the_heat_map_have_signs(browser, analyst):
    bare = browser.open(analyst.page).run("""
      return [...document.querySelectorAll('.heat td.flagged')].filter(c => !/[▲▼]/.test(c.textContent))
        .map(c => c.outerHTML.slice(0, 160))""")
    assert bare == []


def test_flags_of_tables_have_words(browser, analyst):
    bare = browser.open(analyst.page).run("""
      return [...document.querySelectorAll('td.higher, td.lower, td.even, td.untested, td.withheld')]
        .filter(c => !c.closest('.heat') && !c.textContent.trim()).map(c => c.outerHTML)""")
    assert bare == []


def test_sides_of_a_plot_are_in_words(browser, analyst):
    """Coloured marks stand beside a reading, which has the direction as a sign or in words."""
    bare = browser.open(analyst.page).run("""
      return [...document.querySelectorAll('.reading.higher, .reading.lower')]
        .filter(r => !r.textContent.trim()).map(r => r.parentElement.outerHTML.slice(0, 200))""")
    assert bare == []
