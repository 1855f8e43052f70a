"""The panel of Dashboard_Coordinator about the records themselves (I-58): label, number, explanation per line."""

from __future__ import annotations

from collections.abc import Mapping

from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.progress_indicators.data_quality import errors_per_hundred_rows, required_cells_filled, unknown_shares
from vzv_sheets.progress_indicators.figure import Share
from vzv_sheets.progress_indicators.hours import recorded_minutes
from vzv_sheets.records.record_set import Period, RecordSet
from vzv_sheets.vocabulary.words import grouped_number
from vzv_sheets.workbook.write_plan import CellValue, Ratio

_NO_DATA = "nog geen gegevens"
_MOST_CODES = 3


def quality_lines(records: RecordSet, findings: FindingSet, stretch: Period) -> list[list[CellValue]]:
    """The lines in the order of `QUALITY_FORMATS`."""
    left_out = recorded_minutes(records, findings, stretch).left_out
    errors = errors_per_hundred_rows(records, findings)
    return [
        _filled("verplichte cellen gevuld", required_cells_filled(records)),
        _unknown(unknown_shares(records)),
        ["fouten die nog openstaan", findings.counts.error, "staan bovenaan op blad Controle"],
        ["waarschuwingen", findings.counts.warning, "klopt het, dan hoeft u niets te doen"],
        ["fouten per 100 regels", *_per_hundred(errors)],
        ["urenregels die niet meetellen", sum(left_out.values()), _codes(left_out)],
    ]


def quality_advice(findings: FindingSet) -> str:
    """What to do first."""
    if findings.counts.error:
        return "Herstel eerst de fouten op blad Controle; daarna kloppen deze cijfers beter."
    return "Er staan geen fouten open: op deze cijfers kunt u bouwen."


def _filled(label: str, share: Share) -> list[CellValue]:
    if not share.known:
        return [label, "–", _NO_DATA]
    return [label, Ratio(share.part, share.whole), f"{grouped_number(share.whole - share.part)} nog leeg"]


def _unknown(shares: Mapping[str, Share]) -> list[CellValue]:
    asked, unknown = sum(share.whole for share in shares.values()), sum(share.part for share in shares.values())
    if not asked:
        return ["onbekend gelaten", "–", "wordt hier niet gevraagd"]
    told = ", ".join(f"{key} {share.part} van {share.whole}" for key, share in shares.items())
    return ["onbekend gelaten", Ratio(unknown, asked), told]


def _per_hundred(errors: Share) -> tuple[CellValue, str]:
    if not errors.known:
        return "–", _NO_DATA
    return Ratio(100 * errors.part, errors.whole), f"over {grouped_number(errors.whole)} gecontroleerde regels"


def _codes(left_out: Mapping[str, int]) -> str:
    if not left_out:
        return "alle regels van de periode tellen mee"
    shown = list(left_out)[:_MOST_CODES]
    return ", ".join(shown) + (" en andere" if len(left_out) > _MOST_CODES else "") + "; zie blad Controle"
