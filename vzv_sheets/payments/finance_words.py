"""What finance may read about a benefit, an age or a municipality: nothing (domain/workbook.md 2.4)."""

from __future__ import annotations

import re

WELFARE_CAP = "grens bijstand geldt: overleg met de coördinator"
UNKNOWN_CAP = "niet te zeggen is welke grens geldt: overleg met de coördinator"
ASK_THE_COORDINATOR = "overleg met de coördinator"
NO_BASIS = (
    "zonder grondslag voor de vrijwilligersregeling gaat geen vaste vergoeding: vul "
    "vrijwilligersregeling_grondslag in op blad Instellingen (V-GELD-16)"
)
_SOURCE_ELSEWHERE = "bron op blad Regelingen"
_NAMED = r"bijstand|uitkering|vrijlating|participatiewet|\b(?:uwv|ww|zw|wia|wao|wajong|ioaw|ioaz)\b"
_BENEFIT = re.compile(_NAMED, re.IGNORECASE)
_PRIVATE = re.compile(rf"{_NAMED}|re_integratie|geboortedatum|leeftijd|gemeente|\b27\b", re.IGNORECASE)


def is_private(text: str) -> bool:
    """Whether a text tells something that finance may not read."""
    return _PRIVATE.search(text) is not None


def for_finance(text: str) -> str:
    """The text, or what may be said instead of it."""
    if not is_private(text):
        return text
    return WELFARE_CAP if "bijstand" in text.lower() else ASK_THE_COORDINATOR


def source_for_finance(source: str) -> str:
    """Where a maximum of the organisation is written; a source that names a benefit would tell who has one."""
    return source if _BENEFIT.search(source) is None else _SOURCE_ELSEWHERE
