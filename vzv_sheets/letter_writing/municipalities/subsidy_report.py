"""L16 Subsidieverantwoording: what was done for a subsidy and what it earns, without a single name (002 c3, c4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import letterhead
from vzv_sheets.letter_writing.content.addressees import CONTACT_READS, contact_addressee
from vzv_sheets.letter_writing.content.time_worked import READS as TIME_READS
from vzv_sheets.letter_writing.content.time_worked import records_of_time
from vzv_sheets.letter_writing.content.wording import long_date, to_fill_in
from vzv_sheets.letter_writing.letter_kinds import LetterKind, RecordRead, Version
from vzv_sheets.letter_writing.municipalities.mean_week import time_within
from vzv_sheets.letter_writing.municipalities.subsidy_figures import Covered, Reported, covered, reported, rows_of
from vzv_sheets.letter_writing.municipalities.subsidy_report_fields import FIELDS
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.word.cleaning import Context, ContextValue
from vzv_sheets.progress_indicators.figure_words import half_up
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.subsidies.trajectories import earned_trajectories
from vzv_sheets.vocabulary.days import add_months, day_number, day_of, dutch_date
from vzv_sheets.vocabulary.money import euro
from vzv_sheets.vocabulary.words import hours_in_tenths

if TYPE_CHECKING:
    import datetime as dt

    import numpy as np
    from numpy.typing import NDArray

    from vzv_sheets.progress_indicators.figures import Figure

_SIGNED, _EVALUATED = "getekende overeenkomst", "eindevaluatie"
_WINDOW_MONTHS = 12


def due(records: RecordSet) -> NDArray[np.bool_]:
    """Subsidies of which the last day has passed, less than twelve months ago."""
    last, today = records.table("Subsidies")["tot"], day_number(records.as_of)
    since = day_number(add_months(records.as_of, -_WINDOW_MONTHS))
    return last.between(since + 1, today - 1)


def records_read(reader: RecordReader, subsidy: int, _: Version) -> tuple[RecordRead, ...]:
    """The subsidy, its funder, its trajectories with their goals and measurements, and the hours that are told.

    V-GELD-08 refuses the letter: a trajectory was declared that is not earned.
    """
    found, records = covered(reader.records)[subsidy], reader.records
    columns = {name: SUBSIDY_LETTER.columns_of(name) for name in ("Subsidies", "Plaatsingen", "Leerdoelen", "Metingen")}
    funder = reader.referred("Subsidies", "financier_org_id", subsidy, "Organisaties")
    goals = rows_of(records, "Leerdoelen", "plaatsing_id", "Plaatsingen", found.placements)
    measured = rows_of(records, "Metingen", "leerdoel_id", "Leerdoelen", goals if found.sharing else ())
    period = found.period
    hours = [time_within(records, placement, period) for placement in found.sharing] if period is not None else []
    read = (
        RecordRead("Subsidies", subsidy, columns["Subsidies"], own=True),
        RecordRead("Organisaties", funder, frozenset({"naam", "adres", "postcode", "plaats"})),
        RecordRead("Contactpersonen", _contact(reader, funder), frozenset({"naam", "functie"})),
        RecordRead("Programmas", _programme(reader, subsidy), frozenset({"naam"})),
        *(RecordRead("Plaatsingen", placement, columns["Plaatsingen"], own=True) for placement in found.placements),
        *(RecordRead("Leerdoelen", goal, columns["Leerdoelen"]) for goal in goals),
        *(RecordRead("Metingen", row, columns["Metingen"]) for row in measured),
        *(record for worked in hours for record in records_of_time(worked)),
    )
    return tuple(record for record in read if record.index >= 0)


def context(reader: RecordReader, subsidy: int, _version: Version, _codes: frozenset[str]) -> Context:
    """The fields of the report on one subsidy."""
    found, figures = covered(reader.records)[subsidy], reported(reader.records, subsidy)
    funder = reader.referred("Subsidies", "financier_org_id", subsidy, "Organisaties")
    last = reader.date("Subsidies", "tot", subsidy)
    return {
        **letterhead.letterhead(reader, reader.text("Subsidies", "subsidie_id", subsidy)),
        **contact_addressee(reader, _contact(reader, funder), funder),
        "subsidie": reader.text("Subsidies", "subsidie_id", subsidy),
        "programma": reader.text("Programmas", "naam", _programme(reader, subsidy)) or to_fill_in("programma"),
        "van": long_date(reader.date("Subsidies", "van", subsidy), "eerste dag"),
        "tot": long_date(last, "laatste dag"),
        "tussentijds": last is not None and last >= reader.records.as_of,
        **_trajectories(reader, subsidy, found),
        **_sums(found, figures),
        "delen": str(found.people) if found.sharing else "",
        **_shared(figures),
    }


def _trajectories(reader: RecordReader, subsidy: int, found: Covered) -> dict[str, ContextValue]:
    """The list with the day of each condition, and how the number stands against the agreement."""
    agreement, number = found.agreement, len(found.trajectories)
    signed = reader.text("Subsidies", "verdiend_bij", subsidy) == _SIGNED
    day = earned_trajectories(reader.records).day
    rows = [
        {
            "traject": reader.text("Plaatsingen", "plaatsing_id", placement),
            "intake": _short(reader.date("Plaatsingen", "intakedatum", placement)),
            "match": _short(reader.date("Plaatsingen", "overeenkomst_datum" if signed else "startdatum", placement)),
            "voldaan": dutch_date(day_of(int(day[placement]))),
            "gedeclareerd": _short(reader.date("Plaatsingen", "traject_gedeclareerd_op", placement)),
        }
        for placement in found.trajectories
    ]
    agreed = [str(limit) for limit in (agreement.fewest, agreement.most) if limit is not None]
    unfinished = len(found.placements) - number if found.per_trajectory else 0
    return {
        "trajecten": rows,
        "per_traject": found.per_trajectory,
        "bij_overeenkomst": signed,
        "met_eindevaluatie": _EVALUATED in reader.texts("Subsidies", "voorwaarden", subsidy),
        "aantal": str(number),
        "afgesproken": " tot ".join(agreed),
        "stand": str(agreement.standing(number)) if agreed else "",
        "nog_niet": str(unfinished) if unfinished > 0 else "",
        "plaatsingen": str(len(found.placements)),
    }


def _sums(found: Covered, figures: Reported) -> dict[str, ContextValue]:
    """Every sum with how it is made; a sum above its maximum stops there (I-16, I-43, I-44, I-48)."""
    price, most, number = found.agreement.price, found.agreement.most, len(found.trajectories)
    earned, spent, budget = found.agreement.earned_cents(number), figures.subsidy.spent, figures.subsidy.budget
    paid = number if most is None else min(number, most)
    fees = figures.fees if price is None else None
    return {
        "bedrag_per_traject": euro(price) if price is not None else "",
        "berekening": f"{paid} × {euro(price)} = {euro(earned)}" if price is not None and earned is not None else "",
        "boven_maximum": f"{number - paid}" if price is not None and number > paid else "",
        "vergoedingen": _cents(fees),
        "afgekapt": _cents(figures.cut) if fees is not None and fees.value else "",
        "maanden_onbekend": str(sum(fees.left_out.values())) if fees is not None and fees.left_out else "",
        "budget": euro(budget) if spent is not None else "",
        "besteed": euro(spent) if spent is not None else "",
        "besteed_telt": euro(min(spent, budget)) if spent is not None else "",
    }


def _shared(figures: Reported) -> dict[str, ContextValue]:
    minutes, goals = figures.minutes, figures.goals
    return {
        "uren": hours_in_tenths(int(minutes.value)) if minutes is not None and minutes.value else "",
        "doelen": f"{half_up(goals.value)} %" if goals is not None and goals.value is not None else "",
    }


def _cents(figure: Figure | None) -> str:
    return euro(int(figure.value)) if figure is not None and figure.value else ""


def _short(day: dt.date | None) -> str:
    return "" if day is None else dutch_date(day)


def _contact(reader: RecordReader, funder: int) -> int:
    return reader.referred("Organisaties", "contactpersoon_id", funder, "Contactpersonen")


def _programme(reader: RecordReader, subsidy: int) -> int:
    return reader.referred("Subsidies", "programma_id", subsidy, "Programmas")


SUBSIDY_LETTER = LetterKind(
    code="L16",
    slug="subsidieverantwoording",
    title="Subsidieverantwoording",
    addressee="gemeente of andere financier",
    subject_sheet="Subsidies",
    reads=(
        *letterhead.SETTINGS,
        "Instellingen.min_groepsgrootte",
        *dict.fromkeys((*CONTACT_READS, *TIME_READS)),
        "Contactpersonen.contact_id", "Organisaties.org_id", "Organisaties.contactpersoon_id",
        "Subsidies.subsidie_id", "Subsidies.financier_org_id", "Subsidies.programma_id", "Subsidies.van",
        "Subsidies.tot", "Subsidies.bedrag_per_traject", "Subsidies.min_trajecten", "Subsidies.max_trajecten",
        "Subsidies.voorwaarden", "Subsidies.verdiend_bij", "Subsidies.budget",
        "Plaatsingen.plaatsing_id", "Plaatsingen.subsidie_id", "Plaatsingen.intakedatum",
        "Plaatsingen.overeenkomst_datum", "Plaatsingen.getekend_door", "Plaatsingen.traject_gedeclareerd_op",
        "Programmas.programma_id", "Programmas.naam", "Vrijwilligers.delen_met_gemeente_akkoord",
        "Leerdoelen.leerdoel_id", "Leerdoelen.plaatsing_id", "Leerdoelen.van_wie", "Leerdoelen.status",
        "Leerdoelen.datum_vastgesteld", "Leerdoelen.beginscore", "Leerdoelen.doelscore", "Leerdoelen.gewicht",
        "Metingen.leerdoel_id", "Metingen.datum", "Metingen.score",
    ),
    needed=frozenset({Needed.LETTER, Needed.LETTER_CONTACT}),
    changed_by=frozenset(),
    fields=(*letterhead.FIELDS_WITHOUT_NAME, *FIELDS),
    due=due,
    because=Text("de subsidieperiode is voorbij", "the period of the subsidy is over"),
    due_day=lambda reader, subsidy: reader.date("Subsidies", "tot", subsidy),
    asked_by=("programma_id", "financier_org_id"),
    records_read=records_read,
    context=context,
    passing=frozenset({"tussentijds"}),
)  # fmt: skip
