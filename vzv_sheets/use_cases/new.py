"""`vzv new`: an empty standard workbook for one or more programmes, or a sheet added to one."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from pathlib import Path

from vzv_sheets.programmes.catalogue import chosen
from vzv_sheets.records.reading import read_records
from vzv_sheets.schema.owned_sheets import OWNED_SHEETS
from vzv_sheets.schema.standard import STANDARD_SHEETS
from vzv_sheets.vocabulary.words import enumeration, fold, nearest
from vzv_sheets.workbook.closed_file.reader import read_workbook
from vzv_sheets.workbook.closed_file.saving import write_new
from vzv_sheets.workbook.closed_file.writer import add_sheets
from vzv_sheets.workbook.port import CannotOpenWorkbook
from vzv_sheets.workbook.write_plan import Written
from vzv_sheets.workbook_building.standard_workbook import build_workbook, owned_donor, sheet_donor


class UnknownSheet(LookupError):
    """The standard has no sheet of that name; the message is one Dutch sentence that says which there are."""


def new_workbook(
    path: str | Path, programmes: Sequence[str], *, today: dt.date | None = None, dry_run: bool = False
) -> Path:
    """Makes an empty workbook with the sheets that these programmes need.

    Raises `UnknownProgrammeError`, or `CannotOpenWorkbook` when the file is there already or cannot be written.
    """
    target = Path(path)
    wanted = chosen(programmes)
    day = today or dt.datetime.now().astimezone().date()
    if target.exists():
        raise CannotOpenWorkbook(
            f"'{target.name}' bestaat al en wordt niet overschreven. Kies een andere naam.",
            f"'{target.name}' exists already and is not overwritten. Choose another name.",
        )
    content = build_workbook(wanted, workbook_id=str(uuid.uuid4()), made_on=day)
    if not dry_run:
        write_new(target, content)
    return target


def add_sheet(
    path: str | Path, name: str, *, dry_run: bool = False, output: str | Path | None = None
) -> tuple[str, Written | None]:
    """Adds an optional sheet of the standard as the last tab; gives its title and what was written.

    Raises `UnknownSheet`, or `CannotOpenWorkbook` when the workbook has the sheet already or cannot be written.
    """
    source = read_workbook(Path(path))
    title = _sheet_name(name)
    read_records(source, today=dt.date.min)  # refuses a workbook of something else
    if dry_run:
        return title, None
    owned = {sheet.name for sheet in OWNED_SHEETS}
    donor = owned_donor() if title in owned else sheet_donor([title])
    target = None if output is None else Path(output)
    return title, add_sheets(Path(path), donor, [title], expected=source.receipt, output=target)


def _sheet_name(name: str) -> str:
    names = [*(sheet.name for sheet in STANDARD_SHEETS), *(owned.name for owned in OWNED_SHEETS)]
    for known in names:
        if fold(known) == fold(name):
            return known
    guess = nearest(name, names)
    hint = f" Bedoelde u '{guess}'?" if guess else ""
    raise UnknownSheet(f"Het blad '{name}' hoort niet bij de standaard.{hint} Kies uit: {enumeration(names, 'of')}.")
