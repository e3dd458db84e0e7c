"""Three hundred levels by eighty items: the page loads, and scrolls without a long task.

CANVASS_LEVELS=300 makes the whole study, as Benchmarks/README.md says; unset, a third of its levels.
"""

import os
import time

import pytest

from large_study import write_study
from reports import write
from tracing import Trace

LEVELS = int(os.environ.get("CANVASS_LEVELS", "100"))
LONGEST = 200  # milliseconds
SCROLL = """
  const done = arguments[0], step = innerHeight * 0.8;
  const next = () => { const before = scrollY; scrollBy({top: step, behavior: 'instant'});
    requestAnimationFrame(() => setTimeout(() => scrollY > before ? next() : done(scrollY), 0)) };
  next()
"""


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    folder = tmp_path_factory.mktemp("large")
    return write(write_study(folder / "study", levels=LEVELS), folder / "report")


@pytest.fixture(scope="module")
def loading(browser, large):
    with Trace(browser) as trace:
        begun = time.perf_counter()
        browser.open(large.page)
        loaded = time.perf_counter() - begun
        browser.wait("requestIdleCallback(arguments[0])")
    size, count = large.page.stat().st_size / 1e6, browser.run("return document.querySelectorAll('*').length")
    print(f"\n{LEVELS} levels: {size:.1f} MB, {count} elements, loaded in {loaded:.2f} s, "
          f"longest task {trace.tasks[0]:.0f} ms")
    return loaded


def test_scrolling_never_waits(browser, loading):
    with Trace(browser) as trace:
        depth = browser.wait(SCROLL)
    print(f"\nscrolled {depth:.0f} px in {len(trace.tasks)} tasks, the longest {trace.tasks[0]:.0f} ms")
    assert depth > 5000 and len(trace.tasks) > 100
    assert trace.tasks[0] < LONGEST, trace.inside()


def test_a_page_of_many_levels_loads_soon(loading):
    assert loading < 15
