"""The whole answer of domain/allowances.md on a small administration, in the shape of the JSON of the ledger."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from tests.allowances.reference.claims import claims_of
from tests.allowances.reference.computed import computed_of, is_of_no_use
from tests.allowances.reference.hours import hours_of
from tests.allowances.reference.lines import UWV, WELFARE, judge_line
from tests.allowances.reference.organisation import Organisation
from tests.allowances.reference.received import receive
from tests.allowances.reference.schemes import judge_scheme, scheme_of_claim
from tests.allowances.reference.verdicts import statuses


def answer(sheets, settings, year, as_of=None):
    """`{"months": {(volunteer, scheme, "2026-03"): line}, "years": {(volunteer, scheme): line}}`."""
    as_of = as_of or dt.date(year, 12, 31)
    organisation = Organisation(sheets, settings, year, as_of)
    claims = claims_of(sheets.get("Onkosten", ()), sheets.get("Plaatsingen", ()), organisation.people, year)
    hours = hours_of(organisation.hours, organisation, year, as_of)
    found = {"months": {}, "years": {}}
    for name, person in organisation.people.items():
        mine = [claim for claim in claims if claim.person == name]
        worked = [work for work in hours if work.person == name]
        answer_person(found, name, person, mine, worked, organisation)
    return found


def answer_person(found, name, person, claims, hours, organisation):
    hours = [work for work in hours if not is_of_no_use(work, claims, organisation)]
    computed = computed_of(person, claims, hours, organisation)
    claims = [claim for claim in claims if not claim.rejected]
    named = {scheme_of_claim(claim, organisation) for claim in claims if claim.unread or not claim.elsewhere}
    schemes = sorted({*organisation.schemes_of(name), *named} - {None})
    judged = {
        scheme: judge_scheme(person, scheme, claims, hours, computed.get(scheme, ()), organisation)
        for scheme in schemes
    }
    received = receive(person, claims, list(judged.values()), organisation)
    for scheme in lines_of(person) if received.seen else ():
        months, whole = judge_line(scheme, person, received, organisation)
        shown = {number: line for number, line in months.items() if line["row"] or line["tested"]}
        found["years"][name, scheme] = whole
        found["months"] |= {(name, scheme, label(organisation, number)): line for number, line in shown.items()}
    for scheme, (months, unread_year) in judged.items():
        add_scheme_lines(found, name, scheme, months, unread_year, organisation)


def lines_of(person):
    """The rules of the law that hold for somebody."""
    benefit = person.get("uitkering")
    return ["fiscaal", *(["bijstand"] if benefit in WELFARE else ["uwv"] if benefit in UWV else [])]


def label(organisation, month):
    return f"{organisation.year}-{month:02d}"


def add_scheme_lines(found, name, scheme, months, unread_year, organisation):
    any_unread = unread_year or any(month.unread for month in months.values())
    for number, month in months.items():
        if month.row:
            unknown = month.unread or unread_year or (month.year_cap is not None and any_unread)
            payable = month.payable if organisation.has_basis() else Decimal(0)
            found["months"][name, scheme, label(organisation, number)] = {
                "forfait": month.fees, "actual": month.costs, "in_kind": Decimal(0), "tested": month.tested,
                "year_to_date": month.to_date, "submitted": month.submitted, "month_cap": month.month_cap,
                "year_cap": month.year_cap, "room_month": month.room_month, "room_year": month.room_year,
                "payable_now": None if unknown else payable, "cut": None if unknown else month.cut,
                "statuses": month.statuses, "placements": [] if unknown else month.shares,
            }  # fmt: skip
    if unread_year or any(month.row for month in months.values()):
        found["years"][name, scheme] = year_of_scheme(months, unread_year)


def year_of_scheme(months, unread_year):
    last = months[12]
    year_caps = [month.year_cap for month in months.values() if month.year_cap is not None]
    caps = [cap for month in months.values() for cap in (month.month_cap, month.year_cap)]
    return {
        "tested": last.to_date, "submitted": sum(month.submitted for month in months.values()),
        "statuses": statuses(
            [(last.to_date, year_caps[-1] if year_caps else None, "over_year")], capped=any(cap is not None for cap in caps),
            unknown=unread_year or any(month.unread for month in months.values()),
        ),
        "months_over": [number for number, month in months.items() if "over_month" in month.statuses],
    }  # fmt: skip
