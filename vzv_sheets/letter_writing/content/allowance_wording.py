"""What a letter says about the allowance: kinds and amounts that are known, in sentences (002 c4, I20)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from vzv_sheets.letter_writing.content.wording import amount_text, to_fill_in
from vzv_sheets.letter_writing.record_reader import RecordReader
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
_RATES = ("bedrag_per_uur", "bedrag_per_dagdeel", "bedrag_per_maand")
_CEILINGS = ("max_per_maand", "max_per_jaar")


class Told(Enum):
    """Whom the sentences are for: the volunteer, or somebody else who reads about the volunteer (in Dutch)."""

    TO_VOLUNTEER = "u"
    ABOUT_VOLUNTEER = "de vrijwilliger"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """The sentences in a language; `units` are those of the columns with an amount."""

    units: Mapping[str, str]
    fixed: str
    ceiling: str
    expenses: str
    travel: str
    travel_rate: str
    no_travel: str
    conjunction: str
    unknown_costs: str
    unknown_fee: str


_WORDS = {
    "nl": _Words(
        units={
            "bedrag_per_uur": "per uur", "bedrag_per_dagdeel": "per dagdeel", "bedrag_per_maand": "per maand",
            "max_per_maand": "per maand", "max_per_jaar": "per jaar",
        },
        fixed="U krijgt {amounts}.",
        ceiling=" Samen is dat nooit meer dan {amounts}.",
        expenses="U krijgt de kosten terug die u voor dit vrijwilligerswerk maakt.",
        travel="U krijgt uw reiskosten terug.",
        travel_rate="U krijgt uw reiskosten terug: {amount} per kilometer.",
        no_travel="Reiskosten worden niet vergoed.",
        conjunction="en",
        unknown_costs="welke kosten worden vergoed",
        unknown_fee="vaste vergoeding",
    ),
    "en": _Words(
        units={
            "bedrag_per_uur": "per hour", "bedrag_per_dagdeel": "per half-day", "bedrag_per_maand": "per month",
            "max_per_maand": "per month", "max_per_jaar": "per year",
        },
        fixed="You receive {amounts}.",
        ceiling=" Together that is never more than {amounts}.",
        expenses="You get back the costs that you make for this volunteering.",
        travel="You get back your travel costs.",
        travel_rate="You get back your travel costs: {amount} per kilometre.",
        no_travel="Travel costs are not paid.",
        conjunction="and",
        unknown_costs="which costs are paid",
        unknown_fee="fixed allowance",
    ),
}  # fmt: skip
_ABOUT_VOLUNTEER = replace(
    _WORDS["nl"],
    fixed="De vrijwilliger krijgt {amounts}.",
    expenses="De kosten van dit vrijwilligerswerk worden terugbetaald.",
    travel="Reiskosten worden terugbetaald.",
    travel_rate="Reiskosten worden terugbetaald: {amount} per kilometer.",
)


def allowance_lines(
    reader: RecordReader, placement: int, programme: int, host: int, told: Told = Told.TO_VOLUNTEER
) -> list[str]:
    """The sentences about the allowance of a placement; one that asks to be filled in when nothing is known."""
    words = _ABOUT_VOLUNTEER if told is Told.ABOUT_VOLUNTEER else _WORDS[reader.language]
    lines = _fixed_amounts(reader, placement, programme, words)
    if reader.text("Programmas", "alleen_onkosten", programme) == "ja":
        lines.append(words.expenses)
    travel = _travel_costs(reader, placement, programme, host, words)
    if travel:
        lines.append(travel)
    return lines or [to_fill_in(words.unknown_costs, reader.language)]


def has_fixed_amount(reader: RecordReader, placement: int, programme: int) -> bool:
    """Whether an amount without proof of costs is agreed: per hour, half-day or month (forfait, allowances.md 2.1)."""
    return bool(_rates(reader, placement, scheme_of(reader, placement, programme)))


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


def _rates(reader: RecordReader, placement: int, scheme: int) -> dict[str, int]:
    """By column the amounts; the rate of the placement goes before that of the scheme (domain/allowances.md 2.14)."""
    amounts = {key: reader.value("Regelingen", key, scheme) for key in _RATES}
    amounts["bedrag_per_uur"] = reader.value("Plaatsingen", "uurvergoeding", placement) or amounts["bedrag_per_uur"]
    return {key: int(amount) for key, amount in amounts.items() if amount}


def _fixed_amounts(reader: RecordReader, placement: int, programme: int, words: _Words) -> list[str]:
    row = scheme_of(reader, placement, programme)
    rates = _rates(reader, placement, row)
    if not rates:
        unknown = _scheme_id(reader, placement, programme) and row < 0
        return [to_fill_in(words.unknown_fee, reader.language)] if unknown else []
    most = {key: amount for key in _CEILINGS if (amount := reader.value("Regelingen", key, row))}
    ceiling = words.ceiling.format(amounts=_amounts(reader, most)) if most else ""
    return [words.fixed.format(amounts=_amounts(reader, rates)) + ceiling]


def _amounts(reader: RecordReader, amounts: Mapping[str, int]) -> str:
    words = _WORDS[reader.language]
    told = [f"{amount_text(amount, reader.language)} {words.units[key]}" for key, amount in amounts.items()]
    return enumeration(told, words.conjunction)


def _travel_costs(reader: RecordReader, placement: int, programme: int, host: int, words: _Words) -> str:
    """Organisation and programme may each say no (V-GELD-10)."""
    said = {
        reader.text("Organisaties", "reiskosten_vergoed", host),
        reader.text("Programmas", "reiskosten_vergoed", programme),
    }
    if "nee" in said:
        return words.no_travel
    rate = reader.value("Regelingen", "bedrag_per_km", scheme_of(reader, placement, programme))
    if rate:
        return words.travel_rate.format(amount=amount_text(rate, reader.language))
    return words.travel if "ja" in said else ""
