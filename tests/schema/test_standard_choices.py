"""The values of every list, as the specification writes them (domain/workbook.md 2.2; evidence.md F11, F14)."""

from __future__ import annotations

import pytest

from vzv_sheets.schema.columns import Kind
from vzv_sheets.schema.settings import SETTINGS
from vzv_sheets.schema.standard import STANDARD_SHEETS, sheet_named
from vzv_sheets.vocabulary.words import fold

REASONS = (
    "doel bereikt; betaald werk; opleiding/re-integratie; verhuizing; persoonlijke omstandigheden; geen motivatie; "
    "geen match; andere vrijwillige inzet; einde project; anders; onbekend"
)
TASKS = (
    "chauffeur; administratie; tuin; intern transport; horeca; winkel; kapper-ondersteuning; activiteitenbegeleiding; "
    "cliëntenbezoek; koffie/thee/praatje; taalles; roosteren; spreekuur/balie; voorlezen; thuisadministratie; "
    "gezinsondersteuning; huisbezoek; samen ondernemen (koken, klussen, film, shoppen, zwemmen); praktische zaken "
    "(huisvesting, schulden, administratie); signaleren/bespreekbaar maken; rolmodel/mentor; voorlichting; "
    "ouderbijeenkomst; speelactiviteit; gastgezin; bestuur; pleitbezorging; klus"
)
HALF_DAYS = (
    "ma-o; ma-m; ma-a; di-o; di-m; di-a; wo-o; wo-m; wo-a; do-o; do-m; do-a; vr-o; vr-m; vr-a; za-o; za-m; za-a; zo-o; "
    "zo-m; zo-a"
)
STAND = "gepland; gehouden; afgezegd"

