"""Which agreements are due, which are refused and why, and what is kept of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vzv_sheets.letter_writing.brieflog import LogEntry, log_rows
from vzv_sheets.letter_writing.file_names import letter_file_name
from vzv_sheets.letter_writing.letters import LETTERS, letter_kind

Build = Callable[..., object]


def placement(identifier: str, **changes: str) -> dict[str, str]:
    return {
        "plaatsing_id": identifier, "vrijwilliger_id": "V1", "org_id": f"O{identifier[1:]}", "taken": "tuin",
        "startdatum": "2026-01-05", "begeleider_id": "K1", **changes,
    }  # fmt: skip


def organisations(*numbers: int) -> list[dict[str, str]]:
    return [{"org_id": f"O{number}", "naam": f"Huis {number}"} for number in numbers]


def ids(letters: object) -> list[str]:
    return [letter.subject_id for letter in letters]


def test_due_are_placements_from_voorgesteld_to_actief_without_agreement(agreement: Build) -> None:
    statuses = {
        2: "voorgesteld", 3: "kennismaking", 4: "proef", 5: "actief", 6: "gepauzeerd", 7: "uitval", 8: "niet gestart",
    }  # fmt: skip
    rows = [placement(f"P{number}", status=status) for number, status in statuses.items()]
    rows += [
        placement("P20", startdatum="2026-03-03"),  # voorgesteld by its date
        placement("P21", eind_werkelijk="2026-03-02"),  # afgerond by its date
        placement("P22", overeenkomst_datum="2026-01-02"),
        placement("P23", status="actief", eind_werkelijk="2026-02-01"),  # what is filled in goes before the dates
    ]
    case = agreement(Plaatsingen=rows, Organisaties=organisations(*range(2, 9), *range(20, 24)))
    assert ids(case.plan().made) == ["P1", "P2", "P3", "P4", "P5", "P20", "P23"]


def test_asked_by_id_a_letter_is_made_whatever_its_status(agreement: Build) -> None:
    rows = [placement("P2", status="afgerond", overeenkomst_datum="2026-01-02", reden_einde="doel bereikt")]
    case = agreement(Plaatsingen=rows, Organisaties=organisations(2))
    plan = case.plan(ids=["p2", "P2", "P99"])
    assert ids(plan.made) == ["P2"]
    ((refused,),) = [letter.reasons for letter in plan.refused]
    assert (refused.place, refused.remedy) == (
        "Plaatsingen", "Kies een nummer uit de kolom 'plaatsing_id' van blad Plaatsingen.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "place", "remedy"),
    [
        ({"Plaatsingen": {"taken": ""}}, "Plaatsingen!E2", "Vul 'taken' in op Plaatsingen!E2."),
        ({"Plaatsingen": {"begeleider_id": ""}}, "Plaatsingen!F2", "Vul 'begeleider_id' in op Plaatsingen!F2."),
        ({"Contactpersonen": {"functie": ""}}, "Contactpersonen!D2", "Vul 'functie' in op Contactpersonen!D2."),
        ({"Vrijwilligers": {"postcode": ""}}, "Vrijwilligers!H2", "Vul 'postcode' in op Vrijwilligers!H2."),
        ({"Plaatsingen": {"startdatum": ""}}, "Plaatsingen!D2", "Vul 'startdatum' in op Plaatsingen!D2."),
        ({"Plaatsingen": {"evaluatie_datum": "binnenkort"}}, "Plaatsingen!K2", "Schrijf bijvoorbeeld"),
        ({"Plaatsingen": {"begeleider_id": "K9"}}, "Plaatsingen!F2", "K9"),
        ({"Organisaties": {"winstoogmerk": "ja"}}, "Plaatsingen!C2", "Kies een andere organisatie"),
        ({"Programmas": {"leerdoelen_verplicht": "ja"}}, "Plaatsingen!A2", "ten minste één leerdoel"),
        ({"Vrijwilligers": {"adres_geheim": "ja", "straat": "Kade"}}, "Vrijwilligers!F2", "maak"),
    ],
)
def test_a_refusal_names_the_cell_and_what_to_do(agreement: Build, changes: dict, place: str, remedy: str) -> None:
    plan = agreement(**changes).plan()
    assert plan.made == ()
    (letter,) = plan.refused
    assert letter.subject_id == "P1"
    reasons = {reason.place: f"{reason.message} {reason.remedy}" for reason in letter.reasons}
    assert place in reasons
    assert remedy.lower() in reasons[place].lower()


def test_a_column_that_is_not_there_is_asked_for(agreement: Build) -> None:
    (letter,) = agreement(Plaatsingen={"taken": None}).plan().refused
    (reason,) = letter.reasons
    assert (reason.place, reason.remedy) == (
        "Plaatsingen", "Voeg kolom 'taken' toe op blad Plaatsingen en vul hem in op rij 2.",
    )  # fmt: skip


def test_an_always_required_column_that_is_not_there_refuses_every_letter_once(agreement: Build) -> None:
    plan = agreement(Organisaties={"naam": None}).plan()
    assert [reason.code for reason in plan.for_all] == ["V-ALG-02"]
    assert ids(plan.refused) == ["P1"]


def test_the_other_letters_are_made(agreement: Build) -> None:
    case = agreement(Plaatsingen=[placement("P2", taken=""), placement("P3")], Organisaties=organisations(2, 3))
    plan = case.plan()
    assert ids(plan.made) == ["P1", "P3"]
    assert ids(plan.refused) == ["P2"]


def test_what_the_organisation_lacks_is_said_once_and_refuses_all(agreement: Build) -> None:
    case = agreement(
        settings={"ondertekenaar_naam": "", "plaats_ondertekening": None},
        Plaatsingen=[placement("P2")],
        Organisaties=organisations(2),
    )
    plan = case.plan()
    assert [(reason.column, reason.place) for reason in plan.for_all] == [
        ("ondertekenaar_naam", "Instellingen!B3"),
        ("plaats_ondertekening", "Instellingen"),
    ]
    assert "Vul 'ondertekenaar_naam' in op Instellingen!B3." in plan.for_all[0].remedy
    assert plan.made == ()
    assert [(letter.subject_id, letter.reasons) for letter in plan.refused] == [("P1", ()), ("P2", ())]


def test_a_finding_elsewhere_refuses_nothing(agreement: Build) -> None:
    other = {"vrijwilliger_id": "V2", "achternaam": "Puk", "postcode": "fout", "startdatum": "ooit"}
    plan = agreement(Vrijwilligers=[other], Plaatsingen={"intakedatum": "ooit"}).plan()
    assert ids(plan.made) == ["P1"]


def test_what_is_wrong_with_a_volunteer_who_only_supervises_refuses_nothing(agreement: Build) -> None:
    supervisor = {
        "vrijwilliger_id": "V2", "achternaam": "Puk", "startdatum": "2026-01-01", "adres_geheim": "ja", "straat": "Kade",
        "geboortedatum": "ooit",
    }  # fmt: skip
    case = agreement(Vrijwilligers=[supervisor], Plaatsingen={"begeleider_id": "V2"})
    assert {"V-PRIV-04", "V-ALG-07"} <= case.findings.codes()
    assert ids(case.plan().made) == ["P1"]


def test_a_to_do_that_the_letter_itself_mends_does_not_refuse_it(agreement: Build) -> None:
    case = agreement(
        Programmas={"plaatsingsovereenkomst_verplicht": "ja", "vog_vereist": "ja"},
        Vrijwilligers={"geboortedatum": "2009-05-01"},
    )
    assert {"V-DOC-01", "V-VRW-16"} <= case.findings.codes()
    assert ids(case.plan().made) == ["P1"]


def test_overriding_makes_the_letter_and_keeps_what_was_ignored(agreement: Build) -> None:
    case = agreement(
        Plaatsingen={"taken": ""}, Organisaties={"winstoogmerk": "ja"}, settings={"ondertekenaar_naam": ""}
    )
    (letter,) = case.plan(despite_errors=True).made
    assert letter.ignored == ("V-ALG-03", "V-TAAK-02")
    assert letter.context["taken"] == "[nog invullen: taken]"
    (row,) = log_rows([letter.logged], (), made_on=dt.date(2026, 3, 2), reason="spoed")
    assert row[-2:] == ["V-ALG-03; V-TAAK-02", "spoed"]


def test_an_id_that_stands_twice_is_never_made(agreement: Build) -> None:
    case = agreement(Plaatsingen=[placement("p1", org_id="O1", startdatum="2025-01-01", eind_werkelijk="2025-02-01")])
    plan = case.plan(ids=["P1"], despite_errors=True)
    assert plan.made == ()
    assert plan.refused[0].reasons[0].code == "V-ALG-04"


def test_a_letter_in_the_log_is_made_again_only_when_asked(agreement: Build) -> None:
    case = agreement(Plaatsingen=[placement("P2")], Organisaties=organisations(2))
    first = case.plan()
    log = [
        LogEntry("B0001", "L01", "p1", first.made[0].data_hash),
        LogEntry("B0002", "L02", "P2", "anders"),
    ]
    plan = case.plan(log=log)
    assert ids(plan.made) == ["P2"]
    assert [(letter.subject_id, letter.brief_id) for letter in plan.made_before] == [("P1", "B0001")]
    assert ids(case.plan(log=log, again=True).made) == ["P1", "P2"]


def test_a_letter_whose_data_changed_is_offered_again_but_a_new_day_is_no_change(agreement: Build) -> None:
    (made,) = agreement().plan().made
    log = [LogEntry("B0001", "L01", "P1", made.data_hash)]
    assert ids(agreement(as_of=dt.date(2026, 3, 3)).plan(log=log).made_before) == ["P1"]
    (changed,) = agreement(Plaatsingen={"taken": "tuin"}).plan(log=log).made
    assert (changed.instead_of, changed.reason) == ("B0001", "nieuwe plaatsing, nog geen overeenkomst (9 maart 2026)")
    again = [*log, LogEntry("B0002", "L01", "P1", changed.data_hash)]
    assert ids(agreement(Plaatsingen={"taken": "tuin"}).plan(log=again).made_before) == ["P1"]


def test_log_rows_go_on_from_the_highest_number(agreement: Build) -> None:
    (letter,) = agreement().plan().made
    log = [LogEntry("B0009", "L01", "", ""), LogEntry("B0002", "L01", "", ""), LogEntry("eigen", "L01", "", "")]
    assert log_rows([letter.logged, letter.logged], log, made_on=dt.date(2026, 3, 2), reason="niet nodig") == [
        [number, "L01", "P1", dt.date(2026, 3, 2), "L01-plaatsingsovereenkomst-P1.docx", letter.data_hash, "", ""]
        for number in ("B0010", "B0011")
    ]


@given(st.text(min_size=1, max_size=200), st.text(min_size=1, max_size=200))
def test_file_names_are_safe_on_windows_and_differ_as_the_ids_do(one: str, other: str) -> None:
    name = letter_file_name("L01", "plaatsingsovereenkomst", one)
    assert not set(name) & set('<>:"/\\|?*')
    assert all(ord(c) >= 32 for c in name)
    assert not name.removesuffix(".docx").endswith((".", " "))
    assert len(name.encode()) < 255
    if one != other:
        assert name != letter_file_name("L01", "plaatsingsovereenkomst", other)


def test_file_name_of_an_ordinary_id() -> None:
    assert letter_file_name("L01", "plaatsingsovereenkomst", "P0001") == "L01-plaatsingsovereenkomst-P0001.docx"


def test_kinds_are_found_by_their_code() -> None:
    assert letter_kind("l01") is LETTERS[0]
    with pytest.raises(KeyError):
        letter_kind("L99")
