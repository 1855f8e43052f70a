"""The programmes that the product ships: one TOML file each in `workbook_templates/programmes`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from vzv_sheets.bundled_files import locate
from vzv_sheets.programmes.declaration import BrokenProgrammeError, Programme, read_programme
from vzv_sheets.vocabulary.words import nearest, same_name


class UnknownProgrammeError(LookupError):
    """No programme has that name; the message is one Dutch sentence that says which there are."""


@cache
def programmes() -> tuple[Programme, ...]:
    """Every programme, by name. Raises `BrokenProgrammeError` when a file does not follow the declaration."""
    found = []
    for path in sorted(locate("workbook_templates", "programmes").glob("*.toml"), key=lambda file: file.stem):
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
    """The programme of that name (`casus-3`), or with that title or name of its own (`pilotgroep A'dam`).

    Upper and lower case and the kind of quotes do not matter. Raises `UnknownProgrammeError`.
    """
    known = programmes()
    found = [one for one in known if same_name(one.name, name)] or [
        one for one in known if any(same_name(other, name) for other in _other_names(one))
    ]
    if len(found) == 1:
        return found[0]
    guess = nearest(name, (one.name for one in known))
    hint = f" Bedoelde u '{guess}'?" if guess else ""
    raise UnknownProgrammeError(
        f"Programma '{name}' bestaat niet.{hint} Alle namen staan in: vzv new --list-programmes"
    )


def chosen(names: Iterable[str]) -> tuple[Programme, ...]:
    """The programmes of these names, each once; raises `UnknownProgrammeError`."""
    return tuple({found.name: found for found in map(programme, names)}.values())


def _other_names(preset: Programme) -> tuple[str, ...]:
    return (preset.title, *(str(row["naam"]) for row in preset.rows.get("Programmas", ())))
