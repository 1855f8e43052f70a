"""Limieten as finance may read it: a benefit is told only as `grens bijstand geldt` (domain/workbook.md 2.4)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.limits_sheet import order_of_lines
from vzv_sheets.allowance_limits.statuses import STATUS_WORDS, Status
from vzv_sheets.dashboards.finance_wording import CONFIDENTIAL, scheme_name, source_text, topic_text
from vzv_sheets.dashboards.limieten import limieten
from vzv_sheets.payments.finance_words import for_finance, is_private, source_for_finance
from vzv_sheets.schema.owned_sheets import LIMIETEN
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.workbook.write_plan import CellValue, ReportContent

_KEYS = [column.key for column in LIMIETEN.columns]
_TEXTS = ("reden", "bron", "zekerheid", "cellen", "status", "alle_statussen", "regeling_id")
_SENTENCE = re.compile(r"(?<=\.) (?=[A-Z])")
_REASON = "Deze grens hoort bij de persoon; overleg met de coördinator over de reden."


def limits_for_finance(ledgers: Sequence[Ledger], subtitle: str, receipt: str) -> ReportContent:
    """The content of Limieten with the same rows, and without what tells of a benefit or an age."""
    content = limieten(ledgers, subtitle, receipt)
    columns = [list(column) for column in content.columns]
    places = {key: _KEYS.index(key) for key in _TEXTS}
    row = 0
    for ledger in ledgers:
        schemes = _schemes(ledger)
        for scheme in schemes:
            told = {key: columns[place][row] for key, place in places.items()}
            for key, value in _told(ledger, scheme, told).items():
                columns[places[key]][row] = value
            row += 1
        row += not schemes  # the line that tells that there is nothing
    figures = LIMIETEN.cells["figures"]
    caps = content.cells[figures]
    cells = {**content.cells, figures: source_for_finance(str(caps)) if caps else None}
    return replace(content, columns=columns, cells=cells, heights=LIMIETEN.row_heights(columns))


def _schemes(ledger: Ledger) -> list[int]:
    """The scheme of each line, in the order of the sheet."""
    every = np.concatenate([ledger.months.scheme, ledger.years.scheme])
    return [int(place) for place in every[order_of_lines(ledger)]]


def _told(ledger: Ledger, scheme: int, told: dict[str, CellValue]) -> dict[str, CellValue]:
    secret = scheme in CONFIDENTIAL
    return {
        "regeling_id": scheme_name(ledger, scheme),
        "status": _verdict(scheme, told["status"]),
        "alle_statussen": _verdict(scheme, told["alle_statussen"]),
        "reden": _REASON if secret and told["reden"] else _sentences(told["reden"]),
        "bron": source_text(scheme, str(told["bron"])) if told["bron"] else None,
        "zekerheid": None if secret else told["zekerheid"],
        "cellen": None if secret else told["cellen"],
    }


def _verdict(scheme: int, words: CellValue) -> CellValue:
    """The verdicts in words; that a benefit leaves nothing free is told as what finance does."""
    nothing_free = STATUS_WORDS[Status.NO_EXEMPTION]
    return str(words).replace(nothing_free, topic_text(scheme, Status.NO_EXEMPTION)) if words else words


def _sentences(reason: CellValue) -> CellValue:
    if not reason or not is_private(str(reason)):
        return reason
    parts = [each if not is_private(each) else _capital(for_finance(each)) for each in _SENTENCE.split(str(reason))]
    return " ".join(dict.fromkeys(parts))


def _capital(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."
