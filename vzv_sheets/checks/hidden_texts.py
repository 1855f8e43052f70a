"""What no finding of any rule may show: it is taken out of all of them at the end."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import cache

from vzv_sheets.checks.terms import terms
from vzv_sheets.findings.finding_set import HIDDEN, FindingGroup
from vzv_sheets.records.client_names import client_names
from vzv_sheets.records.record_set import RecordSet

_WORD = re.compile(r"\w+")
_SHORTEST_IN_ANY_CASE = 4  # `Al` is a name, "al" a word
_OF_VOLUNTEERS = ("naam",)


def with_texts(
    groups: Sequence[FindingGroup],
    hidden: Callable[[str], str],
    *,
    keys: Callable[[str], str] = str,
    but: Collection[str] = (),
) -> list[FindingGroup]:
    """The findings with every header, id, value and field as `hidden` gives it, but for some fields; keys as `keys`."""

    def all_of(texts: Sequence[str] | str, change: Callable[[str], str] = hidden) -> Sequence[str] | str:
        return change(texts) if isinstance(texts, str) else [change(text) for text in texts]

    return [
        replace(
            group, column=hidden(group.column), ids=all_of(group.ids), values=all_of(group.values),
            keys=all_of(group.keys, keys),
            fields={name: texts if name in but else all_of(texts) for name, texts in group.fields.items()},
        )
        for group in groups
    ]  # fmt: skip


def without_client_names(records: RecordSet, groups: Sequence[FindingGroup]) -> list[FindingGroup]:
    """The findings of all rules without the client codes that are names (V-CLI-01).

    In keys a mark stands for the name, so that they stay the same from run to run.
    """
    names = client_names(records)
    if not names:
        return list(groups)
    but = {*_OF_VOLUNTEERS, *terms(records)}
    return with_texts(groups, _replacing(names, lambda _: HIDDEN), keys=_replacing(names, _mark), but=but)


def _mark(name: str) -> str:
    return hashlib.blake2b(name.encode(), digest_size=6).hexdigest()


def _replacing(names: Collection[str], shown: Callable[[str], str]) -> Callable[[str], str]:
    """A function that puts something else in the place of each of these names, where it stands as whole words."""
    starting: dict[str, list[tuple[int, str]]] = {}
    for name in sorted(names, key=len, reverse=True):
        first = _WORD.search(name)
        if first:
            starting.setdefault(first[0].lower(), []).append((first.start(), name))

    @cache
    def replaced(text: str) -> str:
        parts, done = [], 0
        for word in _WORD.finditer(text):
            for offset, name in starting.get(word[0].lower(), ()):
                start = word.start() - offset
                end = start + len(name)
                if start >= done and _is_same(text[start:end], name) and not text[end : end + 1].isalnum():
                    parts += [text[done:start], shown(text[start:end])]
                    done = end
                    break
        return "".join(parts) + text[done:]

    return replaced


def _is_same(text: str, name: str) -> bool:
    return text == name if len(name) < _SHORTEST_IN_ANY_CASE else text.lower() == name.lower()
