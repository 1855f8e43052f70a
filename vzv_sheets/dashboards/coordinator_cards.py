"""The six key figures of Dashboard_Coordinator, each with its change or why there is no figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from vzv_sheets.dashboards.shown_figures import ShownFigures
from vzv_sheets.progress_indicators.attention.attention_topic import AttentionPoint
from vzv_sheets.progress_indicators.figures import Figure
from vzv_sheets.progress_indicators.matching.standing import running_on
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.owned_dashboards import DASHBOARD_COORDINATOR
from vzv_sheets.vocabulary.terms import USUAL_CLIENT, plural
from vzv_sheets.vocabulary.words import grouped_number
from vzv_sheets.workbook.write_plan import CellValue

_MOST_TOPICS = 3


def cards(shown: ShownFigures, missing: Sequence[AttentionPoint]) -> dict[str, CellValue]:
    """The values of the cards and of the lines below them by cell; `missing` are the lines of 'wat ontbreekt'."""
    scope = shown.scope
    told: Mapping[str, tuple[CellValue, str]] = {
        "volunteers": (shown.cell("I-01"), _joined(shown.change("I-01"), _came_and_went(shown))),
        "hours": shown.card("I-04"),
        "matches": shown.card("I-12"),
        "running": (
            running_on(scope, scope.last).number,
            _joined(shown.change_of(lambda part: running_on(part, part.last).number), _reached(shown)),
        ),
        "decisions": _decisions(shown),
        "missing": (len(missing), _topics(missing)),
    }
    cells = DASHBOARD_COORDINATOR.cells
    return {
        cells[key]: value
        for card, (number, line) in told.items()
        for key, value in ((card, number), (f"{card}_change", line))
    }


def _decisions(shown: ShownFigures) -> tuple[CellValue, str]:
    """Beside the part in time stands of how many; a programme that asks no decision says so."""
    value, line = shown.card("I-17")
    return value, _joined(_of_all(shown.now("I-17")), line)


def _joined(*parts: str) -> str:
    return "; ".join(part for part in parts if part)


def _came_and_went(shown: ShownFigures) -> str:
    new, gone = shown.whole("I-02/nieuw"), shown.whole("I-02/vertrokken")
    return f"{grouped_number(new)} nieuw, {grouped_number(gone)} gestopt"


def _reached(shown: ShownFigures) -> str:
    clients = shown.whole("I-38/bereikt")
    return f"{grouped_number(clients)} {_clients(shown.scope.records, clients)} bereikt" if clients else ""


def _clients(records: RecordSet, number: int) -> str:
    """The organisation's own word for who is helped."""
    term = records.settings.text("term_client") or USUAL_CLIENT
    return term if number == 1 else plural(term)


def _of_all(figure: Figure) -> str:
    return (
        ""
        if not figure.known or figure.part is None
        else f"{grouped_number(figure.part)} van {grouped_number(figure.n)}"
    )


def _topics(missing: Sequence[AttentionPoint]) -> str:
    """`2 overeenkomst, 5 VOG`: the first topics of the list."""
    if not missing:
        return "alles wat nodig is, is ingevuld"
    number = Counter(point.topic for point in missing)
    told = [f"{grouped_number(rows)} × {topic}" for topic, rows in number.items()]
    return ", ".join(told[:_MOST_TOPICS]) + (" en meer" if len(told) > _MOST_TOPICS else "")
