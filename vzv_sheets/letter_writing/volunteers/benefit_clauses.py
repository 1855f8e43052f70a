"""What a volunteer agreement says to somebody with a benefit: whose consent goes first (002 C14, allowances.md 1).

Only the volunteer reads it. Neutral words: no judgement, no threat, no more than what holds.
"""

from __future__ import annotations

from vzv_sheets.legal.figures import WELFARE_AGE_LIMIT, WELFARE_MONTH_CAP, WELFARE_YEAR_CAP
from vzv_sheets.legal.shipped import figures
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.volunteers.elsewhere_clauses import certain_amount
from vzv_sheets.letter_writing.volunteers.volunteer_work import volunteer_day
from vzv_sheets.letter_writing.word.cleaning import ContextValue
from vzv_sheets.vocabulary.days import age_on

READS = (
    "Vrijwilligers.uitkering", "Vrijwilligers.gemeente_toestemming", "Vrijwilligers.toestemming_datum",
    "Vrijwilligers.uwv_toestemming_datum", "Vrijwilligers.uwv_gemeld_op", "Vrijwilligers.geboortedatum",
)  # fmt: skip
_OF_MUNICIPALITY = ("bijstand", "IOAW/IOAZ")
_WITH_PERMISSION, _WITH_REPORT = "WW", ("ZW", "WIA", "WAO", "Wajong")


def fields(reader: RecordReader, volunteer: int, *, fixed: bool) -> dict[str, ContextValue]:
    """The fields about municipality and UWV, all empty for who has no such benefit; `fixed` is a fixed allowance."""
    benefit = reader.text("Vrijwilligers", "uitkering", volunteer)
    welfare = benefit if benefit in _OF_MUNICIPALITY else ""
    permission = benefit if benefit == _WITH_PERMISSION else ""
    report = benefit if benefit in _WITH_REPORT else ""
    return {
        "uitkering_gemeente": welfare,
        **_permission(reader, volunteer, welfare),
        **_exemption(reader, volunteer, welfare if fixed else ""),
        "uwv_toestemming": permission,
        "uwv_toestemming_datum": volunteer_day(reader, "uwv_toestemming_datum", volunteer) if permission else "",
        "uwv_melden": report,
        "uwv_gemeld_op": volunteer_day(reader, "uwv_gemeld_op", volunteer) if report else "",
    }


def _permission(reader: RecordReader, volunteer: int, welfare: str) -> dict[str, ContextValue]:
    """The answer ja, or the day of the permission where no answer is filled in (V-VRW-04)."""
    answer = reader.text("Vrijwilligers", "gemeente_toestemming", volunteer)
    day = reader.date("Vrijwilligers", "toestemming_datum", volunteer)
    dated = day is not None and day <= reader.records.as_of
    given = bool(welfare) and (answer == "ja" or (not answer and dated))
    return {
        "gemeente_akkoord": given,
        "gemeente_akkoord_datum": volunteer_day(reader, "toestemming_datum", volunteer) if given and dated else "",
    }


def _exemption(reader: RecordReader, volunteer: int, welfare: str) -> dict[str, ContextValue]:
    """What of a fixed allowance is not counted: nothing for who is younger than the age limit (allowances.md 1)."""
    limit = figures().at(WELFARE_AGE_LIMIT, reader.records.as_of) if welfare else None
    birth = reader.date("Vrijwilligers", "geboortedatum", volunteer)
    young = limit is not None and birth is not None and age_on(birth, reader.records.as_of) < limit.value
    exempt = bool(welfare) and birth is not None and not young
    month, year = (certain_amount(reader, name) if exempt else "" for name in (WELFARE_MONTH_CAP, WELFARE_YEAR_CAP))
    both = bool(month and year)
    return {
        "vrij_per_maand": month if both else "",
        "vrij_per_jaar": year if both else "",
        "vrij_vanaf_leeftijd": str(limit.value) if limit is not None and young else "",
        "vaste_vergoeding_bij_uitkering": bool(welfare),
    }
