"""What tests are given: a window, and reports of the shipped study."""

import pytest

from browser import Browser
from reports import SHIPPED, write


@pytest.fixture(scope="session")
def browser():
    window = Browser()
    yield window
    window.close()


@pytest.fixture(scope="session")
def reports(tmp_path_factory):
    """The report of the shipped study for an audience, written when first asked for."""
    written = {}

    def report(audience="analyst"):
        if audience not in written:
            folder = tmp_path_factory.mktemp(audience) / "report"
            written[audience] = write(SHIPPED, folder, audience)
        return written[audience]

    return report


@pytest.fixture(scope="session")
def analyst(reports):
    return reports("analyst")
