"""V-PLA-08 and V-PLA-17: placements that last longer than was agreed, or longer than their funding."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import cell_name
from vzv_sheets.checks.columns_read import STATUS_AND_PERIOD
from vzv_sheets.checks.examples import ANN, workbook
from vzv_sheets.checks.found import Found, InRecords, first_present, where
from vzv_sheets.checks.general.dates import dates
from vzv_sheets.checks.row_marks import id_ranks
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text, Variant
from vzv_sheets.records.placements import (
    FAR_AWAY,
    NO_NORM,
    is_open,
    is_running,
    names_of_programmes,
    norm_of_placements,
    programmes_of,
    spans,
)
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number, day_of, dutch_date, has_passed

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LASTING = """
## Programmas
| programma_id | naam | max_duur_maanden | financiering_einddatum |
|---|---|---|---|
| P | Op weg | {months} | {funded} |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_gepland | verlengd_tot |
|---|---|---|---|---|---|
| P1 | V1 | C1 | {start} | 2026-12-31 | |
"""


def _lasting(*, start: str = "2026-01-01", months: str = "", funded: str = "") -> str:
    return workbook(ANN, _LASTING.format(start=start, months=months, funded=funded))


TOO_LONG = FindingKind(
    code="V-PLA-08",
    severity=Severity.WARNING,
    message=Text(
        "Het traject loopt langer dan {max} {maanden} (sinds {start}).",
        "The placement lasts longer than {max} {months_en} (since {start}).",
    ),
    remedy=Text("Plan een eindgesprek of vul 'verlengd_tot' in.", "Plan a final talk or fill in 'verlengd_tot'."),
    why=Text(
        "Een traject is een stap; na de afgesproken tijd kijkt u samen wat de volgende is.",
        "It is one step; after the agreed time you look together what the next one is.",
    ),
    source="002 C09",
    variants={
        "extended": Variant(
            severity=Severity.WARNING,
            message=Text(
                "Het traject loopt langer dan {max} {maanden} (sinds {start}) en was verlengd tot {tot}.",
                "The placement lasts longer than {max} {months_en} (since {start}) and was extended to {tot}.",
            ),
            remedy=Text(
                "Plan een eindgesprek of vul een nieuwe datum in bij 'verlengd_tot'.",
                "Plan a final talk or fill in a new date in 'verlengd_tot'.",
            ),
        )
    },
    reads=("Plaatsingen.programma_id", *STATUS_AND_PERIOD, "Programmas.max_duur_maanden"),
    bad=_lasting(start="2025-12-29", months="6"),
    good=_lasting(start="2025-12-31", months="6"),
)


def too_long(records: RecordSet) -> Iterator[Found]:
    """Running placements that last longer than max_duur_maanden and are not extended to a day that is still to come.

    Months are calendar months: from 31 August half a year lasts up to and including 28 February (domain/decisions.md).
    """
    table, today, start = records.table("Plaatsingen"), day_number(records.as_of), spans(records).start
    months, extended = norm_of_placements(records, "max_duur_maanden"), table["verlengd_tot"]
    not_extended = extended.empty | (extended.filled & (extended.values < today))
    candidates = where(is_running(records) & (months != NO_NORM) & not_extended).tolist()
    too_late = [index for index in candidates if has_passed(day_of(start[index]), int(months[index]), records.as_of)]
    for variant in ("", "extended"):
        late = [index for index in too_late if extended.filled[index] == (variant == "extended")]
        if not late:
            continue
        rows = np.array(late, dtype=np.int64)
        fields = {
            "tot": dates(extended, rows),
            "max": [str(months[index]) for index in late],
            "maanden": ["maand" if months[index] == 1 else "maanden" for index in late],
            "months_en": ["month" if months[index] == 1 else "months" for index in late],
            "start": [dutch_date(day_of(start[index])) for index in late],
        }
        yield InRecords("Plaatsingen", first_present(table, "verlengd_tot", "startdatum"), rows, variant, fields)


FUNDING_ENDS = FindingKind(
    code="V-PLA-17",
    severity=Severity.WARNING,
    message=Text(
        "De financiering van {programma} stopt op {datum}, vóór het geplande einde{van}.",
        "The funding of {programma} stops on {datum}, before the planned end{of_en}.",
    ),
    remedy=Text(
        "Maak een plan voor afronding of verlenging en pas daarna de datum aan.",
        "Make a plan to finish or to extend; then change the date.",
    ),
    why=Text(
        "Wie hulp krijgt of geeft, hoort op tijd te weten of het doorgaat.",
        "Who receives or gives help should know in time whether it goes on.",
    ),
    source="001, 004",
    reads=(
        "Programmas.financiering_einddatum", "Programmas.naam", "Subsidies.programma_id", "Subsidies.tot",
        "Subsidies.structureel", "Plaatsingen.programma_id", *STATUS_AND_PERIOD,
    ),
    bad=_lasting(funded="2026-12-30"),
    good=_lasting(funded="2026-12-31"),
)  # fmt: skip


def funding_ends(records: RecordSet) -> Iterator[Found]:
    """Programmes with open placements whose planned end (eind_gepland, or a later verlengd_tot) is after the funding.

    Told once per programme, on the placement with the lowest id: one plan is made for all of them.
    """
    table, programme = records.table("Plaatsingen"), programmes_of(records, "Plaatsingen")
    last = np.append(_last_days_of_funding(records), FAR_AWAY)[np.where(programme >= 0, programme, -1)]
    planned = spans(records).planned_end
    late = is_open(records) & table["eind_werkelijk"].empty & (planned != FAR_AWAY) & (planned > last)
    by_plan = table["eind_gepland"].filled & (table["eind_gepland"].values > last)
    column = np.where(by_plan, "eind_gepland", "verlengd_tot").tolist()
    together: dict[int, list[int]] = {}
    for index in np.argsort(id_ranks(table), kind="stable").tolist() if late.any() else ():
        if late[index]:
            together.setdefault(int(programme[index]), []).append(index)
    for key in ("eind_gepland", "verlengd_tot"):
        told = sorted(placements for placements in together.values() if column[placements[0]] == key)
        if told:
            rows = np.array([placements[0] for placements in told], dtype=np.int64)
            several = [len(placements) if len(placements) > 1 else 0 for placements in told]
            fields = {
                "programma": names_of_programmes(records, rows),
                "datum": [dutch_date(day_of(day)) for day in last[rows]],
                "van": [f" van {number} plaatsingen" if number else "" for number in several],
                "of_en": [f" of {number} placements" if number else "" for number in several],
            }
            others = [tuple(cell_name(table, column[i], i) for i in placements[1:]) for placements in told]
            yield InRecords("Plaatsingen", key, rows, "", fields, related=others)


def _last_days_of_funding(records: RecordSet) -> NDArray[np.int64]:
    """Per programme its financiering_einddatum, else `tot` of its only subsidy; FAR_AWAY where nothing tells.

    A subsidy that comes back every year (structureel) does not stop at its `tot`.
    """
    ends, subsidies = records.table("Programmas")["financiering_einddatum"], records.table("Subsidies")
    of_programme, until, yearly = programmes_of(records, "Subsidies"), subsidies["tot"], subsidies["structureel"]
    found = np.where(ends.filled, ends.values, FAR_AWAY).astype(np.int64)
    for index in where(ends.empty).tolist():
        own = where(of_programme == index)
        if len(own) == 1 and until.filled[own[0]] and (yearly.empty | yearly.equals("nee"))[own[0]]:
            found[index] = until.values[own[0]]
    return found


RULES = (
    Rule(TOO_LONG, too_long),
    Rule(FUNDING_ENDS, funding_ends),
)
