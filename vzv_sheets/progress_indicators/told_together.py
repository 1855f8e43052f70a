"""Figures of one list: none of what small numbers hide follows from the others (domain/indicators.md)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.progress_indicators.masked_figures import Rule, Shown, shown_figure, size_of
from vzv_sheets.progress_indicators.small_counts import hidden_parts, is_small

if TYPE_CHECKING:
    from vzv_sheets.progress_indicators.figures import Figure
    from vzv_sheets.progress_indicators.indicator import Indicator

# A whole and parts of it that never overlap; without a key the whole is what all of them are about (`n`).
_WHOLES = (
    ("I-39/bovengrens", ("I-39/ondergrens",)),
    ("I-39/aandeel_boven", ("I-39/aandeel",)),
    ("", ("I-39/bovengrens", "I-39/ioaw")),
    ("", ("I-39/aandeel_boven", "I-39/ioaw")),
    ("", ("I-40/gemeente", "I-40/eigen_initiatief")),
)
# Beside how many are unknown (I-58) one of these tells the others.
_TOGETHER = frozenset(("I-39/ondergrens", "I-39/bovengrens", "I-39/aandeel", "I-39/aandeel_boven"))
# A mean over the same people tells how many there are.
_MEANS = {"I-21/stappen": "I-21"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure that may be told, with what small numbers hide of it."""

    indicator: Indicator
    figure: Figure
    rule: Rule

    @property
    def size(self) -> int:
        """How many people or rows it is about."""
        return size_of(self.figure, self.indicator.unit, self.rule)


def told_together(candidates: Sequence[Candidate]) -> dict[str, Shown]:
    """By key how each of these figures may stand beside the others."""
    by_key = {one.indicator.key: one for one in candidates}
    shown = {key: shown_figure(one.indicator, one.figure, one.rule) for key, one in by_key.items()}
    for key in _of_one_whole(by_key, shown):
        shown[key] = shown[key].without_value(by_key[key].rule.why)
    for key in _followed(shown):
        shown[key] = shown[key].without_value(by_key[key].rule.why)
    return shown


def _of_one_whole(by_key: dict[str, Candidate], shown: dict[str, Shown]) -> list[str]:
    """The keys of what would tell a hidden part of the same whole."""
    found: list[str] = []
    for whole, keys in _WHOLES:
        there = [key for key in keys if key in by_key and by_key[key].figure.value is not None]
        if there and (not whole or whole in by_key):
            found += _of_whole(whole, there, by_key, shown)
    return found


def _followed(shown: dict[str, Shown]) -> Iterator[str]:
    """The keys of what goes along with something that is hidden."""
    if any(key in shown and shown[key].hidden for key in _TOGETHER):
        yield from _TOGETHER & shown.keys()
    for mean, share in _MEANS.items():
        if mean in shown and share in shown and shown[share].hidden:
            yield mean


def _of_whole(whole: str, keys: list[str], by_key: dict[str, Candidate], shown: dict[str, Shown]) -> Iterator[str]:
    parts = [by_key[key] for key in keys]
    number = by_key[whole].size if whole else parts[0].figure.n
    rest = number - sum(part.size for part in parts)
    sizes, smallest = [*(part.size for part in parts), rest], parts[0].rule.smallest
    secret = [bool(shown[key].hidden) for key in keys]
    if not any(secret) and not is_small(rest, smallest):
        return
    # What is left of the whole stands nowhere; it is as good as hidden.
    found = hidden_parts(sizes, smallest, secret=[*secret, True])
    yield from (key for key, hides in zip(keys, found.hidden, strict=False) if hides)
    if found.revealed:
        yield from (*keys, *((whole,) if whole else ()))
