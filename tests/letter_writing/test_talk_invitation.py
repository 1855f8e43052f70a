"""L04: who is invited to which talk, and what each of them may read."""

from __future__ import annotations

import pytest

from tests.letter_writing.planned_workbooks import changed, contexts, planned

TALK = {"plaatsing_id": "P1", "datum": "2026-03-14", "soort": "kennismaking", "stand": "gepland", "tijd": "10:00",
        "plaats": "De Brug", "deelnemers": "vrijwilliger; organisatie"}  # fmt: skip
VOLUNTEER = "uitnodiging-gesprek-vrijwilliger-P1-2026-03-14-kennismaking"


def talks(*changes: dict[str, str], **sheets: object):
    return planned("L04", Gesprekken=[{**TALK, **change} for change in changes or ({},)], **sheets)


def only(case) -> dict:
    ((_, context),) = contexts(case).items()
    return context


@pytest.mark.parametrize(
    ("change", "is_due"),
    [
        ({}, True),
        ({"soort": "intake"}, True),
        ({"soort": "driegesprek"}, True),
        ({"soort": "viergesprek"}, True),
        ({"soort": "aanmelding"}, False),
        ({"soort": "voortgang"}, False),
        ({"soort": "participatiespreekuur"}, False),
        ({"datum": "2026-03-02"}, True),
        ({"datum": "2026-03-01"}, False),
        ({"stand": "gehouden", "datum": "2026-03-02"}, False),
        ({"stand": "", "datum": "2026-03-02"}, False),
        ({"stand": "afgezegd"}, False),
        ({"plaatsing_id": "", "vrijwilliger_id": "V1"}, True),
        ({"plaatsing_id": "", "vrijwilliger_id": "", "clientcode": "C-9"}, False),
    ],
)
def test_due_are_planned_first_talks_of_today_or_later(change: dict, is_due: bool) -> None:
    plan = talks(change).plan()
    assert bool(plan.made or plan.refused) == is_due


def test_the_moment_and_who_is_there_with_why() -> None:
    case = talks()
    assert list(contexts(case)) == [VOLUNTEER]
    context = only(case)
    assert (context["dag"], context["tijd"], context["plaats"]) == ("zaterdag 14 maart 2026", "10.00 uur", "De Brug")
    assert [(row["wie"], bool(row["waarom"])) for row in context["deelnemers"]] == [
        ("U zelf", True), ("Organisatie", True),
    ]  # fmt: skip
    letter = case.letter()
    assert "Uw wensen staan daarbij voorop" in letter
    assert "telefoon 038 123 45 67" in letter
    assert case.plan().made[0].reason == "er is een gesprek gepland (14 maart 2026)"


def test_what_is_not_known_yet_is_to_be_filled_in() -> None:
    context = only(talks({"tijd": "", "plaats": "", "deelnemers": ""}))
    assert (context["tijd"], context["plaats"]) == ("[nog invullen: tijd]", "[nog invullen: plaats]")
    assert context["deelnemers"][-1]["wie"] == "[nog invullen: wie er nog meer bij zijn]"


def test_a_talk_of_three_without_participants_is_refused_at_its_cell() -> None:
    (refused,) = talks({"soort": "driegesprek", "deelnemers": ""}).plan().refused
    assert "Gesprekken!G2" in {reason.place for reason in refused.reasons}


def test_only_who_takes_part_is_invited_and_the_volunteer_always() -> None:
    def invited(participants: str) -> list[str]:
        return [letter.addressee for letter in talks({"deelnemers": participants}).plan().made]

    assert invited("klantmanager") == ["vrijwilliger", "klantmanager"]
    assert invited("vrijwilliger; toezichthouder") == ["vrijwilliger", "beroepskracht"]
    assert invited("vrijwilliger; coördinator; cliënt; trainer") == ["vrijwilliger"]


@pytest.mark.parametrize("needed", ["ja", "nee", "onbekend", ""])
def test_the_fourth_helper_is_there_by_role_only_where_extra_help_is_needed(needed: str) -> None:
    case = talks(
        {"soort": "viergesprek", "deelnemers": "vrijwilliger; professional; hulpverlener"},
        Vrijwilligers=changed("Vrijwilligers", extra_begeleiding_nodig=needed),
    )
    made = contexts(case)
    helped = needed == "ja"
    assert any("-hulpverlener-" in name for name in made) == helped
    for context in made.values():
        assert context["gesprek"] == ("viergesprek" if helped else "gesprek")
        assert (len(context["deelnemers"]) == 3) == helped
    if helped:
        (letter,) = (context for name, context in made.items() if "-hulpverlener-" in name)
        assert (letter["adresregels"], letter["naam"]) == (["Aan de hulpverlener"], "Ann")
        assert letter["deelnemers"][-1]["wie"] == "U zelf"


