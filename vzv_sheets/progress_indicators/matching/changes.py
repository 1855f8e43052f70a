"""I-37: how often a client gets another volunteer (domain/indicators.md)."""

from __future__ import annotations

import datetime as dt

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, Rows, explained, quotient
from vzv_sheets.progress_indicators.indicator import Indicator, Timing, Unit
from vzv_sheets.progress_indicators.placed_people import PLACEMENT
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.clients import client_of_placements
from vzv_sheets.records.placements import programme_says
from vzv_sheets.records.record_set import Period
from vzv_sheets.vocabulary.days import add_months

_MONTHS = 12
_DAY = dt.timedelta(days=1)
_NO_CLIENT = "in deze twaalf maanden staat geen cliënt bij een plaatsing"
_ONLY_CIRCLES = "alleen cirkels; daar horen meer vrijwilligers bij"


def volunteer_changes(scope: Scope) -> Figure:
    """I-37: per client the volunteers of the last twelve months less one; the mean of it.

    A circle has several volunteers by design: it tells nothing about changes.
    """
    records, last = scope.records, scope.days.last
    year = Period(add_months(last, -_MONTHS) + _DAY, last)
    owner, client = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers"), client_of_placements(records)
    during = scope.during(year).placements & scope.chosen("Plaatsingen")
    asked = during & (client >= 0) & ~programme_says(records, "soort", "cirkel")
    rows = scope.rows("Plaatsingen", asked)
    used = Rows(rows.used & (owner >= 0), rows.left_out)
    pairs = set(zip(client[used.used].tolist(), owner[used.used].tolist(), strict=True))
    clients = len({one for one, _ in pairs})
    figure = quotient(len(pairs) - clients, clients, used, n=clients)
    return explained(figure, _ONLY_CIRCLES if (during & (client >= 0)).any() else _NO_CLIENT)


INDICATORS = (
    Indicator(
        code="I-37",
        title=Text("Wisselingen van vrijwilliger per cliënt", "Changes of volunteer per client"),
        unit=Unit.NUMBER,
        formula=Text(
            "Per cliënt het aantal verschillende vrijwilligers in de twaalf maanden tot en met de laatste dag, min "
            "één; daarvan het gemiddelde. Cirkels tellen niet mee.",
            "Per client the number of different volunteers in the twelve months up to the last day, less one; the mean "
            "of it. Circles do not count.",
        ),
        source="001",
        reads=(*PLACEMENT, "Plaatsingen.clientcode", "Programmas.soort"),
        compute=volunteer_changes,
        timing=Timing.DAY,
    ),
)
