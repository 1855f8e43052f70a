"""Why a row of sheet Uitzonderingen does nothing, told kindly and with what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vzv_sheets.checks.all_rules import kinds
from vzv_sheets.checks.named_rows import NamedRows, Place, titles_of_sheets
from vzv_sheets.checks.whose import programmes, supervisors
from vzv_sheets.findings.acceptance import WithoutEffect
from vzv_sheets.findings.finding_set import HIDDEN, FindingSet
from vzv_sheets.findings.kinds import Text
from vzv_sheets.records.client_names import client_names
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.records.suspects import holds_one
from vzv_sheets.vocabulary.days import day_of, dutch_date
from vzv_sheets.vocabulary.words import fold

_SHEET = "Uitzonderingen"
_DELETE = Text(
    "Verwijder de regel op blad Uitzonderingen, of neem code, blad en id over van blad Controle.",
    "Delete the row on sheet Uitzonderingen, or copy code, blad and id from sheet Controle.",
)
_WHY_NOT = {
    "V-PRIV": Text("het gaat om gegevens die hier niet horen", "it is about data that do not belong here"),
    "V-GELD-02": Text(
        "boven de grens kan de hele vergoeding belast zijn", "above the limit the whole allowance may be taxable"
    ),
    "V-GELD-03": Text(
        "boven de grens kan de hele vergoeding belast zijn", "above the limit the whole allowance may be taxable"
    ),
    "V-GELD-11": Text(
        "onder de 27 met bijstand tellen alleen aangetoonde kosten",
        "below 27 with social assistance only proven costs are allowed",
    ),
}


@dataclass(frozen=True, slots=True)
class Ineffective:
    """Why an exception does nothing, and what to do; `column` is that of the cell to look at."""

    column: str
    message: Text
    remedy: Text


def expired(until: int) -> Ineffective:
    """It has ended; `until` is the day number of its last day."""
    day = dutch_date(day_of(until))
    return Ineffective(
        "geldig_tot",
        Text(f"Deze uitzondering gold tot en met {day}.", f"This exception held until {day}."),
        Text(
            "Mag de melding nog blijven, kies dan een latere datum. Verwijder de regel anders.",
            "If the finding may stay, choose a later date. Delete the row otherwise.",
        ),
    )


def row_changed() -> Ineffective:
    """The row that it names is no longer as it was."""
    return Ineffective(
        "rij_hash",
        Text(
            "De regel waar deze uitzondering over gaat, is veranderd. De melding staat daarom weer open.",
            "The row that this exception is about has changed. So the finding is open again.",
        ),
        Text(
            "Mag de melding nog blijven, maak dan 'rij_hash' leeg. Verwijder de regel anders.",
            "If the finding may stay, empty 'rij_hash'. Delete the row otherwise.",
        ),
    )


def no_such_finding(records: RecordSet, code: str) -> Ineffective:
    """No finding is named so, or no longer."""
    if fold(code) in {fold(kind.code) for kind in kinds()}:
        return Ineffective(
            "id", Text("De melding van deze uitzondering is er niet (meer).", "There is no such finding (any more)."),
            _DELETE,
        )  # fmt: skip
    shown = _shown(records, code)
    return Ineffective("code", Text(f"De code '{shown}' bestaat niet.", f"There is no code '{shown}'."), _DELETE)


def cannot_stay(code: str) -> Ineffective:
    """Findings of that code stay open, whatever the sheet says."""
    why = _WHY_NOT[code if code in _WHY_NOT else code.rpartition("-")[0]]
    return Ineffective(
        "code",
        Text(f"Een fout {code} blijft open: {why.nl}.", f"An error {code} stays open: {why.en}."),
        Text(
            "Herstel de melding zoals op blad Controle staat, en verwijder de regel op blad Uitzonderingen.",
            "Mend the finding as sheet Controle says, and delete the row on sheet Uitzonderingen.",
        ),
    )


def without_effect(
    rows: NamedRows, findings: FindingSet, index: int, places: Sequence[Place], problem: Ineffective
) -> WithoutEffect:
    """What is told of the exception in a record of the sheet, with the owners of what it is about."""
    table = rows.records.table(_SHEET)
    code, sheet, identifier = (_shown(rows.records, table[key].text(index)) for key in ("code", "blad", "id"))
    of_programmes, of_supervisors = _owners(rows, findings, index, places)
    return WithoutEffect(
        int(table.rows[index]), table[problem.column].position or 0, code, sheet, identifier,
        problem.message, problem.remedy, of_programmes, of_supervisors,
    )  # fmt: skip


def _shown(records: RecordSet, text: str) -> str:
    """A typed text as it may be shown: no BSN, no account number, no name of a client."""
    named = any(name.lower() in text.lower() for name in client_names(records))
    return HIDDEN if named or holds_one(text) else text


def _owners(
    rows: NamedRows, findings: FindingSet, index: int, places: Sequence[Place]
) -> tuple[frozenset[str] | None, frozenset[str] | None]:
    """The programmes and the supervisors of the finding, else of the row that the exception names."""
    if places:
        group, at = findings.groups[places[0][0]], places[0][1]
        return group.all_programmes[at], group.all_supervisors[at]
    records = rows.records
    exceptions = records.table(_SHEET)
    sheet = exceptions["blad"].text(index)
    table = rows.table(titles_of_sheets(records).get(fold(sheet), sheet))
    of_id = None if table is None else rows.rows(table, exceptions["id"].text(index))[:1]
    if table is None or of_id is None or not len(of_id):
        return None, None
    name = table.sheet.name
    return programmes(records, name, of_id).every[0], supervisors(records, name, of_id).every[0]
