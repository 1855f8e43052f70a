"""V-UUR-06, V-UUR-12, V-UUR-14 and V-UUR-15: four weeks of hours beside others, or beside what was agreed."""

from __future__ import annotations

import pytest

from tests.checks.hour_norms import (
    EIGHT_WEEKS,
    EIGHTH_SUNDAY,
    ELEVENTH_WEEK,
    PRESENT,
    START,
    came,
    day,
    norms,
    placed,
    weeks_told,
)
from tests.checks.small_workbooks import VOLUNTEERS, findings, hours, only, sheet

# V-UUR-12

GROWING = norms(opbouw_verwacht="ja")


def growth(first, last, *rows, start=START, as_of=EIGHTH_SUNDAY, programme=GROWING, status=""):
    """Hours in the first and in the eighth week."""
    worked = [*came((0, 1), length=first), *came((7, 1), length=last), *rows]
    return only(
        "V-UUR-12",
        programme,
        VOLUNTEERS,
        placed(f"P1 | V1 | C1 | {start} | | | {status}"),
        hours(PRESENT, *worked),
        as_of=as_of,
    )


def test_growth_is_looked_for_after_eight_full_weeks():
    assert growth(4, 4) == ["I Plaatsingen!A2"]
    assert growth(4, 3) == ["I Plaatsingen!A2"]
    assert growth(4, 5) == []
    assert growth(4, 4, as_of=day(7, 5)) == []
    assert growth(4, 4, start=day(0, 1)) == []
    assert growth(4, 4, programme=norms(opbouw_verwacht="nee")) == growth(4, 4, programme=norms()) == []
    assert growth(4, 4, status="gepauzeerd") == []
    # The weeks between do not count.
    assert growth(4, 4, *came((3, 1), length=1)) == ["I Plaatsingen!A2"]
    assert growth(4, 4, *came((4, 1), length=1)) == []


def test_no_growth_is_not_told_when_something_explains_it():
    assert growth(4, 3, *came((6, 1), length=0, presence="verlof")) == []
    assert growth(4, 3, *came((6, 1), length=0, presence="geannuleerd door organisatie")) == []
    assert growth(4, 3, *came((2, 1), length=0, presence="verlof")) == ["I Plaatsingen!A2"]
    assert growth(4, 3, f'V1 | P1 | {day(6)} | "?" | ') == []
    double = f"V1 | P1 | {day(7, 1)} | 10:00 | 12:00 | 2 | "
    worked = hours("vrijwilliger_id | plaatsing_id | datum | begin | eind | uren | aanwezigheid",
                   f"V1 | P1 | {day(0, 1)} | 10:00 | 13:00 | 3 | ", double, double)  # fmt: skip
    assert only("V-UUR-12", GROWING, VOLUNTEERS, placed(), worked, as_of=day(7, 6)) == ["I Plaatsingen!A2"]


# V-UUR-15


def agreed(column, number, *rows, start=START, as_of=ELEVENTH_WEEK, status=""):
    """The last four full weeks are the weeks 6 to 9; the second agreement of the row is empty."""
    placement = sheet(
        "Plaatsingen", f"plaatsing_id | vrijwilliger_id | clientcode | startdatum | status | {column}",
        f"P1 | V1 | C1 | {start} | {status} | {number}",
    )  # fmt: skip
    return weeks_told("V-UUR-15", VOLUNTEERS, placement, hours(PRESENT, *rows), as_of=as_of)


WEEKLY = [(week, 1) for week in range(6, 10)]


def test_hours_of_four_weeks_beside_what_was_agreed():
    less = ["Ann Jansen kwam gemiddeld 2,75 uur per week, afgesproken is 4 uur per week"]
    assert agreed("afgesproken_uren_pw", 4, *came(*WEEKLY, length="2.75")) == less
    assert agreed("afgesproken_uren_pw", 4, *came(*WEEKLY, length="2.75"), *came((5, 0), (10, 0), length=9)) == less
    assert agreed("afgesproken_uren_pw", 4, *came(*WEEKLY, length=4)) == []
    assert agreed("afgesproken_uren_pw", 4, *came(*WEEKLY, length="3.75")) == []  # a quarter of an hour
    assert agreed("afgesproken_uren_pw", "") == agreed("afgesproken_uren_pw", 4, status="gepauzeerd") == []
    assert agreed("afgesproken_uren_pw", 4, start=day(6, 1)) == []
    assert agreed("afgesproken_uren_pw", 4, start=day(6)) != []


def test_absence_that_is_explained_does_not_lower_the_average():
    def told(presence, *weeks):
        away = came(*((week, 1) for week in weeks), length=0, presence=presence)
        return agreed(
            "afgesproken_uren_pw", 4, *came(*((w, 1) for w in range(6, 10) if w not in weeks), length=4), *away
        )

    for presence in ("verlof", "verhinderd", "geannuleerd door organisatie"):
        assert told(presence, 6) == told(presence, 6, 7, 8, 9) == []
    assert told("afgemeld", 6, 7) == []
    assert told("afgemeld", 6, 7, 8) == ["Ann Jansen kwam gemiddeld 1 uur per week, afgesproken is 4 uur per week"]
    assert told("niet verschenen", 6) == ["Ann Jansen kwam gemiddeld 3 uur per week, afgesproken is 4 uur per week"]


