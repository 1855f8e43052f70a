"""A letter goes to nobody by guess: a reference that points nowhere refuses it, instead of naming somebody else."""

from __future__ import annotations

import re

import pytest

from tests.letter_writing.samples import Sample, sample
from tests.letter_writing.small_samples import changed

ELSEWHERE = {"klantmanager_id": "K99"}


def refused(case: Sample, addressee: str, subject: str) -> list[str]:
    """The codes and columns that refuse the letter of that subject to that addressee."""
    return [
        f"{reason.code} {reason.column}"
        for letter in case.plan().refused
        if letter.addressee == addressee and letter.subject_id.startswith(subject)
        for reason in letter.reasons
    ]


@pytest.mark.parametrize(
    ("name", "addressee"),
    [("L03", "klantmanager"), ("L04", "klantmanager"), ("L04", "vrijwilliger"), ("L06", ""), ("L12", "klantmanager"),
     ("L12", "vrijwilliger")],
)  # fmt: skip
@pytest.mark.parametrize("where", ["Plaatsingen P1", "Vrijwilligers V1"])
def test_a_case_manager_who_is_not_known_is_not_replaced_by_another(name: str, addressee: str, where: str) -> None:
    case = changed(name, where, ELSEWHERE)
    assert refused(case, addressee, "P1") == ["V-ALG-05 klantmanager_id"]


def test_the_case_manager_of_the_volunteer_does_not_matter_where_the_placement_names_one() -> None:
    other = ("Contactpersonen", "| K8 | Bea Bos | O9 | werkcoach | |")
    known = changed("L03", "Plaatsingen P1", {"klantmanager_id": "K8"}, row=other)
    case = changed(known, "Vrijwilligers V1", ELSEWHERE)
    assert refused(case, "klantmanager", "P1") == []
    assert "t.a.v. Bea Bos, werkcoach" in case.plan().made[0].context["adresregels"]


def test_a_claimant_reads_the_name_of_no_other_case_manager() -> None:
    placement = next(letter.subject_id for letter in sample("L22").plan().made if letter.subject_id.startswith("P"))
    case = changed("L22", f"Plaatsingen {placement.partition('-')[0]}", ELSEWHERE)
    assert refused(case, "", placement) == ["V-ALG-05 klantmanager_id"]


@pytest.mark.parametrize("addressee", ["beroepskracht", "vrijwilliger"])
def test_an_invitation_goes_to_no_other_professional(addressee: str) -> None:
    case = changed("L04", "Plaatsingen P1", {"professional_id": "K99"})
    assert refused(case, addressee, "P1") == ["V-ALG-05 professional_id"]


@pytest.mark.parametrize("name", ["L03", "L05", "L06", "L09", "L10", "L11", "L12", "L13", "L14", "L23"])
def test_an_organisation_that_is_not_known_is_not_replaced_by_the_own_one(name: str) -> None:
    case = sample(name)
    programme = re.search(r"## Programmas\n.*\n.*\n\| (\S+) ", case.text)[1]
    case = changed(
        changed(name, f"Programmas {programme}", {"aanbieder_org_id": "O99"}), "Plaatsingen P1", {"org_id": ""}
    )
    plan = case.plan(ids=["P1"])
    assert "V-ALG-05 aanbieder_org_id" in {f"{one.code} {one.column}" for each in plan.refused for one in each.reasons}
    assert [letter.file_name for letter in plan.made if "P1" in letter.subject_id] == []
