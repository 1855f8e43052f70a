"""Figures of the law in words: the value, and what each label of certainty means (domain/allowances.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.legal.figures import Certainty, Unit
from vzv_sheets.vocabulary.days import dutch_date
from vzv_sheets.vocabulary.money import euro

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vzv_sheets.legal.figures import Figure, Parameter

CERTAINTY_MEANINGS: Mapping[Certainty, str] = {
    Certainty.LAW: "gelezen in de geldende wet of in de Staatscourant",
    Certainty.OFFICIAL: "gelezen op een pagina van de Belastingdienst, UWV of een gemeente",
    Certainty.THIRD_PARTY: "alleen gelezen op pagina's van anderen",
    Certainty.UNVERIFIED: "door niemand bevestigd",
    Certainty.OWN: "door de organisatie zelf ingevuld op blad Regelingen",
}


def value_words(figure: Figure) -> str:
    """`€ 150,00`, `27 jaar`, `ja`; an age limit of 0 is no limit."""
    if figure.unit is Unit.EURO:
        return euro(figure.value)
    if figure.unit is Unit.YES_NO:
        return "ja" if figure.value else "nee"
    return f"{figure.value} jaar" if figure.value else "geen grens"


def range_words(parameter: Parameter) -> str:
    """Until when somebody looked at a figure, and that nothing is assumed for a day outside its dates."""
    values = parameter.values
    confirmed = f"Nagekeken tot en met {dutch_date(parameter.confirmed_until)}."
    if not values:
        return confirmed
    before = f"Voor {dutch_date(values[0].valid_from)}"
    after = f" en na {dutch_date(values[-1].valid_to)}" if values[-1].valid_to else ""
    return f"{confirmed} {before}{after} staat hier geen waarde; de laatst bekende wordt nooit overgenomen."
