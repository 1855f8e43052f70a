"""Writes Leeswijzer: the page that tells a new coordinator in two minutes what this workbook is and where to begin."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from vzv_sheets.vocabulary.days import dutch_long_date
from vzv_sheets.vocabulary.words import enumeration
from vzv_sheets.workbook_building import look
from vzv_sheets.workbook_building.excel_start import BUTTONS, Button, ExcelStart
from vzv_sheets.workbook_building.page_setup import text_page
from vzv_sheets.workbook_building.xlsx_writer import SheetWriter, WorkbookWriter

# What the first hour asks (domain/workbook.md 2.1): the sheets in the order of work, with their columns.
FIRST_HOUR: Mapping[str, tuple[str, ...]] = {
    "Instellingen": ("organisatienaam",),
    "Vrijwilligers": ("vrijwilliger_id", "achternaam"),
    "Plaatsingen": ("plaatsing_id", "vrijwilliger_id", "startdatum"),
    "Uren": ("vrijwilliger_id", "datum", "uren"),
    "Onkosten": ("vrijwilliger_id", "soort", "werkmaand", "bedrag"),
}
_GOOD_TO_KNOW: Mapping[str, str] = {
    "Instellingen": "De andere regels mogen leeg blijven; de toelichting zegt wat er dan geldt.",
    "Vrijwilligers": "Eén regel per persoon. Geef ieder een eigen nummer, zoals V001.",
    "Plaatsingen": "Eén regel per plek. Iemand op twee plekken heeft twee regels.",
    "Uren": "Eén regel per dag: 3,5 of 3:30, of een begin- en eindtijd.",
    "Onkosten": "Schrijf de maand van het werk als 2026-03, ook als u later betaalt.",
}
_INTRODUCTION = (
    "Hier houdt u bij wie vrijwilliger is, waar, hoeveel uur en met welke vergoeding. Het programma vzv kijkt met u "
    "mee: het wijst aan wat er mist, rekent uit wat u mag vergoeden en maakt de brieven. Alles blijft op uw "
    "eigen computer."
)
_COLOURS: tuple[tuple[str, look.Look, str], ...] = (
    ("kolom *", look.HEADER_REQUIRED, "Altijd nodig. Zonder deze waarde kan het programma de regel niet gebruiken."),
    (
        "kolom",
        look.HEADER_SOMETIMES,
        "Soms nodig, bijvoorbeeld voor een brief. U krijgt vanzelf bericht als het zover is.",
    ),
    ("kolom", look.HEADER_OPTIONAL, "Mag leeg blijven. Leeg is nooit een fout."),
    ("kolom", look.HEADER_COMPUTED, "Vult zichzelf in. Hier hoeft u niets te doen."),
)
_FOLDED = (
    "Meer kolommen staan ingeklapt aan de rechterkant van elk blad: klik op het plusje boven de kolommen. Klik op een "
    "cel en u leest wat er hoort te staan."
)
_HIDDEN: Mapping[str, str] = {
    "Programmas": "wat uw programma vraagt",
    "Regelingen": "wat u mag vergoeden",
    "Lijsten": "eigen keuzes voor de lijstjes",
}
_SHOW_HIDDEN = "Verborgen, en soms nodig: {}. Klik met rechts op een tabblad en kies 'Zichtbaar maken'."
_COMMANDS = (
    ("vzv check WERKMAP", "Zegt wat er mist of niet klopt, cel voor cel. Verandert niets."),
    (
        "vzv update WERKMAP",
        "Vult Dashboard, Controle en Limieten. Uw eigen bladen blijven zoals ze zijn; er komt een reservekopie bij.",
    ),
    ("vzv letters WERKMAP", "Zegt welke brieven nu nodig zijn; met --all-due erachter maakt het ze, in Word."),
)
_COMMAND_HINT = "Sla de werkmap op en sluit Excel voordat u een opdracht geeft. WERKMAP is de naam van dit bestand."
_LETTERS_HINT = (
    "Brieven met uw eigen logo of tekst? Vul op blad Instellingen 'logo_bestand' of 'brieven_map' in. Bij 'brieven' "
    "staat daar welke brieven u gebruikt."
)
_BUTTONS_HINT = "Doen de knoppen niets? Klik bovenaan op 'Inhoud inschakelen'. Meer hulp geeft 'vzv excel doctor'."
_RUN_MAIN = (
    "Deze werkmap heeft geen macro's. Klik in Excel op tabblad xlwings op 'Run main': vzv controleert dan, rekent en "
    "vult de overzichten. Laat werkmap en bijbehorend .py-bestand samen in dezelfde map staan, met dezelfde naam."
)
_OUTPUT = (
    ("Controle", "Alles wat aandacht vraagt, het zwaarste bovenaan, met wat u eraan doet."),
    ("Dashboard_Coordinator", "Wie heeft deze week aandacht nodig, en hoe gaat het met uren en plaatsingen."),
    ("Limieten", "Per vrijwilliger en maand: hoeveel is er vergoed en hoeveel mag er nog. Met de bron van elke grens."),
    ("Dashboard_Financien", "Eén overzicht voor wie de vergoedingen aftekent: wat is betaald en wat vraagt aandacht."),
    ("Betaallijst", "Regel voor regel wat nu betaald kan worden en wat niet, met de reden."),
    ("Dashboard_Gemeente", "Hoe de trajecten gaan van wie een uitkering van de gemeente heeft, naast de afspraken."),
    ("Dashboard_Professional", "Hoe het staat met de afspraken met beroepskrachten; wie is geholpen met een code."),
    ("Dashboard_Bestuur", "In één minuut wat de vrijwilligers doen, zonder personen."),
)
_PRIVACY = (
    "Stuur dit bestand nooit door. Wie iets mag weten, krijgt met 'vzv export' een bestand met alleen het eigen deel.",
    (
        "Schrijf van een {client} alleen een code, nooit een naam. De sleutel, welke code bij wie hoort, ligt buiten "
        "deze werkmap: zo weet wie dit bestand vindt nog niet om wie het gaat."
    ),
    "Leg geen BSN, gezondheid, geloof, afkomst of strafbare feiten vast. Daar zijn met opzet geen kolommen voor.",
    "Iedereen mag vragen wat er over hem of haar is vastgelegd; geef binnen een maand antwoord.",
    "Wie een vergoeding krijgt, ontvangt elk jaar een overzicht: brief L15, ook voor de belasting of de gemeente.",
)
_TO_FILL_IN = (
    ("Wie deze werkmap mag zien", "vul in: de coördinator en de vervanger"),
    ("Waar de sleutel van de codes ligt", "vul in: plaats, en wie erbij kan"),
)
_HELP = (
    ("vzv explain V-UUR-01", "Legt een melding uit: waarom, wat u doet, en een voorbeeld."),
    ("vzv explain Vrijwilligers.status", "Legt een kolom uit."),
    ("vzv explain L01", "Legt een brief uit: aan wie, wanneer, en wat ervoor nodig is."),
)
_WIDTHS = (2.0, 33.0, 36.0, 46.0)
_BUTTON_SIZE, _BUTTON_ROW = (170, 28), 27.0  # pixels; points, a little more than the button
_LINE, _CHARACTERS = 15.0, 1.2  # points of a line; characters of text in the width of one digit


@dataclass(slots=True)
class _Page:
    """Writes from top to bottom; texts stand in the columns B to D."""

    book: WorkbookWriter
    sheet: SheetWriter
    row: int = 1

    def heading(self, text: str) -> None:
        self.sheet.row(self.row, 12)
        self.row += 1
        style = look.look(font_size=12, bold=True, font_color=look.ACCENT, bottom=1, bottom_color=look.HAIRLINE)
        self.sheet.merged(self.row, 1, 3, text, self.book.style(style))
        self.sheet.row(self.row, 20)
        self.row += 1

    def paragraph(self, text: str, **changed: object) -> None:
        self.sheet.merged(self.row, 1, 3, text, self.book.style({**look.BODY, **changed}))
        self.sheet.row(self.row, 3 + _LINE * _lines(text, 1, 3))
        self.row += 1

    def pair(self, first: str, text: str, properties: look.Look, *, link: bool = False) -> None:
        """A short text, mostly in a look of its own, with the explanation beside it."""
        style = self.book.style(properties)
        if link:
            self.sheet.link(self.row, 1, f"'{first}'!A1", first, style, f"Naar blad {first}")
        else:
            self.sheet.text(self.row, 1, first, style)
        self.sheet.merged(
            self.row, 2, 3, text, self.book.style({**look.BODY, "indent": 1, "align": "left", "valign": "vcenter"})
        )
        self.sheet.row(self.row, 4 + _LINE * _lines(text, 2, 3))
        self.row += 1

    def button(self, button: Button) -> None:
        """A button with the explanation beside it; the row is higher than the button."""
        self.sheet.button(self.row, 1, button.caption, button.macro, _BUTTON_SIZE)
        self.sheet.merged(
            self.row, 2, 3, button.explanation, self.book.style({**_CENTRED, "indent": 1, "align": "left"})
        )
        self.sheet.row(self.row, _BUTTON_ROW)
        self.row += 1


_CENTRED = {**look.BODY, "valign": "vcenter"}
_LINKED = look.look(font_size=11, font_color=look.LINK, underline=1, valign="vcenter")
_TYPED = look.look(font_name="Consolas", font_size=9, indent=1, align="left", bg_color=look.PANEL, valign="vcenter")


def write_reading_guide(
    book: WorkbookWriter,
    sheet: SheetWriter,
    *,
    titles: Sequence[str],
    letters: Sequence[str],
    sheets: Collection[str],
    hidden: Collection[str],
    reports: Collection[str],
    client: str,
    made_on: dt.date,
    excel: ExcelStart | None = None,
) -> None:
    """Fills Leeswijzer. `titles` are those of the programmes, `letters` the codes that they offer, `sheets` the tabs
    of people, `hidden` those of them that are out of sight and `reports` the reports that are there, `client` the word
    of the programmes for who is helped, `excel` how Excel itself starts vzv.
    """
    for position, width in enumerate(_WIDTHS):
        sheet.columns(position, position, width)
    page = _Page(book, sheet)
    sheet.text(1, 1, "Welkom in uw vrijwilligerswerkmap", book.style(look.TITLE))
    sheet.row(1, 30)
    page.row = 2
    about = f"{enumeration(titles)}; gemaakt op {dutch_long_date(made_on)}" if titles else ""
    page.paragraph(about, font_color=look.SECONDARY)
    page.paragraph(_INTRODUCTION)
    if excel is not None:
        _work_in_excel(page, buttons=excel.macros)
    _first_hour(page, sheets)
    page.heading("Wat de kleuren boven de kolommen zeggen")
    for first, properties, text in _COLOURS:
        page.pair(first, text, properties)
    page.paragraph(_FOLDED)
    out_of_sight = [f"{name} ({what})" for name, what in _HIDDEN.items() if name in hidden]
    if out_of_sight:
        page.paragraph(_SHOW_HIDDEN.format(enumeration(out_of_sight)))
    page.heading("Daarna: drie opdrachten" if excel is None else "Hetzelfde met een opdracht, als Excel dicht is")
    for command, text in _COMMANDS:
        offered = (
            f" Voor uw programma: {enumeration(letters)}." if command.startswith("vzv letters") and letters else ""
        )
        page.pair(command, f"{text}{offered}", _TYPED)
    page.paragraph(_COMMAND_HINT)
    page.paragraph(_LETTERS_HINT)
    page.heading("Wat u terugkrijgt")
    for name, text in _OUTPUT:
        if name in reports:
            page.pair(name, text, _LINKED, link=True)
    _privacy(page, client)
    page.heading("Hulp")
    for command, text in _HELP:
        page.pair(command, text, _TYPED)
    sheet.gridlines(shown=False)
    sheet.tab(look.ACCENT)
    sheet.print_on(text_page(page.row - 1, 3))


def _work_in_excel(page: _Page, *, buttons: bool) -> None:
    if not buttons:
        page.heading("Werken vanuit Excel")
        page.paragraph(_RUN_MAIN)
        return
    page.heading("Met één klik")
    for button in BUTTONS:
        page.button(button)
    page.paragraph(_BUTTONS_HINT, font_color=look.SECONDARY)


def _first_hour(page: _Page, sheets: Collection[str]) -> None:
    page.heading("Het eerste uur: vul alleen dit in")
    small = page.book.style(look.look(font_color=look.SECONDARY))
    for position, text in enumerate(("blad", "kolommen", "goed om te weten"), start=1):
        page.sheet.text(page.row, position, text, small)
    page.row += 1
    for name, columns in FIRST_HOUR.items():
        if name not in sheets:
            continue
        page.sheet.link(page.row, 1, f"'{name}'!A1", name, page.book.style(_LINKED), f"Naar blad {name}")
        page.sheet.text(page.row, 2, ", ".join(columns), page.book.style(_CENTRED))
        page.sheet.text(page.row, 3, _GOOD_TO_KNOW[name], page.book.style({**_CENTRED, "font_color": look.SECONDARY}))
        lines = max(_lines(", ".join(columns), 2, 2), _lines(_GOOD_TO_KNOW[name], 3, 3))
        page.sheet.row(page.row, 4 + _LINE * lines)
        page.row += 1


def _privacy(page: _Page, client: str) -> None:
    page.heading("Zorgvuldig met gegevens")
    for text in _PRIVACY:
        page.paragraph(f"•  {text.format(client=client)}")
    box = {"border": 1, "border_color": look.ACCENT_SOFT, "bg_color": look.ACCENT_PALE, "text_wrap": True}
    for label, text in _TO_FILL_IN:
        page.sheet.merged(page.row, 1, 2, label, page.book.style(_CENTRED))
        page.sheet.text(
            page.row,
            3,
            text,
            page.book.style({**look.look(font_size=11, valign="vcenter", align="left", indent=1), **box}),
        )
        page.sheet.row(page.row, 6 + _LINE)
        page.row += 1


def _lines(text: str, first: int, last: int) -> int:
    """How many lines a text needs in the columns from first to last."""
    return max(1, -(-len(text) // int(sum(_WIDTHS[first : last + 1]) * _CHARACTERS)))
