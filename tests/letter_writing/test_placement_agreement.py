"""L01: every clause stands there when it holds and not otherwise; what the reader may not see never does.

domain/letters.md, L01 and Common; domain/rules.md, What a finding blocks.
"""

from __future__ import annotations

import datetime as dt
import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from vzv_sheets.letter_writing.content.wording import frequency, period, salutation
from vzv_sheets.letter_writing.letters import letter_kind, standard_template
from vzv_sheets.letter_writing.planning import written
from vzv_sheets.letter_writing.record_reader import RecordReader, UndeclaredColumnError
from vzv_sheets.vocabulary.words import decimal_number

GOLDEN = Path(__file__).parent / "golden" / "L01-P1.xml"
Build = Callable[..., object]

GOAL = {
    "leerdoel_id": "L1", "plaatsing_id": "P1", "van_wie": "vrijwilliger", "categorie": "Nederlands",
    "omschrijving": "Een gesprek voeren", "status": "open", "datum_vastgesteld": "2026-02-20",
}  # fmt: skip
MUNICIPAL = {"Organisaties": [{"org_id": "O9", "naam": "Gemeente Zwolle"}]}


def test_the_agreements_stand_in_a_table(agreement: Build) -> None:
    letter = agreement().letter()
    for line in (
        "Mevrouw Ann van den Berg", "Dorpsstraat 12 A", "8012 CD  Zwolle", "Zwolle, 2 maart 2026",
        "Beste mevrouw Van den Berg,", "Ann van den Berg", "Zorgcentrum Het Anker", "vrijwilliger", "voorlezen en tuin",
        "dinsdagochtend en donderdagmiddag", "2 dagdelen per week, 6,5 uur per week",
        "van 9 maart 2026 tot en met 9 september 2026", "Joke de Vries, leidinggevende",
        "A. de Boer, coördinator vrijwilligers", "P1",
    ):  # fmt: skip
        assert line in letter.splitlines(), line
    assert "[nog invullen" not in letter


@pytest.mark.parametrize(
    "clause",
    [
        "U kiest zelf voor dit vrijwilligerswerk",
        "een kostenvergoeding en geen beloning",
        "geen betaald werk",
        "staat betaald werk niet in de weg",
        "U neemt geen werk over van een beroepskracht",
        "Zorgcentrum Het Anker begeleidt u",
        "telefoon 038 765 43 21",
        "Bel of mail uw begeleider dan zo vroeg mogelijk",
        "over een cliënt of over anderen, houdt u voor uzelf",
        "U mag altijd stoppen",
        "U bent via de gemeente verzekerd.",
        "Meld het dan meteen bij A. de Boer.",
        "Op 9 juni 2026 kijken we samen terug",
        "U krijgt uw reiskosten terug.",
    ],
)
def test_clauses_that_always_hold(agreement: Build, clause: str) -> None:
    assert clause in agreement().letter()


