"""L03: who gets a copy of the agreement, when, and what the letter with it says (domain/letters.md L03; V-DOC-09)."""

from __future__ import annotations

import pytest

from tests.letter_writing.samples import sample
from tests.letter_writing.small_samples import changed, text_to

BOTH = ["P1 klantmanager", "P1 organisatie", "P2 organisatie"]


def made(case) -> list[str]:
    return [f"{letter.subject_id} {letter.addressee}" for letter in case.plan().made]


def test_both_copies_are_due_once_it_is_signed() -> None:
    assert made(sample("L03")) == BOTH
    assert sample("L03").plan().made[0].reason == "getekend, maar nog geen kopie verstuurd (4 maart 2026)"


@pytest.mark.parametrize(
    ("sheet", "change", "left"),
    [
        ("Plaatsingen P1", {"overeenkomst_datum": ""}, ["P2 organisatie"]),
        ("Plaatsingen P1", {"overeenkomst_datum": "2026-03-10"}, ["P2 organisatie"]),
        ("Plaatsingen P1", {"kopie_gemeente_datum": "2026-03-05"}, BOTH[1:]),
        ("Plaatsingen P1", {"kopie_organisatie_datum": "2026-03-05"}, [BOTH[0], BOTH[2]]),
        ("Plaatsingen P1", {"status": "afgerond", "eind_werkelijk": "2026-03-09"}, ["P2 organisatie"]),
        ("Programmas C3", {"kopie_gemeente": "nee"}, BOTH[1:]),
        ("Programmas C3", {"kopie_organisatie": ""}, BOTH[:1]),
        # Without benefit and klantmanager a copy to the municipality would be a data leak
        ("Vrijwilligers V1", {"uitkering": "geen", "klantmanager_id": ""}, BOTH[1:]),
    ],
)
def test_a_copy_is_due_only_where_v_doc_09_asks_it(sheet: str, change: dict[str, str], left: list[str]) -> None:
    assert made(changed("L03", sheet, change)) == left


def test_asked_for_by_the_volunteer_or_again_no_copy_goes_to_who_may_not_have_it() -> None:
    case = sample("L03")
    assert [letter.addressee for letter in case.plan(ids=["V1"]).made] == ["klantmanager", "organisatie"]
    assert [letter.addressee for letter in case.plan(ids=["P2"]).made] == ["organisatie"]
    nobody = changed("L03", "Programmas C3", {"kopie_gemeente": "", "kopie_organisatie": ""}).plan(ids=["P1"])
    assert nobody.made == ()
    assert [refused.subject_id for refused in nobody.refused] == ["P1"]


def test_the_case_manager_reads_what_the_copy_is_of_and_whom_to_ask() -> None:
    letter = text_to("L03", "P1", "klantmanager")
    for line in (
        "Gemeente Zwolle", "t.a.v. Noor Smit, klantmanager", "Grote Kerkplein 15", "Beste Noor Smit,",
        "Bijlage: kopie van de plaatsingsovereenkomst",
    ):  # fmt: skip
        assert line in letter.splitlines(), line
    assert "kopie van de plaatsingsovereenkomst van Ann van den Berg. De overeenkomst is getekend op 4 maart" in letter
    assert "U bereikt ons via telefoon 038 123 45 67 of e-mail info@schakel.example." in letter
    assert "Wij hebben afgesproken dat de gemeente Zwolle een kopie krijgt." in letter


def test_the_organisation_reads_nothing_of_the_municipality() -> None:
    letter = text_to("L03", "P1", "organisatie")
    assert "t.a.v. Joke de Vries, leidinggevende" in letter.splitlines()
    assert "vrijwilligerswerk bij u. De kopie is voor uw eigen administratie." in letter
    assert "emeente" not in letter


def test_the_placement_names_the_case_manager_before_the_volunteer() -> None:
    extra = "| K3 | Bea Bos | O9 | werkcoach | |"
    case = changed("L03", "Plaatsingen P1", {"klantmanager_id": "K3"}, row=("Contactpersonen", extra))
    assert "t.a.v. Bea Bos, werkcoach" in case.plan().made[0].context["adresregels"]


def test_without_case_manager_it_goes_to_the_municipality_of_the_benefit() -> None:
    case = changed("L03", "Vrijwilligers V1", {"klantmanager_id": "", "gemeente_org_id": "O9"})
    context = case.plan().made[0].context
    assert context["adresregels"] == ["Gemeente Zwolle", "Grote Kerkplein 15", "8011 PK  Zwolle"]
    assert context["aanhef"] == "mevrouw, meneer"


def test_a_finding_of_the_placement_refuses_it_with_its_cell() -> None:
    plan = changed("L03", "Plaatsingen P1", {"taak_normaal_door_beroepskracht": "ja"}).plan()
    assert {refusal.code for refused in plan.refused for refusal in refused.reasons} == {"V-TAAK-01"}
    assert [letter.subject_id for letter in plan.made] == ["P2"]
