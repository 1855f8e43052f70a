"""`vzv demo`: a realistic workbook with typical mistakes, and the whole job on it."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from vzv_sheets.demonstration.contents import Demonstration
from vzv_sheets.demonstration.generator import PROGRAMMES, demonstration, usual_size
from vzv_sheets.letter_writing.letters import LETTERS
from vzv_sheets.letter_writing.statements.allowance_statement import STATEMENT_LETTER
from vzv_sheets.programmes.catalogue import UnknownProgrammeError, programme
from vzv_sheets.programmes.declaration import Programme
from vzv_sheets.use_cases.letters import LettersResult, Progress, letters
from vzv_sheets.use_cases.update import UpdateResult, update
from vzv_sheets.vocabulary.words import enumeration
from vzv_sheets.workbook.closed_file.saving import write_new
from vzv_sheets.workbook_building.standard_workbook import build_workbook

MOST_LETTERS = 10
# One namespace for demonstrations: the same programme, size and seed give the same workbook id.
_NAMESPACE = uuid.UUID("6f1d9a52-5c0e-4a53-9a1b-0d8c6f0d9e11")


@dataclass(frozen=True, slots=True)
class DemoResult:
    """The workbook that was made, what was found in it and which letters lie beside it."""

    workbook: Path
    update: UpdateResult
    letters: LettersResult


def demo(
    folder: str | Path,
    *,
    programme_name: str = "casus-3",
    volunteers: int | None = None,
    seed: int = 1,
    now: dt.datetime | None = None,
    progress: Progress | None = None,
) -> DemoResult:
    """Makes a workbook in the folder and checks, updates and makes at most ten letters of each kind.

    Without a number of volunteers the programme decides how many there are. An earlier demonstration stays as it is:
    the new one gets the next free name. Raises `UnknownProgrammeError` or `CannotOpenWorkbook`.
    """
    moment = now or dt.datetime.now().astimezone()
    preset = programme(programme_name)
    name = preset.name
    workbook = _free_name(Path(folder), name)
    size = usual_size(name) if volunteers is None else volunteers
    content = demo_workbook(name, volunteers=size, seed=seed, as_of=moment.date())
    workbook.parent.mkdir(parents=True, exist_ok=True)
    write_new(workbook, content)
    made = letters(
        workbook, codes=_letters_of(preset), out=workbook.parent / f"brieven-{workbook.stem}", now=moment,
        at_most=MOST_LETTERS, progress=progress,
    )  # fmt: skip
    return DemoResult(workbook, update(workbook, now=moment), made)


def _letters_of(preset: Programme) -> list[str]:
    """What the programme offers, and the yearly statement of allowances, which every organisation may give."""
    return [kind.code for kind in LETTERS if kind.code in {*preset.letters, STATEMENT_LETTER.code}]


def demo_workbook(
    programme_name: str, *, volunteers: int, seed: int, as_of: dt.date, with_mistakes: bool = True
) -> bytes:
    """The bytes of a filled workbook; the same arguments give the same bytes."""
    preset = programme(programme_name)
    if preset.name not in PROGRAMMES:
        known = enumeration(tuple(PROGRAMMES), "of")
        raise UnknownProgrammeError(f"Van programma '{preset.name}' is er geen voorbeeldwerkmap. Kies uit: {known}.")
    content = demonstration(preset.name, volunteers=volunteers, seed=seed, as_of=as_of, with_mistakes=with_mistakes)
    name = f"{preset.name}|{volunteers}|{seed}|{as_of}"
    return build_workbook([preset], workbook_id=str(uuid.uuid5(_NAMESPACE, name)), made_on=as_of, rows=rows_of(content))


def rows_of(content: Demonstration) -> Mapping[str, Sequence[Mapping[str, object]]]:
    """The rows of each sheet, and of Instellingen, as the builder takes them."""
    rows: dict[str, Sequence[Mapping[str, object]]] = {
        sheet: list(_rows(columns)) for sheet, columns in content.columns.items()
    }
    rows["Instellingen"] = [{"naam": name, "waarde": value} for name, value in content.settings.items()]
    return rows


def _rows(columns: Mapping[str, Sequence[object]]) -> Iterator[Mapping[str, object]]:
    keys = tuple(columns)
    for values in zip(*columns.values(), strict=True):
        yield dict(zip(keys, values, strict=True))


def _free_name(folder: Path, name: str) -> Path:
    number, free = 2, folder / f"{name}.xlsx"
    while free.exists():
        free = folder / f"{name}-{number}.xlsx"
        number += 1
    return free
