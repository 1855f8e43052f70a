"""L23: a question to professional care, only with consent and only with a code (domain/letters.md L23; 003)."""

from __future__ import annotations

import pytest

from tests.letter_writing.samples import sample
from tests.letter_writing.small_samples import changed, text_to

FIRST, SECOND, THIRD = "P1-2026-03-12", "P2-2026-03-16", "P3-2026-03-16"


@pytest.mark.parametrize(
    ("cells", "left"),
    [
        ({"toestemming_datum": ""}, [SECOND]),
        ({"naar": "klantmanager"}, [SECOND]),
        ({"naar": "anders"}, [FIRST, SECOND]),
        ({"naar": "reclassering"}, [FIRST, SECOND]),
        ({"antwoord_op": "2026-03-19"}, [SECOND]),
        ({"toestemming_datum": "2025-12-01", "gevraagd_op": "2025-12-20"}, ["P1-2025-12-20", SECOND]),
        ({"toestemming_datum": "2025-12-01", "gevraagd_op": "2025-12-19"}, [SECOND]),
    ],
)
def test_it_is_due_with_consent_while_a_professional_did_not_answer(cells: dict[str, str], left: list[str]) -> None:
    assert [letter.subject_id for letter in changed("L23", "Overdrachten P1", cells).plan().made] == left


def test_without_consent_it_is_refused_at_its_cell() -> None:
    (refused,) = sample("L23").plan(ids=[THIRD]).refused
    (reason,) = refused.reasons
    assert (reason.place, reason.remedy) == ("Overdrachten!F4", "Vul 'toestemming_datum' in op Overdrachten!F4.")


def test_consent_of_a_day_to_come_is_none() -> None:
    plan = changed("L23", "Overdrachten P1", {"toestemming_datum": "2026-03-21"}).plan(ids=[FIRST])
    assert (plan.made, len(plan.refused)) == ((), 1)


def test_two_questions_on_one_day_are_two_letters() -> None:
    case = changed("L23", "Overdrachten P3", {"plaatsing_id": "P2", "toestemming_datum": "2026-03-15"})
    assert [letter.subject_id for letter in case.plan().made] == [FIRST, SECOND, f"{SECOND}-2"]


def test_a_case_manager_never_reads_of_a_client() -> None:
    plan = changed("L23", "Overdrachten P1", {"naar": "klantmanager"}).plan(ids=[FIRST])
    assert (plan.made, len(plan.refused)) == ((), 1)


def test_the_letter_holds_a_code_a_first_name_and_lines_for_the_question() -> None:
    lines = text_to("L23", FIRST).splitlines()
    for line in (
        "Maatschappelijk Werk Noord", "t.a.v. Kees Wit, hulpverlener", "Molenweg 3", "Beste Kees Wit,", "C-0042",
        "Thuisadministratie", "Ann, Humanitas Westerkwartier", "10 maart 2026", "Onze vraag",
    ):  # fmt: skip
        assert line in lines, line
    assert "Wij vragen uw hulp voor een deelnemer." in "\n".join(lines)
    question = lines[lines.index("Onze vraag") :]
    assert sum(line.count("\t") for line in question[: question.index("Hartelijk dank.")]) == 4


def test_without_contact_it_is_addressed_to_the_role() -> None:
    assert sample("L23").plan(ids=[SECOND]).made[0].context["adresregels"] == ["Huisarts"]
    unknown = changed("L23", "Overdrachten P2", {"naar": "anders"}).plan(ids=[SECOND]).made[0]
    assert unknown.context["adresregels"] == ["[nog invullen: geadresseerde]"]


def test_without_a_client_there_is_no_code_and_the_programme_is_that_of_the_placement() -> None:
    case = changed("L23", "Overdrachten P3", {"toestemming_datum": "2026-03-15"})
    context = case.plan(ids=[THIRD]).made[0].context
    assert (context["programma"], context["clientcode"]) == ("Buddy", "")
    assert "Code" not in text_to(case, THIRD).splitlines()


def test_a_name_in_the_place_of_a_code_is_never_printed() -> None:
    case = changed("L23", "Plaatsingen P1", {"clientcode": "Fatima Bakker"})
    assert "V-CLI-01" in case.workbook()[1].codes()
    text = text_to(case, FIRST)
    assert "Bakker" not in text
    assert "[nog invullen: code]" in text


def test_it_is_asked_for_by_the_placement_too() -> None:
    assert [letter.subject_id for letter in sample("L23").plan(ids=["P1"]).made] == [FIRST]
