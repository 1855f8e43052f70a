"""I-57 and I-58: findings per organisation and per hundred rows (domain/indicators.md; 000, 002)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import STATUS_OF_PLACEMENT
from vzv_sheets.checks.general.attention import unknown_by_column
from vzv_sheets.findings.finding_set import FindingGroup
from vzv_sheets.findings.kinds import SEVERITY_NL, Severity, Text
from vzv_sheets.progress_indicators.figures import Figure, Slice, count_slice, nothing, percentage, share_slice
from vzv_sheets.progress_indicators.indicator import Indicator, Masking, Timing, Unit
from vzv_sheets.progress_indicators.rows_of_findings import NO_RECORD, records_of, sheet_of
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.placements import hosts_of_placements
from vzv_sheets.schema.columns import Required
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_TASKS, _NOWHERE = "V-TAAK", "zonder organisatie"


def tasks_at_risk(scope: Scope) -> Figure:
    """I-57: open findings about tasks and hosts of the selection, per organisation in the order of the sheet."""
    organisations, found = scope.table("Organisaties"), Counter[int]()
    hosts = {"Plaatsingen": hosts_of_placements, "Organisaties": None}
    for group in scope.findings.groups:
        if group.kind.code.startswith(_TASKS):
            sheet, places = _chosen_places(scope, group)
            host = hosts.get(sheet)
            found.update((places if host is None else host(scope.records)[places]).tolist())
    number = found.total()
    lines = []
    for record in [*sorted(at for at in found if at >= 0), *sorted(at for at in found if at < 0)]:
        name = f"{organisations.identifier(record)} {organisations['naam'].text(record)}" if record >= 0 else _NOWHERE
        lines.append(count_slice(name.strip(), found[record]))
    return Figure(value=Fraction(number), n=number, rows_used=number, breakdown=tuple(lines))


def _chosen_places(scope: Scope, group: FindingGroup) -> tuple[str, NDArray[np.int64]]:
    """The sheet of a group, and the records of the selection that it speaks of (one per finding)."""
    sheet, places = sheet_of(scope.records, group), records_of(scope.records, group)
    places = places[places != NO_RECORD]
    return sheet, places[scope.chosen(sheet)[places]] if sheet else places


def cells_filled(scope: Scope) -> Figure:
    """I-58: which part of the cells that every row needs is filled.

    A cell that cannot be read is filled, and told apart.
    """
    filled = whole = 0
    for name, table in scope.records.tables.items():
        needed = [column.key for column in table.sheet.columns if column.required is Required.ALWAYS]
        asked = [table[key] for key in needed if table[key].present]
        for column in asked:
            whole += int(np.count_nonzero(scope.chosen(name)))
            filled += int(np.count_nonzero(scope.chosen(name) & ~column.empty))
    return Figure(value=percentage(filled, whole), part=filled, n=whole, rows_used=whole)


def left_unknown(scope: Scope) -> Figure:
    """I-58: which part of the key columns says nothing or 'onbekend'; per column below it."""
    found = unknown_by_column(scope.records, scope.chosen("Vrijwilligers"))
    lines = tuple(share_slice(key, unknown, asked) for key, (unknown, asked) in found.items() if asked)
    part, whole = sum(line.part or 0 for line in lines), sum(line.n for line in lines)
    if not whole:
        return nothing("geen van deze kolommen wordt hier gevraagd")
    return Figure(value=percentage(part, whole), part=part, n=whole, rows_used=whole, breakdown=lines)


def findings_per_hundred_rows(scope: Scope) -> Figure:
    """I-58: open findings per hundred rows, and per severity; `n` counts the rows, `part` the findings.

    A finding about no row (a sheet that is missing, a setting) belongs to the whole only.
    """
    rows = sum(int(np.count_nonzero(scope.chosen(name))) for name in scope.records.tables)
    number = dict.fromkeys(Severity, 0)
    for group, findings in _per_group(scope):
        number[group.severity] += findings
    lines = tuple(_per_hundred(SEVERITY_NL[severity], found, rows) for severity, found in number.items())
    total = _per_hundred("", sum(number.values()), rows)
    return Figure(value=total.value, part=total.part, n=rows, rows_used=rows, breakdown=lines)


def _per_group(scope: Scope) -> Iterator[tuple[FindingGroup, int]]:
    for group in scope.findings.groups:
        sheet = sheet_of(scope.records, group)
        if not sheet or scope.chosen(sheet).all():
            yield group, len(group) if sheet or not scope.selection.is_part else 0
        else:
            yield group, len(_chosen_places(scope, group)[1])


def _per_hundred(label: str, number: int, rows: int) -> Slice:
    return Slice(label=label, value=percentage(number, rows), part=number, n=rows)


INDICATORS = (
    Indicator(
        code="I-57",
        title=Text("Taken die aandacht vragen", "Tasks that ask attention"),
        unit=Unit.NUMBER,
        formula=Text(
            "Open meldingen over taken en organisaties (V-TAAK), per organisatie van de plaatsing.",
            "Open findings about tasks and organisations (V-TAAK), per organisation of the placement.",
        ),
        source="000, 002",
        reads=(
            "Plaatsingen.org_id", "Plaatsingen.clientcode", "Programmas.aanbieder_org_id",
            "Plaatsingen.taak_normaal_door_beroepskracht", "Plaatsingen.beroepshandeling",
            "Plaatsingen.fysiek_contact", "Plaatsingen.taken", "Plaatsingen.grensgeval_beoordeeld_op",
            "Organisaties.winstoogmerk", "Organisaties.personeel_ontslagen_zelfde_werk", *STATUS_OF_PLACEMENT,
        ),
        compute=tasks_at_risk,
        timing=Timing.NOW,
    ),
    Indicator(
        code="I-58",
        part="gevuld",
        title=Text("Verplichte cellen gevuld", "Required cells filled"),
        unit=Unit.PERCENT,
        formula=Text(
            "Gevulde cellen in de kolommen die elke rij nodig heeft, gedeeld door al die cellen, maal 100.",
            "Filled cells in the columns that every row needs, divided by all these cells, times 100.",
        ),
        source="002 I01",
        reads=(),
        compute=cells_filled,
        timing=Timing.NOW,
    ),
    Indicator(
        code="I-58",
        part="onbekend",
        title=Text("Onbekend gelaten", "Left unknown"),
        unit=Unit.PERCENT,
        formula=Text(
            "Vrijwilligers bij wie uitkering, instroomroute of motief leeg of onbekend is, gedeeld door de "
            "vrijwilligers bij wie ernaar wordt gevraagd, maal 100; per kolom.",
            "Volunteers of whom uitkering, instroomroute or motief is empty or unknown, divided by the volunteers of "
            "whom it is asked, times 100; per column.",
        ),
        source="002 I04/I18",
        reads=("Vrijwilligers.uitkering", "Vrijwilligers.instroomroute", "Vrijwilligers.motief"),
        compute=left_unknown,
        timing=Timing.NOW,
        masking=Masking.SENSITIVE,
    ),
    Indicator(
        code="I-58",
        part="bevindingen",
        title=Text("Meldingen per 100 regels", "Findings per 100 rows"),
        unit=Unit.PER_HUNDRED_ROWS,
        formula=Text(
            "Open meldingen gedeeld door de regels van alle bladen, maal 100; ook per ernst.",
            "Open findings divided by the rows of all sheets, times 100; also per severity.",
        ),
        source="002 I01",
        reads=(),
        compute=findings_per_hundred_rows,
        timing=Timing.NOW,
    ),
)  # fmt: skip
