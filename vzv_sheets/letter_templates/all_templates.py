"""Every declared template: the `TEMPLATE` of each module in the folder of a language."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from vzv_sheets.letter_templates import en, nl
from vzv_sheets.letter_templates.template import LetterTemplate


def all_templates() -> tuple[LetterTemplate, ...]:
    """The templates of all languages, in the order of their paths."""
    names = (
        f"{language.__name__}.{module.name}"
        for language in (nl, en)
        for module in pkgutil.iter_modules(language.__path__)
    )
    found: list[LetterTemplate] = [import_module(name).TEMPLATE for name in names]
    return tuple(sorted(found, key=lambda template: template.path))
