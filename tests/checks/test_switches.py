"""An empty norm means no check: the bad example of every norm rule without the cell that switches it (domain/rules.md)."""

from __future__ import annotations

import datetime as dt

import pytest

from vzv_sheets.checks.all_rules import rule
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.findings.kinds import EXAMPLE_AS_OF
from vzv_sheets.records.reading import read_records
from vzv_sheets.workbook.memory import from_markdown

AS_OF = dt.date.fromisoformat(EXAMPLE_AS_OF)
CONTACT = ("Instellingen.dagen_zonder_contact",)
AGREED = ("Plaatsingen.afgesproken_uren_pw", "Plaatsingen.afgesproken_dagdelen_pw", "Plaatsingen.afgesproken_keer_pm")
SWITCHED_BY = {
    "V-ALG-09": CONTACT,
    "V-CON-01": CONTACT,
    "V-VRW-06": ("Programmas.min_dagdelen_per_week",),
    "V-UUR-10": ("Programmas.min_dagdelen_per_week",),
    "V-VRW-12": ("Programmas.doelgroep_trede_min", "Programmas.doelgroep_trede_max"),
    "V-VRW-13": ("Programmas.verplichte_training",),
    "V-PLA-04": ("Programmas.max_vrijwilligers_per_client",),
    "V-PLA-05": ("Programmas.min_vrijwilligers_per_client",),
    "V-PLA-06": ("Programmas.max_plaatsingen_per_vrijwilliger",),
    "V-PLA-07": ("Programmas.gonogo_na_weken",),
    "V-PLA-08": ("Programmas.max_duur_maanden",),
    "V-PLA-12": ("Programmas.driegesprek_bij_start",),
    "V-PLA-13": ("Instellingen.uitstroomgesprek_na_maanden",),
    "V-PLA-16": ("Programmas.taakverdeling_verplicht",),
    "V-PLA-18": ("Programmas.intake_verplicht", "Programmas.kennismaking_verplicht"),
    "V-DOC-03": ("Instellingen.vog_max_ouderdom_maanden",),
    "V-DOC-04": ("Instellingen.vog_wachttijd_dagen",),
    "V-DOC-09": ("Programmas.kopie_gemeente", "Programmas.kopie_organisatie"),
    "V-DOC-10": ("Programmas.leerdoelen_verplicht",),
    "V-DOC-11": ("Programmas.alleen_met_kind_toegestaan",),
    "V-CLI-02": ("Programmas.inclusiecriteria_vereist",),
    "V-SIG-04": ("Programmas.info_afspraak_vereist",),
    "V-SIG-05": ("Instellingen.overdracht_dagen",),
    "V-CON-02": ("Plaatsingen.contactfrequentie_professional",),
    "V-CON-03": ("Programmas.rollen_gescheiden",),
    "V-CON-04": ("Contactpersonen.max_caseload",),
    "V-UUR-06": ("Programmas.max_afwezig_per_4_weken",),
    "V-UUR-11": ("Programmas.min_keer_per_week",),
    "V-UUR-12": ("Programmas.opbouw_verwacht",),
    "V-UUR-13": ("Programmas.min_keer_per_maand",),
    "V-UUR-15": AGREED,
    "V-GELD-15": ("Programmas.alleen_onkosten",),
    "V-LRN-01": ("Programmas.voortgang_elke_weken",),
    "V-LRN-04": ("Programmas.eindevaluatie_verplicht",),
}


def without(markdown, switches):
    """The workbook with these cells empty: columns of a sheet, or the values of settings."""
    lines, sheet, header = [], "", None
    for line in markdown.splitlines():
        if line.startswith("## "):
            sheet, header = line.removeprefix("## ").strip(), None
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")] if line.startswith("|") else None
        if cells is None or set(line) <= set("|- "):
            lines.append(line)
        elif header is None:
            header = cells
            lines.append(line)
        elif sheet == "Instellingen":
            lines.append(f"| {cells[0]} | |" if f"Instellingen.{cells[0]}" in switches else line)
        else:
            cells += [""] * (len(header) - len(cells))
            kept = ["" if f"{sheet}.{key}" in switches else cell for key, cell in zip(header, cells, strict=False)]
            lines.append(f"| {' | '.join(kept)} |")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("code", SWITCHED_BY)
def test_an_empty_norm_is_not_checked(code):
    example, switches = rule(code).kind.bad, SWITCHED_BY[code]
    emptied = without(example, switches)
    assert emptied != example
    assert code in run_checks(read_records(from_markdown(example), as_of=AS_OF)).codes()
    assert code not in run_checks(read_records(from_markdown(emptied), as_of=AS_OF)).codes()


@pytest.mark.parametrize("code", SWITCHED_BY)
def test_the_norm_is_declared_as_read(code):
    assert set(SWITCHED_BY[code]) <= set(rule(code).kind.reads)
