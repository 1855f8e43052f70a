"""Open findings that stop payments, by what they stop (domain/rules.md, What a finding blocks)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import sheet_prefix
from vzv_sheets.allowance_limits.claims import NO_MONTH
from vzv_sheets.findings.kinds import PAYMENTS, Severity
from vzv_sheets.payments.finance_words import WELFARE_CAP, for_finance, is_private
from vzv_sheets.payments.finding_places import FindingPlaces
from vzv_sheets.vocabulary.notations import fold_identifier, read_month

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vzv_sheets.allowance_limits.claims import Claims
    from vzv_sheets.findings.finding_set import FindingGroup, FindingSet
    from vzv_sheets.payments.draft_line import Draft
    from vzv_sheets.records.record_set import RecordSet

# The account and the basis are judged for each line itself.
_JUDGED_ITSELF = ("V-GELD-16", "V-GELD-21")
_ANNOUNCED, _UNDER_27 = "V-GELD-22", "V-GELD-11"
# The remedy only says that a claim is to be looked at; the message says why.
_SAYS_WHY = "V-GELD-13"
_OVER_A_CAP = ("V-GELD-02", "V-GELD-03")
# Proven costs stay payable: the remedies of these rules say so themselves.
_ABOUT_FIXED = (*_OVER_A_CAP, _UNDER_27)
_FAMILY_OF_MONEY = "V-GELD-"
# The cells outside Onkosten and Betaalgegevens that an amount to pay rests on; other cells stop no payment.
_CELLS = {
    "Vrijwilligers": {"vrijwilliger_id", "elders_jaar", "elders_per_maand", "elders_per_jaar"},
    "Plaatsingen": {"plaatsing_id", "vrijwilliger_id", "programma_id", "regeling_id", "uurvergoeding", "werktijd"},
    "Uren": {
        "vrijwilliger_id", "plaatsing_id", "datum", "einddatum", "uren", "begin", "eind", "pauze", "dagdelen",
        "aanwezigheid", "akkoord_datum",
    },
    "Instellingen": {"vrijwilligersregeling_grondslag", "uren_akkoord_verplicht"},
}  # fmt: skip


class Lines(Enum):
    """Which lines of a volunteer a finding stops."""

    ALL = "alle"
    FIXED = "vaste vergoedingen"
    BY_HOURS = "bedragen die van uren afhangen"


@dataclass(frozen=True, slots=True)
class _Told:
    text: str
    cell: str
    lines: Lines
    only_told: bool

    def concerns(self, draft: Draft) -> bool:
        if self.lines is Lines.ALL:
            return True
        return draft.is_fixed and (self.lines is Lines.FIXED or draft.is_by_hours)


@dataclass(slots=True)
class BlockingFindings:
    """What is open, by volunteer and month, volunteer, scheme, or for everybody."""

    by_month: dict[tuple[int, int], list[_Told]] = field(default_factory=lambda: defaultdict(list))
    by_person: dict[int, list[_Told]] = field(default_factory=lambda: defaultdict(list))
    by_scheme: dict[str, list[_Told]] = field(default_factory=lambda: defaultdict(list))
    everybody: list[_Told] = field(default_factory=list)

    def apply(self, draft: Draft) -> None:
        """Holds the draft for what is open, and adds what is only told; a cell that is told already is not repeated."""
        known = draft.unknowns + draft.holds
        for told in (
            *self.by_month.get((draft.volunteer, draft.month), ()),
            *self.by_person.get(draft.volunteer, ()),
            *(self.by_scheme.get(fold_identifier(draft.scheme), ()) if draft.scheme else ()),
            *self.everybody,
        ):
            if told.concerns(draft) and not any(told.cell and told.cell in text for text in known):
                (draft.remark if told.only_told else draft.hold)(told.text)


def blocking_findings(
    records: RecordSet, claims: Claims, findings: FindingSet, drafts: Iterable[Draft]
) -> BlockingFindings:
    """The findings that concern these drafts, but for those that are judged for each line itself."""
    wanted = [draft for draft in drafts if draft.open]
    found = BlockingFindings()
    if not wanted:
        return found
    with_hours = any(draft.is_fixed for draft in wanted)
    places = FindingPlaces(records, claims, {draft.volunteer for draft in wanted}, with_hours=with_hours)
    for group in findings.groups:
        lines = _lines(group, places.sheet_of(group.sheet))
        if lines is not None:
            for index in range(len(group)):
                _place(found, places, group, index, lines)
    return found


def _lines(group: FindingGroup, sheet: str) -> Lines | None:
    """What a group of findings stops; None where it stops nothing."""
    code = group.kind.code
    if not sheet:
        return None
    if code == _ANNOUNCED:
        return Lines.FIXED
    if PAYMENTS not in group.variant.blocks or code in _JUDGED_ITSELF:
        return None
    if code in _OVER_A_CAP and group.severity is not Severity.ERROR:
        return None
    of_money = code.startswith(_FAMILY_OF_MONEY)
    if not of_money and sheet in _CELLS and sheet != "Instellingen" and group.column not in _CELLS[sheet]:
        return None
    if code in _ABOUT_FIXED or sheet == "Instellingen":
        return Lines.FIXED
    if of_money or sheet not in ("Uren", "Plaatsingen"):
        return Lines.ALL
    return Lines.BY_HOURS if sheet == "Uren" else Lines.FIXED


def _place(found: BlockingFindings, places: FindingPlaces, group: FindingGroup, index: int, lines: Lines) -> None:
    sheet = places.sheet_of(group.sheet)
    if sheet == "Instellingen":
        if group.ids[index] in _CELLS[sheet] or group.kind.code.startswith(_FAMILY_OF_MONEY):
            found.everybody.append(_told(group, index, lines))
        return
    if sheet == "Regelingen":
        for scheme in places.schemes(group.rows[index]):
            found.by_scheme[scheme].append(_told(group, index, lines))
        return
    for volunteer, month_of_row in places.of(sheet, group.rows[index]):
        told = _told(group, index, lines)
        month = _month_told(group, index) if month_of_row == NO_MONTH else month_of_row
        if month == NO_MONTH:
            found.by_person[volunteer].append(told)
        else:
            found.by_month[volunteer, month].append(told)


def _month_told(group: FindingGroup, index: int) -> int:
    """The one month that a finding is about whose row tells none: `{maand}` of its message (V-GELD-02, V-GELD-11)."""
    texts = group.fields.get("maand")
    month = None if texts is None else read_month(texts if isinstance(texts, str) else texts[index])
    return NO_MONTH if month is None else month


def _told(group: FindingGroup, index: int, lines: Lines) -> _Told:
    """`V-GELD-19 in Onkosten!E12: voeg de bon toe`; nothing about a benefit or an age (domain/workbook.md 2.4)."""
    code, only_told = group.kind.code, group.kind.code == _ANNOUNCED
    cell = f"{sheet_prefix(group.sheet)}{group.cell(index)}" if group.cell(index) else ""
    words = group.message(index) if only_told else _first_sentence(group.remedy(index))
    if code == _SAYS_WHY:
        words = _first_sentence(group.message(index))
    if code == _UNDER_27:
        return _Told(WELFARE_CAP, "", lines, only_told)
    if is_private(words) or is_private(group.column):
        return _Told(for_finance(f"{words} {group.column}"), "", lines, only_told)
    where = f" in {cell}" if cell else f" op blad {group.sheet}"
    return _Told(f"{code}{where}: {words}", cell, lines, only_told)


def _first_sentence(text: str) -> str:
    """`voeg de bon toe` of `Voeg de bon toe. Kies anders 'forfait'.`"""
    first = text.strip().split(". ")[0].rstrip(".")
    return first[:1].lower() + first[1:] if first[1:2].islower() else first
