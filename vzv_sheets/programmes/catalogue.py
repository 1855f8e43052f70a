"""The programmes that the product ships: one TOML file each in `workbook_templates/programmes`."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache

from vzv_sheets.bundled_files import locate
from vzv_sheets.programmes.declaration import BrokenProgrammeError, Programme, read_programme
from vzv_sheets.vocabulary.words import enumeration, nearest


class UnknownProgrammeError(LookupError):
    """No programme has that name; the message is one Dutch sentence that says which there are."""


@cache
def programmes() -> tuple[Programme, ...]:
    """Every programme, by name. Raises `BrokenProgrammeError` when a file does not follow the declaration."""
    found = []
    for path in sorted(locate("workbook_templates", "programmes").glob("*.toml")):
        try:
            content = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
        except tomllib.TOMLDecodeError as problem:
            raise BrokenProgrammeError(f"{path.name}: {problem}") from problem
        programme = read_programme(content, path.name)
        if programme.name != path.stem:
            raise BrokenProgrammeError(f"{path.name}: name: '{programme.name}' is niet de naam van het bestand")
        found.append(programme)
    return tuple(found)


def programme(name: str) -> Programme:
    """The programme of that name (`casus-3`), whatever its case; raises `UnknownProgrammeError`."""
    by_name = {known.name: known for known in programmes()}
    wanted = name.strip().lower()
    if wanted in by_name:
        return by_name[wanted]
    guess = nearest(wanted, by_name)
    hint = f" Bedoelde u '{guess}'?" if guess else ""
    raise UnknownProgrammeError(
        f"Programma '{name}' bestaat niet.{hint} Kies uit: {enumeration(tuple(by_name), 'of')}."
    )
