from __future__ import annotations

import pytest

from tests.end_to_end import administration
from tests.end_to_end.command_line import run, run_json
from tests.end_to_end.scoring import Checked
from tests.end_to_end.sheet_texts import read_texts
from tests.end_to_end.standard_filling import AS_OF, SHEETS, fill
from vzv_sheets.records.reading import read_records
from vzv_sheets.workbook.closed_file.reader import read_workbook

PEOPLE = dict.fromkeys((*SHEETS.values(), "Betaalgegevens"), 1)


def checked(filled):
    """The findings and the records of a workbook that was filled, by the command and by its reader."""
    document = run_json("check", filled.path, "--as-of", AS_OF.isoformat(), exit_code=1)
    records = read_records(read_workbook(filled.path), as_of=AS_OF)
    return Checked(filled, records, document["findings"], read_texts(filled.path, PEOPLE))


@pytest.fixture(scope="session")
def clean(tmp_path_factory):
    """The standard workbook filled with the truth."""
    return checked(fill(administration.truth(), tmp_path_factory.mktemp("clean") / "waarheid.xlsx"))


@pytest.fixture(scope="session")
def messy(tmp_path_factory):
    """The standard workbook filled with what people typed."""
    return checked(fill(administration.as_typed(), tmp_path_factory.mktemp("messy") / "getypt.xlsx"))


@pytest.fixture(scope="session")
def updated(messy, tmp_path_factory):
    """A copy of the messy workbook after `vzv update`."""
    path = tmp_path_factory.mktemp("updated") / "bijgewerkt.xlsx"
    path.write_bytes(messy.filled.path.read_bytes())
    run("update", path, "--as-of", AS_OF.isoformat(), exit_code=1)
    return path
