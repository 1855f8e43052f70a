"""Sheet Leerdoelen (domain/workbook.md 2.2)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Required, Sheet, Shown
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.schema.sheets.building_blocks import OWN_MUNICIPALITY_PROFESSIONAL, PLACEMENT_HEADERS, visible_keys

_goal = partial(
    Column, purpose="voortgang van leerdoelen", readers=OWN_MUNICIPALITY_PROFESSIONAL, special=True,
    source="002 c3, 001",
)  # fmt: skip

_COLUMNS = (
    _goal(
        key="leerdoel_id", kind=Kind.CODE, required=Required.ALWAYS, unique=True, special=False,
        needed_for="het overzicht van leerdoelen", synonyms=("leerdoel_nr", "leerdoelnummer"), example="D0031",
        help="Geef elk leerdoel een eigen nummer, bijvoorbeeld D0031; elk nummer komt maar één keer voor.",
    ),
    _goal(
        key="plaatsing_id", kind=Kind.REFERENCE, refers_to=("Plaatsingen",), required=Required.ALWAYS, special=False,
        needed_for="het overzicht van leerdoelen", synonyms=PLACEMENT_HEADERS, example="P0107",
        help="Kies de plaatsing waar dit leerdoel bij hoort.",
    ),
    _goal(
        key="van_wie", kind=Kind.CHOICE, choices=("vrijwilliger", "cliënt"), default="vrijwilliger",
        example="vrijwilliger", help="Kies van wie het doel is; leeg is 'vrijwilliger'.",
    ),
    _goal(
        key="categorie", kind=Kind.CHOICE, open_list=True, required=Required.ALWAYS, example="Nederlands",
        needed_for="het overzicht van leerdoelen",
        choices=(
            "Nederlands", "werknemersvaardigheden", "sociale vaardigheden", "zelfstandig werken", "betrouwbaarheid",
            "communicatie", "combinatie met gezin", "structuur/ritme", "zelfvertrouwen", "netwerk",
            "oriëntatie betaald werk", "sociale inclusie", "psychologisch kapitaal", "risico-/beschermende factoren",
            "continuïteit traject", "praktische zaken",
        ),
        help="Kies de categorie van het doel; andere categorieën zet u op blad Lijsten.",
    ),
    _goal(
        key="omschrijving", kind=Kind.TEXT, required=Required.WHEN, needed_when=Needed.VOLUNTEER_GOAL,
        needed_for="de plaatsingsovereenkomst (L01) met leerdoelen", synonyms=("leerdoel", "doel"),
        example="Een gesprek voeren met bewoners",
        help="Omschrijf het doel van de vrijwilliger in één zin; laat leeg bij een doel van een cliënt.",
    ),
    _goal(
        key="beginscore", kind=Kind.NUMBER, synonyms=("score begin", "startscore"), example="2",
        help="Vul de score bij de start in, op uw eigen schaal (leeg op Instellingen: 1 tot en met 5).",
    ),
    _goal(
        key="doelscore", kind=Kind.NUMBER, synonyms=("score doel", "streefscore"), example="4",
        help="Vul de score in waar u naartoe werkt, op uw eigen schaal.",
    ),
    _goal(
        key="gewicht", kind=Kind.NUMBER, default="1", special=False, example="1",
        help="Vul een hoger getal in als dit doel zwaarder telt; leeg is 1.",
    ),
    _goal(
        key="status", kind=Kind.CHOICE, required=Required.ALWAYS, needed_for="het overzicht van leerdoelen",
        choices=("open", "op schema", "bereikt", "deels", "niet bereikt", "vervallen"), example="op schema",
        help="Kies hoe het met dit doel staat.",
    ),
    _goal(
        key="datum_vastgesteld", kind=Kind.DATE, required=Required.ALWAYS, special=False,
        needed_for="het overzicht van leerdoelen", synonyms=("vastgesteld op",), example="01-02-2026",
        help="Vul de dag in waarop dit doel is afgesproken.",
    ),
    _goal(
        key="datum_bereikt", kind=Kind.DATE, required=Required.WHEN, needed_when=Needed.GOAL_REACHED, special=False,
        needed_for="het overzicht van bereikte leerdoelen", synonyms=("bereikt op",), example="01-06-2026",
        help="Vul bij 'bereikt' de dag in waarop het doel is bereikt.",
    ),
)  # fmt: skip

LEARNING_GOALS = Sheet(
    name="Leerdoelen",
    one_row="een doel van een plaatsing",
    explanation="Eén regel per doel. Een doel van de vrijwilliger heeft een omschrijving, een doel van een cliënt "
    "alleen een categorie.",
    columns=_COLUMNS,
    key=("leerdoel_id",),
    synonyms=("Leerdoel", "Doelen"),
    shown=Shown.PRESET,
    columns_shown=visible_keys(_COLUMNS),
    source="002 c3, 001",
)
