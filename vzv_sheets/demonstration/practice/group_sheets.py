"""Sheets Activiteiten, Trainingen and Tevredenheid: what is done together, and what people think of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.practice.declared_groups import Survey, Training
from vzv_sheets.demonstration.practice.model import Administration, Member
from vzv_sheets.demonstration.working_days import before, workday
from vzv_sheets.demonstration.working_time import MINUTES_IN_AN_HOUR, clock, hours

Row = dict[str, object]

_MONTHS, _DAYS_IN_A_MONTH = 12, 30
_PLANNED_AHEAD = 12
_BEGINS = (13, 19)
_THEME_DAYS, _THEME_COMES_AFTER, _COMES, _INVITED = 70, 18, 0.4, 6
_ANSWERS = 3
_ALL, _NAMED_TIMES = 100, 4
_ASKED = (20, 60)
_SCORES = (3, 4, 4, 4, 5, 5)


def activity_rows(made: Administration) -> Sequence[Row]:
    """Activities of a year and one of each kind that is planned; participants are counted and have no names."""
    chance = made.chance("Activiteiten")
    rows = []
    for gathering in made.practice.gatherings:
        active = _active(made, gathering.programme)
        if not active:
            continue
        held = [
            workday(made.as_of - dt.timedelta(days=month * _DAYS_IN_A_MONTH + chance.below(_DAYS_IN_A_MONTH)))
            for month in range(_MONTHS)
            for _ in range(gathering.a_month)
        ]
        coming = made.as_of + dt.timedelta(days=chance.between(3, _PLANNED_AHEAD))
        for day in (*held, max(workday(coming), made.as_of + dt.timedelta(days=1))):
            there = [member for member in active if member.start and member.start <= day]
            if not there:
                continue
            begin = chance.between(*_BEGINS) * MINUTES_IN_AN_HOUR
            minutes = chance.between(*gathering.hours) * MINUTES_IN_AN_HOUR
            planned = day > made.as_of
            people = sorted(member.number for member in chance.some_of(there, chance.between(*gathering.volunteers)))
            rows.append(
                Row(
                    datum=day,
                    begin=clock(begin),
                    eind=clock(begin + minutes),
                    programma_id=made.norms[gathering.programme].programme_id,
                    stand="gepland" if planned else "gehouden",
                    vrijwilliger_id="; ".join(people),
                    aantal_vrijwilligers=len(people),
                    soort=gathering.kind,
                    categorie=gathering.category,
                    aantal_deelnemers=None if planned else chance.between(*gathering.participants),
                    locatie=chance.one_of(gathering.places),
                    uren=hours(minutes),
                )
            )
    if made.practice.survey is not None:
        rows = [Row(respondentcode=None, respondent_rol=None) | row for row in rows]
        rows += _named_activities(chance, made, made.practice.survey, tuple(rows[0] if rows else ()))
    return sorted(rows, key=lambda row: (str(row["datum"]), str(row.get("begin")), str(row["soort"])))


def _named_activities(chance: Chance, made: Administration, survey: Survey, columns: Sequence[str]) -> Sequence[Row]:
    """What each respondent named; so many of all respondents as was declared named each category."""
    roles = [role for role, number in survey.asked for _ in range(number)]
    named: dict[int, list[str]] = {respondent: [] for respondent in range(len(roles))}
    for category, percent in survey.named:
        many = (len(roles) * percent + _ALL // 2) // _ALL
        # Who named nothing yet is among them, so that everybody named something.
        order = sorted(chance.some_of(range(len(roles)), len(roles)), key=lambda number: len(named[number]))
        for respondent in order[:many]:
            named[respondent] += [category] * chance.between(1, _NAMED_TIMES)
    return [
        Row(dict.fromkeys(columns))
        | Row(
            datum=day,
            programma_id=made.norms[0].programme_id,
            stand="gehouden",
            soort=survey.kind,
            categorie=category,
            respondentcode=f"R{number + 1:02d}",
            respondent_rol=role,
        )
        for number, role in enumerate(roles)
        for day in (before(chance, made.as_of, *_ASKED),)
        for category in named[number]
    ]


def _active(made: Administration, programme: int) -> Sequence[Member]:
    """The volunteers of a programme who started and are still there."""
    own = {match.member.number for match in made.matches if match.work.programme == programme}
    return [member for member in made.members if member.start and member.ended is None and member.number in own]


def training_rows(made: Administration) -> Sequence[Row]:
    """The trainings that everybody follows before the start, theme meetings, and an invitation."""
    chance = made.chance("Trainingen")
    started = [(member, member.start) for member in made.members if member.start is not None]
    active = [(member, start) for member, start in started if member.ended is None]
    required = [training for training in made.practice.trainings if training.required]
    themes = [training for training in made.practice.trainings if not training.required]
    rows = [
        _training(made, member, before(chance, start, 1, 3), training)
        for member, start in started
        for training in required
    ]
    for turn, training in enumerate(themes, start=1):
        day = workday(made.as_of - dt.timedelta(days=turn * _THEME_DAYS))
        came = [member for member, start in active if start <= day and chance.happens(_COMES)]
        rows += [_training(made, member, day, training) for member in came]
    coming = workday(made.as_of + dt.timedelta(days=_THEME_COMES_AFTER))
    invited = chance.some_of(active, _INVITED) if themes else []
    rows += [_training(made, member, coming, themes[0]) for member, _ in invited]
    return sorted(rows, key=lambda row: (str(row["datum"]), str(row["vrijwilliger_id"]), str(row["titel"])))


def _training(made: Administration, member: Member, day: dt.date, training: Training) -> Row:
    planned = day > made.as_of
    return {
        "vrijwilliger_id": member.number,
        "datum": day,
        "titel": training.title,
        "stand": "gepland" if planned else "gehouden",
        "tijd": dt.time(19, 30) if planned else None,
        "plaats": made.practice.office.name if planned else None,
        "soort": training.kind,
        "verplicht": "ja" if training.required else "nee",
        "afgerond": None if planned else "ja",
    }


def satisfaction_rows(made: Administration) -> Sequence[Row]:
    """Answers without names: a few of each role to each of its questions, most of them content."""
    chance = made.chance("Tevredenheid")
    answers = max(_ANSWERS, len(made.members) // 4)
    rows = [
        Row(
            datum=before(chance, made.as_of, 5, 200),
            programma_id=made.norms[0].programme_id,
            rol=role,
            vraag=question,
            score=chance.one_of(_SCORES),
        )
        for role, questions in made.practice.satisfaction.items()
        for question in questions
        for _ in range(answers)
    ]
    return sorted(rows, key=lambda row: str(row["datum"]))
