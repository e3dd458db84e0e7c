"""axe-core, run in the page."""

from importlib.resources import files

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
SOURCE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")

# Rows of a table or a plot that have the shape of two before them add time and no case.
THIN = """
  const shape = e => [e, ...e.querySelectorAll('*')].map(x => x.tagName + (x.className.baseVal ?? x.className)
    + [...x.attributes].map(a => a.name)).join('|');
  for (const list of document.querySelectorAll('tbody, .plot')) {
    const seen = new Map();
    for (const row of [...list.children]) {
      const key = shape(row), count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      if (count > 1) row.remove() } }
"""
RULES = """
  const [tags, done] = arguments;
  axe.run(document, {runOnly: tags, rules: {'color-contrast': {enabled: false}}, resultTypes: ['violations'],
    preload: false}).then(done, done)
"""
# Contrast is slow to judge: of words alike in class, place and colour three are looked at.
CONTRAST = """
  const done = arguments[0], seen = new Map(), chosen = [];
  const path = e => { let p = ''; for (; e && e !== document.body; e = e.parentElement)
    p += e.tagName + '.' + (e.className.baseVal ?? e.className) + ' '; return p };
  for (const e of document.body.querySelectorAll('*')) {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
    const s = getComputedStyle(e), key = path(e) + s.color + s.backgroundColor + s.fontSize + s.fontWeight;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    if (count < 3) chosen.push(e) }
  axe.run({include: chosen}, {runOnly: {type: 'rule', values: ['color-contrast']},
    resultTypes: ['violations'], preload: false}).then(done, done)
"""


def violations(browser):
    """One line per rule that is broken: the rule, how often, and where first."""
    browser.run(THIN)
    browser.run(SOURCE)
    return told(browser.wait(RULES, TAGS)) + told(browser.wait(CONTRAST))


def faint_words(browser):
    """As violations, of contrast alone."""
    browser.run(SOURCE)
    return told(browser.wait(CONTRAST))


def told(result):
    assert "violations" in result, result
    return [line(rule) for rule in result["violations"]]


def line(rule):
    nodes = [f"{node['target']}: {node['html'][:160]} ({node['failureSummary'][:200]})" for node in rule["nodes"][:5]]
    return "\n".join([f"{rule['id']} ×{len(rule['nodes'])}: {rule['help']}"] + nodes)
