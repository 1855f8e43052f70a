"""L02: each clause stands there when it holds and not otherwise; for whom it is due and why it is refused.

domain/letters.md L02, VOG and Minors; domain/allowances.md 1, 2.1 and 2.5; 000 B17; 002 C14 and H30.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from vzv_sheets.letter_writing.letters import letter_kind
from vzv_sheets.letter_writing.record_reader import RecordReader

Build = Callable[..., object]
HOURLY = {
    "Programmas": {"regeling_id": "R1"},
    "Regelingen": [{
        "regeling_id": "R1", "naam": "Stimulering", "geldig_van": "2026-01-01", "soort": "eigen onkostenregeling",
        "bedrag_per_uur": "1,00", "max_per_maand": "95,00", "bron": "bestuur",
    }],
    "settings": {"vrijwilligersregeling_grondslag": "ANBI"},
}  # fmt: skip


@pytest.fixture
def contract(agreement: Build) -> Build:
    """As `agreement`, for L02."""
    return lambda **changes: replace(agreement(**changes), code="L02")


def volunteer(**changes: str) -> dict[str, dict[str, str]]:
    return {"Vrijwilligers": changes}


def test_the_agreements_stand_in_the_letter(contract: Build) -> None:
    letter = contract().letter()
    for line in (
        "Mevrouw Ann van den Berg", "Dorpsstraat 12 A", "Beste mevrouw Van den Berg,", "vrijwilliger",
        "Traject, Zorgcentrum Het Anker", "van 9 maart 2026 tot en met 9 september 2026",
        "2 dagdelen per week, 6,5 uur per week", "Namens Vrijwilligerscentrale De Schakel",
    ):  # fmt: skip
        assert line in letter.splitlines(), line
    assert "Uw aanspreekpunt is Joke de Vries, leidinggevende. U bereikt uw aanspreekpunt zo: telefoon 038" in letter
    assert "[nog invullen" not in letter


@pytest.mark.parametrize(
    "clause",
    [
        "geen arbeidsovereenkomst",
        "een kostenvergoeding en geen beloning. U krijgt uw reiskosten terug.",
        "vrijwillig, maar niet vrijblijvend",
        "U neemt geen werk over van een beroepskracht",
        "U mag altijd stoppen",
        "Denk gerust mee.",
        "Heeft u een klacht",
        "over een cliënt of over anderen, houdt u voor uzelf",
        "Die krijgt u bij deze overeenkomst.",
        "U bent via de gemeente verzekerd.",
        "Meld het dan meteen bij A. de Boer.",
    ],
)
def test_clauses_that_always_hold(contract: Build, clause: str) -> None:
    assert clause in contract().letter()


@pytest.mark.parametrize(
    ("changes", "present", "absent"),
    [
        (volunteer(), "", "VOG"),
        ({"Programmas": {"vog_vereist": "ja"}}, "onder voorbehoud van de VOG", "Uw VOG"),
        ({"Programmas": {"vog_vereist": "ja"}}, "Wij helpen u graag bij de aanvraag.", "is aangevraagd op"),
        (
            {"Programmas": {"vog_vereist": "ja"}, **volunteer(vog_aangevraagd="2026-02-01")},
            "De VOG is aangevraagd op 1 februari 2026.", "bij de aanvraag",
        ),
        ({"Plaatsingen": {"eigen_keuze": "ja"}}, "U kiest zelf voor dit vrijwilligerswerk.", "Uw wensen"),
        ({"Plaatsingen": {"eigen_keuze": "nee"}}, "Uw wensen staan voorop.", "kiest zelf"),
        (
            {"Programmas": {"vog_vereist": "ja"}, **volunteer(vog_afgifte="2026-01-24")},
            "Die is afgegeven op 24 januari 2026", "voorbehoud",
        ),
        (volunteer(), "", "regels van de instelling"),
        ({"Organisaties": {"soort": "justitiële inrichting"}}, "Wij nemen ze voor de start met u door.", "mee akkoord"),
        (volunteer(restricties_akkoord_datum="2026-02-01"), "U ging er op 1 februari 2026 mee akkoord", "Wij nemen ze"),
        ({"Programmas": {"verplichte_training": "basistraining; intervisie"}}, "basistraining en intervisie", "Vraag dan"),
        (volunteer(), "", "basistraining"),
        (volunteer(privacyverklaring_datum="2026-02-02"), "Die kreeg u op 2 februari 2026", "Die krijgt u"),
        (volunteer(), "", "Een ouder of verzorger"),
        (volunteer(geboortedatum="2009-01-01", ouder_naam="P. Jansen"), "P. Jansen", "[nog"),
        (
            volunteer(geboortedatum="2009-01-01", ouder_naam="P. Jansen", akkoord_ouders_datum="2026-02-01"),
            "U mag altijd", "P. Jansen",
        ),
        (volunteer(), "", "Uw uitkering"),
        (volunteer(uitkering="geen"), "U mag altijd", "uitkering"),
        (
            volunteer(uitkering="bijstand", gemeente_toestemming="ja", toestemming_datum="2026-01-20"),
            "(bijstand). De gemeente kijkt of dit vrijwilligerswerk daarbij past. De gemeente is akkoord, sinds 20 januari",
            "gaan in als",
        ),
        (volunteer(uitkering="bijstand", toestemming_datum="2026-01-20"), "De gemeente is akkoord, sinds", "gaan in als"),
        (volunteer(uitkering="IOAW", gemeente_toestemming="nee"), "gaan in als de gemeente akkoord is", "is akkoord, "),
        (volunteer(uitkering="bijstand", toestemming_datum="2026-03-20"), "gaan in als de gemeente", "sinds 20"),
        (volunteer(uitkering="WW"), "Vraag die aan voordat u begint", "gaf UWV"),
        (volunteer(uitkering="WW", uwv_toestemming_datum="2026-01-20"), "gaf UWV op 20 januari 2026", "Vraag die aan"),
        (volunteer(uitkering="Wajong"), "een Wajong-uitkering. UWV wil dan weten", "U meldde"),
        (volunteer(uitkering="ZW", uwv_gemeld_op="2026-01-20"), "U meldde het op 20 januari 2026", "U meldt het zelf"),
        (volunteer(), "", "grens in de wet"),
        (HOURLY, "in 2026 een grens in de wet: € 220,00 per maand en € 2.200,00 per jaar", "voorbehoud"),
        (HOURLY, "U krijgt € 1,00 per uur. Samen is dat nooit meer dan € 95,00 per maand.", "nog invullen"),
        ({**HOURLY, "settings": {"vrijwilligersregeling_grondslag": "geen"}}, "€ 1,00 per uur", "grens in de wet"),
        (HOURLY, "Kruis aan wat klopt", "U vertelde ons"),
        ({"Programmas": {"alleen_onkosten": "ja"}}, "kosten terug die u", "Kruis aan"),
        (
            {**HOURLY, **volunteer(elders_per_maand="40,00", elders_jaar="2026")},
            "dat u in 2026 ook elders een vergoeding krijgt: € 40,00 per maand.", "Kruis aan",
        ),
        ({**HOURLY, **volunteer(elders_per_jaar="0", elders_jaar="2026")}, "nergens anders", "Kruis aan"),
        ({**HOURLY, **volunteer(elders_per_maand="40,00", elders_jaar="2025")}, "Kruis aan", "€ 40,00"),
        (
            {**HOURLY, **volunteer(uitkering="bijstand", geboortedatum="2002-01-01")},
            "Tot u 27 jaar bent", "gelden eigen regels",
        ),
        ({**HOURLY, **volunteer(uitkering="bijstand")}, "gelden eigen regels voor een vaste vergoeding", "Tot u 27"),
        (volunteer(uitkering="bijstand", geboortedatum="2002-01-01"), "De gemeente kijkt", "Tot u 27"),
    ],
)  # fmt: skip
def test_a_clause_stands_there_only_when_it_holds(contract: Build, changes: dict, present: str, absent: str) -> None:
    letter = contract(**changes).letter()
    assert present in letter
    assert absent not in letter


def test_what_of_a_fixed_allowance_a_benefit_leaves_free_is_said_where_it_is_certain(contract: Build) -> None:
    """Of 2025 the exemption was seen on an official page; of 2026 it follows from the law only (allowances.md 1)."""
    changes = {**HOURLY, **volunteer(uitkering="bijstand", geboortedatum="1980-01-01", startdatum="2017-01-01")}
    placement = {"startdatum": "2017-05-01", "eind_gepland": "2017-12-01", "evaluatie_datum": ""}
    scheme = [{**HOURLY["Regelingen"][0], "geldig_van": "2017-01-01"}]
    case = contract(**{**changes, "Plaatsingen": placement, "Regelingen": scheme}, as_of=dt.date(2017, 5, 2))
    assert "telt tot € 150,00 per maand en € 1.500,00 per jaar niet mee voor uw uitkering" in case.letter()


def test_every_running_role_has_a_row_and_households_with_the_same_agreement_share_one(contract: Build) -> None:
    same = {
        "vrijwilliger_id": "V1", "programma_id": "C3", "org_id": "O1", "taken": "tuin", "begeleider_id": "K1",
        "afgesproken_keer_pm": "2", "rol": "maatje/buddy",
    }  # fmt: skip
    rows = [
        {**same, "plaatsing_id": "P2", "clientcode": "C7", "startdatum": "2026-01-10", "eind_gepland": "2026-04-01"},
        {**same, "plaatsing_id": "P3", "clientcode": "C8", "startdatum": "2026-02-01", "eind_gepland": "2026-05-01"},
        {**same, "plaatsing_id": "P4", "rol": "bestuurslid", "startdatum": "2024-02-01", "eind_werkelijk": "2025-01-01",
         "status": "afgerond", "reden_einde": "doel bereikt"},
    ]  # fmt: skip
    ((made),) = contract(Plaatsingen=rows).plan().made
    assert [(row["rol"], row["periode"], row["tijd"]) for row in made.context["werk"]] == [
        ("vrijwilliger", "van 9 maart 2026 tot en met 9 september 2026", "2 dagdelen per week, 6,5 uur per week"),
        ("maatje/buddy", "van 10 januari 2026 tot en met 1 mei 2026", "2 keer per maand"),
    ]


def test_allowances_that_differ_say_of_which_programme_they_are(contract: Build) -> None:
    programmes = [{"programma_id": "T", "naam": "Thuisadministratie", "alleen_onkosten": "ja"}]
    placements = [{
        "plaatsing_id": "P2", "vrijwilliger_id": "V1", "programma_id": "T", "org_id": "O1", "taken": "tuin",
        "begeleider_id": "K1", "startdatum": "2026-01-10",
    }]  # fmt: skip
    letter = contract(Programmas=programmes, Plaatsingen=placements).letter()
    assert "Traject: U krijgt uw reiskosten terug. Thuisadministratie: U krijgt de kosten terug die u" in letter


def test_without_placement_the_volunteer_and_who_signs_are_enough(contract: Build) -> None:
    changes = {
        "status": "afgerond",
        "eind_werkelijk": "2026-02-01",
        "startdatum": "2026-01-01",
        "reden_einde": "anders",
    }
    letter = contract(Plaatsingen=changes, settings={"organisatie_telefoon": "038 123 45 67"}).letter()
    assert "vanaf 1 januari 2026, zonder afgesproken einddatum" in letter
    assert (
        "Uw aanspreekpunt is A. de Boer, coördinator vrijwilligers. U bereikt uw aanspreekpunt zo: telefoon 038"
        in letter
    )
    assert "[nog invullen: tijd per week]" in letter
    assert "Zorgcentrum" not in letter


def test_the_own_supervisor_goes_first_also_when_it_is_a_volunteer_whose_details_stay_away(contract: Build) -> None:
    other = {
        "vrijwilliger_id": "V2", "voornaam": "Kim", "achternaam": "Smit", "startdatum": "2026-01-01", "straat": "Plein",
        "huisnummer": "7", "postcode": "8015 KL", "woonplaats": "Zwolle", "begeleider_id": "V1",
    }  # fmt: skip
    placed = {
        "plaatsing_id": "P2", "vrijwilliger_id": "V2", "programma_id": "C3", "org_id": "O1", "taken": "tuin",
        "begeleider_id": "K1", "startdatum": "2026-01-10",
    }  # fmt: skip
    _, letter = contract(Vrijwilligers=[other], Plaatsingen=[placed]).plan().made
    assert letter.context["aanspreekpunt"] == "Ann van den Berg"
    assert letter.context["aanspreekpunt_bereikbaar"] == ""


def test_due_are_active_volunteers_without_contract(contract: Build) -> None:
    def row(identifier: str, **changes: str) -> dict[str, str]:
        return {
            "vrijwilliger_id": identifier, "voornaam": "Kim", "achternaam": "Smit", "straat": "Plein", "huisnummer": "7",
            "postcode": "8015 KL", "woonplaats": "Zwolle", "startdatum": "2020-01-01", **changes,
        }  # fmt: skip

    rows = [
        row("V2", status="actief"), row("V3", contract_datum="2020-01-01"), row("V4", status="intake"),
        row("V5", einddatum="2026-03-01", reden_einde="verhuizing"), row("V6", status="gepauzeerd"),
    ]  # fmt: skip
    made = contract(Vrijwilligers=rows).plan().made
    assert [(letter.subject_id, letter.reason) for letter in made] == [
        ("V1", "actief, nog geen vrijwilligersovereenkomst (1 januari 2026)"),
        ("V2", "actief, nog geen vrijwilligersovereenkomst (1 januari 2020)"),
    ]


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        (volunteer(postcode=""), "Vrijwilligers!H2"),
        ({"Contactpersonen": {"functie": ""}}, "Contactpersonen!D2"),
        ({"Organisaties": {"winstoogmerk": "ja"}, **volunteer(uitkering="bijstand")}, "Plaatsingen!C2"),
        ({"Programmas": {"leerdoelen_verplicht": "ja"}}, "Plaatsingen!A2"),
        (volunteer(privacyverklaring_datum="ooit"), "Vrijwilligers!K2"),
    ],
)
def test_a_refusal_names_the_cell(contract: Build, changes: dict, place: str) -> None:
    plan = contract(**changes).plan()
    assert plan.made == ()
    assert place in [reason.place for reason in plan.refused[0].reasons]


def test_a_missing_document_that_the_agreement_mends_does_not_refuse_it(contract: Build) -> None:
    """V-DOC-01, V-DOC-05, V-DOC-06 and V-VRW-16 block nothing (domain/rules.md, What a finding blocks)."""
    programme = {"vog_vereist": "ja", "vrijwilligersovereenkomst_verplicht": "ja", "geheimhouding_vereist": "ja"}
    case = contract(
        Programmas=programme, Plaatsingen={"startdatum": "2026-01-10"}, **volunteer(geboortedatum="2009-01-01")
    )
    open_codes = {group.kind.code for group in case.findings.groups}
    assert {"V-DOC-01", "V-DOC-05", "V-DOC-06", "V-VRW-16"} <= open_codes
    assert [letter.subject_id for letter in case.plan().made] == ["V1"]


def test_in_english_the_values_are_english_too(contract: Build) -> None:
    case, kind = contract(**HOURLY), letter_kind("L02")
    found = kind.context(RecordReader(case.records, frozenset(kind.reads), language="en"), 0, None, frozenset())
    assert found["werk"] == [{
        "rol": "volunteer", "waar": "Traject, Zorgcentrum Het Anker", "tijd": "2 half-days a week, 6.5 hours a week",
        "periode": "from 9 March 2026 to 9 September 2026",
    }]  # fmt: skip
    assert found["vergoeding"][0] == "You receive € 1.00 per hour. Together that is never more than € 95.00 per month."
