"""L20, L21 and L22: what is planned, for whom, and whom to call."""

from __future__ import annotations

import pytest

from tests.letter_writing.planned_workbooks import changed, contexts, planned

JOB = {"datum": "2026-03-14", "begin": "10:00", "eind": "12:30", "programma_id": "C3", "stand": "gepland",
       "vrijwilliger_id": "V1", "soort": "Tuin / erf", "locatie": "De Brug"}  # fmt: skip
TRAINING = {"vrijwilliger_id": "V1", "datum": "2026-03-14", "titel": "Omgaan met grenzen", "stand": "gepland",
            "tijd": "19:30", "plaats": "De Brug", "soort": "themabijeenkomst"}  # fmt: skip
HOUR = {"vrijwilliger_id": "V1", "datum": "2026-03-14", "soort": "participatiespreekuur", "stand": "gepland",
        "tijd": "10:00", "plaats": "Stadhuis"}  # fmt: skip
PEOPLE = [
    {
        "vrijwilliger_id": f"V{n}",
        "voornaam": name,
        "achternaam": "Bos",
        "adres_geheim": "ja",
        "startdatum": "2026-01-01",
    }
    for n, name in enumerate(("Ann", "Bo", "Cor"), 1)
]
RUNNING = {"startdatum": "2026-02-01", "status": "actief"}
CLAIMANT = {"uitkering": "bijstand", "gemeente_org_id": "O2"}
TOWN = [{"org_id": "O1", "naam": "Het Anker", "soort": "overig", "contactpersoon_id": ""},
        {"org_id": "O2", "naam": "Gemeente Zwolle", "soort": "gemeente", "contactpersoon_id": "K2"}]  # fmt: skip
CONTACTS = [
    {"contact_id": "K1", "naam": "Joke de Vries", "functie": "leidinggevende", "telefoon": "038 765 43 21"},
    {"contact_id": "K2", "naam": "Karin de Wit", "functie": "klantmanager", "org_id": "O2", "telefoon": "038 222 22 22",
     "bereikbaarheid": "ma-do"},
]  # fmt: skip


def jobs(*changes: dict[str, str], **sheets: object):
    return planned("L20", Activiteiten=[{**JOB, **change} for change in changes or ({},)], **sheets)


def trainings(*changes: dict[str, str], **sheets: object):
    return planned("L21", Trainingen=[{**TRAINING, **change} for change in changes or ({},)], **sheets)


def hours(change: dict[str, str] | None = None, person: dict[str, str] | None = None, **sheets: object):
    sheets = {"Organisaties": TOWN, "Contactpersonen": CONTACTS, **sheets}
    row = [{**HOUR, **(change or {})}]
    return planned("L22", Gesprekken=row, Vrijwilligers=changed("Vrijwilligers", **(person or CLAIMANT)), **sheets)


def one(case) -> dict:
    (context,) = contexts(case).values()
    return context


@pytest.mark.parametrize("make", [jobs, trainings, hours])
@pytest.mark.parametrize(
    ("change", "is_due"),
    [
        ({}, True), ({"datum": "2026-03-02"}, True), ({"datum": "2026-03-01"}, False), ({"stand": "afgezegd"}, False),
        ({"stand": "", "datum": "2026-03-02"}, False), ({"vrijwilliger_id": ""}, False),
    ],
)  # fmt: skip
def test_due_is_what_is_planned_today_or_later_for_somebody(make, change: dict, is_due: bool) -> None:
    plan = make(change).plan()
    assert bool(plan.made) == is_due
    assert plan.refused == ()


# L20


def test_a_job_says_when_what_where_and_whom_to_call() -> None:
    case = jobs()
    context = one(case)
    assert (context["klus"], context["dag"], context["tijd"]) == (
        "Tuin / erf", "zaterdag 14 maart 2026", "van 10.00 tot 12.30 uur",
    )  # fmt: skip
    assert (context["plaats"], context["samen_met"]) == ("De Brug", "")
    assert (context["afmelden_bij"], context["bereikbaar"]) == ("Joke de Vries", "telefoon 038 765 43 21")
    letter = case.letter()
    assert "U kiest zelf welke klussen u doet." in letter
    assert "Samen met" not in letter
    assert case.plan().made[0].file_name == "L20-planbericht-V1-C3-V1-2026-03-14-tuin-erf-1000.docx"


def test_times_that_are_not_known() -> None:
    made = contexts(jobs({"eind": ""}, {"begin": "", "soort": "koken", "locatie": ""})).values()
    assert [context["tijd"] for context in made] == ["vanaf 10.00 uur", "[nog invullen: tijd]"]
    assert [context["plaats"] for context in made] == ["De Brug", "[nog invullen: plaats]"]


def test_each_volunteer_reads_the_first_name_of_the_other() -> None:
    made = contexts(jobs({"vrijwilliger_id": "V1; V2", "samen_met_id": "V2"}, Vrijwilligers=PEOPLE))
    assert [(context["naam"], context["samen_met"]) for context in made.values()] == [
        ("Ann Bos", "Bo"),
        ("Bo Bos", "Ann"),
    ]
    three = contexts(jobs({"vrijwilliger_id": "V1; V2; V3"}, Vrijwilligers=PEOPLE))
    assert [context["samen_met"] for context in three.values()] == ["", "", ""]


