"""What the fields of a letter are: a text, a condition, a list of rows. The standard templates show it by their use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from vzv_sheets.letter_writing.letter_kinds import LetterKind
from vzv_sheets.letter_writing.letters import letter_kind, standard_templates
from vzv_sheets.letter_writing.own_templates.expressions import EACH, Path, Use
from vzv_sheets.letter_writing.own_templates.reading import FieldUse, read_template
from vzv_sheets.letter_writing.own_templates.word_text import word_text

_CONDITION = "Voorwaarde"


@dataclass(frozen=True, slots=True)
class Shape:
    """The fields of a letter by their path from the top (`leerdoelen [] categorie`), with how each is used."""

    uses: Mapping[Path, frozenset[Use]]

    def parts(self, path: Path) -> tuple[str, ...]:
        """The names under a path: the fields of a row, in the order in which the standard template uses them."""
        under = dict.fromkeys(p[len(path)] for p in self.uses if len(p) > len(path) and p[: len(path)] == path)
        return tuple(name for name in under if name != EACH)

    def is_list(self, path: Path) -> bool:
        """Whether it can be repeated."""
        each = (*path, EACH)
        return Use.LOOP in self.uses.get(path, ()) or any(p[: len(each)] == each for p in self.uses)

    def is_condition(self, path: Path) -> bool:
        """Whether it only says yes or no."""
        return self.uses.get(path) == frozenset((Use.TEST,)) and not self.is_list(path) and not self.parts(path)

    def knows(self, path: Path) -> bool:
        """Whether the path itself, or something under it, is a field."""
        return any(p[: len(path)] == path for p in self.uses)


def shape_from(uses: Iterable[FieldUse], kind: LetterKind) -> Shape:
    """The fields of a kind of letter: those that it declares, as they are used."""
    found: dict[Path, set[Use]] = {}
    for one in uses:
        found.setdefault(one.path, set()).add(one.use)
    for declared in kind.fields:
        used = found.setdefault((declared.name,), set())
        if declared.explanation.startswith(_CONDITION) and not used - {Use.TEST, Use.COMPARE}:
            used.add(Use.TEST)
            used.discard(Use.COMPARE)
    return Shape({path: frozenset(used) for path, used in found.items()})


@cache
def shape_of(code: str) -> Shape:
    """The fields of that letter, from its standard templates in all languages."""
    kind = letter_kind(code)
    return shape_from((use for data in standard_templates(kind).values() for use in standard_uses(data)), kind)


def standard_uses(data: bytes) -> list[FieldUse]:
    """The fields that a standard template uses."""
    return read_template(word_text(data, "").parts).uses
