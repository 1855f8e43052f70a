"""The blocks of a letter, in the order in which they are read.

A block is a function that gives its Word XML for the words of a language. Texts may hold fields (`{{ naam }}`) and
small conditions (`{% if kopie %} … {% endif %}`); conditions over whole blocks are `when` and `each`. A condition is
the name of a field, which holds when it is not empty, or an expression such as `not regelingen`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from vzv_sheets.letter_templates import word_xml
from vzv_sheets.letter_templates.word_xml import NO_SPACE, paragraph, run
from vzv_sheets.letter_templates.words import Words

Block: TypeAlias = Callable[[Words], str]


def head(*, window: bool = True) -> Block:
    """The address for a window envelope, then place and date, reference and contact; without the window for a form.

    The letterhead itself stands in the header of the first page. Example: `head()`, or `head(window=False)`.
    """

    def made(words: Words) -> str:
        address = _address(words) + word_xml.gap(120, "Kenmerk") if window else ""
        return address + _references(words) + word_xml.gap(400, "Kenmerk")

    return made


def _address(words: Words) -> str:
    lines = [word_xml.tag("for regel in adresregels", style="Adres"), paragraph(run("{{ regel }}"), "Adres")]
    lines += [word_xml.tag("endfor", style="Adres"), word_xml.gap(40, "Label", NO_SPACE)]
    widths = (9.0, 7.0)
    cells = [word_xml.cell("".join(lines), widths[0]), word_xml.cell(paragraph(style="Adres"), widths[1])]
    return word_xml.table([word_xml.row(cells, least_height=1644)], widths, words.address)


def _references(words: Words) -> str:
    columns = (
        (words.place_and_date, "{{ plaats_ondertekening }}, {{ datum }}", 6.0),
        (words.our_reference, "{{ kenmerk }}", 3.2),
        (words.contact_person, "{{ contact }}", 6.8),
    )
    cells = [
        word_xml.cell(paragraph(run(label), "Label") + paragraph(run(value), "Kenmerk"), width)
        for label, value, width in columns
    ]
    return word_xml.table([word_xml.row(cells)], [width for *_, width in columns], words.date_and_reference)


def title(words_of_title: str) -> Block:
    """The title of the letter, its heading 1. Example: `title("Vergoedingsoverzicht {{ jaar }}")`."""
    return lambda _: paragraph(run(words_of_title), "Heading1")


def heading(words_of_heading: str) -> Block:
    """A heading 2; it stays on the page of what follows. Example: `heading("Geheimhouding")`."""
    return lambda _: paragraph(run(words_of_heading), "Heading2")


def salutation() -> Block:
    """`Beste {{ aanhef }},` in the language of the letter. Example: `salutation()`."""
    return lambda words: paragraph(run(f"{words.dear} {{{{ aanhef }}}},"))


def text(sentences: str, *, keep: bool = False) -> Block:
    """A paragraph; `keep` holds it on the page of what follows. Example: `text("U mag altijd stoppen.")`."""
    return lambda _: paragraph(run(sentences), keep=keep)


def bullets(*items: str) -> Block:
    """A list with bullets; in `each` one item per entry.

    Example: `bullets("Kom op tijd.", "Bel als u ziek bent.")`, `each("regel", "afspraken", bullets("{{ regel }}"))`.
    """
    return lambda _: "".join(paragraph(run(item), "ListBullet") for item in items)


def tick_boxes(*items: str, keep: bool = False) -> Block:
    """Boxes to tick on paper, each with its text; `keep` as that of `text`. Example: `tick_boxes("Ja", "Nee")`."""
    box = run("☐", word_xml.element("rFonts", dict.fromkeys(("ascii", "hAnsi", "eastAsia"), "Segoe UI Symbol")))
    tab = "<w:r><w:tab/></w:r>"
    return lambda _: "".join(paragraph(box + tab + run(item), "Aankruisen", keep=keep) for item in items)


def ruled_lines(count: int, *, keep: bool = False) -> Block:
    """Lines to write on, over the whole width; `keep` as that of `text`. Example: `ruled_lines(4)`."""
    lines = "<w:br/>".join("<w:tab/>" for _ in range(count))
    return lambda _: paragraph(f"<w:r>{lines}</w:r>", "Schrijflijnen", keep=keep)


def picture(field: str) -> Block:
    """The picture of a field, in its own paragraph; nothing when there is none. Example: `picture("grafiek")`."""
    return when(field, lambda _: paragraph(run(f"{{{{ {field} }}}}")))


def small_print(sentences: str) -> Block:
    """A line in small grey letters at the end of a letter. Example: `small_print("Bron: {{ herkomst }}.")`."""
    return lambda _: paragraph(run(sentences), "Label", spacing=NO_SPACE)


def closing(thanks: str = "") -> Block:
    """The greeting and who signs for the organisation. Example: `closing("Hartelijk dank voor uw inzet.")`."""

    def made(words: Words) -> str:
        lines = ((words.kind_regards, 0), ("{{ organisatienaam }}", 560), ("{{ contact }}", 120))
        greeting = "".join(paragraph(run(line), keep=True, spacing={"after": after}) for line, after in lines)
        return (paragraph(run(thanks), keep=True) if thanks else "") + greeting

    return made


def when(condition: str, *blocks: Block, otherwise: tuple[Block, ...] = ()) -> Block:
    """Blocks that only stand there when the condition holds, and others when it does not.

    Example: `when("vog_voorbehoud", heading("VOG"), text("…"))`,
    `when("eigen_keuze", text("U kiest zelf."), otherwise=(text("Uw wensen staan voorop."),))`.
    """

    def made(words: Words) -> str:
        parts = [word_xml.tag(f"if {condition}"), *(block(words) for block in blocks)]
        if otherwise:
            parts += [word_xml.tag("else"), *(block(words) for block in otherwise)]
        return "".join((*parts, word_xml.tag("endif")))

    return made


def each(name: str, list_field: str, *blocks: Block) -> Block:
    """Blocks that are repeated for every entry of a list. Example: `each("zin", "opmerkingen", text("{{ zin }}"))`."""
    start, end = word_xml.tag(f"for {name} in {list_field}"), word_xml.tag("endfor")
    return lambda words: start + "".join(block(words) for block in blocks) + end
