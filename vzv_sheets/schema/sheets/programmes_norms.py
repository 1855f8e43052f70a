"""Sheet Programmas, the norms: an empty norm is not checked (domain/workbook.md 2.2)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Retention

_norm = partial(
    Column, kind=Kind.INTEGER, retention=Retention.WHILE_IN_USE, purpose="afspraken van het programma", source="002"
)
_duty = partial(
    Column, kind=Kind.YES_NO, retention=Retention.WHILE_IN_USE, purpose="afspraken van het programma", source="002",
    example="ja",
)  # fmt: skip

NORMS = (
    _norm(
        key="doelgroep_trede_min", minimum=1, maximum=6, example="1",
        help="Vul de laagste trede van de doelgroep in (1 tot en met 6); leeg is geen controle.",
    ),
    _norm(
        key="doelgroep_trede_max", minimum=1, maximum=6, example="2",
        help="Vul de hoogste trede van de doelgroep in (1 tot en met 6); leeg is geen controle.",
    ),
    _norm(
        key="min_dagdelen_per_week", kind=Kind.NUMBER, example="1",
        help="Vul in hoeveel dagdelen per week een vrijwilliger minstens komt; leeg is geen controle.",
    ),
    _norm(
        key="min_keer_per_week", example="2",
        help="Vul in hoe vaak per week een vrijwilliger minstens komt; leeg is geen controle.",
    ),
    _norm(
        key="min_keer_per_maand", source="004", example="1",
        help="Vul in hoe vaak per maand een vrijwilliger minstens komt; leeg is geen controle.",
    ),
    _norm(
        key="norm_weken", example="8",
        help="Vul in voor hoeveel weken na de start 'min_keer_per_week' geldt, bijvoorbeeld 8.",
    ),
    _norm(
        key="max_duur_maanden", example="6",
        help="Vul in hoeveel maanden een plaatsing hoogstens duurt; leeg is geen controle.",
    ),
    _norm(
        key="gonogo_na_weken", example="4",
        help="Vul in hoeveel weken na de start het go/no-go-besluit valt; leeg is geen controle.",
    ),
    _duty(
        key="opbouw_verwacht", help="Kies ja als de uren in de loop van de tijd moeten groeien; leeg is geen controle.",
    ),
    _norm(
        key="max_afwezig_per_4_weken", source="002 C17", example="3",
        help="Vul in hoe vaak iemand per vier weken te laat of zonder bericht weg mag zijn; leeg is geen controle.",
    ),
    _duty(key="intake_verplicht", help="Kies ja als er vóór de start een intake moet zijn."),
    _duty(key="kennismaking_verplicht", help="Kies ja als er vóór de start een kennismaking moet zijn."),
    _duty(key="leerdoelen_verplicht", help="Kies ja als de plaatsingsovereenkomst leerdoelen moet bevatten."),
    _duty(
        key="vrijwilligersovereenkomst_verplicht", source="000, 002",
        help="Kies ja als elke vrijwilliger een vrijwilligersovereenkomst tekent.",
    ),
    _duty(
        key="plaatsingsovereenkomst_verplicht", help="Kies ja als bij elke plaatsing een plaatsingsovereenkomst hoort."
    ),
    _duty(key="kopie_gemeente", help="Kies ja als de gemeente een kopie van de overeenkomst krijgt."),
    _duty(key="kopie_organisatie", help="Kies ja als de organisatie een kopie van de overeenkomst krijgt."),
    _duty(
        key="taakverdeling_verplicht", source="001 C24",
        help="Kies ja als bij de start moet vastliggen wie wat doet.",
    ),
    _duty(
        key="eindevaluatie_verplicht", source="002 C10", help="Kies ja als elke plaatsing met een evaluatie eindigt."
    ),
    _duty(
        key="rollen_gescheiden", source="002 C21",
        help="Kies ja als begeleider en klantmanager niet dezelfde persoon mogen zijn.",
    ),
    _norm(
        key="verplichte_training", kind=Kind.CHOICES, source="000, 004", example="basistraining; omgaan met grenzen",
        help="Vul de titels in van trainingen die vóór de start af moeten zijn, gescheiden door een puntkomma.",
    ),
    _duty(
        key="driegesprek_bij_start", source="001, 002", help="Kies ja als er bij de start een driegesprek moet zijn."
    ),
    _norm(
        key="vog_vereist", kind=Kind.CHOICE, choices=("ja", "nee", "taakafhankelijk"), source="002-004", example="ja",
        help="Kies of een VOG nodig is voor dit programma.",
    ),
    _duty(
        key="geheimhouding_vereist", help="Kies ja als elke vrijwilliger een geheimhoudingsverklaring tekent."
    ),
    _duty(
        key="uitkering_vragen", default="nee", source="002, AVG art. 5",
        help="Kies ja als dit programma de uitkering van vrijwilligers moet weten; leeg is nee.",
    ),
    _duty(
        key="info_afspraak_vereist", source="001",
        help="Kies ja als met de cliënt moet zijn afgesproken welke informatie wordt gedeeld.",
    ),
    _duty(
        key="inclusiecriteria_vereist", source="001",
        help="Kies ja als de drie criteria op blad Clienten met ja beantwoord moeten zijn.",
    ),
    _norm(
        key="alleen_met_kind_toegestaan", kind=Kind.CHOICE, choices=("nee", "met toestemming ouders", "ja"),
        source="004", example="met toestemming ouders",
        help="Kies of een vrijwilliger alleen met een kind op pad mag; leeg is geen controle.",
    ),
    _norm(
        key="max_vrijwilligers_per_client", source="000, 001", example="1",
        help="Vul in hoeveel vrijwilligers een cliënt hoogstens tegelijk heeft; leeg is geen controle.",
    ),
    _norm(
        key="min_vrijwilligers_per_client", source="000, 001", example="3",
        help="Vul in hoeveel vrijwilligers een cirkel minstens heeft; leeg is geen controle.",
    ),
    _norm(
        key="max_plaatsingen_per_vrijwilliger", source="003", example="4",
        help="Vul in hoeveel plaatsingen een vrijwilliger hoogstens tegelijk heeft; leeg is geen controle.",
    ),
    _norm(
        key="voortgang_elke_weken", example="6",
        help="Vul in om de hoeveel weken leerdoelen worden gemeten; leeg is geen controle.",
    ),
)  # fmt: skip
