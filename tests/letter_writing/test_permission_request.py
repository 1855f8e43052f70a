"""L06: when the municipality is asked for permission, what it reads, and by when (domain/letters.md L06; V-VRW-04)."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.letter_writing.samples import sample
from tests.letter_writing.small_samples import changed, setting, text_to
from vzv_sheets.letter_writing.brieflog import LogEntry


def due(case) -> list[str]:
    return [letter.subject_id for letter in case.plan().made]


@pytest.mark.parametrize(
    ("where", "cells", "left"),
    [
        ("Vrijwilligers V1", {"uitkering": "IOAW/IOAZ"}, ["P1", "P2"]),
        ("Vrijwilligers V1", {"uitkering": "geen"}, ["P2"]),
        ("Vrijwilligers V1", {"uitkering": "WW", "uwv_toestemming_datum": "2026-03-01"}, ["P2"]),
        ("Vrijwilligers V1", {"gemeente_toestemming": "ja"}, ["P2"]),
        ("Vrijwilligers V1", {"gemeente_toestemming": "nee"}, ["P2"]),
        ("Vrijwilligers V1", {"gemeente_toestemming": "aangevraagd"}, ["P2"]),
        ("Vrijwilligers V1", {"gemeente_toestemming": "n.v.t."}, ["P2"]),
        ("Vrijwilligers V1", {"toestemming_datum": "2026-03-09"}, ["P2"]),
        # A day is an answer only where the answer itself is empty
        ("Vrijwilligers V2", {"toestemming_datum": "2026-03-09"}, ["P1", "P2"]),
        ("Vrijwilligers V1", {"status": "gestopt", "einddatum": "2026-03-05"}, ["P2"]),
        ("Plaatsingen P1", {"status": "kennismaking"}, ["P1", "P2"]),
        ("Plaatsingen P1", {"status": "proef", "startdatum": "2026-03-09"}, ["P1", "P2"]),
        ("Plaatsingen P1", {"status": "gepauzeerd"}, ["P2"]),
        ("Plaatsingen P1", {"status": "niet gestart"}, ["P2"]),
    ],
)
def test_it_is_due_while_the_municipality_was_not_asked(where: str, cells: dict[str, str], left: list[str]) -> None:
    assert due(changed("L06", where, cells)) == left


def test_the_request_gives_work_times_and_allowance_and_puts_paid_work_first() -> None:
    lines = text_to("L06", "P1").splitlines()
    for line in (
        "t.a.v. Noor Smit, klantmanager", "Zorgcentrum Het Anker", "voorlezen en tuin",
        "2 dagdelen per week, 6 uur per week", "dinsdagochtend en donderdagmiddag", "16 maart 2026",
    ):  # fmt: skip
        assert any(line in found for found in lines), line
    text = "\n".join(lines)
    for sentence in (
        "Betaald werk gaat voor.", "Ann van den Berg neemt geen werk over van een beroepskracht.",
        "een kostenvergoeding en geen beloning",
        "De vrijwilliger krijgt € 1,00 per uur. Samen is dat nooit meer dan € 95,00 per maand.",
        "Reiskosten worden terugbetaald.", "Wij vragen de gemeente Zwolle hiervoor toestemming.", "De plaatsingsovereenkomst is nog niet getekend.",
        "Ann van den Berg wil graag vrijwilligerswerk doen bij", "telefoon 038 123 45 67 of e-mail",
    ):  # fmt: skip
        assert sentence in text, sentence
    assert " U krijgt " not in text


def test_who_began_already_and_signed_is_told_so_and_an_empty_half_day_has_no_row() -> None:
    text = text_to("L06", "P2")
    assert "Piet Jansen doet vrijwilligerswerk bij Zorgcentrum Het Anker." in text
    assert "De plaatsingsovereenkomst is getekend." in text
    assert "nog niet getekend" not in text
    assert "Wanneer" not in text.splitlines()
    assert "Beste mevrouw, meneer," in text


def test_an_answer_is_asked_within_the_term_and_a_new_day_is_no_change() -> None:
    assert "vóór 30 maart 2026 laten weten" in text_to("L06", "P1")
    short = setting("L06", "antwoordtermijn_dagen", "")
    assert "vóór 23 maart 2026 laten weten" in text_to(short, "P1")
    (first, _) = sample("L06").plan().made
    log = [LogEntry("B0001", "L06", "P1", first.data_hash, first.file_name)]
    week_later = sample("L06").plan(sample("L06").as_of + dt.timedelta(days=7), log=log)
    assert [letter.subject_id for letter in week_later.made] == ["P2"]


def test_other_tasks_are_a_change_and_it_is_offered_again() -> None:
    (first, _) = sample("L06").plan().made
    log = [LogEntry("B0001", "L06", "P1", first.data_hash, first.file_name)]
    case = changed("L06", "Plaatsingen P1", {"taken": "administratie"})
    assert [letter.instead_of for letter in case.plan(log=log).made] == ["B0001", ""]


def test_what_blocks_the_agreement_refuses_the_request_too() -> None:
    plan = changed("L06", "Plaatsingen P1", {"taak_normaal_door_beroepskracht": "ja"}).plan()
    assert {reason.code for refused in plan.refused for reason in refused.reasons} == {"V-TAAK-01"}
    assert [letter.subject_id for letter in plan.made] == ["P2"]


def test_asked_for_it_goes_to_no_municipality_that_is_not_involved() -> None:
    plan = changed("L06", "Vrijwilligers V1", {"uitkering": "geen", "klantmanager_id": ""}).plan(ids=["P1"])
    assert (plan.made, [refused.subject_id for refused in plan.refused]) == ((), ["P1"])
    assert len(changed("L06", "Vrijwilligers V1", {"uitkering": "geen"}).plan(ids=["P1"]).made) == 1
