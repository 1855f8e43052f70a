"""Reads the fields of a template with the rows that they are of, and follows each condition and repetition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from vzv_sheets.letter_writing.own_templates.expressions import EACH, Path, Unreadable, Use, resolved, uses_in
from vzv_sheets.letter_writing.own_templates.remarks import Place, Remark, mistake, warning
from vzv_sheets.letter_writing.own_templates.tags import Tag, as_typed, tags_in
from vzv_sheets.letter_writing.own_templates.word_text import Paragraph

_LOOP = frozenset({"index", "index0", "revindex", "revindex0", "first", "last", "length", "previtem", "nextitem"})


@dataclass(frozen=True, slots=True)
class FieldUse:
    """A field that a template uses: its path from the top, how, and where it was typed."""

    path: Path
    use: Use
    typed: str
    tag: Tag
    place: Place


@dataclass(slots=True)
class Reading:
    """The fields of a template, the mistakes in how it is built, and the names that it gives to rows."""

    uses: list[FieldUse] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    row_names: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Block:
    tag: Tag
    paragraph: Paragraph
    row_name: str = ""
    rows: Path = ()

    @property
    def end(self) -> str:
        return "endfor" if self.tag.keyword == "for" else "endif"


def read_template(parts: Iterable[Sequence[Paragraph]]) -> Reading:
    """The fields, conditions and repetitions of a template, part by part."""
    reading = Reading()
    for paragraphs in parts:
        _PartReader(reading, paragraphs).read()
    return reading


class _PartReader:
    def __init__(self, reading: Reading, paragraphs: Sequence[Paragraph]) -> None:
        self._reading = reading
        self._paragraphs = paragraphs
        self._open: list[_Block] = []
        self._row_texts: dict[int, str] = defaultdict(str)
        for paragraph in paragraphs:
            if paragraph.row:
                self._row_texts[paragraph.row] += paragraph.text.strip()

    def read(self) -> None:
        for paragraph in self._paragraphs:
            if "{" not in paragraph.text and "}" not in paragraph.text:
                continue
            tags, remarks = tags_in(paragraph)
            self._reading.remarks += remarks
            if tags and paragraph.in_text_box:
                self._reading.remarks += [_in_text_box(tag, paragraph) for tag in tags]
            for tag in tags:
                self._take(tag, paragraph)
        for block in self._open:
            typed = as_typed(block.tag.prefix, block.end)
            self._tell(block.tag, block.paragraph, f"dit wordt nergens afgesloten; zet '{typed}' waar het ophoudt.",
                       f"this is never closed; put '{typed}' where it ends.")  # fmt: skip

    def _take(self, tag: Tag, paragraph: Paragraph) -> None:
        self._alone(tag, paragraph)
        if not tag.keyword:
            self._uses(tag, tag.content, Use.PRINT, paragraph)
        elif tag.keyword == "for":
            self._open_loop(tag, paragraph)
        elif tag.keyword == "if":
            self._uses(tag, tag.content, Use.TEST, paragraph)
            self._open.append(_Block(tag, paragraph))
        elif tag.keyword in ("elif", "else"):
            self._middle(tag, paragraph)
        else:
            self._close(tag, paragraph)

    def _alone(self, tag: Tag, paragraph: Paragraph) -> None:
        """`{%p` takes the place of its paragraph, `{%tr` of its row: what else stands there would be lost."""
        if tag.prefix == "p" and paragraph.text.strip() != tag.written:
            self._tell(tag, paragraph, "zet dit alleen in een eigen alinea; wat er nu naast staat zou wegvallen.",
                       "put this in a paragraph of its own; what stands beside it would be lost.")  # fmt: skip
        if tag.prefix == "tr" and not paragraph.row:
            typed = as_typed("p", tag.keyword, tag.content)
            self._tell(tag, paragraph, f"dit hoort in een tabel. Typ buiten een tabel '{typed}'.",
                       f"this belongs in a table. Outside a table type '{typed}'.")  # fmt: skip
        elif tag.prefix == "tr" and self._row_texts[paragraph.row] != tag.written:
            self._tell(tag, paragraph, "zet dit alleen in een eigen rij van de tabel; wat ernaast staat zou wegvallen.",
                       "put this in a table row of its own; what stands beside it would be lost.")  # fmt: skip

    def _open_loop(self, tag: Tag, paragraph: Paragraph) -> None:
        name, word, listed = [*tag.content.split(" ", 2), "", ""][:3]
        found = uses_in(listed, Use.LOOP) if word == "in" and name.isidentifier() else None
        if found is None or isinstance(found, Unreadable) or len(found) != 1:
            typed = as_typed(tag.prefix, "for", "rij in lijst")
            self._tell(tag, paragraph, f"een herhaling typt u als '{typed}', met de naam van een lijst.",
                       f"type a repetition as '{typed}', with the name of a list.")  # fmt: skip
            self._open.append(_Block(tag, paragraph, name if name.isidentifier() else ""))
            return
        path = resolved(found[0][0], self._scope())
        if self._repeats_itself(path):
            self._tell(
                tag, paragraph,
                "een herhaling binnen een herhaling gaat over een lijst van diezelfde rij. Sluit de eerste eerst af.",
                "a repetition inside another one is about a list of that row. Close the first one before it.",
            )  # fmt: skip
        self._uses(tag, listed, Use.LOOP, paragraph)
        self._reading.row_names.add(name)
        self._open.append(_Block(tag, paragraph, name, (*path, EACH)))

    def _repeats_itself(self, path: Path) -> bool:
        rows = [block.rows for block in self._open if block.rows]
        return bool(rows) and path[: len(rows[-1])] != rows[-1]

    def _middle(self, tag: Tag, paragraph: Paragraph) -> None:
        if tag.keyword == "elif":
            self._uses(tag, tag.content, Use.TEST, paragraph)
        if not self._open or self._open[-1].tag.keyword != "if":
            self._tell(tag, paragraph, "hier is geen voorwaarde (if) open.", "no condition (if) is open here.")
            return
        self._fits(self._open[-1], tag, paragraph)

    def _close(self, tag: Tag, paragraph: Paragraph) -> None:
        if not any(block.end == tag.keyword for block in self._open):
            what = _block_words(tag.keyword)
            self._tell(tag, paragraph, f"hier is geen {what[0]} open om af te sluiten.", f"no {what[1]} is open here.")
            return
        while self._open[-1].end != tag.keyword:
            block = self._open.pop()
            typed = as_typed(block.tag.prefix, block.end)
            self._tell(block.tag, block.paragraph, f"zet eerst '{typed}', vóór {tag.quoted}.",
                       f"put '{typed}' first, before {tag.quoted}.")  # fmt: skip
        self._fits(self._open.pop(), tag, paragraph)

    def _fits(self, block: _Block, tag: Tag, paragraph: Paragraph) -> None:
        """Whether a condition ends in the same place as it began, so that what it leaves is still a document."""
        opener, begun = block.tag, block.paragraph
        if not opener.prefix and not tag.prefix and begun is not paragraph:
            first, last = (as_typed("p", one.keyword, one.content) for one in (opener, tag))
            self._tell(
                opener, begun,
                f"dit gaat over meer dan één alinea. Zet '{first}' alleen in een eigen alinea, en '{last}' ook.",
                f"this spans paragraphs. Put '{first}' in a paragraph of its own, and '{last}' too.",
            )  # fmt: skip
        elif opener.prefix != tag.prefix:
            typed = as_typed(opener.prefix, tag.keyword, tag.content)
            nl, en = f"typ '{typed}', net als bij {opener.quoted}.", f"type '{typed}', as in {opener.quoted}."
            self._tell(tag, paragraph, nl, en)
        elif opener.prefix == "p" and begun.container != paragraph.container:
            self._tell(
                opener, begun,
                "dit begint binnen een tabelcel of tekstvak en eindigt erbuiten, of andersom; houd begin en einde bij "
                "elkaar.",
                "this begins inside a table cell or text box and ends outside it, or the other way round; keep both "
                "together.",
            )  # fmt: skip
        elif opener.prefix == "tr" and begun.table != paragraph.table:
            nl = "dit wordt in een andere tabel afgesloten; zet begin en einde in dezelfde tabel."
            self._tell(opener, begun, nl, "this is closed in another table; put both in the same one.")

    def _uses(self, tag: Tag, expression: str, use: Use, paragraph: Paragraph) -> None:
        found = uses_in(expression, use)
        if isinstance(found, Unreadable):
            self._tell(tag, paragraph, found.nl, found.en)
            return
        scope = self._scope()
        for path, how in found:
            if path[0] == "loop" and scope and len(path) > 1 and path[1] in _LOOP:
                continue
            self._reading.uses.append(FieldUse(resolved(path, scope), how, ".".join(path), tag, paragraph.place))

    def _scope(self) -> dict[str, Path]:
        return {block.row_name: block.rows for block in self._open if block.row_name}

    def _tell(self, tag: Tag, paragraph: Paragraph, nl: str, en: str) -> None:
        self._reading.remarks.append(mistake(nl, en, tag.quoted, paragraph.place))


def _block_words(keyword: str) -> tuple[str, str]:
    return ("herhaling (for)", "repetition (for)") if keyword == "endfor" else ("voorwaarde (if)", "condition (if)")


def _in_text_box(tag: Tag, paragraph: Paragraph) -> Remark:
    told = mistake if tag.keyword else warning
    return told(
        "dit staat in een tekstvak. Zet het liever in een gewone alinea of in een tabel.",
        "this stands in a text box. Better put it in a paragraph or a table.", tag.quoted, paragraph.place,
    )  # fmt: skip