def test_two_rows_of_one_job_are_two_messages() -> None:
    rows = ({"samen_met_id": "V2"}, {"vrijwilliger_id": "V2", "samen_met_id": "V1"}, {"begin": "13:00"})
    plan = jobs(*rows, Vrijwilligers=PEOPLE).plan()
    assert len({letter.file_name for letter in plan.made}) == 3
    assert plan.refused == ()


@pytest.mark.parametrize(
    ("supervisor", "provider", "called", "reach"),
    [
        ("K1", "O2", "Joke de Vries", "telefoon 038 765 43 21"),
        ("", "O2", "Karin de Wit", "telefoon 038 222 22 22 (ma-do)"),
        ("", "O1", "A. de Boer", "telefoon 038 123 45 67"),
    ],
)
def test_who_is_called_is_the_supervisor_else_the_provider_else_the_own_organisation(
    supervisor: str, provider: str, called: str, reach: str
) -> None:
    case = jobs(
        Plaatsingen=changed("Plaatsingen", begeleider_id=supervisor, **RUNNING),
        Programmas=changed("Programmas", aanbieder_org_id=provider), Organisaties=TOWN, Contactpersonen=CONTACTS,
    )  # fmt: skip
    context = one(case)
    assert (context["afmelden_bij"], context["bereikbaar"]) == (called, reach)


@pytest.mark.parametrize("asked", ["V2", "C3", "C3-V1-2026-03-14-tuin-erf-1000"])
def test_a_job_is_asked_by_volunteer_programme_or_name(asked: str) -> None:
    case = jobs({"vrijwilliger_id": "V1; V2"}, Vrijwilligers=PEOPLE)
    assert [letter.addressee for letter in case.plan(ids=[asked]).made] == ["", ""]


# L21


@pytest.mark.parametrize(
    ("programme", "placement", "paid"),
    [
        ("ja", RUNNING, True),
        ("nee", RUNNING, False),
        ("", RUNNING, False),
        ("ja", {"startdatum": "2026-03-09", "status": ""}, False),
        ("ja", {**RUNNING, "eind_werkelijk": "2026-02-20", "status": "afgerond"}, False),
    ],
)
def test_travel_is_paid_where_a_programme_of_a_running_placement_says_so(programme, placement, paid: bool) -> None:
    case = trainings(
        Programmas=changed("Programmas", reiskosten_vergoed=programme),
        Plaatsingen=changed("Plaatsingen", **placement),
    )
    letter = case.letter()
    assert "Meedoen is gratis." in letter
    assert ("Uw reiskosten krijgt u terug." in letter) == paid


def test_a_training_says_what_when_where_and_whom_to_tell() -> None:
    case = trainings({"verplicht": "ja"})
    context = one(case)
    assert (context["titel"], context["bijeenkomst"]) == ("Omgaan met grenzen", "themabijeenkomst")
    assert (context["dag"], context["tijd"], context["plaats"]) == ("zaterdag 14 maart 2026", "19.30 uur", "De Brug")
    letter = case.letter()
    assert "A. de Boer, coördinator vrijwilligers, telefoon 038 123 45 67" in letter
    assert "verplicht" not in letter


@pytest.mark.parametrize(
    ("kind", "name"), [("intervisie", "intervisiebijeenkomst"), ("basistraining", "training"), ("", "training")]
)
def test_a_training_is_called_what_it_is(kind: str, name: str) -> None:
    assert one(trainings({"soort": kind}))["bijeenkomst"] == name


def test_online_nobody_travels() -> None:
    case = trainings({"soort": "online", "plaats": ""}, Plaatsingen=changed("Plaatsingen", **RUNNING))
    assert (one(case)["plaats"], one(case)["reiskosten_terug"]) == ("online", False)


# L22


@pytest.mark.parametrize(
    ("person", "is_due"),
    [
        (CLAIMANT, True),
        ({"uitkering": "IOAW/IOAZ"}, True),
        ({"uitkering": "onbekend", "klantmanager_id": "K2"}, True),
        ({"uitkering": "WW"}, False),
        ({"uitkering": "geen"}, False),
    ],
)
def test_only_claimants_of_a_municipality_are_invited(person: dict, is_due: bool) -> None:
    assert bool(hours(person=person).plan().made) == is_due


def test_the_case_manager_of_the_placement_goes_before_that_of_the_volunteer() -> None:
    contacts = [*CONTACTS, {"contact_id": "K3", "naam": "Kees Smit", "functie": "klantmanager", "org_id": "O2"}]
    case = hours(
        {"vrijwilliger_id": "", "plaatsing_id": "P1"}, {"uitkering": "geen", "klantmanager_id": "K2"},
        Plaatsingen=changed("Plaatsingen", klantmanager_id="K3"), Contactpersonen=contacts,
    )  # fmt: skip
    context = one(case)
    # Nothing is known of how to reach K3: then the own organisation.
    assert (context["klantmanager"], context["bereikbaar"]) == ("Kees Smit", "telefoon 038 123 45 67")


def test_the_letter_names_the_case_manager_and_leaves_a_choice() -> None:
    case = hours(person={**CLAIMANT, "klantmanager_id": "K2"})
    letter = case.letter()
    assert "Karin de Wit spreekt die graag met u af: telefoon 038 222 22 22 (ma-do)" in letter
    assert "U kunt ook een andere dag of tijd kiezen." in letter
    for threat in ("bijstand", "uitkering", "verplicht", "moet", "gevolg", "korting"):
        assert threat not in letter


def test_without_a_case_manager_the_name_is_to_be_filled_in() -> None:
    assert one(hours())["klantmanager"] == "[nog invullen: klantmanager]"
