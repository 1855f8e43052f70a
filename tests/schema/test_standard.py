"""The declarations against the specification (domain/workbook.md 2.1 and 2.2), typed here a second time by hand.

A word per column: `key kind need`, where need is V (always), O (optional) or the condition of a (V); `=x` is the
default, `-` before the key means hidden by default. The order is that of the specification.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

from vzv_sheets.schema.columns import Column, Kind, Required, Sheet, Shown
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.schema.settings import SETTINGS
from vzv_sheets.schema.standard import STANDARD_SHEETS, sheet_named

KINDS = {
    "text": Kind.TEXT, "code": Kind.CODE, "ref": Kind.REFERENCE, "refs": Kind.REFERENCES, "list": Kind.CHOICE,
    "multi": Kind.CHOICES, "yn": Kind.YES_NO, "date": Kind.DATE, "time": Kind.TIME, "hours": Kind.HOURS,
    "num": Kind.NUMBER, "int": Kind.INTEGER, "money": Kind.MONEY, "month": Kind.MONTH, "year": Kind.YEAR,
    "formula": Kind.FORMULA,
}  # fmt: skip

SHOWN = {
    "Instellingen": "ja", "Programmas": "verborgen", "Organisaties": "preset", "Contactpersonen": "preset",
    "Vrijwilligers": "ja", "Clienten": "preset", "Vacatures": "preset", "Plaatsingen": "ja", "Uren": "ja",
    "Leerdoelen": "preset", "Metingen": "preset", "Gesprekken": "preset", "Onkosten": "ja", "Regelingen": "verborgen",
    "Subsidies": "preset", "Activiteiten": "preset", "Signalen": "preset", "Overdrachten": "preset",
    "Documenten": "verborgen", "Trainingen": "preset", "Tevredenheid": "preset", "Lijsten": "verborgen",
    "Betaalgegevens": "preset", "Uitzonderingen": "preset",
}  # fmt: skip

COLUMNS_SHOWN = {
    "Vrijwilligers": "vrijwilliger_id, aanhef, voornaam, tussenvoegsel, achternaam, straat, huisnummer, postcode, "
    "woonplaats, email, telefoon, status, startdatum, einddatum, reden_einde",
    "Plaatsingen": "plaatsing_id, vrijwilliger_id, wie, programma_id, org_id, clientcode, rol, taken, begeleider_id, "
    "startdatum, eind_gepland, eind_werkelijk, status, overeenkomst_datum",
    "Uren": "vrijwilliger_id, plaatsing_id, datum, begin, eind, uren, aanwezigheid, activiteit",
    "Onkosten": "onkosten_id, vrijwilliger_id, soort, werkmaand, bedrag, km, bon_aanwezig, status, betaald_op",
}

INSTELLINGEN = """
organisatienaam text V; peildatum date O; verslagperiode_van date O; verslagperiode_tot date O;
uren_per_dagdeel num O=4; min_groepsgrootte int O=5; schaal_min int O=1; schaal_max int O=5;
dagen_zonder_contact int O; vog_max_ouderdom_maanden int O; vog_wachttijd_dagen int O; vog_gratis yn O=nee;
signaal_dagen int O=14; overdracht_dagen int O; uitstroomgesprek_na_maanden int O; antwoordtermijn_dagen int O=14;
uren_akkoord_verplicht yn O=nee; vrijwilligersregeling_grondslag list fixed_fee; bewaartermijn_maanden int O;
bewaartermijn_afgewezen_weken int O=4; ondertekenaar_naam text letter; plaats_ondertekening text letter;
ondertekenaar_functie text O; organisatie_adres text O; organisatie_postcode text O; organisatie_plaats text O;
organisatie_telefoon text O; organisatie_email text O; organisatie_website text O; organisatie_KvK text O;
logo_bestand text O; brieven_map text O; verzekering_tekst text O; schade_melden_bij text O; term_client text O;
term_beroepskracht text O; iban_organisatie text payment_file; rekeninghouder text payment_file;
bic_organisatie text O; grootboek_vergoeding text O; grootboek_onkosten text O; grootboek_reiskosten text O;
-signaal_dagen_vooraf_driegesprek int O; schema_versie text O; taal text O=nl
"""

COLUMNS = {
    "Instellingen": "naam text V; waarde text O; toelichting text O",
    "Programmas": """
        programma_id code V; naam text V; soort list O=vrijwilligerswerk op maat; domein list O=sociaal;
        -aanpak list O; aanbieder_org_id ref O; -opdrachtgever_org_id ref O; doelgroep_trede_min int O;
        doelgroep_trede_max int O; min_dagdelen_per_week num O; min_keer_per_week int O; min_keer_per_maand int O;
        norm_weken int O; max_duur_maanden int O; gonogo_na_weken int O; opbouw_verwacht yn O;
        max_afwezig_per_4_weken int O; intake_verplicht yn O; kennismaking_verplicht yn O; leerdoelen_verplicht yn O;
        vrijwilligersovereenkomst_verplicht yn O; plaatsingsovereenkomst_verplicht yn O; kopie_gemeente yn O;
        kopie_organisatie yn O; taakverdeling_verplicht yn O; eindevaluatie_verplicht yn O; rollen_gescheiden yn O;
        verplichte_training multi O; driegesprek_bij_start yn O; vog_vereist list O; geheimhouding_vereist yn O;
        uitkering_vragen yn O=nee; info_afspraak_vereist yn O; inclusiecriteria_vereist yn O;
        alleen_met_kind_toegestaan list O; max_vrijwilligers_per_client int O; min_vrijwilligers_per_client int O;
        max_plaatsingen_per_vrijwilliger int O; voortgang_elke_weken int O; regeling_id ref O;
        alleen_onkosten yn O=nee; reiskosten_vergoed yn O; kostenplaats text O; verboden_taken multi O;
        mee_in_totaal yn O=ja; financiering_einddatum date O""",
    "Organisaties": """
        org_id code V; naam text V; soort list O=overig; rol multi O=plaatsing; adres text O; postcode text O;
        plaats text O; contactpersoon_id ref O; winstoogmerk list social_assistance_hosted=onbekend;
        personeel_ontslagen_zelfde_werk list O; reiskosten_vergoed yn O; uwv_verklaring_soort_werk text O;
        uwv_verklaring_tot date O; -doel_type list O; -convenant_van date O; -convenant_tot date O;
        -protocol_vaste_medewerkers yn O; -aanbod text O; -wensen text O; -kinderopvang_vergoed yn O;
        -kleding_vergoed yn O""",
    "Contactpersonen": """
        contact_id code V; naam text V; org_id ref O; functie list letter_contact; email text O; telefoon text O;
        bereikbaarheid text O; max_caseload int O; -is_vrijwilliger yn O; -vrijwilliger_id ref O""",
    "Vrijwilligers": """
        vrijwilliger_id code V; achternaam text V; voornaam text O; voorletters text O; tussenvoegsel text O;
        aanhef text O; straat text letter; huisnummer text letter; postcode text letter; woonplaats text letter;
        email text O; telefoon text O; geboortedatum date fixed_fee; status list O; aanmelddatum date O;
        startdatum date active; einddatum date stopped; reden_einde list stopped; instroomroute list benefit_asked;
        uitkering list benefit_asked_or_fixed_fee; gemeente_toestemming list municipal_benefit;
        toestemming_datum date O; uwv_toestemming_datum date ww_benefit; uwv_gemeld_op date O; gemeente_org_id ref O;
        wijk text O; klantmanager_id ref O; delen_met_gemeente_akkoord date O; trede_start int O; trede_nu int O;
        trede_datum date O; extra_begeleiding_nodig list O; persoonlijk_actieplan_datum date O;
        -dagbesteding list O; motief multi O; bereid list O; beschikbaar list O; bekwaam list O;
        beschikbare_dagdelen_pw num O; perspectief_betaald_werk list O; vog_aangevraagd date vog_required;
        vog_afgifte date vog_required; vog_functieprofiel text O; contract_datum date volunteer_agreement_required;
        geheimhouding_datum date confidentiality_required; restricties_akkoord_datum date O;
        privacyverklaring_datum date O; akkoord_ouders_datum date minor; ouder_naam text O; verzekerd_vanaf date O;
        begeleider_id ref O; laatste_contact date O; adres_geheim yn O=nee; taal list O=nl; elders_per_maand money O;
        elders_per_jaar money O; elders_jaar year elsewhere_declared; elders_opgegeven_op date O;
        re_integratietraject yn O; -verwijzer_contact_id ref O; -opleiding list O; -vaardigheden multi O;
        -interesses multi O; -taalniveau list O; -binding list O; -beschikbare_dagdelen multi O;
        -doelgroepproject ref O; -huisregels_datum date O""",
    "Clienten": """
        clientcode code V; programma_id ref O; eenheid list O=persoon; gemeente text O; start date O; einde date O;
        professional_id ref O; criterium_geen_veiligheidsrisico yn inclusion_criteria_required;
        criterium_baat yn inclusion_criteria_required; criterium_open_voor_contact yn inclusion_criteria_required;
        info_afspraak_datum date information_agreement_required; toestemming_delen list O;
        toestemming_ouders_datum date alone_with_child; contactlocatie list O; -aantal_kinderen int O""",
    "Vacatures": """
        vacature_id code V; org_id ref V; titel text V; taken multi V; aantal_plaatsen int O; status list O=open;
        taaktype list V; beoordeling_grensgeval_door text O; beoordeling_grensgeval_datum date O; -profiel text O;
        -dagdelen text O; -tijdgebonden yn O; -thuis_mogelijk yn O; -vog_vereist yn O""",
    "Plaatsingen": """
        plaatsing_id code V; vrijwilliger_id ref V; wie formula O; programma_id ref several_programmes; org_id ref O;
        clientcode ref O; vacature_id ref O; rol list O=vrijwilliger; relatie_met_client list O=geen;
        begeleider_id ref agreement_letter; professional_id ref O; klantmanager_id ref O; aanmelddatum date O;
        intakedatum date O; kennismakingsdatum date O; startdatum date V; gonogo_datum date O; eind_gepland date O;
        eind_werkelijk date O; gonogo_besluit list O; gonogo_uitgesteld_tot date go_no_go_postponed;
        verlengd_tot date O; evaluatie_datum date O; status list O; eigen_keuze yn O; taken multi agreement_letter;
        fysiek_contact yn care_domain; beroepshandeling yn care_domain;
        taak_normaal_door_beroepskracht list social_assistance_placement;
        grensgeval_beoordeeld_door text borderline_task; grensgeval_beoordeeld_op date borderline_task;
        vast_dagdeel multi O; afgesproken_dagdelen_pw num O; afgesproken_uren_pw num O; afgesproken_keer_pm num O;
        samenwerkingsvorm list O; contactfrequentie_professional list O; taakverdeling_afgesproken yn O;
        taakverdeling_datum date O; veiligheidsafspraak_datum date O; alleen_met_kind yn O=nee;
        onder_begeleiding_tot date O; overeenkomst_datum date placement_agreement_required; getekend_door multi O;
        kopie_gemeente_datum date O; kopie_organisatie_datum date O; regeling_id ref O; uurvergoeding money O;
        werktijd list O=eigen tijd; subsidie_id ref O; traject_gedeclareerd_op date O; reden_einde list ended;
        uitstroom list O; terugmelding_datum date dropped_out_with_case_manager""",
    "Uren": """
        vrijwilliger_id refs O; plaatsing_id ref O; clientcode ref O; programma_id ref O; datum date V; uren hours O;
        dagdelen num O; begin time O; eind time O; einddatum date O; pauze hours O; -pauze_min int O; dagdeel list O;
        aanwezigheid list O; activiteit list O; locatie list O; beroepskracht_erbij yn O; akkoord_datum date O;
        -wie formula O; -uren_id code O; -km num O; -ingevoerd_door text O; -akkoord_door text O;
        -betaalmaand month O""",
    "Leerdoelen": """
        leerdoel_id code V; plaatsing_id ref V; van_wie list O=vrijwilliger; categorie list V;
        omschrijving text volunteer_goal; beginscore num O; doelscore num O; gewicht num O=1; status list V;
        datum_vastgesteld date V; datum_bereikt date goal_reached""",
    "Metingen": """
        plaatsing_id ref V; leerdoel_id ref O; aspect list O; meetmoment list V; datum date V; score num V;
        gas_score int O; beoordelaar list V""",
    "Gesprekken": """
        plaatsing_id ref O; vrijwilliger_id ref O; clientcode ref O; datum date V; soort list V;
        stand list O=gehouden; tijd time O; plaats text O; aanwezig_ids refs O;
        deelnemers multi professional_contact; vervolgdatum date O; verslag yn O""",
    "Onkosten": """
        onkosten_id code O; vrijwilliger_id ref V; plaatsing_id ref O; programma_id ref O; soort list V;
        werkmaand month O; werkdatum date O; bedrag money O; bedragsoort list O;
        uren hours hourly_allowance_without_hours; km num O; tarief money O; bon_aanwezig yn O=nee;
        zelf_geregeld yn child_care; veiligheidsvoorschrift yn O; regeling_id ref O; status list O=ingediend;
        akkoord_door text O; akkoord_datum date O; betaald_op date O; betaalkenmerk text O;
        andere_organisatie yn O=nee; -wie formula O""",
    "Regelingen": """
        regeling_id code V; naam text V; geldig_van date V; geldig_tot date O; soort list V; bedrag_per_uur money O;
        bedrag_per_dagdeel money O; bedrag_per_maand money O; bedrag_per_km money O; max_per_maand money O;
        max_per_jaar money O; gemeente_org_id ref O; telt_kosten_mee yn O=ja; afkappen yn O=nee; bron text V;
        -max_per_uur money O; -min_leeftijd int O; -max_leeftijd int O; -alleen_uitkering yn O""",
    "Subsidies": """
        subsidie_id code V; financier_org_id ref V; programma_id ref V; van date V; tot date V;
        bedrag_per_traject money O; min_trajecten int O; max_trajecten int O; voorwaarden multi O;
        verdiend_bij list O=match; budget money O; begeleidingssubsidie_per_maand money O; structureel yn O""",
    "Activiteiten": """
        datum date V; begin time O; eind time O; programma_id ref V; stand list O=gehouden; vrijwilliger_id refs O;
        aantal_vrijwilligers int O; samen_met_id ref O; soort text V; categorie list O; respondentcode code O;
        respondent_rol list O; aantal_deelnemers int O; locatie text O; uren hours O""",
    "Signalen": """
        signaal_id code V; plaatsing_id ref V; datum date V; soort list V; besproken_met_client_op date O;
        doorgegeven_op date O; acuut yn O=nee; afgehandeld_op date O; -aan_contact_id ref O;
        -melding_veilig_thuis list O""",
    "Overdrachten": """
        plaatsing_id ref V; programma_id ref O; van list V; naar list V; aan_contact_id ref O;
        toestemming_datum date handover_letter; gevraagd_op date V; antwoord_op date O; resultaat list O""",
    "Documenten": """
        document_id code O; onderwerp code V; soort list V; datum date V; geldig_tot date O; getekend_door multi O;
        verzonden_aan multi O; verzonden_op date O""",
    "Trainingen": """
        vrijwilliger_id ref V; datum date V; titel list V; stand list O=gehouden; tijd time O; plaats text O;
        soort list O; verplicht yn O; afgerond yn O""",
    "Tevredenheid": "datum date V; programma_id ref V; rol list V; vraag list V; score num V",
    "Lijsten": "lijst text O; waarde text O",
    "Betaalgegevens": "vrijwilliger_id ref V; rekeninghouder text V; iban text V",
    "Uitzonderingen": """
        code code V; blad text V; id text V; reden text V; door text O; geldig_tot date O; rij_hash text O""",
}


def as_specified(text: str) -> list[tuple[str, bool, Kind, Required, str, str | None]]:
    rows = []
    for entry in text.split(";"):
        name, kind, need = " ".join(entry.split()).split(" ", 2)
        need, _, default = need.partition("=")
        required = {"V": Required.ALWAYS, "O": Required.OPTIONAL}.get(need, Required.WHEN)
        condition = need if required is Required.WHEN else ""
        rows.append((name.lstrip("-"), name.startswith("-"), KINDS[kind], required, condition, default or None))
    return rows


def as_declared(columns: tuple[Column, ...]) -> list[tuple[str, bool, Kind, Required, str, str | None]]:
    return [(c.key, c.hidden, c.kind, c.required, c.needed_when, c.default) for c in columns]


def test_the_sheets_are_those_of_the_specification_in_order() -> None:
    names = {Shown.YES: "ja", Shown.HIDDEN: "verborgen", Shown.PRESET: "preset"}
    assert [(sheet.name, names[sheet.shown]) for sheet in STANDARD_SHEETS] == list(SHOWN.items())
    assert [sheet.name for sheet in STANDARD_SHEETS if sheet.required] == ["Vrijwilligers"]


def test_the_settings_are_those_of_the_specification_and_the_letters_of_the_programme() -> None:
    settings = [setting for setting in SETTINGS if setting.key != "brieven"]  # decision 10: which letters are in use
    assert as_declared(settings) == as_specified(INSTELLINGEN)


@pytest.mark.parametrize("name", SHOWN)
def test_the_columns_of_a_sheet_are_those_of_the_specification(name: str) -> None:
    sheet, specified = sheet_named(name), as_specified(COLUMNS[name])
    if name in COLUMNS_SHOWN:
        shown = COLUMNS_SHOWN[name].split(", ")
        specified.sort(key=lambda row: shown.index(row[0]) if row[0] in shown else len(shown))
    else:
        shown = [row[0] for row in specified if not row[1]]
    assert as_declared(sheet.columns) == specified
    assert list(sheet.columns_shown) == shown


def test_the_shown_columns_stay_within_their_limits() -> None:
    assert [len(sheet_named(name).columns_shown) for name in COLUMNS_SHOWN] == [15, 14, 8, 9]


def test_keys_and_groups_of_which_one_is_filled() -> None:
    keys = {sheet.name: sheet.key for sheet in STANDARD_SHEETS if sheet.key}
    assert keys == {
        "Instellingen": ("naam",), "Programmas": ("programma_id",), "Organisaties": ("org_id",),
        "Contactpersonen": ("contact_id",), "Vrijwilligers": ("vrijwilliger_id",), "Clienten": ("clientcode",),
        "Vacatures": ("vacature_id",), "Plaatsingen": ("plaatsing_id",), "Uren": ("uren_id",),
        "Leerdoelen": ("leerdoel_id",), "Onkosten": ("onkosten_id",), "Regelingen": ("regeling_id", "geldig_van"),
        "Subsidies": ("subsidie_id",), "Signalen": ("signaal_id",), "Documenten": ("document_id",),
        "Betaalgegevens": ("vrijwilliger_id",),
    }  # fmt: skip
    assert {sheet.name: sheet.one_of for sheet in STANDARD_SHEETS if sheet.one_of} == {
        "Uren": (("vrijwilliger_id", "plaatsing_id"), ("uren", "begin", "dagdelen")),
        "Metingen": (("leerdoel_id", "aspect"),),
        "Gesprekken": (("plaatsing_id", "vrijwilliger_id", "clientcode"),),
        "Onkosten": (("werkmaand", "werkdatum"), ("bedrag", "km")),
        "Regelingen": (
            (
                "bedrag_per_uur",
                "bedrag_per_dagdeel",
                "bedrag_per_maand",
                "bedrag_per_km",
                "max_per_maand",
                "max_per_jaar",
            ),
        ),
    }
    for sheet in STANDARD_SHEETS:
        by_key = {column.key: column for column in sheet.columns}
        assert all(by_key[key].required is Required.OPTIONAL for group in sheet.one_of for key in group)
        assert {c.key for c in sheet.columns if c.unique} == (set(sheet.key) if len(sheet.key) == 1 else set())


def test_every_condition_is_used_and_every_need_says_what_for() -> None:
    every = [column for sheet in STANDARD_SHEETS for column in sheet.columns] + list(SETTINGS)
    assert {column.needed_when for column in every} - {""} == {str(needed) for needed in Needed}
    one_of = {(sheet.name, key) for sheet in STANDARD_SHEETS for group in sheet.one_of for key in group}
    for sheet in STANDARD_SHEETS:
        for column in sheet.columns:
            asked = column.required is not Required.OPTIONAL or (sheet.name, column.key) in one_of
            assert bool(column.needed_for) == asked, f"{sheet.name}.{column.key}"
    assert all(bool(s.needed_for) == (s.required is not Required.OPTIONAL) for s in SETTINGS)


def test_bounds_are_those_of_the_specification() -> None:
    bounds = {
        (sheet.name, c.key): (c.minimum, c.maximum)
        for sheet in STANDARD_SHEETS
        for c in sheet.columns
        if (c.minimum, c.maximum) != (None, None)
    }
    assert bounds == {
        ("Programmas", "doelgroep_trede_min"): (1, 6), ("Programmas", "doelgroep_trede_max"): (1, 6),
        ("Vrijwilligers", "trede_start"): (1, 6), ("Vrijwilligers", "trede_nu"): (1, 6),
        ("Vrijwilligers", "beschikbare_dagdelen_pw"): (0, 21), ("Metingen", "gas_score"): (-2, 2),
        ("Tevredenheid", "score"): (1, 10),
    }  # fmt: skip


def test_a_sheet_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        sheet_named("Leeswijzer")


def test_the_standard_is_read_with_the_standard_library_only() -> None:
    heavy = ["numpy", "pandas", "lxml", "openpyxl", "xlsxwriter", "fastexcel", "arro3", "click", "docxtpl"]
    code = f"import sys, vzv_sheets.schema.standard; print([m for m in {heavy!r} if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_the_formula_column_has_a_header_of_its_own() -> None:
    formulas: list[tuple[Sheet, Column]] = [
        (sheet, column) for sheet in STANDARD_SHEETS for column in sheet.columns if column.kind is Kind.FORMULA
    ]
    assert [(sheet.name, column.title) for sheet, column in formulas] == [
        ("Plaatsingen", "wie (automatisch)"), ("Uren", "wie (automatisch)"), ("Onkosten", "wie (automatisch)"),
    ]  # fmt: skip
