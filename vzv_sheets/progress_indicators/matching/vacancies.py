"""I-53: which part of the places of all vacancies is filled (domain/indicators.md)."""

from __future__ import annotations

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, explained, share
from vzv_sheets.progress_indicators.indicator import Indicator, Timing, Unit
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.placements import NEVER_PLACED, status_is
from vzv_sheets.vocabulary.arrays import np


def places_filled(scope: Scope) -> Figure:
    """I-53: filled places of all places; a placement fills one place of its vacancy, status vervuld all of them."""
    table, vacancy = scope.table("Vacatures"), scope.records.referred("Plaatsingen", "vacature_id", "Vacatures")
    rows = scope.rows("Vacatures", np.ones(len(table), dtype=bool))
    named = (vacancy >= 0) & ~status_is(scope.records, *NEVER_PLACED)
    named &= np.append(rows.used, False)[np.where(vacancy >= 0, vacancy, -1)]
    placed = scope.rows("Plaatsingen", named)
    asked = table["aantal_plaatsen"]
    places = np.maximum(np.where(asked.filled, asked.values, 1), 0)
    taken = np.bincount(vacancy[placed.used], minlength=len(table))
    filled = np.where(table["status"].equals("vervuld"), places, np.minimum(places, taken))
    figure = share(int(filled[rows.used].sum()), int(places[rows.used].sum()), rows, placed)
    return explained(figure, "er staat geen vacature in de werkmap")


INDICATORS = (
    Indicator(
        code="I-53",
        title=Text("Vervulde plaatsen van vacatures", "Filled places of vacancies"),
        unit=Unit.PERCENT,
        formula=Text(
            "Vervulde plaatsen van alle vacatures (open, vervuld en gesloten), gedeeld door alle plaatsen. Een "
            "plaatsing met dat vacature_id vervult één plaats, status 'vervuld' alle; leeg bij aantal_plaatsen is één.",
            "Filled places of all vacancies (open, filled and closed) divided by all places. A placement with that "
            "vacature_id fills one place, status 'vervuld' all of them; an empty aantal_plaatsen is one.",
        ),
        source="002",
        reads=(
            "Vacatures.vacature_id", "Vacatures.aantal_plaatsen", "Vacatures.status", "Plaatsingen.plaatsing_id",
            "Plaatsingen.vacature_id", "Plaatsingen.status", "Plaatsingen.startdatum", "Plaatsingen.eind_werkelijk",
        ),
        compute=places_filled,
        timing=Timing.NOW,
    ),
)  # fmt: skip
