"""Everything that can be said about an own template before a letter is made with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from vzv_sheets.letter_writing.letter_kinds import LetterKind
from vzv_sheets.letter_writing.letters import LETTERS, standard_templates
from vzv_sheets.letter_writing.own_templates.clauses import forgotten
from vzv_sheets.letter_writing.own_templates.expressions import EACH, Path
from vzv_sheets.letter_writing.own_templates.field_remarks import field_remarks
from vzv_sheets.letter_writing.own_templates.reading import read_template
from vzv_sheets.letter_writing.own_templates.remarks import Grade, Remark, mistake
from vzv_sheets.letter_writing.own_templates.shapes import Shape, shape_of
from vzv_sheets.letter_writing.own_templates.word_text import WordText, word_text
from vzv_sheets.letter_writing.word.cleaning import ContextValue
from vzv_sheets.letter_writing.word.docx_template import LetterTemplateError, compile_template

_SINGLE = re.compile(r"(?<!\{)\{\s*(\w+)\s*\}(?!\})|«\s*(\w+)\s*»")


def check_template(data: bytes, name: str, kind: LetterKind, language: str = "nl") -> tuple[Remark, ...]:
    """All remarks on a template of that letter and language, mistakes first; `name` is its file.

    Without a mistake the template can be used: it was also filled in with examples.
    """
    text = word_text(data, name)
    if not text.parts:
        return text.remarks
    shape, reading = shape_of(kind.code), read_template(text.parts)
    remarks = [*text.remarks, *reading.remarks, *field_remarks(reading, shape, kind.code, _elsewhere(kind.code))]
    remarks += _without_double_braces(text, shape)
    if not any(remark.grade is Grade.MISTAKE for remark in remarks):
        remarks += _filled_in(data, name, kind, shape)
    templates = standard_templates(kind)
    standard = templates.get(language) or templates.get("nl")
    if standard is not None:
        other = word_text(standard, kind.template)
        remarks += forgotten(reading.uses, _all(text), read_template(other.parts).uses, _all(other), language)
    return tuple(sorted(dict.fromkeys(remarks), key=lambda remark: list(Grade).index(remark.grade)))


def can_be_used(remarks: tuple[Remark, ...]) -> bool:
    """Whether letters can be made with the template."""
    return all(remark.grade is not Grade.MISTAKE for remark in remarks)


@cache
def _elsewhere(code: str) -> Mapping[str, str]:
    """The fields of other letters, with the letter."""
    found: dict[str, str] = {}
    for kind in LETTERS:
        if kind.code != code:
            for declared in kind.fields:
                found.setdefault(declared.name, f"{kind.code} ({kind.title})")
    return found


def _all(text: WordText) -> str:
    return "\n".join(paragraph.text for paragraphs in text.parts for paragraph in paragraphs)


def _without_double_braces(text: WordText, shape: Shape) -> Iterator[Remark]:
    """`{ naam }` and `«naam»`: what other programs ask for, and a letter would print."""
    for paragraphs in text.parts:
        for paragraph in paragraphs:
            for found in _SINGLE.finditer(paragraph.text):
                name = found[1] or found[2]
                if shape.knows((name,)):
                    yield mistake(
                        f"typ '{{{{ {name} }}}}'.", f"type '{{{{ {name} }}}}'.", f"'{found[0]}'", paragraph.place
                    )


def _filled_in(data: bytes, name: str, kind: LetterKind, shape: Shape) -> Iterator[Remark]:
    """What only shows when the template is filled in: with everything, and with nothing."""
    for full in (True, False):
        examples: dict[str, ContextValue] = {
            declared.name: _example(shape, (declared.name,), declared.example, full=full) for declared in kind.fields
        }
        try:
            compile_template(data, name).render(examples)
        except LetterTemplateError as error:
            yield mistake(str(error), str(error))
            return


def _example(shape: Shape, path: Path, text: str, *, full: bool) -> ContextValue:
    if shape.is_list(path):
        return [_example(shape, (*path, EACH), text, full=full)] * 2 if full else []
    parts = shape.parts(path)
    if parts:
        return {part: _example(shape, (*path, part), text, full=full) for part in parts}
    if shape.is_condition(path):
        return full
    return text if full else ""
