"""The blocks that are tables: facts, rows of a list, signatures. Widths are in centimetres, 16 in all."""

from __future__ import annotations

from dataclasses import dataclass

from vzv_sheets.letter_templates import word_xml
from vzv_sheets.letter_templates.blocks import Block
from vzv_sheets.letter_templates.word_xml import NO_SPACE, Attributes, paragraph, run, text_properties
from vzv_sheets.letter_templates.words import Words

_FACT_WIDTHS = (4.0, 12.0)
_MARGIN = 107
_NARROW_MARGIN = 85
_LEAST_ROOM = 20


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of `facts`; with `when` it only stands there when that condition holds."""

    subject: str
    value: str
    when: str = ""


def facts(
    caption: str,
    description: str,
    header: tuple[str, str],
    *rows: Fact,
    widths: tuple[float, float] = _FACT_WIDTHS,
    note: str = "",
    room_below: int = _LEAST_ROOM,
) -> Block:
    """A table of two columns: the subject and what holds for it.

    `caption` and `description` are read aloud to who cannot see the table. A `note` stands right under it in small
    grey letters; else there is `room_below`, in twentieths of a point: 160 when a text follows. Example::

        facts("De klus", "Links het onderwerp, rechts de afspraak.", ("Onderwerp", "Afspraak"),
              Fact("Datum", "{{ klus_datum }}"), Fact("Samen met", "{{ samen_met }}", when="samen_met"))
    """
    columns = (Column(header[0], "", widths[0]), Column(header[1], "", widths[1]))
    made = [_header(columns, small=False)]
    for fact in rows:
        cells = (
            word_xml.cell(_table_text(fact.subject, secondary=True), widths[0]),
            word_xml.cell(_table_text(fact.value), widths[1]),
        )
        condition = [word_xml.tag_row(f"if {fact.when}", widths)] if fact.when else []
        made += [*condition, word_xml.row(cells), *([word_xml.tag_row("endif", widths)] if fact.when else [])]
    table = word_xml.table(made, widths, caption, description, margins=(_MARGIN, _MARGIN), header_row=True)
    return lambda _: table + _below(note, room_below)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of `rows`: its header, the field in it, its width, and what the row of totals has there."""

    header: str
    value: str
    width: float
    right: bool = False
    total: str = ""


def rows(
    caption: str,
    description: str,
    name: str,
    list_field: str,
    *columns: Column,
    small: bool = False,
    cell_margin: int = 0,
    note: str = "",
    room_below: int = _LEAST_ROOM,
) -> Block:
    """A table with a row for every entry of a list; figures stand `right`, a total keeps the rows on its page.

    `small` is for tables with much in them; `cell_margin` is in twentieths of a point; `note` and `room_below` are as
    those of `facts`. Example::

        rows("Leerdoelen", "Per regel een leerdoel.", "doel", "leerdoelen",
             Column("Onderwerp", "{{ doel.categorie }}", 4),
             Column("Wat u wilt bereiken", "{{ doel.omschrijving }}", 12))
    """
    widths = [column.width for column in columns]
    has_total = any(column.total for column in columns)
    cells = [
        word_xml.cell(
            _table_text(column.value, secondary=at == 0, small=small, right=column.right, keep=has_total), column.width
        )
        for at, column in enumerate(columns)
    ]
    made = [
        _header(columns, small=small),
        word_xml.tag_row(f"for {name} in {list_field}", widths),
        word_xml.row(cells),
        word_xml.tag_row("endfor", widths),
        *([_total(columns, small=small)] if has_total else []),
    ]
    margin = cell_margin or (_NARROW_MARGIN if small else _MARGIN)
    table = word_xml.table(made, widths, caption, description, margins=(margin, margin), header_row=True)
    return lambda _: table + _below(note, room_below)


def _below(note: str, room: int) -> str:
    """The explanation of a table, or a little room: without it LibreOffice leaves a heading that follows alone at the
    end of a page, and Word makes one table of two.
    """
    if note:
        return paragraph(run(note), "Label", spacing={"before": 80, "after": 160})
    return word_xml.gap(room, "Label", NO_SPACE)


def _header(columns: tuple[Column, ...], *, small: bool) -> str:
    properties = text_properties(small=small)
    cells = [
        word_xml.cell(
            paragraph(run(column.header, properties), "Tabelkop", right=column.right), column.width, panel=True
        )
        for column in columns
    ]
    return word_xml.row(cells, header=True)


def _total(columns: tuple[Column, ...], *, small: bool) -> str:
    cells = [
        word_xml.cell(_table_text(column.total, bold=True, small=small, right=column.right), column.width, panel=True)
        for column in columns
    ]
    return word_xml.row(cells)


def _table_text(
    words: str,
    *,
    secondary: bool = False,
    bold: bool = False,
    small: bool = False,
    right: bool = False,
    keep: bool = False,
) -> str:
    properties = text_properties(secondary=secondary, bold=bold, small=small)
    return paragraph(run(words, properties) if words else "", "Tabeltekst", keep=keep, right=right)


@dataclass(frozen=True, slots=True)
class Party:
    """Who signs: in which role and by what name; with `when` only when that condition holds."""

    role: str
    name: str
    when: str = ""


def signatures(*parties: Party) -> Block:
    """Places to sign for one to four parties, kept on one page: the first left, the second right, the others below.

    Example: `signatures(Party("De vrijwilliger", "{{ naam }}"), Party("Een ouder", "{{ ouder }}", when="ouder"))`.
    """

    def made(words: Words) -> str:
        widths = (8.0, 8.0)
        columns = [
            "".join(_party(party, words, first=at == 0) for at, party in enumerate(parties[side::2])) for side in (0, 1)
        ]
        empty = paragraph(style="Handtekening")
        cells = [word_xml.cell(column or empty, width) for column, width in zip(columns, widths, strict=True)]
        table = word_xml.table([word_xml.row(cells)], widths, words.signatures, words.each_party, margins=(0, 340))
        # A document does not end with a table.
        return table + paragraph(style="Label", spacing={"lineRule": "exact", "line": 20, "after": 0})

    return made


def _party(party: Party, words: Words, *, first: bool) -> str:
    exactly: Attributes = {**NO_SPACE, "lineRule": "exact", "line": 80}
    lines = (
        paragraph(run(party.role), "Handtekening", spacing={"before": 80 if first else 360}),
        paragraph(run(party.name), "Label", keep=True),
        paragraph(run(words.place_and_date), "Label", keep=True, line_below=16, spacing={"before": 200}),
        paragraph(style="Label", keep=True, spacing=exactly),
        paragraph(run(words.signature), "Label", keep=True, line_below=31, spacing={"before": 80}),
    )
    block = "".join(lines)
    if not party.when:
        return block
    return word_xml.tag(f"if {party.when}", style="Label") + block + word_xml.tag("endif", style="Label")
