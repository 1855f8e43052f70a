"""Which codes look like the name of a person."""

from __future__ import annotations

import pytest

from vzv_sheets.vocabulary.personal_names import looks_like_name

NAMES = [
    "Jan de Vries", "jan de vries", "mevr. Jansen", "Mw Smit", "dhr Xu", "Mevr. Groen", "Fatima", "fatima", "FATIMA", "J. Bakker", "J.Bakker", "J Kuipers",
    "Bakker, J.", "A.B. Jansen", "J. de Wit-Smit", "fam. de Boer", "Gezin Jansen", "gezin jansen", "Gezin Hoekstra 2", "C-0042 Jansen", "Jansen 2", "BAKKER-1",
    "de Vries", "van den Berg", "van den Berg 12", "El Amrani", "Öztürk", "Jan-Willem", "Tesfamariam Ghebre", "tesfamariam ghebre", "Janusz Kowalczyk", "O'Brien Sean", "DE VRIES", "EL IDRISSI",
    "Björn",
]  # fmt: skip
CODES = [
    "C-0042", "GZ 12", "HH-17", "kind 3", "kind 3 van 4", "Gezin 12", "Gezin 12 noord", "COSA-A", "COSA A", "C12b", "CLIENTX", "HUM-0001", "cliënt A", "dhr. A",
    "familie 12", "groep rood", "Cirkel Noord", "Gezin Blauw", "Tulp", "EVA", "JAN-01", "ROOS-12", "Bos-3", "JdV", "C.A.12", "12", "2026-03", "n.v.t.", "nog onbekend",
    "code volgt", "De Hoven 12", "kamer 3 boven", "c klein", "DE WIJK", "IN BEHANDELING", "",
]  # fmt: skip


@pytest.mark.parametrize("text", NAMES)
def test_a_name(text):
    assert looks_like_name(text)


@pytest.mark.parametrize("text", CODES)
def test_a_code(text):
    assert not looks_like_name(text)


def test_names_and_words_of_the_workbook():
    assert not looks_like_name("Ghebre") and looks_like_name("Ghebre", known={"ghebre"})
    assert looks_like_name("Thuis Verder") and not looks_like_name("Thuis Verder", ordinary={"thuis", "verder"})
