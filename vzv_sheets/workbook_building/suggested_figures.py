"""Figures that a form suggests and nothing computes with: they are no limit (domain/allowances.md 1, Kilometres)."""

from __future__ import annotations

import datetime as dt

from vzv_sheets.legal.figures import CERTAINTY_WORDS, KILOMETRE_RATE
from vzv_sheets.legal.shipped import figures
from vzv_sheets.schema.columns import Column, Sheet
from vzv_sheets.vocabulary.money import euro

_PER_KILOMETRE = ("Onkosten", "tarief")


def suggested_figure(sheet: Sheet, column: Column, made_on: dt.date | None) -> str:
    """A sentence for the input message of a column, with its certainty; empty where no figure is known on the day."""
    if made_on is None or (sheet.name, column.key) != _PER_KILOMETRE:
        return ""
    figure = figures().at(KILOMETRE_RATE, made_on)
    if figure is None:
        return ""
    return f"Gebruikelijk in {made_on.year}: {euro(figure.value)} per km ({CERTAINTY_WORDS[figure.certainty]})."
