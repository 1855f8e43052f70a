"""Without mistakes: every reference resolves, every order and limit holds, whatever the size, the seed and the day."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vzv_sheets.demonstration import PROGRAMMES, demonstration
from vzv_sheets.legal.figures import MONTH_CAP, YEAR_CAP
from vzv_sheets.legal.shipped import figures
from vzv_sheets.programmes.catalogue import programme as preset
from vzv_sheets.schema.columns import Kind
from vzv_sheets.schema.settings import SETTINGS
from vzv_sheets.schema.standard import sheet_named
from vzv_sheets.vocabulary.days import age_on

_WAITING = ("voorgesteld", "kennismaking")
_of_each = pytest.mark.parametrize("programme", sorted(PROGRAMMES))
_cases = given(
    volunteers=st.integers(12, 70),
    seed=st.integers(0, 10_000),
    as_of=st.dates(dt.date(2018, 1, 1), dt.date(2027, 12, 31)),
)
_few = settings(max_examples=3, deadline=None)


def _rows(made, sheet):
    columns = made.columns[sheet]
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def _by_id(made, sheet, key):
    return {row[key]: row for row in _rows(made, sheet)}


@_of_each
@_few
@_cases
def test_the_standard_knows_every_column_choice_and_reference(programme, volunteers, seed, as_of):
    made = demonstration(programme, volunteers=volunteers, seed=seed, as_of=as_of, with_mistakes=False)
    assert set(made.settings) <= {setting.key for setting in SETTINGS}
    filled_by_preset = preset(programme).rows
    for name, columns in made.columns.items():
        sheet = sheet_named(name)
        keys = (
            list(zip(*(columns[key] for key in sheet.key), strict=True))
            if sheet.key[0:1] and sheet.key[0] in columns
            else []
        )
        assert len(set(keys)) == len(keys)
        for key, values in columns.items():
            spec = sheet.column(key)
            given_values = [value for value in values if value is not None]
            if spec.kind is Kind.REFERENCES:
                given_values = [part for value in given_values for part in value.split("; ")]
            if spec.refers_to == ("Clienten",) and "Clienten" not in made.columns:
                continue  # without the sheet a client code is free
            if spec.refers_to:
                known = {
                    value
                    for target in spec.refers_to
                    for value in (
                        *made.columns.get(target, {}).get(sheet_named(target).key[0], ()),
                        *(row[sheet_named(target).key[0]] for row in filled_by_preset.get(target, ())),
                    )
                }
                assert set(given_values) <= known, (name, key)
            elif spec.kind in (Kind.CHOICE, Kind.CHOICES) and spec.choices:
                lists = preset(programme).lists
                added = (*lists.get(key, ()), *lists.get(f"{name}.{key}", ()))
                chosen = {part for value in given_values for part in str(value).split("; ")}
                assert chosen <= {*spec.choices, *added}, (name, key)


@_of_each
@_few
@_cases
def test_the_dates_of_a_placement_are_in_order_and_hours_lie_inside_it(programme, volunteers, seed, as_of):
    made = demonstration(programme, volunteers=volunteers, seed=seed, as_of=as_of, with_mistakes=False)
    placements = _by_id(made, "Plaatsingen", "plaatsing_id")
    people = _by_id(made, "Vrijwilligers", "vrijwilliger_id")
    for row in placements.values():
        steps = [row.get(key) for key in ("aanmelddatum", "intakedatum", "kennismakingsdatum", "startdatum")]
        steps = [step for step in steps if step is not None]
        assert steps == sorted(steps)
        person = people[row["vrijwilliger_id"]]
        issued = person.get("vog_afgifte")
        assert issued is None or issued <= min(as_of, row["startdatum"])
        # Who is still to begin may have to sign yet.
        assert (person["contract_datum"] or row["startdatum"]) <= row["startdatum"]
        if person.get("akkoord_ouders_datum") is None:
            assert age_on(person["geboortedatum"], person["aanmelddatum"]) >= 18
        else:
            assert 16 <= age_on(person["geboortedatum"], as_of) < 18
            assert person["akkoord_ouders_datum"] <= row["startdatum"]
        if row["status"] in ("voorgesteld", "kennismaking", "niet gestart"):
            assert row["startdatum"] > as_of
        else:
            assert person["startdatum"] <= row["startdatum"] <= (row.get("eind_werkelijk") or as_of) <= as_of
        if row["status"] == "actief":
            assert person["status"] == "actief"
            planned_end = row.get("verlengd_tot") or row.get("eind_gepland")
            assert planned_end is None or planned_end >= as_of
    for row in _rows(made, "Uren"):
        for placement in _placements_of(row, placements):
            last = placement.get("eind_werkelijk") or as_of
            assert placement["startdatum"] <= row["datum"] <= (row.get("einddatum") or row["datum"]) <= last
        assert as_of - row["datum"] <= dt.timedelta(days=366)


def _placements_of(row, placements):
    """The placement of a row of Uren; of a meeting of a circle that of everybody who was there."""
    people = row["vrijwilliger_id"].split("; ")
    if row["plaatsing_id"] is not None:
        found = [placements[row["plaatsing_id"]]]
    else:
        members = [placement for placement in placements.values() if placement["clientcode"] == row["clientcode"]]
        found = [placement for placement in members if placement["vrijwilliger_id"] in people]
    assert [placement["vrijwilliger_id"] for placement in sorted(found, key=_person_of)] == sorted(people)
    return found


def _person_of(placement):
    return placement["vrijwilliger_id"]


@_of_each
@_few
@_cases
def test_shifts_do_not_overlap_and_give_their_hours(programme, volunteers, seed, as_of):
    made = demonstration(programme, volunteers=volunteers, seed=seed, as_of=as_of, with_mistakes=False)
    seen = defaultdict(list)
    for row in _rows(made, "Uren"):
        if row["begin"] is None:
            assert row["uren"] == 0
            assert row["aanwezigheid"] not in ("aanwezig", "te laat")
            continue
        begin = dt.datetime.combine(row["datum"], row["begin"])
        end = dt.datetime.combine(row.get("einddatum") or row["datum"], row["eind"])
        minutes = (end - begin) // dt.timedelta(minutes=1)
        assert row["uren"] == Decimal(minutes) / 60 - (row.get("pauze") or 0) > 0
        assert row["aanwezigheid"] in ("aanwezig", "te laat")
        for person in row["vrijwilliger_id"].split("; "):
            seen[person].append((begin, end))
    for shifts in seen.values():
        shifts.sort()
        assert all(before[1] <= after[0] for before, after in pairwise(shifts))


@_of_each
@_few
@_cases
def test_nobody_is_placed_twice_at_one_host_at_a_time(programme, volunteers, seed, as_of):
    made = demonstration(programme, volunteers=volunteers, seed=seed, as_of=as_of, with_mistakes=False)
    places = [(row["vrijwilliger_id"], row.get("org_id"), row.get("clientcode")) for row in _rows(made, "Plaatsingen")]
    assert len(set(places)) == len(places)


@_of_each
@_few
@_cases
def test_claims_are_unique_paid_in_order_and_within_the_limits(programme, volunteers, seed, as_of):
    made = demonstration(programme, volunteers=volunteers, seed=seed, as_of=as_of, with_mistakes=False)
    months, years, seen = defaultdict(Decimal), defaultdict(Decimal), set()
    with_fixed = {row["vrijwilliger_id"] for row in _rows(made, "Onkosten") if row["soort"] == "vaste vergoeding"}
    for row in _rows(made, "Onkosten"):
        what = tuple(row.get(key) for key in ("vrijwilliger_id", "plaatsing_id", "soort", "werkmaand", "bedrag", "km"))
        assert what not in seen
        seen.add(what)
        month = dt.date.fromisoformat(row["werkmaand"] + "-01")
        assert row["bedrag"] > 0
        for key in ("akkoord_datum", "betaald_op"):
            assert row[key] is None or month < row[key] <= as_of
        assert (row["betaald_op"] is not None) == (row["status"] == "betaald")
        if row["km"] is not None:
            assert row["km"] * row["tarief"] == row["bedrag"]
        elif row["soort"] not in ("uurvergoeding", "vaste vergoeding", "attentie"):
            assert row["bon_aanwezig"] == "ja"
        if row["vrijwilliger_id"] in with_fixed:
            months[row["vrijwilliger_id"], month] += row["bedrag"]
            years[row["vrijwilliger_id"], month.year] += row["bedrag"]
    known = figures()
    for (_, month), amount in months.items():
        cap = known.at(MONTH_CAP, month)
        assert cap is None or amount * 100 <= cap.value
    for (_, year), amount in years.items():
        cap = known.at(YEAR_CAP, dt.date(year, 12, 31))
        assert cap is None or amount * 100 <= cap.value


@pytest.mark.parametrize("programme", ["casus-3", "exodus"])
def test_somebody_gets_a_cent_less_than_the_limit_and_exactly_the_limit(programme):
    claims = demonstration(programme, as_of=dt.date(2026, 11, 21), with_mistakes=False).columns["Onkosten"]
    amounts = set(zip(claims["soort"], claims["bedrag"], strict=True))
    assert {("vaste vergoeding", Decimal("219.99")), ("vaste vergoeding", Decimal("220.00"))} <= amounts


@settings(max_examples=20, deadline=None)
@given(volunteers=st.integers(12, 60), seed=st.integers(0, 10_000))
def test_at_least_five_placements_of_casus_3_wait_for_an_agreement_that_can_be_made(volunteers, seed):
    made = demonstration("casus-3", volunteers=volunteers, seed=seed, as_of=dt.date(2026, 11, 21))
    with_goals = {row["plaatsing_id"] for row in _rows(made, "Leerdoelen") if row["omschrijving"]}
    contacts = _by_id(made, "Contactpersonen", "contact_id")
    people = _by_id(made, "Vrijwilligers", "vrijwilliger_id")
    waiting = [
        row
        for row in _rows(made, "Plaatsingen")
        if row["status"] in _WAITING
        and row["overeenkomst_datum"] is None
        and row["plaatsing_id"] in with_goals
        and row["taak_normaal_door_beroepskracht"] != "ja"
    ]
    assert len(waiting) >= 5
    for row in waiting:
        assert contacts[row["begeleider_id"]]["functie"]
        assert all(row[key] for key in ("taken", "vast_dagdeel", "eind_gepland", "gonogo_datum", "org_id"))
        person = people[row["vrijwilliger_id"]]
        assert all(person[key] for key in ("straat", "huisnummer", "postcode", "woonplaats", "achternaam"))
