"""The scenario of a programme: what a coordinator expects of its demonstration, in a file beside this one."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Change:
    """A cell that somebody changes after the letters were made, and the letter that is then offered again."""

    sheet: str
    id: str
    column: str
    value: str
    letter: str


@dataclass(frozen=True)
class Scenario:
    """`findings` are 'code sheet cell', `figures` values by code, `letters` the addressee by the name of the letter,
    `refused` a letter with the cell that stands in its way. `asked` are ids by the code of a letter that the programme
    uses and that is not due; `asked_letters` are those. `to_fill_in` are letters that leave something to write.
    """

    programme: str
    date: dt.date
    volunteers: int
    seed: int
    findings: tuple[str, ...]
    figures: Mapping[str, str | int | float]
    letters: Mapping[str, str]
    refused: tuple[str, ...]
    asked: Mapping[str, tuple[str, ...]]
    asked_letters: Mapping[str, str]
    to_fill_in: Mapping[str, str]
    changed: Change


def scenario(name: str) -> Scenario:
    """The scenario in `<name>.toml`."""
    read = tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))
    listed = {key: tuple(read[key]) for key in ("findings", "refused")}
    return Scenario(
        **{"to_fill_in": {}, "asked": {}, "asked_letters": {}, **read, **listed, "changed": Change(**read["changed"])}
    )


SCENARIOS = tuple(sorted(path.stem for path in HERE.glob("*.toml")))
