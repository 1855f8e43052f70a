from __future__ import annotations

import datetime as dt

import pytest

from vzv_sheets.shells.command_line import options
from vzv_sheets.shells.command_line.main import main
from vzv_sheets.use_cases.demo import demo_workbook

NOW = dt.datetime(2026, 11, 21, 9, 30, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def fixed_clock(monkeypatch):
    monkeypatch.setattr(options, "now", lambda: NOW)


@pytest.fixture
def vzv(capsys):
    """Runs a command as the console script does; gives exit code, standard output and standard error."""

    def run(*arguments):
        with pytest.raises(SystemExit) as stopped:
            main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return stopped.value.code, printed.out, printed.err

    return run


@pytest.fixture(scope="session")
def demo_bytes():
    return demo_workbook("casus-3", volunteers=24, seed=1, as_of=NOW.date())


@pytest.fixture(scope="session")
def clean_bytes():
    return demo_workbook("casus-3", volunteers=12, seed=3, as_of=NOW.date(), with_mistakes=False)


@pytest.fixture
def workbook(tmp_path, demo_bytes):
    path = tmp_path / "Vrijwilligers Noord.xlsx"
    path.write_bytes(demo_bytes)
    return path
