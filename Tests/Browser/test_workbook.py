"""tables.xlsx and results/*.csv as other programs read them: check_tables.py, of the report made here."""

import pytest

from check_tables import *  # noqa: F403


@pytest.fixture(scope="module")
def report(analyst):
    return analyst.folder