@pytest.mark.parametrize(
    ("changes", "present", "absent"),
    [
        ({"Plaatsingen": {"eigen_keuze": "nee"}}, "Past dit werk niet goed bij u?", "U kiest zelf"),
        ({"Plaatsingen": {"status": "proef", "gonogo_datum": "2026-04-06"}}, "Op 6 april 2026 bespreken", "het past"),
        ({"Plaatsingen": {"status": "proef"}}, "proefperiode. Zo kunt u", "Samen kijken"),
        ({"Plaatsingen": {"gonogo_datum": "2026-04-06"}}, "Samen kijken of het past", "proefperiode"),
        ({"Programmas": {"gonogo_na_weken": "4"}}, "Op 6 april 2026 bespreken", "proefperiode"),
        ({"Plaatsingen": {"gonogo_datum": "2026-04-06", "gonogo_besluit": "go"}}, "U mag altijd", "6 april"),
        (
            {"Plaatsingen": {"gonogo_besluit": "uitgesteld", "gonogo_uitgesteld_tot": "2026-05-04"}},
            "Op 4 mei 2026 bespreken", "proefperiode",
        ),
        ({"Leerdoelen": [GOAL]}, "Een gesprek voeren", "[nog"),
        ({"Leerdoelen": [GOAL | {"status": "vervallen"}]}, "U mag altijd", "Leerdoelen"),
        ({}, "U mag altijd", "Leerdoelen"),
        ({"Programmas": {"vog_vereist": "ja"}}, "onder voorbehoud van de VOG", "[nog"),
        (
            {"Programmas": {"vog_vereist": "ja"}, "Vrijwilligers": {"vog_afgifte": "2026-02-01"}},
            "U mag altijd", "VOG",
        ),
        (
            {
                "Programmas": {"vog_vereist": "ja"}, "Plaatsingen": {"startdatum": "2026-01-05"},
                "Vrijwilligers": {"vog_afgifte": "2026-02-01"},
            },
            "onder voorbehoud van de VOG", "[nog",
        ),
        ({}, "U mag altijd", "VOG"),
        ({"Vrijwilligers": {"geboortedatum": "2009-05-01", "ouder_naam": "K. Berg"}}, "ouder of verzorger\nK. Berg", "["),
        ({"Vrijwilligers": {"geboortedatum": "2009-05-01"}}, "[nog invullen: naam ouder of verzorger]", "akkoord"),
        (
            {"Vrijwilligers": {"geboortedatum": "2009-05-01", "akkoord_ouders_datum": "2026-02-01"}},
            "U mag altijd", "verzorger",
        ),
        ({"Vrijwilligers": {"geboortedatum": "2008-03-02"}}, "U mag altijd", "verzorger"),
        ({"Programmas": {"aanbieder_org_id": "O1"}}, "Namens Zorgcentrum Het Anker\nJoke de Vries", "Schakel bewaart"),
        ({}, "Namens Vrijwilligerscentrale De Schakel\nA. de Boer", "[nog"),
        ({"Plaatsingen": {"org_id": "", "clientcode": "C1"}}, "bij Vrijwilligerscentrale De Schakel", "Bemiddeling"),
        ({"settings": {"term_client": "bewoner", "term_beroepskracht": "vakkracht"}}, "over een bewoner of", "cliënt"),
        ({"Plaatsingen": {"eind_gepland": ""}}, "vanaf 9 maart 2026, zonder afgesproken einddatum", "[nog"),
        (
            {"Plaatsingen": {"eind_gepland": ""}, "Programmas": {"max_duur_maanden": "6"}},
            "tot en met [nog invullen: einddatum]", "zonder",
        ),
        ({"Plaatsingen": {"verlengd_tot": "2026-12-09"}}, "tot en met 9 december 2026", "september"),
        ({"Plaatsingen": {"evaluatie_datum": ""}}, "Op [nog invullen: evaluatiedatum] kijken", "9 juni"),
        ({"Plaatsingen": {"vast_dagdeel": ""}}, "[nog invullen: dagdelen]", "dinsdag"),
        ({"settings": {"verzekering_tekst": None}}, "[nog invullen: verzekering]", "via de gemeente"),
    ],
)  # fmt: skip
def test_a_clause_stands_there_only_when_it_holds(agreement: Build, changes: dict, present: str, absent: str) -> None:
    letter = agreement(**changes).letter()
    assert present in letter
    assert absent not in letter


def test_the_vog_of_another_placement_is_not_spoken_of(agreement: Build) -> None:
    other = {
        "plaatsing_id": "P2", "vrijwilliger_id": "V1", "org_id": "O1", "programma_id": "VOG", "startdatum": "2027-03-09",
        "taken": "tuin", "begeleider_id": "K1",
    }  # fmt: skip
    case = agreement(
        Plaatsingen=[other],
        Programmas=[{"programma_id": "VOG", "naam": "Met VOG", "vog_vereist": "ja"}],
    )
    assert "V-DOC-01" in case.findings.codes()
    assert "VOG" not in case.letter(ids=["P1"])
    assert "onder voorbehoud van de VOG" in case.letter(ids=["P2"])


