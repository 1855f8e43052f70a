"""A workbook in which every cell of every column of the standard can be told from every other one.

Three of everything: the first belongs to municipality ZQORG1 and professional ZQCON1, the second to ZQORG2 and ZQCON2,
the third to nobody. Texts are marks (`zqAchternaamR1`), dates and amounts stand nowhere else.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from tests.checks.small_workbooks import sheet
from vzv_sheets.schema.columns import Form, Kind
from vzv_sheets.schema.standard import SETTINGS, STANDARD_SHEETS

ROWS = (1, 2, 3)
AS_OF = dt.date(2026, 6, 30)
_FIRST_DAY = dt.date(2024, 1, 8)
_IBANS = {1: "NL91ABNA0417164300", 2: "NL20INGB0001234567", 3: "NL44RABO0123456789"}
_KEYS = {
    "Programmas": "ZQPRO", "Organisaties": "ZQORG", "Contactpersonen": "ZQCON", "Vrijwilligers": "ZQVRIJ",
    "Clienten": "ZQC-", "Vacatures": "ZQVAC", "Plaatsingen": "ZQPLA", "Leerdoelen": "ZQDOEL", "Regelingen": "ZQREG",
    "Subsidies": "ZQSUB",
}  # fmt: skip
# What has to be so for the rows to belong to their readers.
_FIXED = {
    "Organisaties.soort": "gemeente", "Vrijwilligers.uitkering": "bijstand", "Vrijwilligers.status": "actief",
    "Plaatsingen.status": "uitval", "Plaatsingen.reden_einde": "geen motivatie", "Vrijwilligers.motief": "zingeving",
    "Leerdoelen.status": "op schema", "Gesprekken.soort": "driegesprek", "Gesprekken.stand": "gehouden",
    "Activiteiten.stand": "gehouden", "Programmas.domein": "reclassering", "Uren.aanwezigheid": "aanwezig",
    "Vrijwilligers.dagbesteding": "werkzoekend", "Vrijwilligers.extra_begeleiding_nodig": "ja",
    "Onkosten.status": "akkoord", "Onkosten.soort": "vaste vergoeding", "Onkosten.bedragsoort": "forfait",
    "Onkosten.andere_organisatie": "nee", "Vrijwilligers.taal": "nl", "Regelingen.soort": "eigen onkostenregeling",
    "Metingen.aspect": "", "Documenten.soort": "VOG", "Clienten.einde": "", "Vrijwilligers.einddatum": "",
    "Onkosten.betaald_op": "", "Uren.einddatum": "", "Uren.begin": "", "Uren.eind": "", "Uren.pauze": "",
    "Uren.pauze_min": "", "Uren.dagdelen": "", "Onkosten.km": "", "Onkosten.tarief": "", "Regelingen.alleen_uitkering":
    "nee", "Regelingen.min_leeftijd": "", "Regelingen.max_leeftijd": "", "Regelingen.afkappen": "nee",
    "Metingen.gas_score": "1", "Programmas.uitkering_vragen": "ja", "Vrijwilligers.gemeente_toestemming": "aangevraagd",
}  # fmt: skip
_AFTER = {"Vrijwilligers.elders_jaar": "2026", "Onkosten.werkmaand": '"2026-03"', "Uren.betaalmaand": '"2026-03"'}


@dataclass(frozen=True)
class Mark:
    """What stands in one cell: as a text, or as a day."""

    column: str
    row: int
    text: str = ""
    day: dt.date | None = None

    def stands_in(self, text: str) -> bool:
        """Whether it can be read in the text of a part, as text, as a Dutch or ISO date, or as the day of a cell."""
        if self.day is None:
            return self.text in text
        serial = (self.day - dt.date(1899, 12, 30)).days
        return any(form in text for form in (f"<v>{serial}</v>", f"{self.day:%d-%m-%Y}", self.day.isoformat()))


def full_workbook(**changed):
    """The workbook as markdown, and its marks; `changed` replaces cells: `Plaatsingen__clientcode=("Anna", "", "")`."""
    days = iter(_FIRST_DAY + dt.timedelta(days=number) for number in range(900))
    marks, sheets = [], []
    for declared in STANDARD_SHEETS:
        if declared.name in ("Instellingen", "Uitzonderingen", "Lijsten"):
            continue
        columns = [column for column in declared.columns if column.kind is not Kind.FORMULA]
        rows = [[] for _ in ROWS]
        for column in columns:
            name = f"{declared.name}.{column.key}"
            given = changed.get(name.replace(".", "__"))
            for cells, row in zip(rows, ROWS, strict=True):
                mark = Mark(name, row, given[row - 1]) if given else _cell(declared, column, row, days)
                cells.append(mark.day.isoformat() if mark.day else mark.text)
                if mark.day or mark.text.startswith(("zq", "ZQ", "NL")):
                    marks.append(mark)
        header = " | ".join([*(column.key for column in columns), "eigen kolom"])
        lines = [" | ".join([*cells, f"zq{declared.name}eigenR{row}"]) for cells, row in zip(rows, ROWS, strict=True)]
        marks += [Mark(f"{declared.name}.eigen kolom", row, f"zq{declared.name}eigenR{row}") for row in ROWS]
        sheets.append(sheet(declared.name, header, *lines))
    added = [
        f"{sheet_name}.{column.key} | {_text(declared, column, row)}"
        for sheet_name, declared in ((one.name, one) for one in STANDARD_SHEETS)
        for column in declared.columns
        if column.open_list and f"{sheet_name}.{column.key}" not in _FIXED
        for row in ROWS
    ]
    sheets.append(sheet("Lijsten", "lijst | waarde", *added))
    marks += [Mark(f"Instellingen.{one.key}", 0, f"zq{one.key}") for one in SETTINGS if one.kind is Kind.TEXT]
    settings = [f"{one.key} | zq{one.key}" for one in SETTINGS if one.kind is Kind.TEXT]
    own = sheet("Eigen blad", "van ons", "zqEigenBlad")
    return "\n\n".join([sheet("Instellingen", "naam | waarde", *settings), *sheets, own]), [
        *marks, Mark("Eigen blad", 0, "zqEigenBlad"),
    ]  # fmt: skip


def _cell(declared, column, row, days):
    name = f"{declared.name}.{column.key}"
    if name in _FIXED or name in _AFTER:
        return Mark(name, row, _FIXED.get(name) or _AFTER.get(name, ""))
    if column.kind is Kind.DATE:
        return Mark(name, row, day=next(days))
    return Mark(name, row, _text(declared, column, row))


def _text(declared, column, row):
    if column.form is Form.IBAN:
        return _IBANS[row]
    if column.kind is Kind.CODE and column.key in declared.key and declared.name in _KEYS:
        return f"{_KEYS[declared.name]}{row}"
    if column.kind in (Kind.REFERENCE, Kind.REFERENCES):
        return f"{_KEYS[column.refers_to[0]]}{row}"
    if column.key == "onderwerp":
        return f"ZQVRIJ{row}"
    if column.kind in (Kind.TEXT, Kind.CODE) or column.open_list or not (column.choices or column.kind in _VALUES):
        return f"zq{declared.name}{column.key.replace('_', '')}R{row}"
    return column.choices[0] if column.choices else _VALUES[column.kind]


_VALUES = {
    Kind.CHOICE: "", Kind.CHOICES: "", Kind.YES_NO: "ja",
    Kind.TIME: "10:00", Kind.HOURS: "3", Kind.NUMBER: "2",
    Kind.INTEGER: "2", Kind.MONEY: "10.00", Kind.MONTH: '"2026-03"',
    Kind.YEAR: "2026",
}  # fmt: skip
