"""Skips: elsewhere a skip says why; where VZV_NO_SKIPS is set (.ci/run) nothing may be skipped.

Properties have no deadline: how long one example takes tells of the machine, not of the product.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

settings.register_profile("without a deadline", deadline=None)
settings.load_profile("without a deadline")


def pytest_sessionfinish(session):
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("VZV_NO_SKIPS") and reporter is not None and reporter.stats.get("skipped"):
        reporter.write_line("Tests were skipped although VZV_NO_SKIPS is set.", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
