"""I-51: how long a hand-over to a professional waits for an answer (domain/indicators.md)."""

from __future__ import annotations

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, Rows, count, explained, median, nothing
from vzv_sheets.progress_indicators.indicator import Indicator, Timing, Unit
from vzv_sheets.progress_indicators.scope import Scope

_READS = ("Overdrachten.plaatsing_id", "Overdrachten.gevraagd_op", "Overdrachten.antwoord_op")


def waiting_time(scope: Scope) -> Figure:
    """I-51: the middle number of days until an answer came, of the answers in the period."""
    table = scope.table("Overdrachten")
    asked, answered = table["gevraagd_op"], table["antwoord_op"]
    rows = scope.rows("Overdrachten", scope.within(answered))
    used = Rows(rows.used & asked.filled, rows.left_out)
    figure = median((answered.values - asked.values)[used.used].tolist(), used)
    return explained(figure, "in deze periode is geen overdracht beantwoord")


def open_too_long(scope: Scope) -> Figure:
    """I-51: hand-overs without an answer on the last day, asked more than overdracht_dagen before it."""
    table, days = scope.table("Overdrachten"), scope.records.settings.number("overdracht_dagen")
    if days is None:
        return nothing("op blad Instellingen is overdracht_dagen leeg")
    asked, answered = table["gevraagd_op"], table["antwoord_op"]
    waits = answered.empty | (answered.filled & (answered.values > scope.last))
    rows = scope.rows("Overdrachten", waits & asked.filled & (scope.last - asked.values > days))
    return count(rows.number, rows)


INDICATORS = (
    Indicator(
        code="I-51",
        title=Text("Wachttijd van overdrachten", "Waiting time of hand-overs"),
        unit=Unit.DAYS,
        formula=Text(
            "Het middelste aantal dagen tussen gevraagd_op en antwoord_op, van de antwoorden in de periode.",
            "The median number of days between gevraagd_op and antwoord_op, of the answers in the period.",
        ),
        source="003",
        reads=_READS,
        compute=waiting_time,
    ),
    Indicator(
        code="I-51",
        part="open",
        title=Text("Overdrachten die lang openstaan", "Hand-overs that are open for long"),
        unit=Unit.NUMBER,
        formula=Text(
            "Overdrachten zonder antwoord op de laatste dag, die langer dan overdracht_dagen geleden zijn gevraagd.",
            "Hand-overs without an answer on the last day that were asked longer than overdracht_dagen ago.",
        ),
        source="003",
        reads=(*_READS, "Instellingen.overdracht_dagen"),
        compute=open_too_long,
        timing=Timing.DAY,
    ),
)