_SCHEME = {
    "regeling_id": "STIM", "naam": "Stimulering", "geldig_van": "2026-01-01", "soort": "stimuleringssubsidie",
    "bedrag_per_uur": "1,00", "max_per_maand": "95,00", "bron": "besluit",
}  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"Plaatsingen": {"uurvergoeding": "1,50"}}, "U krijgt € 1,50 per uur. U krijgt uw reiskosten terug."),
        (
            {"Programmas": {"regeling_id": "STIM"}, "Regelingen": [_SCHEME]},
            "U krijgt € 1,00 per uur. Samen is dat nooit meer dan € 95,00 per maand. U krijgt uw reiskosten terug.",
        ),
        (
            {"Plaatsingen": {"regeling_id": "STIM", "uurvergoeding": "0,80"}, "Regelingen": [_SCHEME]},
            "U krijgt € 0,80 per uur. Samen is dat nooit meer dan € 95,00 per maand.",
        ),
        (
            {"Programmas": {"regeling_id": "STIM"}, "Regelingen": [_SCHEME | {"geldig_tot": "2026-03-08"}]},
            "beloning. [nog invullen: vaste vergoeding] U krijgt uw reiskosten terug.",
        ),
        (
            {"Programmas": {"regeling_id": "STIM"}, "Regelingen": [_SCHEME, _SCHEME | {"geldig_van": "2026-02-01"}]},
            "beloning. [nog invullen: vaste vergoeding]",
        ),
        ({"Organisaties": {"reiskosten_vergoed": "nee"}}, "beloning. Reiskosten worden niet vergoed."),
        (
            {"Programmas": {"alleen_onkosten": "ja", "reiskosten_vergoed": ""}},
            "beloning. U krijgt de kosten terug die u voor dit vrijwilligerswerk maakt.",
        ),
        ({"Programmas": {"reiskosten_vergoed": ""}}, "beloning. [nog invullen: welke kosten worden vergoed]"),
    ],
)
def test_the_allowance_is_told_as_far_as_it_is_known(agreement: Build, changes: dict, sentence: str) -> None:
    assert sentence in agreement(**changes).letter()


@pytest.mark.parametrize(
    ("volunteer", "programme", "copied"),
    [
        ({"uitkering": "bijstand"}, {"kopie_gemeente": "ja"}, True),
        ({"uitkering": "IOAW/IOAZ"}, {"kopie_gemeente": "ja"}, True),
        ({"klantmanager_id": "K1"}, {"kopie_gemeente": "ja"}, True),
        ({"uitkering": "WW"}, {"kopie_gemeente": "ja"}, False),
        ({"uitkering": "bijstand"}, {"kopie_gemeente": "nee"}, False),
        ({"uitkering": "bijstand"}, {}, False),
    ],
)
def test_the_municipality_gets_a_copy_only_where_it_is_involved(
    agreement: Build, volunteer: dict, programme: dict, copied: bool
) -> None:
    case = agreement(Vrijwilligers=volunteer | {"gemeente_org_id": "O9"}, Programmas=programme, **MUNICIPAL)
    letter = case.letter()
    assert ("Een kopie gaat naar de gemeente Zwolle." in letter) is copied
    assert ("Gemeente Zwolle" in letter) is False
    assert "bijstand" not in letter


def test_a_secret_address_stands_nowhere(agreement: Build) -> None:
    address = {"adres_geheim": "ja", "straat": "", "huisnummer": "", "postcode": "", "woonplaats": ""}
    letter = agreement(Vrijwilligers=address).letter()
    assert "Mevrouw Ann" not in letter
    assert "[nog invullen: adres]" not in letter
    assert "Beste mevrouw Van den Berg," in letter


def test_a_secret_address_that_is_filled_in_all_the_same_is_not_printed(agreement: Build) -> None:
    case = agreement(Vrijwilligers={"adres_geheim": "ja"})
    assert "Dorpsstraat" not in case.letter(despite_errors=True)


def test_the_letter_holds_nothing_about_clients_other_volunteers_or_the_benefit(agreement: Build) -> None:
    client_goal = GOAL | {"leerdoel_id": "L2", "van_wie": "cliënt", "categorie": "sociale inclusie", "omschrijving": ""}
    other = {
        "vrijwilliger_id": "V2", "voornaam": "Piet", "achternaam": "Puk", "straat": "Kade", "huisnummer": "7",
        "postcode": "8011 AA", "woonplaats": "Kampen", "telefoon": "06 11 11 11 11", "startdatum": "2026-01-01",
    }  # fmt: skip
    case = agreement(
        Plaatsingen={"clientcode": "C-4711", "werktijd": "andere verplichting", "begeleider_id": "V2"},
        Vrijwilligers=[other | {"uitkering": ""}],
        Leerdoelen=[GOAL, client_goal],
        Programmas={"domein": "reclassering"},
    )
    letter = case.letter()
    assert "Piet Puk" in letter  # the supervisor, by name only
    for hidden in (
        "C-4711",
        "sociale inclusie",
        "andere verplichting",
        "reclassering",
        "Kade",
        "Kampen",
        "06 11",
        "V2",
    ):
        assert hidden not in letter, hidden


