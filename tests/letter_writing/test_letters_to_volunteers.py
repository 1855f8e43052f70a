"""L07, L08, L18, L19, L24 and L25: for whom each is due, what it says when, and what it never says.

domain/letters.md; domain/rules.md V-DOC-01 and V-DOC-06; 002 B10, B11, C19; 003 B19, E15; 004 G18.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from vzv_sheets.letter_writing.letters import letter_kind
from vzv_sheets.letter_writing.record_reader import RecordReader

Build = Callable[..., object]
RUNNING = {"startdatum": "2026-02-01"}
DECEMBER = dt.date(2026, 12, 7)
STOPPED = {"status": "gestopt", "einddatum": "2026-02-20", "reden_einde": "persoonlijke omstandigheden"}


@pytest.fixture
def letters(agreement: Build) -> Build:
    """`letters("L07", Vrijwilligers=...)`: the workbook of `agreement` for that letter."""
    return lambda code, **changes: replace(agreement(**changes), code=code)


def reasons(case: object) -> list[str]:
    return [letter.reason for letter in case.plan().made]


def places(case: object) -> list[str]:
    return [reason.place for letter in case.plan().refused for reason in letter.reasons]


@pytest.mark.parametrize(
    ("programme", "volunteer", "placement", "made"),
    [
        ("ja", {}, RUNNING, True),
        ("ja", {}, {}, True),  # planned: before the start
        ("", {}, RUNNING, False),
        ("nee", {}, RUNNING, False),
        ("ja", {"geheimhouding_datum": "2026-02-01"}, RUNNING, False),
        ("ja", STOPPED, RUNNING, False),
        ("ja", {}, {**RUNNING, "eind_werkelijk": "2026-03-01", "status": "afgerond"}, False),
    ],
)
def test_confidentiality_is_due_where_a_programme_asks_it_and_none_is_recorded(
    letters: Build, programme: str, volunteer: dict, placement: dict, made: bool
) -> None:
    changes = {"Vrijwilligers": volunteer, "Plaatsingen": placement}
    case = letters("L07", Programmas={"geheimhouding_vereist": programme}, **changes)
    assert bool(case.plan().made) is made


def test_the_declaration_of_confidentiality(letters: Build) -> None:
    letter = letters("L07", Programmas={"geheimhouding_vereist": "ja"}, settings={"term_client": "deelnemer"}).letter()
    for clause in (
        "Vrijwilligerscentrale De Schakel (Traject)", "over een deelnemer of over anderen, houdt u voor uzelf",
        "Dit blijft zo als u stopt", "U komt op tijd.", "kunt u een keer niet? Dan laat u dat zo vroeg mogelijk",
        "Uw aanspreekpunt is Joke de Vries, leidinggevende. U bereikt uw aanspreekpunt zo: telefoon 038 765 43 21.",
        "Ik heb dit gelezen en ik ben het ermee eens.", "Namens Vrijwilligerscentrale De Schakel",
    ):  # fmt: skip
        assert clause in letter, clause


@pytest.mark.parametrize(
    ("programme", "volunteer", "made"),
    [
        ("ja", {}, True),
        ("nee", {}, False),
        ("taakafhankelijk", {}, False),
        ("ja", {"vog_aangevraagd": "2026-02-01"}, False),
        ("ja", {"vog_afgifte": "2026-02-01"}, False),
        ("ja", STOPPED, False),
    ],
)
def test_help_with_the_vog_is_due_where_one_is_asked_and_nothing_was_done(
    letters: Build, programme: str, volunteer: dict, made: bool
) -> None:
    case = letters("L08", Programmas={"vog_vereist": programme}, Vrijwilligers=volunteer)
    assert reasons(case) == (["VOG nodig, nog niet aangevraagd (9 maart 2026)"] if made else [])


@pytest.mark.parametrize(
    ("settings", "volunteer", "present", "absent"),
    [
        ({"vog_gratis": "ja"}, {}, "De VOG kost u niets. Wij doen mee aan de Regeling Gratis VOG.", "bewijs van betaling"),
        ({}, {}, "Bewaar dan het bewijs van betaling", "Gratis"),
        ({}, {"vog_functieprofiel": "84, 85"}, "functieprofiel 84, 85", "nog invullen"),
        ({}, {}, "functieprofiel [nog invullen: functieprofiel]", "op uw"),
        ({}, {}, "Wij zetten de aanvraag voor u klaar.", "Wij hebben de aanvraag"),
        ({}, {"vog_aangevraagd": "2026-02-20"}, "Wij hebben de aanvraag op 20 februari 2026 voor u klaargezet", "Wij zetten"),
        ({}, {}, "Wij doen de aanvraag graag samen met u.", "term_"),
    ],
)  # fmt: skip
def test_who_pays_for_the_vog_what_is_asked_and_who_helps(
    letters: Build, settings: dict, volunteer: dict, present: str, absent: str
) -> None:
    case = letters("L08", settings=settings, Programmas={"vog_vereist": "ja"}, Vrijwilligers=volunteer)
    letter = case.letter(ids=["V1"])
    assert present in letter
    assert absent not in letter
    assert "(Traject)" in letter


@pytest.mark.parametrize(
    ("volunteer", "as_of", "name"),
    [
        ({**STOPPED, "einddatum": "2026-03-02"}, dt.date(2026, 3, 2), "afscheid"),
        ({**STOPPED, "einddatum": "2026-01-01"}, dt.date(2026, 3, 2), "afscheid"),  # 60 days ago
        ({**STOPPED, "einddatum": "2025-12-31", "startdatum": "2025-01-01"}, dt.date(2026, 3, 2), ""),
        ({}, dt.date(2026, 3, 2), ""),
        ({}, dt.date(2026, 11, 30), ""),
        ({}, dt.date(2026, 12, 1), "2026"),
        ({**STOPPED, "einddatum": "2026-11-20"}, DECEMBER, "afscheid"),
        ({"status": "intake"}, DECEMBER, ""),
    ],
)
def test_thanks_are_due_to_who_stopped_lately_and_in_december_to_who_is_active(
    letters: Build, volunteer: dict, as_of: dt.date, name: str
) -> None:
    made = letters("L18", Vrijwilligers=volunteer, as_of=as_of).plan().made
    assert [letter.file_name for letter in made] == ([f"L18-bedankbrief-{name}-V1.docx"] if name else [])


HOURS = [
    {"vrijwilliger_id": "V1", "plaatsing_id": "P1", "datum": "2026-04-01", "uren": "3,5"},
    {"vrijwilliger_id": "V1", "plaatsing_id": "P1", "datum": "2026-05-01", "uren": "4", "aanwezigheid": "te laat"},
    {"vrijwilliger_id": "V1", "plaatsing_id": "P1", "datum": "2026-05-08", "uren": "0", "aanwezigheid": "afgemeld"},
]  # fmt: skip
BEFORE = {"vrijwilliger_id": "V1", "plaatsing_id": "P1", "datum": "2025-05-01", "uren": "100"}
ABSENT = {**HOURS[2], "datum": "2026-11-08"}
SINCE_2023 = {"startdatum": "2023-01-01"}
PLACED = {"startdatum": "2023-01-02", "eind_gepland": "", "evaluatie_datum": ""}


@pytest.mark.parametrize(
    ("volunteer", "hours", "present", "absent"),
    [
        (SINCE_2023, [*HOURS, BEFORE], "Dit jaar gaf u 7,5 uur van uw tijd.", "3 jaar"),
        (SINCE_2023, [BEFORE], "U bent nu 3 jaar vrijwilliger bij ons.", "uur van"),
        ({"startdatum": "2026-11-01"}, [ABSENT], "Dat is veel waard", " uur "),
        ({**SINCE_2023, **STOPPED, "einddatum": "2026-11-20"}, HOURS, "U was 3 jaar vrijwilliger bij ons.", "uur van"),
        (
            {"startdatum": "2026-03-01", **STOPPED, "einddatum": "2026-11-20"},
            HOURS,
            "Bij elkaar gaf u 7,5 uur",
            "jaar vr",
        ),
    ],
)
def test_hours_or_years_are_thanked_for_without_judgement(
    letters: Build, volunteer: dict, hours: list, present: str, absent: str
) -> None:
    placement = PLACED | {"startdatum": max(volunteer["startdatum"], "2023-01-02")}
    changes = {"Vrijwilligers": volunteer, "Plaatsingen": placement, "Uren": hours}
    letter = letters("L18", **changes, as_of=DECEMBER).letter()
    assert present in letter
    assert absent not in letter
    assert "voor Traject" in letter
    assert "Een persoonlijk woord:" in letter
    assert "omstandigheden" not in letter


def test_more_hours_are_no_reason_to_thank_again(letters: Build) -> None:
    less = letters("L18", Vrijwilligers=SINCE_2023, Plaatsingen=PLACED, Uren=HOURS[:1], as_of=DECEMBER).plan().made[0]
    more = letters("L18", Vrijwilligers=SINCE_2023, Plaatsingen=PLACED, Uren=HOURS, as_of=DECEMBER).plan().made[0]
    assert less.context["uren"] != more.context["uren"]
    assert less.data_hash == more.data_hash


@pytest.mark.parametrize("code", ["L18", "L19"])
def test_hours_that_cannot_be_read_refuse_the_letter_that_tells_their_sum(letters: Build, code: str) -> None:
    volunteer = {"startdatum": "2026-03-01", **STOPPED, "einddatum": "2026-11-20"}
    hours = [{**HOURS[0], "uren": "veel"}, *HOURS[1:]]
    case = letters(code, Vrijwilligers=volunteer, Plaatsingen=PLACED | {"startdatum": "2026-03-02"}, Uren=hours,
                   as_of=DECEMBER)  # fmt: skip
    assert places(case) == ["Uren!D2"]


TRAININGS = [
    {"vrijwilliger_id": "V1", "datum": "2026-02-01", "titel": "Basistraining", "stand": "gehouden", "afgerond": "ja"},
    {"vrijwilliger_id": "V1", "datum": "2026-01-15", "titel": "Intervisie", "stand": "", "afgerond": ""},
    {"vrijwilliger_id": "V1", "datum": "2026-02-02", "titel": "Half", "stand": "gehouden", "afgerond": "nee"},
    {"vrijwilliger_id": "V1", "datum": "2027-01-02", "titel": "Later", "stand": "gepland", "afgerond": ""},
]


def test_the_statement_for_a_cv_has_work_period_hours_and_trainings(letters: Build) -> None:
    rows = [
        {"plaatsing_id": "P2", "vrijwilliger_id": "V1", "programma_id": "C3", "org_id": "O1", "clientcode": "C9",
         "taken": "tuin; horeca", "begeleider_id": "K1", "startdatum": "2024-01-01", "eind_werkelijk": "2024-06-01",
         "status": "uitval", "reden_einde": "geen motivatie"},
        {"plaatsing_id": "P3", "vrijwilliger_id": "V1", "programma_id": "C3", "rol": "bestuurslid", "taken": "bestuur",
         "org_id": "O1", "startdatum": "2025-01-01", "eind_werkelijk": "2025-06-01", "status": "afgerond"},
        {"plaatsing_id": "P4", "vrijwilliger_id": "V1", "programma_id": "C3", "org_id": "O1", "taken": "winkel",
         "startdatum": "2027-01-01", "status": "voorgesteld"},
    ]  # fmt: skip
    other = {"vrijwilliger_id": "V1", "plaatsing_id": "P3", "datum": "2025-03-01", "uren": "2"}
    case = letters("L19", Vrijwilligers=SINCE_2023, Plaatsingen=rows, Uren=[*HOURS, other], Trainingen=TRAININGS,
                   as_of=DECEMBER)  # fmt: skip
    assert case.plan().made == ()  # only when it is asked for, or after somebody stopped
    (made,) = case.plan(ids=["V1"]).made
    assert made.context["werk"] == [
        {"organisatie": "Zorgcentrum Het Anker", "rol": "vrijwilliger", "taken": "voorlezen, tuin en horeca",
         "periode": "sinds 1 januari 2024", "uren": "7,5 uur"},
        {"organisatie": "Zorgcentrum Het Anker", "rol": "bestuurslid", "taken": "bestuur",
         "periode": "van 1 januari 2025 tot en met 1 juni 2025", "uren": "2 uur"},
    ]  # fmt: skip
    assert made.context["trainingen"] == [
        {"titel": "Intervisie", "datum": "15 januari 2026"}, {"titel": "Basistraining", "datum": "1 februari 2026"},
    ]  # fmt: skip
    letter = case.letter(ids=["V1"])
    assert (
        "verklaart dat Ann van den Berg zich als vrijwilliger heeft ingezet, sinds 1 januari 2023. Bij elkaar" in letter
    )
    assert "9,5 uur" in letter
    for never in ("Dorpsstraat", "Beste", "motivatie", "Traject", "C9", "uitval"):
        assert never not in letter


def test_the_statement_is_due_after_somebody_stopped_and_made_only_when_asked_for(letters: Build) -> None:
    assert [letter.reason for letter in letters("L19", Vrijwilligers=STOPPED).plan().made] == [
        "onlangs gestopt (20 februari 2026)"
    ]
    assert letters("L19").plan().made == ()
    asked = ("L02", "L07", "L08", "L18", "L19", "L24", "L25")
    assert [code for code in asked if letter_kind(code).only_asked] == ["L19"]


def test_who_stopped_has_no_work_that_goes_on(letters: Build) -> None:
    (made,) = letters("L19", Vrijwilligers=STOPPED, Plaatsingen=RUNNING).plan().made
    assert made.context["werk"][0]["periode"] == "van 1 februari 2026 tot en met 20 februari 2026"


def test_somebody_who_pauses_does_not_get_a_farewell(letters: Build) -> None:
    case = letters("L18", Vrijwilligers={"status": "gepauzeerd"}, Plaatsingen=RUNNING)
    assert [letter.file_name for letter in case.plan(ids=["V1"]).made] == ["L18-bedankbrief-2026-V1.docx"]


def test_the_statement_tells_the_goals_that_were_reached_and_are_the_own_ones(letters: Build) -> None:
    def goal(number: int, whose: str, words: str, status: str, reached: str = "") -> dict[str, str]:
        return {
            "leerdoel_id": f"L{number}", "plaatsing_id": "P1", "van_wie": whose, "categorie": "Nederlands",
            "omschrijving": words, "status": status, "datum_vastgesteld": "2026-02-01", "datum_bereikt": reached,
        }  # fmt: skip

    goals = [
        goal(1, "vrijwilliger", "Een gesprek voeren in het Nederlands", "bereikt", "2026-02-18"),
        goal(2, "vrijwilliger", "Op tijd komen", "niet bereikt"),
        goal(3, "cliënt", "", "bereikt", "2026-02-18"),
    ]
    case = letters("L19", Vrijwilligers=STOPPED, Plaatsingen=RUNNING, Leerdoelen=goals)
    (made,) = case.plan().made
    assert made.context["leerdoelen"] == ["Een gesprek voeren in het Nederlands"]
    assert "Bereikte leerdoelen" in case.letter()
    assert "Bereikte leerdoelen" not in letters("L19", Vrijwilligers=STOPPED, Leerdoelen=goals[1:]).letter()


def test_the_statement_without_hours_has_no_column_for_them(letters: Build) -> None:
    letter = letters("L19", Vrijwilligers=STOPPED, Plaatsingen=RUNNING | {"eind_werkelijk": "2026-02-20"}).letter()
    assert "van 1 februari 2026 tot en met 20 februari 2026" in letter
    assert "Uren" not in letter.splitlines()
    assert "Gevolgde trainingen" not in letter


def test_the_statement_in_english_has_english_values(letters: Build) -> None:
    case, kind = (
        letters("L19", Vrijwilligers=SINCE_2023, Plaatsingen=PLACED, Uren=HOURS, as_of=DECEMBER),
        letter_kind("L19"),
    )
    found = kind.context(RecordReader(case.records, frozenset(kind.reads), language="en"), 0, None, frozenset())
    assert (found["periode"], found["uren"]) == ("since 1 January 2023", "7.5 hours")
    assert found["werk"][0]["taken"] == "voorlezen and tuin"


@pytest.mark.parametrize(
    ("volunteer", "made"),
    [
        ({"status": "afgewezen", "aanmelddatum": "2026-02-01"}, True),
        ({"status": "afgewezen", "aanmelddatum": "2025-02-01", "einddatum": "2026-02-20"}, True),
        ({"status": "afgewezen", "aanmelddatum": "2025-12-31"}, False),  # 61 days ago
        ({"status": "afgewezen"}, False),
        ({"status": "terugverwezen", "aanmelddatum": "2026-02-01"}, False),
        ({"status": "intake", "aanmelddatum": "2026-02-01"}, False),
    ],
)
def test_a_rejection_is_due_to_who_was_turned_down_lately(letters: Build, volunteer: dict, made: bool) -> None:
    assert bool(letters("L24", Vrijwilligers={"startdatum": "", **volunteer}).plan().made) is made


def test_a_rejection_is_respectful_names_another_route_and_no_reason(letters: Build) -> None:
    volunteer = {
        "startdatum": "", "status": "afgewezen", "aanmelddatum": "2026-02-01", "reden_einde": "geen motivatie",
        "uitkering": "bijstand", "bekwaam": "nee",
    }  # fmt: skip
    letter = letters("L24", Vrijwilligers=volunteer).letter()
    assert "Dank u wel dat u zich wilt inzetten" in letter
    assert "Een vrijwilligerscentrale bij u in de buurt" in letter
    assert "Dit kunnen goede plekken voor u zijn:" in letter
    for never in ("motivatie", "bijstand", "bekwaam", "afgewezen", "februari"):
        assert never not in letter


@pytest.mark.parametrize(
    ("volunteer", "made"),
    [
        ({"verzekerd_vanaf": "2026-02-01"}, True),
        ({"verzekerd_vanaf": "2026-04-01"}, True),
        ({"verzekerd_vanaf": "2025-12-31", "startdatum": "2025-01-01"}, False),
        ({}, False),
        ({"verzekerd_vanaf": "2026-02-01", **STOPPED}, False),
        ({"verzekerd_vanaf": "2026-02-01", "status": "gepauzeerd"}, False),
    ],
)
def test_insurance_is_confirmed_to_active_volunteers_when_it_begins(
    letters: Build, volunteer: dict, made: bool
) -> None:
    assert bool(letters("L25", Vrijwilligers=volunteer).plan().made) is made


def test_the_confirmation_of_the_insurance(letters: Build) -> None:
    letter = letters("L25", Vrijwilligers={"verzekerd_vanaf": "2026-02-01"}).letter()
    for clause in ("vanaf 1 februari 2026", "U bent via de gemeente verzekerd.", "Meld het meteen bij A. de Boer."):
        assert clause in letter
    empty = letters("L25", Vrijwilligers={"verzekerd_vanaf": "2026-02-01"}, settings={"verzekering_tekst": ""}).letter()
    assert "[nog invullen: verzekering]" in empty


@pytest.mark.parametrize("code", ["L07", "L08", "L18", "L24", "L25"])
def test_a_letter_by_post_needs_an_address_unless_it_is_secret(letters: Build, code: str) -> None:
    assert places(letters(code, Vrijwilligers={"straat": ""})) == []  # none is due
    refused = letters(code, Vrijwilligers={"straat": ""}).plan(ids=["V1"]).refused
    assert [reason.place for reason in refused[0].reasons] == ["Vrijwilligers!F2"]
    secret = {"adres_geheim": "ja", "straat": "", "huisnummer": "", "postcode": "", "woonplaats": ""}
    (made,) = letters(code, Vrijwilligers=secret).plan(ids=["V1"]).made
    assert made.context["adresregels"] == []
