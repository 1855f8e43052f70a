"""What holds for every workbook: no cap is passed, nothing is paid twice, no claim disappears, order does not matter."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.allowances.records_by_hand import UNREADABLE_CELL, record_set
from tests.payments.judged import NO_FINDINGS, accounts_for
from vzv_sheets.checks.allowance_ledgers import allowance_ledgers
from vzv_sheets.payments.payment_line import Stand
from vzv_sheets.payments.payment_lines import payment_lines
from vzv_sheets.payments.payment_log import ExportedLine
from vzv_sheets.vocabulary.days import month_number, month_text

MONTH_CAP, YEAR_CAP, SCHEME_CAP = 22000, 220000, 9500
FIXED = ("vaste vergoeding", "uurvergoeding")
PEOPLE = [{"vrijwilliger_id": v, "achternaam": v, "geboortedatum": dt.date(1980, 1, 1)} for v in ("V1", "V2")]
PLACEMENTS = [
    {"plaatsing_id": f"P{n}", "vrijwilliger_id": v, "programma_id": p, "startdatum": dt.date(2026, 1, 1)}
    for n, (v, p) in enumerate((("V1", "ZORG"), ("V1", "ZORG"), ("V2", "ZORG"), ("V1", "MAAT")), start=1)
]
SHEETS = {
    "Vrijwilligers": PEOPLE,
    "Plaatsingen": PLACEMENTS,
    "Programmas": [
        {"programma_id": "ZORG", "naam": "Zorg", "regeling_id": "STIM"}, {"programma_id": "MAAT", "naam": "Maat"},
    ],
    "Regelingen": [
        {"regeling_id": "STIM", "naam": "S", "geldig_van": dt.date(2026, 1, 1), "soort": "stimuleringssubsidie",
         "bedrag_per_uur": 100, "max_per_maand": SCHEME_CAP, "afkappen": "ja", "telt_kosten_mee": "nee", "bron": "B"}
    ],
}  # fmt: skip

CLAIM = st.fixed_dictionaries({
    "vrijwilliger_id": st.sampled_from(["V1", "V1", "V2"]),
    "plaatsing_id": st.sampled_from([None, "P1", "P4"]),
    "soort": st.sampled_from(["vaste vergoeding", "vaste vergoeding", "uurvergoeding", "reiskosten", "attentie"]),
    "bedrag": st.one_of(st.integers(1, 12000), st.sampled_from([5000, 11000, 22000])),
    "bon_aanwezig": st.sampled_from(["ja", "ja", None]),
    "status": st.sampled_from(["akkoord", "akkoord", "akkoord", "betaald", "ingediend", "afgewezen"]),
    "numbered": st.booleans(),
})  # fmt: skip
SHIFT = st.fixed_dictionaries({
    "plaatsing_id": st.sampled_from(["P1", "P2", "P3"]),
    "datum": st.dates(dt.date(2026, 1, 1), dt.date(2026, 3, 31)),
    "uren": st.integers(10, 6000),
})  # fmt: skip


@st.composite
def claims(draw, most=14):
    """Claims on different days, so that their order is certain."""
    drawn = draw(st.lists(CLAIM, max_size=most))
    days = draw(st.lists(st.dates(dt.date(2026, 1, 1), dt.date(2026, 4, 30)), min_size=len(drawn), max_size=len(drawn),
                         unique=True))  # fmt: skip
    rows = []
    for number, (claim, day) in enumerate(zip(drawn, days, strict=True)):
        of_person = claim["vrijwilliger_id"] == "V1" or claim["plaatsing_id"] is None
        rows.append({
            **{key: value for key, value in claim.items() if key != "numbered"},
            "plaatsing_id": claim["plaatsing_id"] if of_person else "P3",
            "werkdatum": day, "onkosten_id": f"D{number}" if claim["numbered"] else None,
        })  # fmt: skip
    return rows


def paid_by(rows, shifts=(), log=()):
    owner = {placement["plaatsing_id"]: placement["vrijwilliger_id"] for placement in PLACEMENTS}
    hours = [{"vrijwilliger_id": owner[shift["plaatsing_id"]], **shift} for shift in shifts]
    records = record_set({**SHEETS, "Onkosten": rows, "Uren": hours})
    return payment_lines(records, allowance_ledgers(records), NO_FINDINGS, log, accounts_for(records))


def exported(lines):
    return [
        ExportedLine(line.reference, line.claim_id, line.volunteer_id, line.placement_id, line.kind,
                     month_text(line.month), line.cents, "ab12", dt.date(2026, 5, 1), None, 1)
        for line in lines if line.stand is Stand.PAY
    ]  # fmt: skip


def is_proven(row):
    return row["soort"] == "reiskosten" and row["bon_aanwezig"] == "ja"


@settings(max_examples=60, deadline=None)
@given(claims(), st.lists(SHIFT, max_size=5))
def test_what_is_paid_never_passes_a_cap(rows, shifts):
    lines = paid_by(rows, shifts)
    pays, counts, of_scheme = defaultdict(int), defaultdict(int), defaultdict(int)
    for row in rows:
        proven_or_gift = is_proven(row) or row["soort"] == "attentie"
        if row["status"] == "betaald" or (row["status"] == "akkoord" and proven_or_gift):
            counts[row["vrijwilliger_id"], month_number(row["werkdatum"])] += row["bedrag"]
    for line in lines:
        if line.stand is Stand.PAY and line.amount_kind == "forfait":
            pays[line.volunteer_id, line.month] += line.cents
            if line.scheme:
                of_scheme[line.volunteer_id, line.month] += line.cents
    for key, cents in pays.items():
        assert cents + counts[key] <= MONTH_CAP
    for volunteer in {volunteer for volunteer, _ in pays}:
        of_year = [sum(c for (v, _), c in each.items() if v == volunteer) for each in (pays, counts)]
        assert sum(of_year) <= YEAR_CAP
    assert all(cents <= SCHEME_CAP for cents in of_scheme.values())


@settings(max_examples=60, deadline=None)
@given(claims(), st.lists(SHIFT, max_size=5), st.randoms())
def test_the_order_of_the_rows_does_not_matter(rows, shifts, random):
    other = random.sample(rows, len(rows))
    assert per_month(paid_by(rows, shifts)) == per_month(paid_by(other, shifts))


def per_month(lines):
    found = defaultdict(int)
    for line in lines:
        if line.stand is Stand.PAY:
            found[line.volunteer_id, line.month] += line.cents
    return found


@settings(max_examples=60, deadline=None)
@given(claims(), st.lists(SHIFT, max_size=5), st.randoms(), st.booleans())
def test_what_is_exported_is_never_paid_again(rows, shifts, random, numbered_since):
    first = paid_by(rows, shifts)
    log = exported(first)
    assert len({line.reference for line in log}) == len(log)
    later = random.sample(rows, len(rows))
    if numbered_since:
        later = [{**row, "onkosten_id": row["onkosten_id"] or f"N{place}"} for place, row in enumerate(later)]
    again = paid_by(later, shifts, log)
    assert [line for line in again if line.stand is Stand.PAY] == []
    assert not any("al doorgegeven" in line.reason for line in again)
    assert sum(line.stand is Stand.HOLD for line in again) == sum(line.stand is Stand.HOLD for line in first)


@settings(max_examples=60, deadline=None)
@given(claims(), st.lists(SHIFT, max_size=5), st.integers(0, 100))
def test_what_is_exported_in_two_runs_comes_to_the_same(rows, shifts, share):
    first = paid_by(rows, shifts)
    log = exported(first)[: share * len(exported(first)) // 100]
    assert sum(per_month(paid_by(rows, shifts, log)).values()) + sum(line.cents for line in log) == sum(
        per_month(first).values()
    )


@settings(max_examples=60, deadline=None)
@given(claims(), st.lists(SHIFT, max_size=5))
def test_every_claim_that_is_not_settled_stands_there_once(rows, shifts):
    lines = [line.claim for line in paid_by(rows, shifts) if line.claim >= 0]
    assert sorted(lines) == [n for n, row in enumerate(rows) if row["status"] in ("akkoord", "ingediend")]


@settings(max_examples=60, deadline=None)
@given(claims(), CLAIM)
def test_a_claim_changes_nothing_for_somebody_else(rows, claim):
    extra = {key: value for key, value in claim.items() if key != "numbered"}
    extra |= {"vrijwilliger_id": "V2", "plaatsing_id": "P3", "werkdatum": dt.date(2026, 2, 14), "onkosten_id": "X"}
    before, after = paid_by(rows), paid_by([*rows, extra])
    assert [line for line in before if line.volunteer_id == "V1"] == [
        line for line in after if line.volunteer_id == "V1"
    ]


@settings(max_examples=60, deadline=None)
@given(claims().filter(len), st.integers(0, 100))
def test_a_row_that_cannot_be_read_never_pays_more(rows, place):
    place %= len(rows)
    before = {line.claim for line in paid_by(rows) if line.stand is Stand.PAY}
    unread = [{**row, "bedrag": UNREADABLE_CELL} if n == place else row for n, row in enumerate(rows)]
    after = {line.claim for line in paid_by(unread) if line.stand is Stand.PAY}
    assert after <= before
