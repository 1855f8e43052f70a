"""Random volunteers and rows of Onkosten: mostly ordinary cells, amounts on the limits, and now and then an odd cell."""

from __future__ import annotations

import datetime as dt

import hypothesis.strategies as st

from tests.allowances.records_by_hand import UNREADABLE_CELL

PEOPLE = ("V1", "V2", "V3")
MONTHS = [year * 12 + month for year in (2025, 2026) for month in range(12)]
AMOUNTS = st.one_of(
    st.integers(0, 30000), st.sampled_from([5000, 18333, 19800, 21000, 21001, 22000, 22001, 110000, 220000])
)


def or_odd(cells, *odd):
    """Mostly an ordinary cell, sometimes an odd one."""
    return st.one_of(*[cells] * 8, *map(st.just, odd))


@st.composite
def claim(draw, *, readable=False):
    odd = () if readable else (UNREADABLE_CELL,)
    month = draw(st.sampled_from(MONTHS))
    row = {
        "vrijwilliger_id": draw(st.sampled_from(PEOPLE)),
        "soort": draw(or_odd(
            st.sampled_from(["uurvergoeding", "vaste vergoeding", "dagdeelvergoeding", "reiskosten", "attentie", "overig"]), *odd,
        )),
        "werkmaand": draw(or_odd(st.just(month), *odd)),
        "werkdatum": draw(st.sampled_from([None, dt.date(month // 12, month % 12 + 1, 14)])),
        "bedrag": draw(or_odd(AMOUNTS, None, *odd)),
        "bedragsoort": draw(or_odd(st.none(), "forfait", "werkelijk", "natura", *odd)),
        "bon_aanwezig": draw(or_odd(st.sampled_from(["ja", "nee", None]), *odd)),
        "km": draw(or_odd(st.none(), 36500, 0, *odd)),
        "tarief": draw(or_odd(st.none(), 23)),
        "uren": draw(or_odd(st.integers(1, 3000), None, *odd)),
        "status": draw(or_odd(st.sampled_from(["betaald", "akkoord"]), None, "ingediend", "afgewezen", *odd)),
        "betaald_op": draw(or_odd(st.none(), dt.date(2026, 5, 1))),
        "andere_organisatie": draw(or_odd(st.none(), "ja", "nee", *odd)),
    }  # fmt: skip
    if row["werkmaand"] is UNREADABLE_CELL:
        row["werkdatum"] = None
    if draw(st.integers(0, 9)) == 0:
        row |= {"soort": "correctie", "bedrag": draw(st.integers(-30000, 30000))}
    return row


@st.composite
def volunteer(draw, name):
    return {
        "vrijwilliger_id": name,
        "geboortedatum": draw(st.sampled_from([None, dt.date(1990, 1, 1), dt.date(2005, 3, 15), dt.date(2004, 2, 29)])),
        "elders_jaar": draw(st.sampled_from([None, 2025, 2026])),
        "elders_per_maand": draw(st.sampled_from([None, None, 0, 5000, 23000])),
        "elders_per_jaar": draw(st.sampled_from([None, None, 0, 60000, 230000])),
    }


def clear_declarations(people):
    """A declared amount without a year cannot be read as a declaration; that case has its own test."""
    for person in people:
        if person["elders_jaar"] is None:
            person.update(elders_per_maand=None, elders_per_jaar=None)
    return people


VOLUNTEERS = st.tuples(*(volunteer(name) for name in PEOPLE)).map(clear_declarations)
