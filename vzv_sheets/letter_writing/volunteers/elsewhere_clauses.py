"""What a volunteer agreement says of allowances elsewhere and of the limits of all (allowances.md 2.1, 2.5)."""

from __future__ import annotations

from vzv_sheets.legal.figures import MONTH_CAP, YEAR_CAP, Certainty
from vzv_sheets.legal.shipped import figures
from vzv_sheets.letter_writing.content.wording import amount_text
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.word.cleaning import ContextValue
from vzv_sheets.vocabulary.words import enumeration

READS = (
    "Instellingen.vrijwilligersregeling_grondslag", "Vrijwilligers.elders_per_maand", "Vrijwilligers.elders_per_jaar",
    "Vrijwilligers.elders_jaar",
)  # fmt: skip
_NO_SCHEME = ("", "geen")
_UNITS = {"nl": ("per maand", "per jaar", "en"), "en": ("per month", "per year", "and")}


def fields(reader: RecordReader, volunteer: int, *, fixed: bool) -> dict[str, ContextValue]:
    """What was declared for this year, whether to ask for it, and the limits; `fixed` is a fixed allowance here."""
    year = reader.records.as_of.year
    declared = _declared(reader, volunteer) if reader.value("Vrijwilligers", "elders_jaar", volunteer) == year else None
    nothing = declared is not None and not any(declared)
    return {
        "elders_jaar": str(year),
        "elders": _amounts(reader, declared) if declared is not None and not nothing else "",
        "elders_niets": nothing,
        "elders_vragen": fixed and declared is None,
        **_limits(reader, fixed=fixed),
    }


def _declared(reader: RecordReader, volunteer: int) -> tuple[int | None, int | None] | None:
    """Cents per month and per year; None when nothing is filled in (0 is filled)."""
    month, year = (reader.value("Vrijwilligers", key, volunteer) for key in ("elders_per_maand", "elders_per_jaar"))
    return None if month is None and year is None else (month, year)


def _amounts(reader: RecordReader, declared: tuple[int | None, int | None]) -> str:
    per_month, per_year, conjunction = _UNITS[reader.language]
    units = zip(declared, (per_month, per_year), strict=True)
    return enumeration(
        [f"{amount_text(amount, reader.language)} {unit}" for amount, unit in units if amount], conjunction
    )


def _limits(reader: RecordReader, *, fixed: bool) -> dict[str, ContextValue]:
    """The tax caps of this year, where a fixed allowance is paid by who may use the scheme and they are certain."""
    holds = fixed and reader.setting("vrijwilligersregeling_grondslag") not in _NO_SCHEME
    month, year = (certain_amount(reader, name) if holds else "" for name in (MONTH_CAP, YEAR_CAP))
    both = bool(month and year)
    return {"grens_per_maand": month if both else "", "grens_per_jaar": year if both else ""}


def certain_amount(reader: RecordReader, name: str) -> str:
    """An amount of the law on the reference date, as `€ 220,00`; empty unless law or government confirms it."""
    figure = figures().at(name, reader.records.as_of)
    sure = figure is not None and figure.certainty in (Certainty.LAW, Certainty.OFFICIAL)
    if figure is None or not sure or not figure.is_confirmed_on(reader.records.as_of):
        return ""
    return amount_text(figure.value, reader.language)