CLOSED = {
    "Programmas.soort": "cirkel; 1-op-1; gezin/huishouden; buddy/maatje; groepsactiviteit; traject tegenprestatie; "
    "vrijwilligerswerk op maat; leer-werktraject; instelling; buurt; klus/eenmalig; gastgezin; voorlichting; "
    "bezoekbegeleiding",
    "Programmas.domein": "reclassering; zorg; jeugd; sociaal",
    "Programmas.aanpak": "1 doorverwijzen; 2 toeleiden; 3 oriëntatie betaald werk; n.v.t.",
    "Programmas.vog_vereist": "ja; nee; taakafhankelijk",
    "Programmas.alleen_met_kind_toegestaan": "nee; met toestemming ouders; ja",
    "Organisaties.rol": "plaatsing; verwijzer; financier; aanbieder",
    "Organisaties.winstoogmerk": "ja; nee; onbekend",
    "Organisaties.personeel_ontslagen_zelfde_werk": "ja; nee; onbekend",
    "Organisaties.doel_type": "onderlinge steun; vrijwillige dienstverlening; belangenbehartiging",
    "Vrijwilligers.status": "aangemeld; intake; wachtlijst; actief; gepauzeerd; gestopt; afgewezen; terugverwezen",
    "Vrijwilligers.reden_einde": REASONS,
    "Vrijwilligers.instroomroute": "eigen initiatief online; balie; rechtstreeks bij organisatie; verwijzing gemeente; "
    "vrijwilligerscentrale; project/subsidie; inburgering; wijkcoach; persoonlijk gevraagd; anders; onbekend",
    "Vrijwilligers.uitkering": "geen; bijstand; IOAW/IOAZ; WW; ZW; WIA; WAO; Wajong; AOW/pensioen; andere; "
    "niet gevraagd; onbekend",
    "Vrijwilligers.gemeente_toestemming": "ja; nee; aangevraagd; n.v.t.; onbekend",
    "Vrijwilligers.extra_begeleiding_nodig": "ja; nee; onbekend",
    "Vrijwilligers.dagbesteding": "werkend; studerend; gepensioneerd; werkzoekend; uitkering; huishouden/zorg; anders; "
    "onbekend",
    "Vrijwilligers.motief": "iets betekenen; sociale contacten; zingeving; plichtsgevoel; zelfontplooiing; "
    "werkervaring/betaald werk; taal leren; eigen kind/buurt; plezier; verwezen; anders",
    "Vrijwilligers.bereid": "ja; deels; nee",
    "Vrijwilligers.beschikbaar": "ja; deels; nee",
    "Vrijwilligers.bekwaam": "ja; deels; nee",
    "Vrijwilligers.perspectief_betaald_werk": "ja; nee; weet niet",
    "Vrijwilligers.taal": "nl; en",
    "Vrijwilligers.opleiding": "geen; po; vmbo; mbo; havo-vwo; hbo; wo; onbekend",
    "Vrijwilligers.taalniveau": "A0; A1; A2; B1; B2; C1; C2; moedertaal; onbekend",
    "Vrijwilligers.binding": "eenmalig; kort; half jaar; langer; flexibel",
    "Vrijwilligers.beschikbare_dagdelen": HALF_DAYS,
    "Clienten.eenheid": "persoon; gezin; huishouden; bewoner; groep",
    "Clienten.toestemming_delen": "alles afgesproken; alleen veiligheid; nee",
    "Clienten.contactlocatie": "kantoor; thuis; openbaar; instelling; online",
    "Vacatures.status": "open; vervuld; gesloten",
    "Vacatures.taaktype": "regulier vrijwilligerswerk; grensgeval; beroepstaak",
    "Plaatsingen.rol": "vrijwilliger; cirkellid; maatje/buddy; coach van vrijwilligers; bemiddelaar; bestuurslid; "
    "gastgezin; voorlichter; roosteraar",
    "Plaatsingen.relatie_met_client": "geen; familie; mantelzorg",
    "Plaatsingen.gonogo_besluit": "go; no-go; uitgesteld; n.v.t.",
    "Plaatsingen.status": "voorgesteld; kennismaking; proef; actief; gepauzeerd; afgerond; uitval; niet gestart",
    "Plaatsingen.taak_normaal_door_beroepskracht": "ja; nee; grensgeval",
    "Plaatsingen.vast_dagdeel": HALF_DAYS,
    "Plaatsingen.samenwerkingsvorm": "1 doelen traject; 2 controle; 3 geen; meng; onbekend",
    "Plaatsingen.contactfrequentie_professional": "wekelijks; 2-wekelijks; maandelijks; kwartaal; bij start; geen",
    "Plaatsingen.getekend_door": "vrijwilliger; organisatie; bemiddelaar",
    "Plaatsingen.werktijd": "eigen tijd; baas zijn tijd; maatschappelijke stage; andere verplichting",
    "Plaatsingen.reden_einde": REASONS + "; terug naar klantmanager",
    "Plaatsingen.uitstroom": "betaald werk zelfde organisatie; betaald werk elders; re-integratie; opleiding; "
    "ander vrijwilligerswerk; blijft vrijwilliger; terug naar gemeente; geen; onbekend",
    "Uren.dagdeel": "ochtend; middag; avond",
    "Uren.aanwezigheid": "aanwezig; te laat; afgemeld; verhinderd; verlof; niet verschenen; "
    "geannuleerd door organisatie",
    "Uren.locatie": "kantoor; thuis bij cliënt; openbaar; instelling; eigen huis; online",
    "Leerdoelen.van_wie": "vrijwilliger; cliënt",
    "Leerdoelen.status": "open; op schema; bereikt; deels; niet bereikt; vervallen",
    "Metingen.aspect": "sociale vaardigheden; zelfstandig werken; betrouwbaarheid; communicatie; inzetbaarheid; "
    "collegialiteit; enthousiasme; taal; trede; veerkracht; zelfvertrouwen; zelfwaardering; zelfeffectiviteit; "
    "optimisme; welzijn; zingeving; hoop; persoonlijke groei; zelfsturing; tevredenheid",
    "Metingen.meetmoment": "start; 4 weken; tussentijds; eind; na afloop",
    "Metingen.beoordelaar": "vrijwilliger; coördinator; organisatie; professional; cliënt; klantmanager",
    "Gesprekken.soort": "aanmelding; intake; kennismaking; driegesprek; viergesprek; participatiespreekuur; inwerken; "
    "voortgang; go/no-go; evaluatie; eindgesprek; uitstroomgesprek; terugkoppeling gemeente; intervisie; "
    "aandacht/hoe-gaat-het; aanspreken aanwezigheid",
    "Gesprekken.stand": STAND,
    "Onkosten.soort": "uurvergoeding; dagdeelvergoeding; vaste vergoeding; reiskosten; kinderopvang; kleding; "
    "materiaal; activiteit met cliënt; training; VOG-kosten; attentie; overig; correctie",
    "Onkosten.bedragsoort": "forfait; werkelijk; natura",
    "Onkosten.status": "ingediend; akkoord; betaald; afgewezen",
    "Regelingen.soort": "stimuleringssubsidie; fiscaal maximum; bijstand vrijlating; eigen onkostenregeling",
    "Subsidies.voorwaarden": "intake; leerdoelen; match; eindevaluatie",
    "Subsidies.verdiend_bij": "match; getekende overeenkomst",
    "Activiteiten.stand": STAND,
    "Activiteiten.respondent_rol": "vrijwilliger; professional; cliënt",
    "Signalen.soort": "oplopend risicogedrag; niet naleven voorwaarde; mogelijke terugval; "
    "zorg om veiligheid kind/gezin; veiligheid vrijwilliger; overbelasting vrijwilliger",
    "Signalen.melding_veilig_thuis": "ja; nee; in overleg",
    "Overdrachten.van": "vrijwilliger; centrale; trainer",
    "Overdrachten.naar": "klantmanager; reclassering; maatschappelijk werk; Veilig Thuis; consultatiebureau; CJG; "
    "huisarts; anders",
    "Overdrachten.resultaat": "opgepakt; wachtlijst; geweigerd; geen reactie",
    "Documenten.soort": "VOG; vrijwilligersovereenkomst; plaatsingsovereenkomst; geheimhouding; informatieafspraak; "
    "toestemming ouders; toestemming gemeente; leerdoelenblad; evaluatieformulier; verzekering; huisregels",
    "Trainingen.stand": STAND,
    "Trainingen.soort": "basistraining; themabijeenkomst; intervisie; uitwisseling; online; do's en don'ts; "
    "vaardigheidstraining",
    "Tevredenheid.rol": "vrijwilliger; professional; cliënt; vaste medewerker; organisatie",
}

