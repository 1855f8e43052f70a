"""Sheet Plaatsingen, second part: go/no-go, tasks, working together (domain/workbook.md 2.2)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Required
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.schema.sheets.building_blocks import (
    HALF_DAYS,
    HALF_DAYS_ALSO_READ,
    OWN,
    OWN_AND_MUNICIPALITY,
    OWN_AND_PROFESSIONAL,
    OWN_MUNICIPALITY_PROFESSIONAL,
    TASKS,
    TASKS_ALSO_READ,
)

_step = partial(Column, purpose="verloop van de plaatsing", readers=OWN_MUNICIPALITY_PROFESSIONAL, source="002")
_task = partial(Column, purpose="passende taken, geen verdringing", readers=OWN_AND_MUNICIPALITY, source="002")
_agreed = partial(Column, kind=Kind.NUMBER, purpose="afspraken over de inzet", readers=OWN_AND_MUNICIPALITY)
_together = partial(Column, purpose="samenwerken met de beroepskracht", readers=OWN_AND_PROFESSIONAL, source="001")

COURSE = (
    _step(
        key="gonogo_besluit", kind=Kind.CHOICE, choices=("go", "no-go", "uitgesteld", "n.v.t."),
        synonyms=("go/no-go", "besluit go/no-go"), example="go", help="Kies het go/no-go-besluit na de proeftijd.",
    ),
    _step(
        key="gonogo_uitgesteld_tot", kind=Kind.DATE, required=Required.WHEN, needed_when=Needed.GO_NO_GO_POSTPONED,
        needed_for="het go/no-go-bericht (L14)", source="002 C08", example="15-03-2026",
        help="Vul bij 'uitgesteld' de dag in waarop het besluit alsnog valt.",
    ),
    _step(
        key="verlengd_tot", kind=Kind.DATE, source="002 C09", example="30-09-2026",
        help="Vul bij een verlenging de nieuwe laatste dag in.",
    ),
    _step(
        key="evaluatie_datum", kind=Kind.DATE, source="001, 002", synonyms=("datum evaluatie",), example="01-06-2026",
        help="Vul de dag in waarop u de plaatsing samen bespreekt.",
    ),
    _step(
        key="status", kind=Kind.CHOICE, example="actief", also_read={"pauze": "gepauzeerd"},
        choices=(
            "voorgesteld", "kennismaking", "proef", "actief", "gepauzeerd", "afgerond", "uitval", "niet gestart",
        ),
        help="Kies de status; leeg is 'voorgesteld' vóór de start, 'afgerond' vanaf het werkelijke einde en anders "
        "'actief'.",
    ),
    _step(
        key="eigen_keuze", kind=Kind.YES_NO, readers=OWN, purpose="de wens van de vrijwilliger is leidend",
        example="ja", help="Kies of deze plek de eigen keuze van de vrijwilliger is.",
    ),
    _task(
        key="taken", kind=Kind.CHOICES, choices=TASKS, also_read=TASKS_ALSO_READ, open_list=True,
        required=Required.WHEN, needed_when=Needed.AGREEMENT_LETTER, needed_for="de plaatsingsovereenkomst (L01)",
        synonyms=("taak",), readers=OWN_MUNICIPALITY_PROFESSIONAL, example="taalles; huisbezoek",
        help="Vul één of meer taken in, gescheiden door een puntkomma; nieuwe taken zet u op blad Lijsten.",
    ),
    _task(
        key="fysiek_contact", kind=Kind.YES_NO, required=Required.WHEN, needed_when=Needed.CARE_DOMAIN,
        needed_for="de beoordeling van taken in de zorg", example="nee",
        help="Kies of bij deze taken lichamelijk contact hoort, zoals wassen of tillen.",
    ),
    _task(
        key="beroepshandeling", kind=Kind.YES_NO, required=Required.WHEN, needed_when=Needed.CARE_DOMAIN,
        needed_for="de beoordeling van taken in de zorg", example="nee",
        help="Kies of bij deze taken handelingen horen die voor een beroepskracht zijn.",
    ),
    _task(
        key="taak_normaal_door_beroepskracht", kind=Kind.CHOICE, choices=("ja", "nee", "grensgeval"),
        required=Required.WHEN, needed_when=Needed.SOCIAL_ASSISTANCE_PLACEMENT,
        needed_for="de beoordeling van verdringing", source="000, 002", example="nee",
        help="Kies of een betaalde beroepskracht dit werk normaal doet; twijfelt u, kies dan 'grensgeval'.",
    ),
    _task(
        key="grensgeval_beoordeeld_door", kind=Kind.TEXT, required=Required.WHEN,
        needed_when=Needed.BORDERLINE_TASK, needed_for="de beoordeling van het grensgeval", source="002 H04",
        example="A. de Boer", help="Vul in wie het grensgeval beoordeelde.",
    ),
    _task(
        key="grensgeval_beoordeeld_op", kind=Kind.DATE, required=Required.WHEN, needed_when=Needed.BORDERLINE_TASK,
        needed_for="de beoordeling van het grensgeval", source="002 H04", example="20-01-2026",
        help="Vul de dag in waarop het grensgeval is beoordeeld.",
    ),
    _agreed(
        key="vast_dagdeel", kind=Kind.CHOICES, choices=HALF_DAYS, also_read=HALF_DAYS_ALSO_READ, source="002",
        synonyms=("vaste dagdelen",), example="ma-o; do-m",
        help="Vul vaste dagdelen in als ma-o (maandagochtend), ma-m (middag) of ma-a (avond), gescheiden door een "
        "puntkomma.",
    ),
    _agreed(
        key="afgesproken_dagdelen_pw", synonyms=("afgesproken dagdelen per week",), source="002, 004", example="2",
        help="Vul het afgesproken aantal dagdelen per week in.",
    ),
    _agreed(
        key="afgesproken_uren_pw", synonyms=("afgesproken uren per week", "uren per week"), source="002, 004",
        example="6", help="Vul het afgesproken aantal uren per week in, bijvoorbeeld 6 of 3,5.",
    ),
    _agreed(
        key="afgesproken_keer_pm", synonyms=("afgesproken keer per maand", "keer per maand"), source="002, 004",
        example="4", help="Vul in hoe vaak per maand de vrijwilliger komt.",
    ),
    _together(
        key="samenwerkingsvorm", kind=Kind.CHOICE, example="1 doelen traject",
        choices=("1 doelen traject", "2 controle", "3 geen", "meng", "onbekend"),
        also_read={"1": "1 doelen traject", "2": "2 controle", "3": "3 geen", "mengvorm": "meng"},
        help="Kies hoe vrijwilliger en beroepskracht samenwerken.",
    ),
    _together(
        key="contactfrequentie_professional", kind=Kind.CHOICE, synonyms=("contactfrequentie",), example="maandelijks",
        choices=("wekelijks", "2-wekelijks", "maandelijks", "kwartaal", "bij start", "geen"),
        also_read={"tweewekelijks": "2-wekelijks", "per kwartaal": "kwartaal"},
        help="Kies hoe vaak vrijwilliger en beroepskracht contact hebben; 'geen' mag ook.",
    ),
    _together(
        key="taakverdeling_afgesproken", kind=Kind.YES_NO, synonyms=("taakverdeling",), example="ja",
        help="Kies of is afgesproken wie wat doet.",
    ),
    _together(
        key="taakverdeling_datum", kind=Kind.DATE, example="01-02-2026",
        help="Vul de dag in waarop de taakverdeling is afgesproken.",
    ),
    _together(
        key="veiligheidsafspraak_datum", kind=Kind.DATE, synonyms=("veiligheidsafspraak",), source="001 H13",
        example="01-02-2026", help="Vul de dag van de veiligheidsafspraak in als het contact buiten kantoor is.",
    ),
    _together(
        key="alleen_met_kind", kind=Kind.YES_NO, default="nee", source="004", example="nee",
        purpose="veiligheid van het kind",
        help="Kies ja als de vrijwilliger alleen met een kind op pad gaat; leeg is nee.",
    ),
    _together(
        key="onder_begeleiding_tot", kind=Kind.DATE, source="004", readers=OWN, example="15-03-2026",
        purpose="starten voordat de VOG er is",
        help="Vul in tot welke dag de vrijwilliger alleen onder begeleiding werkt, omdat de VOG er nog niet is.",
    ),
)  # fmt: skip
