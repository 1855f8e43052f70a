"""I-41: placement agreements that are signed and of which the copies were sent (domain/indicators.md; 002 c3)."""

from __future__ import annotations

from vzv_sheets.checks.columns_read import SIGNATURES
from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.cooperation.circles import READS
from vzv_sheets.progress_indicators.figures import Figure, explained, nothing, share
from vzv_sheets.progress_indicators.indicator import Indicator, Unit
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.agreements import is_signed_by_all, missing_copies
from vzv_sheets.records.placements import NOT_STARTED, programme_says, status_is
from vzv_sheets.vocabulary.arrays import np


def agreements_complete(scope: Scope) -> Figure:
    """I-41: of the placements that started and need an agreement, the part signed by all and with every copy sent."""
    asked = programme_says(scope.records, "plaatsingsovereenkomst_verplicht", "ja")
    if not (asked & scope.chosen("Plaatsingen")).any():
        return nothing("dit programma vraagt geen plaatsingsovereenkomst")
    rows = scope.rows("Plaatsingen", asked & scope.placements & ~status_is(scope.records, *NOT_STARTED))
    complete = rows.used & is_signed_by_all(scope.records)
    for missing in missing_copies(scope.records).values():
        complete &= ~missing
    found = share(int(np.count_nonzero(complete)), rows.number, rows)
    return explained(found, "geen begonnen plaatsingen in deze periode")


INDICATORS = (
    Indicator(
        code="I-41",
        title=Text("Overeenkomst en kopieën compleet", "Agreement and copies complete"),
        unit=Unit.PERCENT,
        formula=Text(
            "Plaatsingen met een overeenkomst die door iedereen is ondertekend en waarvan de gevraagde kopieën zijn "
            "verstuurd, gedeeld door de begonnen plaatsingen in de periode waarvoor het programma een overeenkomst "
            "vraagt, maal 100. Zonder kolom 'getekend_door' telt de datum.",
            "Placements with an agreement that everybody signed and of which the copies that are asked were sent, "
            "divided by the started placements in the period whose programme asks an agreement, times 100. Without a "
            "column 'getekend_door' the date counts.",
        ),
        source="002 c3",
        reads=tuple(dict.fromkeys((
            *READS, *SIGNATURES, "Plaatsingen.overeenkomst_datum", "Plaatsingen.kopie_gemeente_datum",
            "Plaatsingen.kopie_organisatie_datum", "Plaatsingen.klantmanager_id",
            "Programmas.plaatsingsovereenkomst_verplicht", "Programmas.kopie_gemeente", "Programmas.kopie_organisatie",
            "Vrijwilligers.uitkering", "Vrijwilligers.klantmanager_id",
        ))),
        compute=agreements_complete,
    ),
)  # fmt: skip
