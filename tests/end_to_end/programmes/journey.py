"""What a coordinator does with a programme, from an empty workbook to its last letter; every command once."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.end_to_end.programmes.letter_files import Letter, read_letter
from tests.end_to_end.programmes.scenario import Scenario
from tests.end_to_end.programmes.terminal import read_json, terminal
from tests.end_to_end.programmes.workbook_cells import Row, cell_of, parts, register, sheets, type_over
from vzv_sheets.schema.owned_sheets import BRIEFLOG
from vzv_sheets.use_cases.demo import demo_workbook

_REFUSED = re.compile(r"^(L\d\d) voor (\S+?)(?:, aan (.+?))? niet: .* \((.+?)\)$", re.MULTILINE)


@dataclass(frozen=True)
class Journey:
    """What each command told and left behind. `before` and `after` are the parts of the workbook around the letters."""

    scenario: Scenario
    path: Path
    empty: Any
    empty_letters: str
    findings: Any
    figures: Any
    letters: Mapping[str, Letter]
    asked_letters: Mapping[str, Letter]
    told: str
    told_again: str
    told_after_the_change: str
    before: Mapping[str, bytes]
    after: Mapping[str, bytes]
    log: Sequence[Row]
    rows: Mapping[str, Sequence[Row]]
    clean_rows: Mapping[str, Sequence[Row]]

    @property
    def refused(self) -> list[str]:
        """The letters that were not made, each with the cell that stands in the way."""
        found = _REFUSED.findall(self.told)
        return [" ".join(filter(None, (code, subject, whom, cell))) for code, subject, whom, cell in found]

    @property
    def every_letter(self) -> list[Letter]:
        """The letters that were due and those that were asked for."""
        return [*self.letters.values(), *self.asked_letters.values()]

    def of_kind(self, code: str) -> list[Letter]:
        """The letters of a kind."""
        return [letter for letter in self.every_letter if letter.code == code]

    def person(self, volunteer: str) -> Row:
        """The row of Vrijwilligers with that id."""
        return next(row for row in self.rows["Vrijwilligers"] if row["vrijwilliger_id"] == volunteer)


def walk(given: Scenario, folder: Path) -> Journey:
    """Everything in order: new, demonstration data, check, update, figures, letters, letters again, a change."""
    vzv = terminal(given.date)
    empty, path, clean = folder / "leeg.xlsx", folder / f"{given.programme}.xlsx", folder / "foutloos.xlsx"
    vzv("new", empty, "--programme", given.programme)
    # The one cell that a new workbook asks for.
    type_over(empty, "Instellingen", cell_of(empty, "Instellingen", "organisatienaam *", "waarde"), "Stichting Noord")
    nothing = read_json(vzv("check", empty, "--format", "json"))
    nobody = vzv("letters", empty, "--due")
    clean.write_bytes(_data(given, with_mistakes=False))
    figures = read_json(vzv("indicators", clean, "--format", "json"))
    path.write_bytes(_data(given, with_mistakes=True))
    findings = read_json(vzv("check", path, "--format", "json", exit_code=1))
    vzv("update", path, exit_code=1)
    before = parts(path)
    made = folder / "brieven"
    # A command says 1 as long as there are errors in the workbook, as there are in these data.
    told = vzv("letters", path, "--all-due", "--out", made, exit_code=1)
    after, log, rows = parts(path), register(path, BRIEFLOG.name), sheets(path)
    told_again = vzv("letters", path, "--all-due", "--out", folder / "nog-eens", exit_code=1)
    assert not (folder / "nog-eens").exists()
    # What prints hours is asked for when they are right.
    asked = folder / "gevraagd"
    for code, ids in given.asked.items():
        named = [word for identifier in ids for word in ("--for", identifier)]
        vzv("letters", clean, "--letter", code, *named, "--all-due", "--out", asked)
    change = given.changed
    type_over(path, change.sheet, cell_of(path, change.sheet, change.id, change.column), change.value)
    told_after = vzv("letters", path, "--due", exit_code=1)
    return Journey(
        given, path, nothing, nobody, findings, figures,
        _read(made), _read(asked), told, told_again, told_after, before, after, log, rows, sheets(clean),
    )  # fmt: skip


def _read(folder: Path) -> Mapping[str, Letter]:
    return {file.stem: read_letter(file) for file in sorted(folder.glob("*.docx"))}


def _data(given: Scenario, *, with_mistakes: bool) -> bytes:
    return demo_workbook(
        given.programme, volunteers=given.volunteers, seed=given.seed, as_of=given.date, with_mistakes=with_mistakes
    )
