"""A sample workbook with other cells, and the text of one of its letters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from tests.letter_writing.conftest import text_of
from tests.letter_writing.samples import Sample, sample
from vzv_sheets.letter_writing.letters import standard_template
from vzv_sheets.letter_writing.planning import written

_TABLE = re.compile(r"## (\w+)\n((?:\|.*\n?)+)")


def changed(name: str | Sample, where: str, cells: Mapping[str, str], *, row: tuple[str, str] | None = None) -> Sample:
    """A sample with other cells in the row of an id (`Plaatsingen P1`), and perhaps one more row on a sheet."""
    case = sample(name) if isinstance(name, str) else name
    sheet, _, identifier = where.partition(" ")
    text = _rewritten(case.text, sheet, identifier, cells)
    if row is not None:
        text = re.sub(rf"(## {row[0]}\n(?:\|.*\n)+)", lambda match: f"{match[1]}{row[1]}\n", text)
    return replace(case, text=text)


def setting(name: str, key: str, value: str) -> Sample:
    """A sample with another value of a setting, or with one more setting."""
    text = re.sub(rf"\| {key} \|.*\n", "", sample(name).text)
    return replace(sample(name), text=re.sub(r"(## Instellingen\n.*\n.*\n)", rf"\1| {key} | {value} |\n", text))


def text_to(name: str | Sample, subject: str, addressee: str = "") -> str:
    """The whole text of the letter about that subject to that addressee, made whether it is due or not."""
    plan = (sample(name) if isinstance(name, str) else name).plan(ids=[subject])
    assert plan.refused == ()
    (found,) = [text_of(data) for letter, data in written(plan, standard_template) if letter.addressee == addressee]
    return found


def _rewritten(text: str, sheet: str, identifier: str, cells: Mapping[str, str]) -> str:
    match = next(match for match in _TABLE.finditer(text) if match[1] == sheet)
    header, _, *given = map(_cells, match[2].splitlines())
    header += [key for key in cells if key not in header]
    rows = [row + [""] * (len(header) - len(row)) for row in given]
    assert identifier in [row[0] for row in rows], identifier
    for row in rows:
        if row[0] == identifier:
            for key, value in cells.items():
                row[header.index(key)] = value
    lines = [header, ["---"] * len(header), *rows]
    table = f"## {sheet}\n" + "".join(f"| {' | '.join(line)} |\n" for line in lines)
    return text[: match.start()] + table + text[match.end() :]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|")]