def test_findings_about_the_supervisor_do_not_change_the_letter(agreement: Build) -> None:
    supervisor = {
        "vrijwilliger_id": "V2",
        "achternaam": "Puk",
        "geboortedatum": "2009-05-01",
        "startdatum": "2026-01-01",
    }
    case = agreement(Vrijwilligers=[supervisor], Plaatsingen={"begeleider_id": "V2"})
    assert "V-VRW-16" in case.findings.codes()
    assert "verzorger" not in case.letter()


def test_the_words_are_friendly_and_never_a_threat(agreement: Build) -> None:
    goals = {"Leerdoelen": [GOAL], "Programmas": {"vog_vereist": "ja"}}
    letter = agreement(Plaatsingen={"status": "proef"}, Vrijwilligers={"geboortedatum": "2009-05-01"}, **goals).letter()
    for word in ("verplicht", "sanctie", "maatregel", "gevolgen", "!", " je ", " jij "):
        assert word not in letter.lower(), word


def test_a_number_of_a_person_is_not_read_into_the_letter(agreement: Build) -> None:
    goal = GOAL | {"omschrijving": "BSN 999980853"}
    letter = agreement(Leerdoelen=[goal]).letter()
    assert "999980853" not in letter
    assert "[nog invullen: leerdoel]" in letter


def test_only_declared_columns_can_be_read(agreement: Build) -> None:
    reader = RecordReader(agreement().records, frozenset(letter_kind("L01").reads))
    with pytest.raises(UndeclaredColumnError, match=r"Vrijwilligers\.telefoon"):
        reader.text("Vrijwilligers", "telefoon", 0)
    for forbidden in (
        "Plaatsingen.clientcode",
        "Plaatsingen.werktijd",
        "Vrijwilligers.trede_nu",
        "Vrijwilligers.motief",
    ):
        assert forbidden not in letter_kind("L01").reads


def test_every_declared_column_exists(agreement: Build) -> None:
    records = agreement().records
    for name in letter_kind("L01").reads:
        sheet, _, key = name.partition(".")
        if sheet == "Instellingen":
            records.settings.value(key)
        else:
            records.table(sheet).sheet.column(key)


def test_the_whole_letter_is_as_it_was(agreement: Build) -> None:
    """The golden file; run with VZV_UPDATE_GOLDEN=1 to write it anew, and read the difference."""
    case = agreement(
        Plaatsingen={"status": "proef", "gonogo_datum": "2026-04-06"},
        Programmas={"vog_vereist": "ja", "kopie_gemeente": "ja", "leerdoelen_verplicht": "ja"},
        Vrijwilligers={"geboortedatum": "2009-05-01", "ouder_naam": "K. Berg", "uitkering": "bijstand"},
        Leerdoelen=[GOAL],
    )
    ((_, data),) = written(case.plan(), standard_template)
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    etree.indent(root)
    made = etree.tostring(root, encoding="unicode") + "\n"
    if os.environ.get("VZV_UPDATE_GOLDEN"):
        GOLDEN.write_text(made, encoding="utf-8")
    assert made == GOLDEN.read_text(encoding="utf-8")


def test_wording() -> None:
    assert [decimal_number(n) for n in (2000, 2500, 6125, 0, -500)] == ["2", "2,5", "6,125", "0", "-0,5"]
    assert frequency(1000, None, 4000) == "1 dagdeel per week, 4 keer per maand"
    assert frequency(None, None, None) == ""
    assert salutation("mevr.", "Ann", "van den Berg") == "mevrouw Van den Berg"
    assert salutation("Dhr.", "", "Jansen") == "meneer Jansen"
    assert salutation("", "Ann", "van den Berg") == "Ann van den Berg"
    assert period(None, dt.date(2026, 5, 1), end_expected=True) == (
        "van [nog invullen: startdatum] tot en met 1 mei 2026"
    )
