"""Payment lines of workbooks typed as markdown, and findings typed by hand."""

from __future__ import annotations

import datetime as dt

from vzv_sheets.checks.allowance_ledgers import allowance_ledgers
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.findings.finding_set import FindingGroup, FindingSet
from vzv_sheets.findings.kinds import PAYMENTS, FindingKind, Severity, Text
from vzv_sheets.payments.accounts import Account, accounts_of
from vzv_sheets.payments.payment_lines import payment_lines
from vzv_sheets.payments.payment_log import payment_log
from vzv_sheets.records.reading import read_records
from vzv_sheets.vocabulary.addresses import split_address
from vzv_sheets.vocabulary.days import month_text
from vzv_sheets.vocabulary.money import decimal_text
from vzv_sheets.vocabulary.notations import fold_identifier
from vzv_sheets.workbook.memory import from_markdown

NO_FINDINGS = FindingSet(())
IBAN = "NL91ABNA0417164300"


def read(workbook, as_of=dt.date(2026, 12, 31)):
    """The records of a workbook and its Betaallog."""
    source = from_markdown(workbook)
    return read_records(source, as_of=as_of), payment_log(source)


def judged(workbook, as_of=dt.date(2026, 12, 31), findings=(), *, check=False, exported=None):
    """The payment lines of a workbook; without sheet Betaalgegevens everybody has an account."""
    records, log = read(workbook, as_of)
    found = run_checks(records) if check else findings_by_hand(findings)
    return payment_lines(
        records, allowance_ledgers(records), found, log if exported is None else exported, accounts_for(records)
    )


def accounts_for(records):
    """The accounts of the workbook, or one for everybody where it has no sheet for them."""
    if records.table("Betaalgegevens").present:
        return accounts_of(records)
    people = records.table("Vrijwilligers")
    return {fold_identifier(people.identifier(i)): Account("A. Jansen", IBAN, "") for i in range(len(people))}


def findings_by_hand(findings):
    """Findings as `{code, cell = "Onkosten!E12", remedy, message, severity, id}`; they stop payments, a warning not."""
    return FindingSet(tuple(_group(finding) for finding in findings))


def _group(finding):
    sheet, _, cell = finding["cell"].partition("!")
    row, position = split_address(cell)
    severity = Severity(finding.get("severity", "error"))
    remedy, message = finding.get("remedy", "Herstel dit."), finding.get("message", "Dit klopt niet.")
    kind = FindingKind(
        code=finding["code"], severity=severity, message=Text(message, message), remedy=Text(remedy, remedy),
        why=Text("", ""), reads=(), bad="", good="",
        blocks=(PAYMENTS,) if severity is Severity.ERROR else tuple(finding.get("blocks", ())),
    )  # fmt: skip
    return FindingGroup(
        kind, "", sheet, finding.get("column", ""), position, [row], [finding.get("id", "")], [""], [""], [None], [None]
    )


def shown(line):
    """A payment line as a scenario writes it."""
    return {
        "volunteer": line.volunteer_id, "name": line.name, "claim": line.claim_id, "placement": line.placement_id,
        "programme": line.programme_id, "scheme": line.scheme, "soort": line.kind, "bedragsoort": line.amount_kind,
        "herkomst": str(line.origin), "month": month_text(line.month) if line.month >= 0 else "",
        "amount": decimal_text(line.cents), "stand": str(line.stand), "reason": line.reason,
        "cost_centre": line.cost_centre, "ledger_account": line.ledger_account, "iban": line.iban,
        "cells": list(line.cells),
    }  # fmt: skip
