"""What the derived records read: rules declare it beside the columns of their own (design, Layers)."""

from __future__ import annotations

STATUS_OF_PLACEMENT = ("Plaatsingen.status", "Plaatsingen.startdatum", "Plaatsingen.eind_werkelijk")
PERIOD_OF_PLACEMENT = (
    "Plaatsingen.startdatum", "Plaatsingen.eind_werkelijk", "Plaatsingen.eind_gepland", "Plaatsingen.verlengd_tot",
)  # fmt: skip
STATUS_AND_PERIOD = ("Plaatsingen.status", *PERIOD_OF_PLACEMENT)
TALKS = tuple(
    f"Gesprekken.{key}"
    for key in ("plaatsing_id", "vrijwilliger_id", "clientcode", "aanwezig_ids", "datum", "soort", "stand")
)
STATUS_OF_VOLUNTEER = ("Vrijwilligers.status", "Vrijwilligers.einddatum")
FINAL_EVALUATIONS = (
    *TALKS, "Documenten.soort", "Documenten.onderwerp", "Documenten.datum", "Plaatsingen.vrijwilliger_id",
    "Plaatsingen.clientcode", *PERIOD_OF_PLACEMENT,
)  # fmt: skip
SIGNATURES = (
    "Plaatsingen.getekend_door", "Plaatsingen.programma_id", "Plaatsingen.org_id", "Plaatsingen.clientcode",
    "Programmas.aanbieder_org_id",
)  # fmt: skip
EXPECTED_DAYS = (*STATUS_OF_VOLUNTEER, *STATUS_OF_PLACEMENT, *PERIOD_OF_PLACEMENT, "Plaatsingen.vrijwilliger_id")
SHIFTS = (
    "Uren.vrijwilliger_id", "Uren.plaatsing_id", "Uren.datum", "Uren.einddatum", "Uren.begin", "Uren.eind",
    "Uren.pauze", "Uren.pauze_min", "Uren.uren", "Uren.dagdelen", "Uren.aanwezigheid", "Instellingen.uren_per_dagdeel",
    "Plaatsingen.vrijwilliger_id", "Plaatsingen.status", *PERIOD_OF_PLACEMENT,
)  # fmt: skip
SIGNS_OF_LIFE = (
    *SHIFTS, "Plaatsingen.clientcode", "Vrijwilligers.startdatum", "Vrijwilligers.laatste_contact",
    "Gesprekken.datum", "Gesprekken.stand", "Gesprekken.vrijwilliger_id", "Gesprekken.plaatsing_id",
    "Gesprekken.aanwezig_ids", "Gesprekken.clientcode",
    "Trainingen.datum", "Trainingen.stand", "Trainingen.vrijwilliger_id",
)  # fmt: skip
INFORMATION_AGREEMENTS = (
    "Clienten.info_afspraak_datum", "Plaatsingen.clientcode", "Plaatsingen.programma_id", "Documenten.onderwerp",
    "Documenten.soort", "Documenten.datum", "Programmas.info_afspraak_vereist",
)  # fmt: skip
CLAIMS = (
    "Onkosten.vrijwilliger_id", "Onkosten.plaatsing_id", "Onkosten.soort", "Onkosten.bedragsoort",
    "Onkosten.werkmaand", "Onkosten.werkdatum", "Onkosten.bedrag", "Onkosten.km", "Onkosten.tarief",
    "Onkosten.bon_aanwezig", "Onkosten.status", "Onkosten.betaald_op", "Onkosten.andere_organisatie",
    "Plaatsingen.vrijwilliger_id",
)  # fmt: skip
SCHEMES_OF_CLAIMS = (
    *CLAIMS, "Onkosten.programma_id", "Onkosten.regeling_id", "Plaatsingen.programma_id", "Plaatsingen.regeling_id",
    "Plaatsingen.status", *PERIOD_OF_PLACEMENT, "Programmas.regeling_id",
    *(
        f"Regelingen.{key}"
        for key in (
            "regeling_id", "soort", "geldig_van", "geldig_tot", "bedrag_per_uur", "bedrag_per_dagdeel",
            "bedrag_per_maand", "bedrag_per_km", "max_per_maand", "max_per_jaar", "max_per_uur", "telt_kosten_mee",
            "afkappen", "min_leeftijd", "max_leeftijd", "alleen_uitkering", "gemeente_org_id",
        )
    ),
)  # fmt: skip
LEDGER = (
    *SCHEMES_OF_CLAIMS, "Onkosten.uren", "Plaatsingen.plaatsing_id",
    "Vrijwilligers.elders_jaar", "Vrijwilligers.elders_per_maand", "Vrijwilligers.elders_per_jaar",
    "Vrijwilligers.geboortedatum", "Vrijwilligers.uitkering", "Vrijwilligers.re_integratietraject",
    "Vrijwilligers.gemeente_org_id", "Plaatsingen.werktijd", "Plaatsingen.uurvergoeding", "Regelingen.bron",
    "Uren.akkoord_datum", *(name for name in SHIFTS if name not in SCHEMES_OF_CLAIMS),
    "Instellingen.uren_akkoord_verplicht", "Instellingen.vrijwilligersregeling_grondslag",
)  # fmt: skip
