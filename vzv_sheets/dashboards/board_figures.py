"""The list of Dashboard_Bestuur: every figure with a value, its change, its explanation; small numbers are masked."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from vzv_sheets.dashboards.shown_figures import ShownFigures
from vzv_sheets.progress_indicators.all_indicators import ALL_INDICATORS
from vzv_sheets.progress_indicators.figure_words import half_up
from vzv_sheets.progress_indicators.figures import Figure
from vzv_sheets.progress_indicators.indicator import Indicator, Masking, Timing, Unit
from vzv_sheets.progress_indicators.masked_figures import Rule, Shown, rule_of
from vzv_sheets.progress_indicators.masking import TOO_FEW, smallest_group
from vzv_sheets.progress_indicators.small_counts import SMALL, is_small
from vzv_sheets.progress_indicators.told_together import Candidate, told_together
from vzv_sheets.vocabulary.words import grouped_number
from vzv_sheets.workbook.write_plan import CellValue, Cents, Minutes, Ratio

NOT_SHOWN = "niet getoond"
# What only the one who guides people needs, and tells of single persons.
_NOT_FOR_A_BOARD = frozenset(("I-49/boven_maximum",))
# A mean or an amount of a few people tells of each of them.
_OF_FEW_PEOPLE = frozenset(("I-43", "I-45/jaar", "I-49"))
# Their whole is an amount, and their note names subsidies.
_OF_AMOUNTS, _OF_SUBSIDIES = frozenset(("I-48",)), frozenset(("I-15",))
_SETTINGS = "Instellingen"

ListRow = Mapping[str, CellValue]


@dataclass(frozen=True, slots=True)
class _Line:
    indicator: Indicator
    figure: Figure
    now: Shown
    before: Shown | None


def board_rows(figures: ShownFigures, hidden: Collection[str] = ()) -> list[ListRow]:
    """A row for each figure that has a value, or hides one as the `hidden` ones do, then sentences about the others."""
    lines = [line for line in _lines(figures, hidden) if line.now.value is not None or line.now.hidden]
    rows = [_row(line, figures) for line in lines]
    told = {line.indicator.key for line in lines}
    return [*rows, *_sentences(rows, [one for one in _asked() if one.key not in told])]


def _asked() -> Sequence[Indicator]:
    return [one for one in ALL_INDICATORS if one.key not in _NOT_FOR_A_BOARD]


def _lines(figures: ShownFigures, hidden: Collection[str]) -> list[_Line]:
    least = smallest_group(figures.scope.records)
    rules = {indicator.key: _rule(indicator, least) for indicator in _asked()}
    now = told_together([Candidate(one, figures.now(one.key), rules[one.key]) for one in _asked() if
                         _is_known(figures.now(one.key))])  # fmt: skip
    compared = [
        one for one in _asked() if one.timing is not Timing.NOW and one.key in now and figures.has_before(one.key)
    ]
    before = told_together([Candidate(one, figures.before(one.key), rules[one.key]) for one in compared])
    for told in (now, before):
        told.update({key: told[key].without_value(rules[key].why) for key in hidden if key in told})
    return [_Line(one, figures.now(one.key), now[one.key], before.get(one.key)) for one in _asked() if one.key in now]


def _is_known(figure: Figure) -> bool:
    """Whether there is a value, or one that too few people are behind."""
    return figure.value is not None or (figure.note == TOO_FEW and figure.n > 0)


def _rule(indicator: Indicator, least: int) -> Rule:
    if indicator.key in _OF_FEW_PEOPLE:
        return Rule(least, TOO_FEW, of_people=True)
    return rule_of(indicator, least, no_small_cells=False)


def _row(line: _Line, figures: ShownFigures) -> ListRow:
    indicator, figure, before = line.indicator, line.figure, line.before
    secret = line.now.hidden or (before is not None and before.hidden)
    return {
        "code": indicator.code,
        "indicator": _title(line),
        "waarde": _cell(line.now),
        "eenheid": indicator.unit.value,
        "vorige": None if before is None else _cell(before),
        "verandering": None if secret else figures.difference(indicator.key) or None,
        "n": None if line.now.hidden else _number(indicator, figure),
        "niet_meegeteld": _left_out(indicator, figure),
        "uitleg": _explanation(line),
        "bron": _source(indicator),
    }


def _cell(shown: Shown) -> CellValue:
    """The number in its unit: hours, euros, a percentage from 0 to 100; a word where it is hidden."""
    if shown.hidden:
        return shown.hidden if shown.hidden == TOO_FEW else NOT_SHOWN
    if shown.value is None:
        return None
    if shown.unit is Unit.HOURS:
        return Minutes(half_up(shown.value))
    if shown.unit is Unit.EURO:
        return Cents(half_up(shown.value))
    return _plain(shown.value)


def _plain(value: Fraction) -> CellValue:
    return value.numerator if value.denominator == 1 else Ratio(*value.as_integer_ratio())


def _title(line: _Line) -> str:
    """The title; I-27 and I-28 also say what was counted where it is not what they usually count."""
    title, note = line.indicator.title.nl, line.figure.note
    return f"{title} ({note})" if line.indicator.code in ("I-27", "I-28") and note else title


def _number(indicator: Indicator, figure: Figure) -> int:
    return figure.rows_used if indicator.code in _OF_AMOUNTS else figure.n


def _left_out(indicator: Indicator, figure: Figure) -> CellValue:
    number = figure.rows_left_out
    small = indicator.masking is Masking.SENSITIVE and is_small(number)
    return NOT_SHOWN if small else number or None


def _explanation(line: _Line) -> str:
    """The formula in words, after the part and the whole of a share."""
    indicator, figure = line.indicator, line.figure
    parts = [indicator.formula.nl]
    if line.now.value is not None and indicator.unit is Unit.PERCENT and indicator.code not in _OF_AMOUNTS:
        if figure.part is not None:
            parts.insert(0, f"{grouped_number(figure.part)} van {grouped_number(figure.n)}.")
        elif figure.note and indicator.masking is Masking.NEVER:
            parts.insert(0, f"{_capital(figure.note)}.")
    elif line.now.value is not None and indicator.unit is Unit.HALF_DAYS and figure.note:
        parts.append(f"{_capital(figure.note)}.")
    return " ".join(parts)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _source(indicator: Indicator) -> str:
    """The sheets that it is computed from, and where its formula comes from."""
    sheets = dict.fromkeys(read.partition(".")[0] for read in indicator.reads)
    names = ", ".join(name for name in sheets if name != _SETTINGS)
    return f"{names} ({indicator.source})" if names else indicator.source


def _sentences(rows: Sequence[ListRow], others: Sequence[Indicator]) -> list[ListRow]:
    found: list[ListRow] = []
    if any(NOT_SHOWN in row.values() for row in rows):
        found.append({
            "indicator": "Niet getoond",
            "uitleg": f"Aantallen van 1 tot en met {SMALL - 1} over uitkering, herkomst, uitstroom, signalen of trede, "
            "en wat zo'n aantal zou verraden.",
        })  # fmt: skip
    if others:
        codes = ", ".join(dict.fromkeys(one.code for one in others))
        found.append({
            "indicator": f"Zonder waarde: {len(others)} {'kerncijfer' if len(others) == 1 else 'kerncijfers'}",
            "uitleg": f"Deze programma's vragen ze niet, of er is in deze periode niets vastgelegd: {codes}.",
        })  # fmt: skip
    return found
