"""The ledger as the JSON of `vzv allowances` (design, Command line: allowances JSON). Keys and forms are a contract."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any

from vzv_sheets.allowance_limits.evidence import Evidence
from vzv_sheets.allowance_limits.ledger_lines import NO_AMOUNT, NO_FIGURE, NOT_REACHED
from vzv_sheets.allowance_limits.line_figures import month_figures, year_figures
from vzv_sheets.allowance_limits.reasons import MonthReasons, year_reasons
from vzv_sheets.allowance_limits.statuses import HOUR_STATUSES, statuses_of
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.legal.figures import Figure, Unit
from vzv_sheets.vocabulary.days import day_of, month_text
from vzv_sheets.vocabulary.money import decimal_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vzv_sheets.allowance_limits.ledger import Ledger

FORMAT = "vzv-allowances/1"


def ledger_json(ledger: Ledger) -> dict[str, Any]:
    """The whole ledger: amounts are texts with two decimals, null where unknown, and null for a cap that does not hold
    because only proven costs were paid.
    """
    return {key: list(value) if isinstance(value, Iterator) else value for key, value in _parts(ledger).items()}


def ledger_json_text(ledger: Ledger, receipt: Mapping[str, str]) -> Iterator[str]:
    """The same as text with the receipt of the run, a line for each item: lines are made while they are written, for
    as objects those of a large ledger would take more than a gigabyte.
    """
    before = "{"
    for key, value in {**_parts(ledger), "receipt": dict(receipt)}.items():
        yield f"{before}\n{json.dumps(key)}: "
        before = ","
        if isinstance(value, Iterator):
            first = "["
            for item in value:
                yield f"{first}\n{json.dumps(item, ensure_ascii=False)}"
                first = ","
            yield "[]" if first == "[" else "\n]"
        else:
            yield json.dumps(value, ensure_ascii=False)
    yield "\n}\n"


def _parts(ledger: Ledger) -> dict[str, Any]:
    evidence = Evidence(ledger)
    reasons = MonthReasons(ledger, evidence)
    declared = (_hour(ledger, evidence, place) for place in range(len(ledger.hours)))
    return {
        "format": FORMAT,
        "year": ledger.year,
        "as_of": ledger.as_of.isoformat(),
        "figures": [_figure(figure) for figure in ledger.figures],
        "months": (_month(ledger, evidence, reasons, line) for line in range(len(ledger.months))),
        "hours": chain(declared, _computed_hours(evidence)),
        "years": (_year(ledger, evidence, line) for line in range(len(ledger.years))),
    }


def _figure(figure: Figure) -> dict[str, Any]:
    confirmed = figure.confirmed_until
    return {
        "name": figure.name,
        "value": decimal_text(figure.value) if figure.unit is Unit.EURO else str(figure.value),
        "from": figure.valid_from.isoformat(),
        "reference": figure.reference,
        "certainty": figure.certainty.value,
        "confirmed_until": None if confirmed is None else confirmed.isoformat(),
    }


def _month(ledger: Ledger, evidence: Evidence, reasons: MonthReasons, line: int) -> dict[str, Any]:
    months = ledger.months
    volunteer, month = int(months.volunteer[line]), int(months.month[line])
    statuses = [status.value for status in statuses_of(int(months.statuses[line]))]
    return {
        "volunteer": evidence.volunteers.identifier(volunteer),
        "month": month_text(month),
        "scheme": ledger.schemes[int(months.scheme[line])],
        "forfait": _amount(months.forfait[line]),
        "actual": _amount(months.actual[line]),
        "in_kind": _amount(months.in_kind[line]),
        "elsewhere": _amount(months.elsewhere[line]),
        "tested": _amount(months.tested[line]),
        "month_cap": _amount(months.month_cap[line]),
        "year_to_date": _amount(months.year_to_date[line]),
        "year_cap": _amount(months.year_cap[line]),
        "room_month": _amount(months.room_month[line]),
        "room_year": _amount(months.room_year[line]),
        "payable_now": _amount(months.payable_now[line]),
        "submitted": _amount(months.submitted[line]),
        "cut": _amount(months.cut[line]),
        "placements": [
            {"placement": share.placement, "payable": decimal_text(share.payable)}
            for share in months.placements.get(line, ())
        ],
        "reached_in": _reached(months.reached_in[line]),
        "status": statuses[0],
        "statuses": statuses,
        "hour_status": HOUR_STATUSES[int(months.hour_status[line])].value,
        "figures": month_figures(ledger, evidence, line),
        "reasons": reasons.of(line),
        "cells": evidence.cells_of_month_line(line),
    }


def _hour(ledger: Ledger, evidence: Evidence, place: int) -> dict[str, Any]:
    hours = ledger.hours
    norm, rate = int(hours.norm[place]), int(hours.rate_cents[place])
    return {
        "volunteer": evidence.volunteers.identifier(int(hours.volunteer[place])),
        "date": day_of(int(hours.day[place])).isoformat(),
        "rate": decimal_text(rate) if rate >= 0 else None,
        "norm": None if norm == NO_FIGURE else decimal_text(hours.figures[norm].value),
        "status": HOUR_STATUSES[int(hours.status[place])].value,
        "cells": evidence.hour_cells(place),
    }


def _computed_hours(evidence: Evidence) -> Iterator[dict[str, Any]]:
    """The hours from which a scheme computes an amount: one per volunteer, date and rate."""
    if evidence.computed_hours is None or evidence.local is None:
        return
    for each in evidence.computed_hours.each():
        yield {
            "volunteer": evidence.volunteers.identifier(each.volunteer),
            "date": day_of(each.day).isoformat(),
            "rate": decimal_text(each.rate_cents) if each.rate_cents >= 0 else None,
            "norm": None if each.norm is None else decimal_text(each.norm.value),
            "status": HOUR_STATUSES[each.status].value,
            "cells": evidence.local.hour_cells(each.items),
        }


def _year(ledger: Ledger, evidence: Evidence, line: int) -> dict[str, Any]:
    years = ledger.years
    volunteer = int(years.volunteer[line])
    statuses = [status.value for status in statuses_of(int(years.statuses[line]))]
    over = int(years.months_over[line])
    return {
        "volunteer": evidence.volunteers.identifier(volunteer),
        "scheme": ledger.schemes[int(years.scheme[line])],
        "tested": _amount(years.tested[line]),
        "submitted": _amount(years.submitted[line]),
        "year_cap": _amount(years.year_cap[line]),
        "status": statuses[0],
        "statuses": statuses,
        "months_over": [month_text(ledger.first_month + month) for month in range(MONTHS_A_YEAR) if over >> month & 1],
        "reached_in": _reached(years.reached_in[line]),
        "flat_monthly": _amount(years.flat_monthly[line]),
        "figures": year_figures(ledger, line),
        "reasons": year_reasons(ledger, evidence, line),
        "cells": evidence.cells_of_year_line(line),
    }


def _amount(cents: Any) -> str | None:
    return None if cents == NO_AMOUNT else decimal_text(int(cents))


def _reached(month: Any) -> str | None:
    return None if month == NOT_REACHED else month_text(int(month))
