"""`vzv explain` of a figure: a lawyer reads what holds when, where it is written and how sure that is."""

from __future__ import annotations

import pytest

from vzv_sheets.legal.figures import Certainty
from vzv_sheets.legal.shipped import figures
from vzv_sheets.use_cases.explain import explain


def text(subject):
    return "\n".join(explain(subject))


@pytest.mark.parametrize("name", sorted(figures().parameters))
def test_every_figure_tells_its_whole_history_with_sources_notes_and_labels(name):
    shown, parameter = text(name), figures().parameters[name]
    assert shown == text(parameter.title)
    assert parameter.title in shown and "Nagekeken tot en met 31-12-2026" in shown
    for figure in parameter.values:
        assert figure.reference in shown and figure.note in shown
    assert ("derden: alleen gelezen op pagina's van anderen" in shown) == any(
        figure.certainty is Certainty.THIRD_PARTY for figure in parameter.values
    )


def test_a_line_holds_the_days_the_amount_and_the_source():
    assert "01-01-2026 t/m 31-12-2026      € 220,00  wet: Wet LB 1964, art. 2 lid 6 en 7" in text("tax_month_cap")
    assert "01-01-2019 t/m 31-12-2026           nee  niet bevestigd" in text("uwv_hour_norm_applies")
    assert "01-11-2020 t/m 30-06-2021    geen grens  officieel" in text("welfare_age_limit")


def test_words_of_the_title_find_a_figure_or_the_names_to_choose_from():
    assert text("kilometervergoeding") == text("kilometre_rate")
    assert {"tax_month_cap", "tax_year_cap"} <= set(text("vrijwilligersvergoeding").replace(":", "").split())
    assert explain("norm van de maan") is None
