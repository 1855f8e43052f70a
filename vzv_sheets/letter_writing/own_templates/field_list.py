"""The fields of a letter for who writes an own template: what to type, what it becomes, and a loop to paste."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vzv_sheets.letter_writing.letter_kinds import LetterField, LetterKind
from vzv_sheets.letter_writing.own_templates.expressions import EACH, Path
from vzv_sheets.letter_writing.own_templates.shapes import Shape

_TEXT_ROW = "regel"


@dataclass(frozen=True, slots=True)
class FieldUsage:
    """A field with what to type in Word: one line, or the lines of a condition or a repetition, a paragraph each."""

    field: LetterField
    typed: tuple[str, ...]
    is_list: bool


def field_usages(kind: LetterKind, shape: Shape) -> Iterator[FieldUsage]:
    """The fields of a letter in the order of its declaration."""
    for declared in kind.fields:
        yield FieldUsage(declared, tuple(_typed(declared, shape)), shape.is_list((declared.name,)))


def _typed(declared: LetterField, shape: Shape) -> Iterator[str]:
    path = (declared.name,)
    if shape.is_list(path):
        yield from loop_lines(shape, path)
    elif shape.is_condition(path):
        yield from (f"{{%p if {declared.name} %}}", "…", "{%p endif %}")
    elif shape.parts(path):
        yield from (f"{{{{ {declared.name}.{part} }}}}" for part in shape.parts(path))
    else:
        yield f"{{{{ {declared.name} }}}}"


def loop_lines(shape: Shape, path: Path) -> list[str]:
    """What to type to print each row of a list, a paragraph a line; lists within its rows inside it."""
    return list(_loop(shape, path, path[-1]))


def _loop(shape: Shape, path: Path, typed: str) -> Iterator[str]:
    each = (*path, EACH)
    name = _row_name(path[-1], bool(shape.parts(each)))
    yield f"{{%p for {name} in {typed} %}}"
    yield from _row(shape, each, name)
    yield "{%p endfor %}"


def _row(shape: Shape, path: Path, typed: str) -> Iterator[str]:
    parts = shape.parts(path)
    if not parts:
        yield f"{{{{ {typed} }}}}"
    for part in parts:
        inner, inner_typed = (*path, part), f"{typed}.{part}"
        if shape.is_list(inner):
            yield from _loop(shape, inner, inner_typed)
        elif shape.parts(inner):
            yield from _row(shape, inner, inner_typed)
        elif shape.is_condition(inner):
            yield from (f"{{%p if {inner_typed} %}}", "…", "{%p endif %}")
        else:
            yield f"{{{{ {inner_typed} }}}}"


def _row_name(listed: str, has_parts: bool) -> str:
    """A name for one row: `leerdoelen` gives `leerdoel`, a list of texts `regel`."""
    if not has_parts:
        return _TEXT_ROW
    for ending in ("en", "s"):
        if listed.endswith(ending) and len(listed) > len(ending) + 2:
            return listed[: -len(ending)]
    return "rij"