OPEN = {
    "Programmas.verboden_taken": "",
    "Organisaties.soort": "gemeente; vrijwilligerscentrale; zorginstelling; reclassering; vrijwilligersorganisatie; "
    "re-integratiebureau; CJG/consultatiebureau; jeugdhulp; justitiële inrichting; school; sportvereniging; "
    "migrantenorganisatie; kerk; welzijn; overig",
    "Contactpersonen.functie": "vrijwilligerscoördinator; vrijwilligerscoach; cirkelcoördinator; toezichthouder; "
    "reclasseringswerker; klantmanager; werkcoach; casemanager; participatiecoach; participatiemedewerker; trainer; "
    "bemiddelaar; leidinggevende; vast contactpersoon; hulpverlener; bestuurder",
    "Vacatures.taken": TASKS,
    "Plaatsingen.taken": TASKS,
    "Uren.activiteit": "",
    "Leerdoelen.categorie": "Nederlands; werknemersvaardigheden; sociale vaardigheden; zelfstandig werken; "
    "betrouwbaarheid; communicatie; combinatie met gezin; structuur/ritme; zelfvertrouwen; netwerk; oriëntatie betaald "
    "werk; sociale inclusie; psychologisch kapitaal; risico-/beschermende factoren; continuïteit traject; praktische "
    "zaken",
    "Activiteiten.categorie": "signaleren/bespreekbaar maken; samen ondernemen; praktische zaken",
    "Trainingen.titel": "",
    "Tevredenheid.vraag": "samenwerking; begeleiding; waardering; plezier; respect/vertrouwen; goed ingewerkt; gehoord; "
    "veilig; aandacht; communicatie; hulp bij keuze; gedeelde visie; taakverdeling; informatie-uitwisseling; gebruik "
    "expertise",
}

# Several values of which the specification names none: any text is accepted.
FREE = {
    "Programmas.verplichte_training", "Vrijwilligers.vaardigheden", "Vrijwilligers.interesses",
    "Gesprekken.deelnemers", "Documenten.getekend_door", "Documenten.verzonden_aan",
}  # fmt: skip

ALSO_READ = {
    ("Vrijwilligers", "uitkering", "Participatiewet"): "bijstand",
    ("Vrijwilligers", "uitkering", "PW"): "bijstand",
    ("Vrijwilligers", "uitkering", "WWB"): "bijstand",
    ("Uren", "aanwezigheid", "ziek"): "verhinderd",
    ("Plaatsingen", "vast_dagdeel", "vrijdagavond"): "vr-a",
    ("Plaatsingen", "taken", "samen ondernemen"): "samen ondernemen (koken, klussen, film, shoppen, zwemmen)",
}


def test_closed_lists_hold_exactly_the_values_of_the_specification() -> None:
    declared = {
        f"{sheet.name}.{column.key}": "; ".join(column.choices)
        for sheet in STANDARD_SHEETS
        for column in sheet.columns
        if column.choices and not column.open_list
    }
    assert declared == CLOSED


def test_open_lists_start_with_the_values_of_the_specification() -> None:
    declared = {
        f"{sheet.name}.{column.key}": "; ".join(column.choices)
        for sheet in STANDARD_SHEETS
        for column in sheet.columns
        if column.open_list
    }
    assert declared == OPEN


def test_every_list_column_is_a_list_or_free() -> None:
    lists = {
        f"{sheet.name}.{column.key}"
        for sheet in STANDARD_SHEETS
        for column in sheet.columns
        if column.kind in (Kind.CHOICE, Kind.CHOICES)
    }
    assert lists == {*CLOSED, *OPEN, *FREE}


def test_the_legal_ground_and_the_letters_in_use_are_the_only_lists_among_the_settings() -> None:
    assert {s.key: "; ".join(s.choices) for s in SETTINGS if s.choices} == {
        "vrijwilligersregeling_grondslag": "ANBI; sportorganisatie; niet vpb-plichtig; geen",
        "brieven": "; ".join(f"L{number:02}" for number in range(1, 26)),
    }


def test_a_value_is_told_apart_however_it_is_typed() -> None:
    for sheet in STANDARD_SHEETS:
        for column in sheet.columns:
            spellings = [fold(value) for value in (*column.choices, *column.also_read)]
            assert len(set(spellings)) == len(spellings), f"{sheet.name}.{column.key}"
            assert set(column.also_read.values()) <= set(column.choices)
            if column.choices and column.default is not None:
                assert column.default in column.choices


@pytest.mark.parametrize(("sheet", "column", "typed"), ALSO_READ)
def test_words_that_mean_one_value(sheet: str, column: str, typed: str) -> None:
    assert sheet_named(sheet).column(column).also_read[typed] == ALSO_READ[sheet, column, typed]
