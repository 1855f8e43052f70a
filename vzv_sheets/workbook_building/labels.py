"""Names beside numbers: `V0042 Jansen, Ann` in drop-downs and `Jansen, Ann` in the column `wie`.

Each text is there twice: as a formula, for what people type later, and computed, for the rows that are written now.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from vzv_sheets.workbook_building.column_look import header_text
from vzv_sheets.workbook_building.sheet_plan import Row, SheetPlan

# What stands behind the number in a drop-down, per sheet.
LABELLED = ("Vrijwilligers", "Contactpersonen", "Organisaties", "Programmas", "Plaatsingen")

_Cell = Callable[[str], str]


@dataclass(frozen=True)
class Names:
    """The names in a new workbook, by the plans of its sheets."""

    plans: Mapping[str, SheetPlan]

    def label(self, sheet: str, row: Row) -> str:
        """`V0042 Jansen, Ann`: the key of a row and its name; empty without a key."""
        key = _text(row, self.plans[sheet].sheet.key[0])
        return f"{key} {self._name(sheet, row)}".strip() if key else ""

    def label_formula(self, sheet: str) -> str:
        """The formula of the same text for the row of the sheet that has the number of the formula's own row."""
        plan = self.plans[sheet]

        def cell(column: str) -> str:
            return f"INDEX({_whole_column(plan, column)},ROW())"

        key = cell(plan.sheet.key[0])
        return f'=IF({key}="","",TRIM({key}&" "&{_name_formula(sheet, cell)}))'

    def who(self, row: Row) -> str:
        """`Jansen, Ann` of the volunteer in a row, and the code of the client when there is one."""
        name = self._volunteers.get(_text(row, "vrijwilliger_id").split(" ", 1)[0], "")
        return " – ".join(part for part in (name, _text(row, "clientcode")) if part)

    def who_formula(self, plan: SheetPlan) -> str:
        """The formula of the same text in a calculated column of a table; empty when there are no volunteers."""
        volunteers = self.plans.get("Vrijwilligers")
        if volunteers is None:
            return ""
        own = _own_cell(plan, "vrijwilliger_id")
        number = f'LEFT({own},FIND(" ",{own}&" ")-1)'
        found = f"MATCH({number},{_whole_column(volunteers, 'vrijwilliger_id')},0)"
        name = _name_formula("Vrijwilligers", lambda key: f"INDEX({_whole_column(volunteers, key)},{found})")
        shown = f'IF({own}="","",IFERROR(TRIM({name}),""))'
        if plan.position("clientcode") is None:
            return f"={shown}"
        client = _own_cell(plan, "clientcode")
        return f'={shown}&IF({client}="","",IF({own}="",""," – ")&{client})'

    def _name(self, sheet: str, row: Row) -> str:
        if sheet == "Vrijwilligers":
            return person(row)
        return self.who(row) if sheet == "Plaatsingen" else _text(row, "naam")

    @cached_property
    def _volunteers(self) -> Mapping[str, str]:
        plan = self.plans.get("Vrijwilligers")
        rows = plan.rows if plan else ()
        return {_text(row, "vrijwilliger_id"): person(row) for row in rows}


def person(row: Row) -> str:
    """`Berg, Ann van den`: how a list of people shows a volunteer."""
    given = ", ".join(part for part in (_text(row, "achternaam"), _text(row, "voornaam")) if part)
    return f"{given} {_text(row, 'tussenvoegsel')}".strip()


def _name_formula(sheet: str, cell: _Cell) -> str:
    if sheet == "Vrijwilligers":
        given = f'IF({cell("voornaam")}="","",", "&{cell("voornaam")})'
        return f'{cell("achternaam")}&{given}&" "&{cell("tussenvoegsel")}'
    return f'{cell("wie" if sheet == "Plaatsingen" else "naam")}&""'


def _whole_column(plan: SheetPlan, key: str) -> str:
    letters = plan.letters(key)
    return f"{plan.sheet.name}!${letters}:${letters}"


def _own_cell(plan: SheetPlan, key: str) -> str:
    return f"{plan.sheet.table_name}[[#This Row],[{header_text(plan.sheet.column(key))}]]"


def _text(row: Row, key: str) -> str:
    value = row.get(key)
    return "" if value is None else str(value).strip()
