"""Small workbooks for the tests of the rules, and what is found in them as lines `V-UUR-01 F Uren!C3`."""

from __future__ import annotations

import datetime as dt
import re

from vzv_sheets.checks.engine import run_checks
from vzv_sheets.findings.kinds import EXAMPLE_AS_OF, Severity
from vzv_sheets.records.reading import read_records
from vzv_sheets.workbook.memory import from_markdown

LETTERS = {Severity.ERROR: "F", Severity.WARNING: "W", Severity.INFO: "I"}


def sheet(heading, header, *rows):
    """A sheet as markdown; the header and the rows as `a | b | c`."""
    ruler = "---|" * (header.count("|") + 1)
    return "\n".join([f"## {heading}", f"| {header} |", f"|{ruler}", *(f"| {row} |" for row in rows)])


def settings(*rows):
    """Sheet Instellingen with a name of the organisation."""
    return sheet("Instellingen", "naam | waarde", "organisatienaam | Voorbeeld", *rows)


VOLUNTEERS = sheet(
    "Vrijwilligers", "vrijwilliger_id | achternaam | voornaam | startdatum",
    "V1 | Jansen | Ann | 2024-01-01", "V2 | Bakker | Bo | 2024-01-01",
)  # fmt: skip
PLACEMENTS = sheet(
    "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum",
    "P1 | V1 | C1 | 2025-01-01", "P2 | V2 | C2 | 2025-01-01",
)  # fmt: skip


def hours(header, *rows):
    """Sheet Uren."""
    return sheet("Uren", header, *rows)


def records_exactly(*sheets, as_of=EXAMPLE_AS_OF):
    """The records of a workbook of these sheets and no other."""
    return read_records(from_markdown("\n\n".join(sheets)), as_of=dt.date.fromisoformat(as_of))


def records(*sheets, as_of=EXAMPLE_AS_OF, period=None):
    """The records of a workbook of these sheets; sheet Instellingen is added when it is not among them."""
    text = "\n\n".join(sheets)
    if "## Instellingen" not in text:
        text = settings() + "\n\n" + text
    return read_records(from_markdown(text), as_of=dt.date.fromisoformat(as_of) if as_of else None, period=period)


def findings(*sheets, as_of=EXAMPLE_AS_OF):
    """The findings in a workbook of these sheets."""
    return run_checks(records(*sheets, as_of=as_of))


def found(*sheets, as_of=EXAMPLE_AS_OF):
    """The findings as lines, by code and cell."""
    return lines(findings(*sheets, as_of=as_of))


def lines(findings):
    """Findings as lines, by code and cell."""
    told = []
    for group, index in findings.each():
        cell = group.cell(index)
        told.append(f"{group.kind.code} {LETTERS[group.severity]} {group.sheet}" + (f"!{cell}" if cell else ""))
    return sorted(told, key=lambda line: [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", line)])


def only(code, *sheets, as_of=EXAMPLE_AS_OF):
    """The lines of one rule, without its code."""
    return [line.removeprefix(code + " ") for line in found(*sheets, as_of=as_of) if line.startswith(code + " ")]


def messages(code, *sheets, as_of=EXAMPLE_AS_OF):
    """The Dutch messages of one rule."""
    found_in = findings(*sheets, as_of=as_of)
    return [group.message(index) for group, index in found_in.each() if group.kind.code == code]
