"""Which fields an expression in a template uses, and what it says in Dutch when it cannot be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from jinja2 import TemplateSyntaxError, nodes

from vzv_sheets.letter_writing.word import template_language

Path: TypeAlias = tuple[str, ...]
EACH = "[]"  # the step from a list to one of its rows
_LANGUAGE = template_language.environment()
_HINTS = (
    (r"(?<![=!<>])=(?!=)", "vergelijk met twee is-tekens: ==.", "compare with two equal signs: ==."),
    (r"<>", "typ != voor 'niet gelijk aan'.", "type != for 'not equal to'."),
    (r"\bniet\b", "typ not in plaats van niet.", "type not."),
    (r"\b(en|of)\b", "typ and of or in plaats van en of of.", "type and or or."),
    (r"\|", "laat het filter (wat na | staat) weg.", "leave out the filter (what stands after |)."),
    (r"[()\[\]*+/%]", "hier kan niet worden gerekend of iets worden aangeroepen; gebruik alleen de naam van een veld.",
     "nothing can be computed or called here; use only the name of a field."),
    (r"\w\s+\w", "de naam van een veld heeft geen spaties.", "the name of a field has no spaces."),
    (r"\w-\w", "de naam van een veld heeft geen streepje, wel een laag streepje (_).",
     "the name of a field has no hyphen but an underscore (_)."),
)  # fmt: skip


class Use(Enum):
    """What a template does with a field."""

    PRINT = "print"
    TEST = "test"
    EQUAL = "equal"  # on the left of == with a text on the right: the field holds a text
    COMPARE = "compare"  # on the right of == : often a text without its quotes
    LOOP = "loop"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An expression that cannot be used, with what to do."""

    nl: str
    en: str


def uses_in(expression: str, use: Use) -> list[tuple[Path, Use]] | Unreadable:
    """The fields of an expression, as typed: `doel.categorie` is (`doel`, `categorie`)."""
    source = f"{{{{ {expression} }}}}" if use is not Use.TEST else f"{{% if {expression} %}}{{% endif %}}"
    try:
        tree = template_language.parse(_LANGUAGE, source)
    except TemplateSyntaxError:
        return _unreadable(expression)
    if use is Use.TEST:
        (condition,) = tree.find_all(nodes.If)
        return list(_paths(condition.test, use))
    found = [path for output in tree.find_all(nodes.Output) for part in output.nodes for path in _paths(part, use)]
    return found or _unreadable(expression)


def resolved(path: Path, scope: Mapping[str, Path]) -> Path:
    """The path from the top: with `doel` for each of `leerdoelen`, `doel.categorie` is `leerdoelen [] categorie`."""
    return (*scope[path[0]], *path[1:]) if path[0] in scope else path


def _paths(node: nodes.Node, use: Use) -> Iterator[tuple[Path, Use]]:
    if isinstance(node, nodes.Name | nodes.Getattr):
        yield tuple(_steps(node)), use
    elif isinstance(node, nodes.CondExpr):
        yield from _paths(node.test, Use.TEST)
        for choice in filter(None, (node.expr1, node.expr2)):
            yield from _paths(choice, use)
    elif isinstance(node, nodes.Compare):
        with_text = any(isinstance(operand.expr, nodes.Const) for operand in node.ops)
        yield from _paths(node.expr, Use.EQUAL if with_text else Use.TEST)
        for operand in node.ops:
            yield from _paths(operand.expr, Use.COMPARE)
    else:
        for part in node.iter_child_nodes():
            yield from _paths(part, use)


def _steps(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Getattr):
        yield from _steps(node.node)
        yield node.attr
    elif isinstance(node, nodes.Name):
        yield node.name


def _unreadable(expression: str) -> Unreadable:
    if not expression.strip():
        return Unreadable("hier hoort de naam van een veld.", "the name of a field belongs here.")
    if re.search(r"__|\._", expression):
        return Unreadable("dit kan niet in een brief.", "this is not possible in a letter.")
    texts_left_out = re.sub(r"'[^']*'|\"[^\"]*\"", "''", expression)
    for pattern, nl, en in _HINTS:
        if re.search(pattern, texts_left_out):
            return Unreadable(nl, en)
    return Unreadable(
        "dit kan vzv niet lezen; gebruik alleen de naam van een veld.",
        "vzv cannot read this; use only the name of a field.",
    )
