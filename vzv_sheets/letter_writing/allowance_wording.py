"""What a letter says about the allowance: kinds and amounts that are known, in sentences (002 c4, I20)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.wording import to_fill_in
from vzv_sheets.vocabulary.money import euro
from vzv_sheets.vocabulary.notations import fold_identifier
from vzv_sheets.vocabulary.words import enumeration

READS = (
    "Plaatsingen.regeling_id", "Plaatsingen.uurvergoeding", "Plaatsingen.startdatum", "Programmas.regeling_id",
    "Programmas.alleen_onkosten", "Programmas.reiskosten_vergoed", "Organisaties.reiskosten_vergoed",
    "Regelingen.regeling_id", "Regelingen.geldig_van", "Regelingen.geldig_tot", "Regelingen.bedrag_per_uur",
    "Regelingen.bedrag_per_dagdeel", "Regelingen.bedrag_per_maand", "Regelingen.bedrag_per_km",
    "Regelingen.max_per_maand", "Regelingen.max_per_jaar",
)  # fmt: skip
AMOUNT_COLUMNS = frozenset(
    {"bedrag_per_uur", "bedrag_per_dagdeel", "bedrag_per_maand", "bedrag_per_km", "max_per_maand", "max_per_jaar"}
)
_UNITS = (("bedrag_per_uur", "uur"), ("bedrag_per_dagdeel", "dagdeel"), ("bedrag_per_maand", "maand"))


@dataclass(frozen=True, slots=True)
class Told:
    """The words of the sentences: to the volunteer, or about the volunteer to somebody else."""

    receives: str
    costs: str
    travel: str


TO_VOLUNTEER = Told(
    "U krijgt", "U krijgt de kosten terug die u voor dit vrijwilligerswerk maakt.", "U krijgt uw reiskosten terug"
)
ABOUT_VOLUNTEER = Told(
    "De vrijwilliger krijgt", "De kosten van dit vrijwilligerswerk worden terugbetaald.",
    "Reiskosten worden terugbetaald",
)  # fmt: skip


def allowance_lines(
    reader: RecordReader, placement: int, programme: int, host: int, told: Told = TO_VOLUNTEER
) -> list[str]:
    """The sentences about the allowance of a placement; one that asks to be filled in when nothing is known."""
    lines = _fixed_amounts(reader, placement, programme, told)
    if reader.text("Programmas", "alleen_onkosten", programme) == "ja":
        lines.append(told.costs)
    travel = _travel_costs(reader, placement, programme, host, told)
    if travel:
        lines.append(travel)
    return lines or [to_fill_in("welke kosten worden vergoed")]


def scheme_of(reader: RecordReader, placement: int, programme: int) -> int:
    """The row of Regelingen that holds for a placement, -1 when there is none or more than one.

    The scheme of the placement, else of the programme, on the reference date or on a later start.
    """
    scheme = _scheme_id(reader, placement, programme)
    start = reader.date("Plaatsingen", "startdatum", placement)
    day = max(reader.records.as_of, start) if start is not None else reader.records.as_of
    rows = [
        row
        for row in range(len(reader.records.table("Regelingen")) if scheme else 0)
        if fold_identifier(reader.text("Regelingen", "regeling_id", row)) == fold_identifier(scheme)
        and _holds(reader, row, day)
    ]
    return rows[0] if len(rows) == 1 else -1


def _scheme_id(reader: RecordReader, placement: int, programme: int) -> str:
    return reader.text("Plaatsingen", "regeling_id", placement) or reader.text("Programmas", "regeling_id", programme)


def _holds(reader: RecordReader, row: int, day: dt.date) -> bool:
    first, last = reader.date("Regelingen", "geldig_van", row), reader.date("Regelingen", "geldig_tot", row)
    return first is not None and first <= day and (last is None or day <= last)


def _fixed_amounts(reader: RecordReader, placement: int, programme: int, told: Told) -> list[str]:
    """The rate of the placement goes before that of the scheme (domain/allowances.md 2.14)."""
    row = scheme_of(reader, placement, programme)
    amounts = {unit: reader.value("Regelingen", key, row) for key, unit in _UNITS}
    amounts["uur"] = reader.value("Plaatsingen", "uurvergoeding", placement) or amounts["uur"]
    rates = [f"{euro(amount)} per {unit}" for unit, amount in amounts.items() if amount]
    if not rates:
        return [to_fill_in("vaste vergoeding")] if _scheme_id(reader, placement, programme) and row < 0 else []
    most = [
        f"{euro(amount)} per {unit}"
        for unit, key in (("maand", "max_per_maand"), ("jaar", "max_per_jaar"))
        if (amount := reader.value("Regelingen", key, row))
    ]
    ceiling = f" Samen is dat nooit meer dan {enumeration(most)}." if most else ""
    return [f"{told.receives} {enumeration(rates)}.{ceiling}"]


def _travel_costs(reader: RecordReader, placement: int, programme: int, host: int, told: Told) -> str:
    """Organisation and programme may each say no (V-GELD-10)."""
    said = {
        reader.text("Organisaties", "reiskosten_vergoed", host),
        reader.text("Programmas", "reiskosten_vergoed", programme),
    }
    if "nee" in said:
        return "Reiskosten worden niet vergoed."
    rate = reader.value("Regelingen", "bedrag_per_km", scheme_of(reader, placement, programme))
    if rate:
        return f"{told.travel}: {euro(rate)} per kilometer."
    return f"{told.travel}." if "ja" in said else ""
