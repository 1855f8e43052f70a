"""The programme's own words in findings, and the facts of a circle that count once."""

from __future__ import annotations

import numpy as np
import pytest

from tests.checks.small_workbooks import VOLUNTEERS, records, settings, sheet
from vzv_sheets.checks.terms import terms
from vzv_sheets.records.circles import any_of_circle, circle_of_placements, one_per_circle
from vzv_sheets.vocabulary.terms import forms_of

PROGRAMMES = sheet(
    "Programmas", "programma_id | naam | soort", "COSA | COSA | cirkel", "HUM | Humanitas | buddy/maatje"
)
PLACEMENTS = sheet(
    "Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum",
    "P1 | V1 | COSA | C1 | 2025-01-01", "P2 | V2 | HUM | C1 | 2025-01-01", "P3 | V2 | COSA | c1 | 2025-01-01",
    "P4 | V1 | COSA | | 2025-01-01", "P5 | V1 | HUM | C1 | 2025-01-01",
)  # fmt: skip


@pytest.mark.parametrize(
    ("term", "with_article"), [("deelnemer", "De deelnemer"), ("gezin", "Het gezin"), ("cliënt", "De cliënt")]
)
def test_a_term_has_its_article(term, with_article):
    assert forms_of("client", term)["De_client"] == with_article


def test_the_words_of_the_workbook_are_used():
    assert terms(records(VOLUNTEERS))["de_client"] == "de cliënt"
    own = records(settings("term_client | bewoner", "term_beroepskracht | professional"), VOLUNTEERS)
    assert (terms(own)["Client"], terms(own)["beroepskracht"]) == ("Bewoner", "professional")


def test_members_of_a_circle_belong_together():
    read = records(VOLUNTEERS, PROGRAMMES, PLACEMENTS)
    assert circle_of_placements(read).tolist() == [0, 1, 0, 3, 4]
    fact = np.array([False, False, True, False, False])
    assert any_of_circle(read, fact).tolist() == [True, False, True, False, False]
    assert one_per_circle(read, np.array([1, 2, 3])).tolist() == [1, 2, 3]
    assert one_per_circle(read, np.array([0, 2, 4])).tolist() == [0, 4]