def test_the_case_manager_reads_the_whole_name_and_the_professional_the_first_name() -> None:
    contacts = [
        {"contact_id": "K1", "naam": "Joke de Vries", "functie": "leidinggevende"},
        {"contact_id": "K2", "naam": "Karin de Wit", "functie": "klantmanager"},
        {"contact_id": "K3", "naam": "Kees Smit", "functie": "toezichthouder"},
    ]
    case = talks(
        {"deelnemers": "vrijwilliger; klantmanager; professional"},
        Contactpersonen=contacts,
        Plaatsingen=changed("Plaatsingen", klantmanager_id="K2", professional_id="K3"),
        Organisaties=[{"org_id": "O1", "naam": "Zorgcentrum Het Anker"}],
    )
    own, manager, professional = contexts(case).values()
    assert [row["wie"] for row in own["deelnemers"]] == [
        "U zelf", "Karin de Wit, klantmanager", "Kees Smit, beroepskracht",
    ]  # fmt: skip
    assert (manager["aanhef"], manager["naam"]) == ("Karin de Wit", "Ann van den Berg")
    assert [row["wie"] for row in manager["deelnemers"]] == ["De vrijwilliger", "U zelf", "Beroepskracht"]
    assert (professional["aanhef"], professional["naam"]) == ("Kees Smit", "Ann")
    assert "Berg" not in str(professional)
    assert "Dorpsstraat" not in str(manager)


def test_what_is_no_known_role_is_not_printed() -> None:
    context = only(talks({"deelnemers": "vrijwilliger; Piet Puk"}))
    assert [row["wie"] for row in context["deelnemers"]] == ["U zelf", "Iemand anders"]


def test_the_own_words_of_the_organisation_are_used() -> None:
    case = planned(
        "L04",
        settings={"term_client": "jongere", "term_beroepskracht": "hulpverlener"},
        Gesprekken=[{**TALK, "deelnemers": "vrijwilliger; cliënt; hulpverlener"}],
    )
    own, professional = contexts(case).values()
    assert [row["wie"] for row in own["deelnemers"]] == ["U zelf", "Jongere", "Hulpverlener"]
    assert professional["deelnemers"][-1]["wie"] == "U zelf"


def test_a_circle_is_invited_one_by_one_and_its_client_is_never_named() -> None:
    people = [{"vrijwilliger_id": f"V{n}", "voornaam": name, "achternaam": "Bos", "adres_geheim": "ja",
               "startdatum": "2026-01-01", "extra_begeleiding_nodig": "ja"}
              for n, name in enumerate(("Ann", "Bo", "Cor"), 1)]  # fmt: skip
    placements = [{"plaatsing_id": f"P{n}", "vrijwilliger_id": f"V{n}", "clientcode": "C-9", "programma_id": "C3",
                   "startdatum": "2026-02-01", "eind_werkelijk": "2026-02-20" if n == 3 else ""}
                  for n in (1, 2, 3)]  # fmt: skip
    row = {"plaatsing_id": "", "clientcode": "C-9", "soort": "viergesprek",
           "deelnemers": "vrijwilliger; klantmanager; professional; hulpverlener"}  # fmt: skip
    case = talks(row, Vrijwilligers=people, Plaatsingen=placements)
    made = contexts(case)
    names = [name.removeprefix("uitnodiging-gesprek-") for name in made]
    assert names == [
        f"{to}-P1-2026-03-14-viergesprek" for to in ("vrijwilliger-V1", "vrijwilliger-V2", "beroepskracht")
    ]
    first, _, professional = made.values()
    assert first["deelnemers"][0]["wie"] == "U en de andere vrijwilligers"
    assert professional["naam"] == "Ann en Bo"
    assert "C-9" not in str(made)
    assert [letter.file_name for letter in case.plan(ids=["C-9"]).made] == [
        letter.file_name for letter in case.plan().made
    ]


@pytest.mark.parametrize("asked", ["P1", "V1", "P1-2026-03-14-kennismaking"])
def test_asked_by_placement_volunteer_or_name(asked: str) -> None:
    rows = ({}, {"plaatsing_id": "", "vrijwilliger_id": "V1", "datum": "2026-03-10", "soort": "intake"})
    (first, *_) = talks(*rows[:1]).plan(ids=[asked]).made if asked != "V1" else talks(*rows).plan(ids=[asked]).made
    assert first.subject_id == ("V1-2026-03-10-intake" if asked == "V1" else "P1-2026-03-14-kennismaking")
