"""The fields, conditions and repetitions that stand in a paragraph, and those that were typed wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vzv_sheets.letter_writing.own_templates.remarks import Remark, mistake
from vzv_sheets.letter_writing.own_templates.word_text import Paragraph
from vzv_sheets.letter_writing.word.whole_tags import CLOSED_TAG
from vzv_sheets.vocabulary.words import nearest

KEYWORDS = ("if", "elif", "else", "endif", "for", "endfor")
_DUTCH = {
    "als": "if", "indien": "if", "anders": "else", "einde": "endif", "eindeals": "endif", "end": "endif", "fi": "endif",
    "voor": "for", "elke": "for", "elseif": "elif", "eindevoor": "endfor",
}  # fmt: skip
_OTHER_JINJA = frozenset({
    "include", "import", "from", "extends", "macro", "endmacro", "set", "endset", "block", "endblock", "filter",
    "endfilter", "raw", "endraw", "call", "endcall", "with", "endwith", "do", "autoescape", "colspan", "cellbg", "vm",
    "hm",
})  # fmt: skip
_PREFIX = re.compile(r"(p|tr|tc|r) ")
_OPENED = re.compile(r"(\{\{|\{%)((?:(?!\{\{|\{%).)*?)(\}\}|%\}|(?=\{\{|\{%)|$)", re.DOTALL)
_LONGEST, _SHOWN = 300, 60
_DASHES = ("-", "+")
_PLACES = ("", "p", "tr")  # docxtpl knows two more, for which no letter has a use


@dataclass(frozen=True, slots=True)
class Tag:
    """`{{ naam }}` (no keyword) or `{%p if ouder %}`: prefix `p`, keyword `if`, content `ouder`."""

    written: str
    prefix: str
    keyword: str
    content: str

    @property
    def quoted(self) -> str:
        """As a sentence names it."""
        return f"'{self.written}'"


@dataclass(frozen=True, slots=True)
class _Wrong:
    """What was typed wrong, and the tag that was meant, so that one mistake is told once."""

    nl: str
    en: str
    meant: Tag | None = None


def tags_in(paragraph: Paragraph) -> tuple[list[Tag], list[Remark]]:
    """The tags of a paragraph in their order, and the mistakes in how they were typed."""
    tags: list[Tag] = []
    remarks = [*_not_closed(paragraph)]
    for found in CLOSED_TAG.finditer(paragraph.text):
        field, statement, _ = found.groups()
        if len(found[0]) > _LONGEST:
            read: Tag | _Wrong = _Wrong("dit is te lang voor een veld.", "this is too long for a field.")
        elif field is not None:
            read = _field(found[0], field)
        elif statement is not None:
            read = _statement(found[0], statement)
        else:
            continue
        tag = read.meant if isinstance(read, _Wrong) else read
        if tag is not None:
            tags.append(tag)
        if isinstance(read, _Wrong):
            remarks.append(mistake(read.nl, read.en, f"'{found[0][:_SHOWN]}'", paragraph.place))
    return tags, remarks


def _field(written: str, content: str) -> Tag | _Wrong:
    prefixed = _PREFIX.match(content)
    inner = (content[prefixed.end() :] if prefixed else content).strip()
    if prefixed or content[:1] in _DASHES or content[-1:] in _DASHES:
        inner = inner.strip("-+ ")
        typed = f"{{{{ {inner} }}}}"
        return _Wrong(f"typ '{typed}'.", f"type '{typed}'.", Tag(written, "", "", inner))
    return Tag(written, "", "", inner)


def _statement(written: str, content: str) -> Tag | _Wrong:
    prefixed = _PREFIX.match(content)
    prefix = prefixed[1] if prefixed else ""
    rest = content[prefixed.end() :] if prefixed else content
    keyword, _, inner = rest.strip("-+ ").partition(" ")
    if keyword in KEYWORDS and prefix in _PLACES and rest[:1] not in _DASHES and rest[-1:] not in _DASHES:
        return Tag(written, prefix, keyword, inner.strip())
    meant = _meant(prefix if prefix in _PLACES else "p", keyword, inner.strip())
    if meant is not None:
        typed = as_typed(*meant)
        return _Wrong(f"typ '{typed}'.", f"type '{typed}'.", Tag(written, *meant))
    if keyword in _OTHER_JINJA:
        return _Wrong(
            f"'{keyword}' kan niet in een brief; een brief kent velden, voorwaarden (if) en herhalingen (for).",
            f"'{keyword}' is not possible in a letter; it knows fields, conditions (if) and repetitions (for).",
        )
    return _Wrong(
        "dit kent vzv niet; typ tussen {% en %} een voorwaarde (if) of een herhaling (for).",
        "vzv does not know this; between {% and %} type a condition (if) or a repetition (for).",
    )


def _meant(prefix: str, keyword: str, inner: str) -> tuple[str, str, str] | None:
    """Prefix, keyword and content that somebody meant: `{% p als x %}` is `{%p if x %}`."""
    second, _, rest = inner.partition(" ")
    if keyword in KEYWORDS:
        return prefix, keyword, inner
    if keyword in ("p", "tr"):
        return _meant(keyword, second, rest)
    if keyword in ("end", "einde", "eind") and second in ("if", "for", "als", "voor"):
        return prefix, "endfor" if second in ("for", "voor") else "endif", ""
    if keyword in _OTHER_JINJA:
        return None
    for start in ("p", "tr"):
        if keyword.startswith(start) and keyword[len(start) :] in KEYWORDS:
            return start, keyword[len(start) :], inner
    found = _DUTCH.get(keyword.lower()) or nearest(keyword, KEYWORDS, cutoff=0.6)
    return (prefix, found, inner) if found else None


def as_typed(prefix: str, keyword: str, inner: str = "") -> str:
    """`{%p if ouder %}`."""
    return f"{{%{prefix} {' '.join(filter(None, (keyword, inner)))} %}}"


def _not_closed(paragraph: Paragraph) -> Iterator[Remark]:
    rest = CLOSED_TAG.sub("\0", paragraph.text)
    opened = list(_OPENED.finditer(rest))
    for found in opened:
        yield _open(paragraph, found)
    for loose in re.findall(r"\}\}|%\}", _OPENED.sub("", rest)):
        begin = "{{" if loose == "}}" else "{%"
        yield mistake(
            f"hier hoort '{begin}' voor, in dezelfde alinea.", f"'{begin}' belongs before it, in the same paragraph.",
            f"'{loose}'", paragraph.place,
        )  # fmt: skip


def _open(paragraph: Paragraph, found: re.Match[str]) -> Remark:
    begin, content, end = found.groups()
    closing = "}}" if begin == "{{" else "%}"
    shown = f"'{(begin + content.split(chr(0))[0] + end)[:40].strip()}'"
    if end:
        return mistake(
            f"dit begint met '{begin}' en eindigt met '{end}'; zet er '{closing}' achter.",
            f"this begins with '{begin}' and ends with '{end}'; end it with '{closing}'.",
            shown, paragraph.place,
        )  # fmt: skip
    return mistake(
        f"dit wordt in deze alinea niet afgesloten; zet er '{closing}' achter.",
        f"this is not closed in this paragraph; put '{closing}' behind it.",
        shown, paragraph.place,
    )  # fmt: skip
