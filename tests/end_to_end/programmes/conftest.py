from __future__ import annotations

from functools import cache

import pytest

from tests.end_to_end.programmes.journey import walk
from tests.end_to_end.programmes.scenario import scenario


@pytest.fixture(scope="session")
def travel(tmp_path_factory):
    """The journey of a programme, made once."""

    @cache
    def travelled(name):
        return walk(scenario(name), tmp_path_factory.mktemp(name))

    return travelled
