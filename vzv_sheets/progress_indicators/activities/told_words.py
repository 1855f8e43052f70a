"""Which words for an activity may be told to who may see no persons: those of a list, and what several people wrote."""

from __future__ import annotations

from vzv_sheets.progress_indicators.activities.in_hours import worked_with_activity
from vzv_sheets.progress_indicators.masking import smallest_group
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.standard import sheet_named
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.words import fold


def told_activities(scope: Scope) -> frozenset[str]:
    """The activities that may be told, folded: the usual ones, those of sheet Lijsten, and what several people wrote.

    A word that few volunteers wrote may be the name of whom they visited.
    """
    activity, work = scope.table("Uren")["activiteit"], scope.shifts
    places = worked_with_activity(scope).places
    places = places[work.volunteer[places] >= 0]
    wrote = np.zeros((len(activity.categories), len(scope.table("Vrijwilligers"))), dtype=bool)
    wrote[activity.values[work.record[places]], work.volunteer[places]] = True
    enough = wrote.sum(axis=1) >= max(smallest_group(scope.records), 1)
    written = {fold(str(name)) for name, many in zip(activity.categories, enough.tolist(), strict=True) if many}
    usual = listed_words(scope.records, "Activiteiten", "categorie") | listed_words(scope.records, "Uren", "activiteit")
    tasks = {fold(task) for task in sheet_named("Plaatsingen").column("taken").choices}
    return usual | tasks | written


def listed_words(records: RecordSet, sheet: str, key: str) -> frozenset[str]:
    """The words of the list of a column, folded: those of the standard and those added on sheet Lijsten."""
    layout = records.layout.sheets.get(sheet)
    own = layout.own_choices.get(key, ()) if layout else ()
    return frozenset(fold(word) for word in (*sheet_named(sheet).column(key).choices, *own))