def test_half_days_and_times_a_month():
    once = came((7, 1))
    assert agreed("afgesproken_dagdelen_pw", 1, *came(*WEEKLY, length=2)) == []
    assert agreed("afgesproken_dagdelen_pw", 1, *once) == [
        "Het aantal dagdelen van Ann Jansen was gemiddeld 0,25 per week, afgesproken is 1 per week"
    ]
    assert agreed("afgesproken_keer_pm", 4, *came(*WEEKLY)) == []
    assert agreed("afgesproken_keer_pm", 4, *once, *once) == [
        "Ann Jansen kwam gemiddeld 1 keer per vier weken, afgesproken is 4 keer per maand"
    ]
    # Who comes once a month may stay away for more than four weeks: February has a visit.
    assert agreed("afgesproken_keer_pm", 1, *came((4, 2))) == []
    assert agreed("afgesproken_keer_pm", 1, *came((3, 2))) != []


def test_hours_decide_where_half_days_are_agreed_too():
    placement = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | afgesproken_dagdelen_pw | afgesproken_uren_pw",
        f"P1 | V1 | C1 | {day(0)} | 2 | 5",
    )  # fmt: skip
    book = (VOLUNTEERS, placement)
    assert only("V-UUR-15", *book, hours(PRESENT, *came(*WEEKLY, length=5)), as_of=day(10, 3)) == []
    assert only("V-UUR-15", *book, hours(PRESENT, *came(*WEEKLY, length=4)), as_of=day(10, 3)) == ["I Plaatsingen!F2"]


# V-UUR-06


def late(*rows, allowed=2, talks=(), as_of="2026-06-30", status=""):
    extra = [sheet("Gesprekken", "vrijwilliger_id | plaatsing_id | datum | soort | stand", *talks)] if talks else []
    book = (
        norms(max_afwezig_per_4_weken=allowed),
        VOLUNTEERS,
        placed(f"P1 | V1 | C1 | {day(0)} | | | {status}"),
        *extra,
    )
    told = findings(*book, hours(PRESENT, *rows), as_of=as_of)
    return [(g.cell(i), g.message(i), list(g.related_to(i))) for g, i in told.each() if g.kind.code == "V-UUR-06"]


MISSED = [*came((0, 0), presence="te laat"), *came((2, 0), (3, 6), length=0, presence="niet verschenen")]


def test_more_than_allowed_in_four_weeks_is_told_on_the_last():
    three = [("E4", "Ann Jansen was in vier weken 3 keer te laat of afwezig zonder bericht.", ["Uren!E2", "Uren!E3"])]
    assert late(*MISSED) == late(*MISSED, *came((1, 0), length=0, presence="afgemeld")) == three
    assert late(*MISSED, allowed=3) == late(*MISSED, allowed="") == late(*MISSED, status="afgerond") == []
    assert late(*MISSED[:2], *came((4, 0), presence="te laat")) == []  # the first lies four weeks back
    assert late(*MISSED[:2], MISSED[1], *came((0, 1), (0, 2))) == []  # two rows on a date are one time
    assert [told[0] for told in late(*MISSED, allowed=0)] == ["E4"]
    assert late(*MISSED, as_of="2026-01-31") == []


def test_after_a_talk_counting_starts_anew():
    def told(date, stand="", kind="aanspreken aanwezigheid", about="V1 | "):
        return bool(late(*MISSED, talks=[f"{about} | {date} | {kind} | {stand}"]))

    assert told(day(4)) is told(day(4), about=" | P1") is told("2026-07-06", "gepland") is told(day(0)) is False
    assert told(day(4), "afgezegd") is told(day(4), kind="voortgang") is told(day(4), "gepland") is True
    assert told(day(4), about="V2 | ") is True


# V-UUR-14


@pytest.mark.parametrize(("worktime", "told"), [("baas zijn tijd", True), ("eigen tijd", False), ("", False)])
def test_hours_that_are_not_in_own_time_are_told_once(worktime, told):
    placement = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | werktijd",
        f"P1 | V1 | C1 | {day(0)} | {worktime}", f"P2 | V2 | C2 | {day(0)} | {worktime}",
    )  # fmt: skip
    book = (
        VOLUNTEERS,
        placement,
        hours(PRESENT, *came(*EIGHT_WEEKS), *came((0, 0), placement="P2", person="V2", length=0, presence="verlof")),
    )
    assert only("V-UUR-14", *book) == (["I Plaatsingen!E2"] if told else [])
    assert only("V-UUR-14", *book, as_of="2027-01-01") == []
