"""What the derived records read: rules declare it beside the columns of their own (design, Layers)."""

from __future__ import annotations

STATUS_OF_PLACEMENT = ("Plaatsingen.status", "Plaatsingen.startdatum", "Plaatsingen.eind_werkelijk")
PERIOD_OF_PLACEMENT = (
    "Plaatsingen.startdatum", "Plaatsingen.eind_werkelijk", "Plaatsingen.eind_gepland", "Plaatsingen.verlengd_tot",
)  # fmt: skip
STATUS_OF_VOLUNTEER = ("Vrijwilligers.status", "Vrijwilligers.einddatum")
SHIFTS = (
    "Uren.vrijwilliger_id", "Uren.plaatsing_id", "Uren.datum", "Uren.einddatum", "Uren.begin", "Uren.eind",
    "Uren.pauze", "Uren.pauze_min", "Uren.uren", "Uren.dagdelen", "Uren.aanwezigheid", "Instellingen.uren_per_dagdeel",
    "Plaatsingen.vrijwilliger_id", "Plaatsingen.status", *PERIOD_OF_PLACEMENT,
)  # fmt: skip
CLAIMS = (
    "Onkosten.vrijwilliger_id", "Onkosten.plaatsing_id", "Onkosten.soort", "Onkosten.bedragsoort",
    "Onkosten.werkmaand", "Onkosten.werkdatum", "Onkosten.bedrag", "Onkosten.km", "Onkosten.tarief",
    "Onkosten.bon_aanwezig", "Onkosten.status", "Onkosten.betaald_op", "Onkosten.andere_organisatie",
    "Plaatsingen.vrijwilliger_id",
)  # fmt: skip
