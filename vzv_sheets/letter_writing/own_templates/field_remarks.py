"""Fields of an own template that do not exist, are misspelt, or are used as something that they are not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vzv_sheets.letter_writing.own_templates.expressions import EACH, Path, Use
from vzv_sheets.letter_writing.own_templates.field_list import loop_lines
from vzv_sheets.letter_writing.own_templates.reading import FieldUse, Reading
from vzv_sheets.letter_writing.own_templates.remarks import Remark, mistake
from vzv_sheets.letter_writing.own_templates.shapes import Shape
from vzv_sheets.vocabulary.words import enumeration, nearest

_SHOWN = 12


def field_remarks(reading: Reading, shape: Shape, code: str, others: Mapping[str, str]) -> Iterator[Remark]:
    """What is wrong with the fields that a template uses; `others` are the letters (`L15`) where a name does exist."""
    for use in reading.uses:
        told = _unknown(use, reading, shape, code, others) or _misused(use, shape)
        if told:
            nl, en = told
            yield mistake(nl, en, f"'{use.typed}'", use.place)


def _unknown(
    use: FieldUse, reading: Reading, shape: Shape, code: str, others: Mapping[str, str]
) -> tuple[str, str] | None:
    path = use.path
    if any(step.startswith("_") for step in path):
        return "dit kan niet in een brief.", "this is not possible in a letter."
    if shape.knows(path):
        return None
    if not shape.knows(path[:1]):
        return _unknown_name(use, reading, shape, code, others)
    known = next(length for length in range(len(path) - 1, 0, -1) if shape.knows(path[:length]))
    return _unknown_part(path[known], use.typed.rpartition(".")[0], shape, path[:known])


def _unknown_name(
    use: FieldUse, reading: Reading, shape: Shape, code: str, others: Mapping[str, str]
) -> tuple[str, str]:
    name = use.path[0]
    if name in reading.row_names:
        return (
            f"'{name}' bestaat alleen tussen '{{%p for {name} in … %}}' en '{{%p endfor %}}'.",
            f"'{name}' exists only between '{{%p for {name} in … %}}' and '{{%p endfor %}}'.",
        )
    if use.use is Use.COMPARE:
        return (
            f"bedoelt u de tekst {name}? Zet er dan aanhalingstekens omheen: '{name}'.",
            f"do you mean the text {name}? Then put it in quotes: '{name}'.",
        )
    if name in others:
        return (
            f"dit veld bestaat niet voor {code}, wel voor {others[name]}. De velden: vzv letters --fields {code}",
            f"this field does not exist for {code} but for {others[name]}. The fields: vzv letters --fields {code}",
        )
    rows = [path for path in shape.uses if path[-1] == name and EACH in path]
    if rows:
        listed = rows[0][: rows[0].index(EACH)]
        typed = " ".join(loop_lines(shape, listed))
        return (
            f"dit hoort bij elke rij van '{listed[-1]}': typ {typed}, elk in een eigen alinea.",
            f"this is of each row of '{listed[-1]}': type {typed}, each in its own paragraph.",
        )
    meant = nearest(name, [path[0] for path in shape.uses])
    if meant:
        return f"bedoelt u '{meant}'?", f"do you mean '{meant}'?"
    return (
        f"dit veld bestaat niet. De velden: vzv letters --fields {code}",
        f"this field does not exist. The fields: vzv letters --fields {code}",
    )


def _unknown_part(part: str, of: str, shape: Shape, path: Path) -> tuple[str, str]:
    parts = shape.parts(path)
    if not parts and shape.is_list(path):
        return (
            f"'{of}' is een lijst; herhaal hem: {' '.join(loop_lines(shape, path))}, elk in een eigen alinea.",
            f"'{of}' is a list; repeat it: {' '.join(loop_lines(shape, path))}, each in its own paragraph.",
        )
    if not parts:
        return (
            f"'{of}' heeft geen onderdelen; typ '{{{{ {of} }}}}'.",
            f"'{of}' has no parts; type '{{{{ {of} }}}}'.",
        )
    meant = nearest(part, parts)
    if meant:
        return f"bedoelt u '{of}.{meant}'?", f"do you mean '{of}.{meant}'?"
    names = enumeration([f"'{of}.{name}'" for name in parts[:_SHOWN]], "of")
    return f"dit bestaat niet; wel {names}.", f"this does not exist; there is {names.replace(' of ', ' or ')}."


def _misused(use: FieldUse, shape: Shape) -> tuple[str, str] | None:
    path = use.path
    if not shape.uses.get(path) and not shape.is_list(path) and not shape.parts(path):
        return None  # no standard template shows what it is
    if use.use is Use.LOOP:
        return None if shape.is_list(path) else _no_list(use)
    if shape.is_condition(path) and (use.use is not Use.TEST or "=" in use.tag.content):
        return _only_condition(use)
    if use.use is not Use.PRINT:
        return None
    if shape.is_list(path):
        typed = " ".join(loop_lines(shape, path))
        return (
            f"dit is een lijst; herhaal hem: {typed}, elk in een eigen alinea.",
            f"this is a list; repeat it: {typed}, each in its own paragraph.",
        )
    parts = shape.parts(path)
    if parts:
        first = f"{use.typed}.{parts[0]}"
        return (
            f"dit heeft onderdelen; typ bijvoorbeeld '{{{{ {first} }}}}'.",
            f"this has parts; type for example '{{{{ {first} }}}}'.",
        )
    return None


def _no_list(use: FieldUse) -> tuple[str, str]:
    return (
        f"dit is geen lijst en kan niet worden herhaald; typ '{{{{ {use.typed} }}}}'.",
        f"this is no list and cannot be repeated; type '{{{{ {use.typed} }}}}'.",
    )


def _only_condition(use: FieldUse) -> tuple[str, str]:
    begin, end = f"{{%p if {use.typed} %}}", "{%p endif %}"
    return (
        f"dit is een voorwaarde en geen tekst; typ '{begin}' in een eigen alinea, daaronder uw tekst, en dan '{end}'.",
        f"this is a condition and no text; type '{begin}' in a paragraph of its own, your text below it, then '{end}'.",
    )
