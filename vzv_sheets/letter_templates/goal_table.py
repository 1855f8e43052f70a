"""The table of learning goals with start, now and target, and the chart of each."""

from __future__ import annotations

from vzv_sheets.letter_templates.tables import Column, rows

GOALS_WITH_CHART = rows(
    "Leerdoelen",
    "Per regel een leerdoel met de score bij de start, nu en als doel, en daarnaast hetzelfde als tekening.",
    "doel",
    "leerdoelen",
    Column("Leerdoel", "{{ doel.categorie }}: {{ doel.omschrijving }}", 4.9),
    Column("Start", "{{ doel.start }}", 1.2, right=True),
    Column("Nu", "{{ doel.nu }}", 1.2, right=True),
    Column("Doel", "{{ doel.doel }}", 1.2, right=True),
    Column("In beeld", "{{ doel.grafiek }}", 7.5),
    note="Een streepje betekent: nog niet gemeten of nog niet afgesproken.",
)
