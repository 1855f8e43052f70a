"""What a letter template may say: fields, conditions and repetitions of rows, and nothing that computes.

Jinja can do far more, and a template comes from outside. Calls, filters, sums and macros are refused before anything
is compiled: its compiler already works out what is constant, so that `9**9**9` would never come back.
"""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.Const, nodes.Compare,
    nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.If, nodes.For, nodes.List, nodes.Tuple, nodes.CondExpr,
)  # fmt: skip

_DEEPEST = 60  # conditions within conditions; what compiles them recurses


def environment() -> ImmutableSandboxedEnvironment:
    """The language of templates: values are escaped, an unknown field is an error, there are no functions."""
    made = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    made.globals.clear()
    return made


def parse(language: ImmutableSandboxedEnvironment, source: str) -> nodes.Template:
    """The parsed template; raises `TemplateSyntaxError` for what is wrong and for what a letter may not do."""
    try:
        tree = language.parse(source)
    except TemplateSyntaxError:
        raise
    except (RecursionError, ValueError, OverflowError) as error:
        raise TemplateSyntaxError("dit is te ingewikkeld voor een brief", 0) from error
    for refused in not_allowed(tree):
        raise TemplateSyntaxError("een brief kent alleen velden, voorwaarden en herhalingen", refused.lineno)
    return tree


def not_allowed(tree: nodes.Node) -> Iterator[nodes.Node]:
    """What a letter template may not use, outermost first."""
    waiting = [(tree, 0)]
    while waiting:
        node, depth = waiting.pop()
        if depth > _DEEPEST or not _is_allowed(node):
            yield node
        else:
            waiting += [(child, depth + 1) for child in node.iter_child_nodes()]


def _is_allowed(node: nodes.Node) -> bool:
    if isinstance(node, nodes.Getattr):
        return not node.attr.startswith("_") and isinstance(node.node, nodes.Getattr | nodes.Name)
    if isinstance(node, nodes.For):
        return isinstance(node.target, nodes.Name) and not node.recursive
    return isinstance(node, _ALLOWED)
