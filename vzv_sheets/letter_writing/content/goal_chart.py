"""The picture of a learning goal: a scale with the start, what was measured, where it is now and the target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from vzv_sheets.letter_writing.word.drawing import DOTS_PER_INCH, Drawing, width_of
from vzv_sheets.letter_writing.word.pictures import EMU_PER_CM, Picture
from vzv_sheets.records.goal_progress import GoalProgress
from vzv_sheets.vocabulary.words import decimal_number, enumeration

WIDTH, HEIGHT = 7 * EMU_PER_CM, 16 * EMU_PER_CM // 10
_PIXELS = tuple(round(side / EMU_PER_CM / 2.54 * DOTS_PER_INCH) for side in (WIDTH, HEIGHT))
_INK, _SECONDARY, _HAIRLINE, _ACCENT = "#1F2933", "#52606D", "#9AA5B1", "#0B6E6E"
_LEFT, _RIGHT = 56, _PIXELS[0] - 56
_AXIS, _LABELS, _NUMBERS = 108, 42, 168  # the scale, the baseline of the labels, that of the numbers
_BEYOND = 30  # how far past the end a score outside the scale stands
_SIZE, _SMALL = 36, 32  # 8.6 and 7.7 points
_BETWEEN, _EDGE = 20, 4  # the least room between two labels, and beside them
_THOUSANDTHS = 1000
_MOST_TICKS = 11

_WORDS = {
    "nl": ("start", "nu", "doel", "begonnen op", "eerder", "nu", "nog niet gemeten", "doel", "schaal {} tot {}", "en"),
    "en": ("start", "now", "target", "started at", "before that", "now", "not yet measured", "target",
           "scale {} to {}", "and"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Scores:
    """What is drawn, in thousandths, with the scale in whole numbers."""

    start: int | None
    now: int | None
    target: int | None
    earlier: tuple[int, ...]
    lowest: int
    highest: int
    language: str


def goal_chart(subject: str, progress: GoalProgress, language: str = "nl") -> Picture | None:
    """A picture of 7 x 1.6 cm, None when neither a start, a measurement nor a target is known.

    `subject` (the category of the goal) begins the alternative text, which tells the same in words.
    """
    if progress.start is None and progress.now is None and progress.target is None:
        return None
    earlier, (lowest, highest) = tuple(score for _, score in progress.earlier), progress.scale
    scores = _Scores(progress.start, progress.now, progress.target, earlier, lowest, max(highest, lowest + 1), language)
    words = _in_words(subject, scores)
    return Picture(_drawn(scores), WIDTH, HEIGHT, words, meaning=words)


def _in_words(subject: str, scores: _Scores) -> str:
    _, _, _, began, before, now, unmeasured, target, scale, conjunction = _WORDS[scores.language]
    parts = [
        f"{began} {_number(scores.start, scores.language)}" if scores.start is not None else "",
        f"{before} {enumeration([_number(one, scores.language) for one in scores.earlier], conjunction)}"
        if scores.earlier
        else "",
        f"{now} {_number(scores.now, scores.language)}" if scores.now is not None else unmeasured,
        f"{target} {_number(scores.target, scores.language)}" if scores.target is not None else "",
    ]
    told = ", ".join(filter(None, parts))
    return f"{subject}: {told} ({scale.format(scores.lowest, scores.highest)})"


def _number(thousandths: int, language: str) -> str:
    text = decimal_number(thousandths)
    return text if language == "nl" else text.replace(",", ".")


@lru_cache(maxsize=4096)  # on a scale of five many goals look the same
def _drawn(scores: _Scores) -> bytes:
    sheet = Drawing(*_PIXELS)
    _draw_scale(sheet, scores)
    if scores.start is not None and scores.now is not None:
        sheet.line((_across(scores.start, scores), _AXIS), (_across(scores.now, scores), _AXIS), _ACCENT, 7)
    for score in scores.earlier:
        sheet.dot((_across(score, scores), _AXIS), 8, _SECONDARY)
    if scores.target is not None:
        across = _across(scores.target, scores)
        sheet.line((across, _AXIS - 32), (across, _AXIS + 32), _INK, 8)
    if scores.start is not None:
        sheet.dot((_across(scores.start, scores), _AXIS), 20, _SECONDARY, ring=5)
    if scores.now is not None:
        sheet.dot((_across(scores.now, scores), _AXIS), 13 if scores.now == scores.start else 17, _ACCENT)
    _draw_labels(sheet, scores)
    return sheet.png()


def _across(score: int, scores: _Scores) -> float:
    """Where a score stands; one outside the scale just past its end."""
    low, high = scores.lowest * _THOUSANDTHS, scores.highest * _THOUSANDTHS
    if score < low or score > high:
        return _LEFT - _BEYOND if score < low else _RIGHT + _BEYOND
    return _LEFT + (_RIGHT - _LEFT) * (score - low) / (high - low)


def _draw_scale(sheet: Drawing, scores: _Scores) -> None:
    sheet.line((_LEFT, _AXIS), (_RIGHT, _AXIS), _HAIRLINE, 3)
    for number in ticks(scores.lowest, scores.highest):
        across = _across(number * _THOUSANDTHS, scores)
        sheet.line((across, _AXIS - 11), (across, _AXIS + 11), _HAIRLINE, 3)
        # A long number at an end moves inwards: nothing is cut off.
        half = width_of(str(number), _SMALL) / 2
        sheet.word(
            (min(max(across, half + _EDGE), _PIXELS[0] - _EDGE - half), _NUMBERS), str(number), _SECONDARY, _SMALL
        )


def ticks(lowest: int, highest: int) -> list[int]:
    """The numbers that stand along a scale: both ends and, where there is room, even steps between them."""
    for step in (digit * 10**power for power in range(len(str(highest - lowest))) for digit in (1, 2, 5)):
        if (highest - lowest) // step > _MOST_TICKS:
            continue
        between = [number for number in range(-(-lowest // step) * step, highest + 1, step) if number > lowest]
        # What comes too near the end gives way to the end itself.
        found = [lowest, *(number for number in between if highest - number >= step * 2 / 3), highest]
        widest = max(width_of(str(number), _SMALL) for number in (lowest, highest)) + _BETWEEN
        nearest = min(after - before for before, after in pairwise(found))
        if len(found) <= _MOST_TICKS and nearest * (_RIGHT - _LEFT) / (highest - lowest) >= widest:
            return found
    return [lowest, highest]


def _draw_labels(sheet: Drawing, scores: _Scores) -> None:
    words: dict[int, list[str]] = {}
    for word, score in zip(_WORDS[scores.language], (scores.start, scores.now, scores.target), strict=False):
        if score is not None:
            words.setdefault(score, []).append(word)
    marks = [_across(score, scores) for score in sorted(words)]
    texts = [_label(" = ".join(words[score]), score, scores) for score in sorted(words)]
    for mark, text, middle in zip(marks, texts, label_places(marks, texts), strict=True):
        sheet.word((middle, _LABELS), text, _INK, _SIZE)
        if abs(middle - mark) > width_of(text, _SIZE) / 2:
            sheet.line((middle, _LABELS + 12), (mark, _AXIS - 34), _HAIRLINE, 2)


def _label(word: str, score: int, scores: _Scores) -> str:
    """The word, with its number where the scale does not show it."""
    inside = scores.lowest * _THOUSANDTHS <= score <= scores.highest * _THOUSANDTHS
    return word if inside else f"{word} {_number(score, scores.language)}"


def label_places(places: Sequence[float], texts: Sequence[str]) -> list[float]:
    """The middle of each label, as near to its mark as goes: none over another, none over the edge."""
    widths = [width_of(text, _SIZE) for text in texts]
    middles: list[float] = []
    edge = float(_EDGE)
    for place, width in zip(places, widths, strict=True):
        middles.append(max(place, edge + width / 2))
        edge = middles[-1] + width / 2 + _BETWEEN
    edge = float(_PIXELS[0] - _EDGE)
    for index in reversed(range(len(middles))):
        middles[index] = min(middles[index], edge - widths[index] / 2)
        edge = middles[index] - widths[index] / 2 - _BETWEEN
    return middles
