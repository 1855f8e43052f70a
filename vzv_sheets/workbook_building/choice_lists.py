"""The drop-downs: short closed lists stand in the validation itself, all others are a name that starts with `keuze_`.

The names point to the hidden sheet Keuzes. It holds long closed lists as they are; the open lists as sheet
Lijsten has them at that moment (a value that somebody adds there is in the drop-down at once); and the numbers of
people, organisations, contacts and placements with a name behind them: `V0042 Jansen, Ann`. On reading, the number
before the first space counts (domain/workbook.md 2.0). A name that a workbook lacks (when a sheet is added to one of
another making) only leaves the drop-down empty.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from vzv_sheets.programmes.declaration import open_list_names
from vzv_sheets.schema.columns import Column, Kind, Sheet
from vzv_sheets.schema.standard import STANDARD_SHEETS
from vzv_sheets.vocabulary.addresses import column_index, column_letters
from vzv_sheets.workbook_building.labels import LABELLED, Names
from vzv_sheets.workbook_building.sheet_plan import LISTS_SHEET, SheetPlan
from vzv_sheets.workbook_building.xlsx_writer import SheetWriter, WorkbookWriter

SHEET = "Keuzes"
_LONGEST_IN_VALIDATION = 255
_SPARE_VALUES, _SPARE_ROWS, _FEWEST_ROWS = 40, 500, 1000
_LAST_LISTED_ROW = 5000
_FIRST_ROW = 2


def source(sheet: Sheet, column: Column) -> list[str] | str | None:
    """The drop-down of a column: its values, a name with `=` before it, or None when it has none."""
    if column.kind is Kind.YES_NO:
        return ["ja", "nee"]
    if column.refers_to:
        return f"={_reference_name(column.refers_to)}"
    if sheet.name == LISTS_SHEET and column.key == "lijst":
        return "=keuze_lijsten"
    if column.kind not in (Kind.CHOICE, Kind.CHOICES) or not (column.choices or column.open_list):
        return None
    if column.open_list:
        return f"={_list_name(sheet, column)}"
    fits = len(",".join(column.choices)) <= _LONGEST_IN_VALIDATION and not any("," in one for one in column.choices)
    return list(column.choices) if fits else f"=keuze_{sheet.name}_{column.key}"


def _list_name(sheet: Sheet, column: Column) -> str:
    return _name_of_list(column.key if column.key in open_list_names() else f"{sheet.name}.{column.key}")


def _name_of_list(name: str) -> str:
    return f"keuze_{name.replace('.', '_')}"


def _reference_name(targets: Sequence[str]) -> str:
    return f"keuze_{'_'.join(targets)}"


def define_choices(book: WorkbookWriter, plans: Sequence[SheetPlan]) -> SheetWriter:
    """Writes sheet Keuzes behind the sheets so far, hidden, and defines every name that `source` can give."""
    choices = _Choices(book, book.sheet(SHEET), {plan.sheet.name: plan for plan in plans})
    choices.closed_lists()
    choices.open_lists()
    choices.references()
    choices.sheet.hide()
    return choices.sheet


@dataclass(slots=True)
class _Choices:
    book: WorkbookWriter
    sheet: SheetWriter
    plans: Mapping[str, SheetPlan]
    column: int = 0  # the next free one

    def closed_lists(self) -> None:
        for sheet in STANDARD_SHEETS:
            for column in sheet.columns:
                name = source(sheet, column)
                if isinstance(name, str) and column.choices and not column.open_list and not column.refers_to:
                    self._constants(name.removeprefix("="), column.choices)
        self._constants("keuze_lijsten", tuple(open_list_names()))

    def open_lists(self) -> None:
        """Per list two columns: the row of Lijsten where the next value stands, and that value."""
        listed = self.plans[LISTS_SHEET].rows if LISTS_SHEET in self.plans else ()
        for name in open_list_names():
            found = [number for number, row in enumerate(listed, start=_FIRST_ROW) if row.get("lijst") == name]
            values = [str(listed[number - _FIRST_ROW]["waarde"]) for number in found]
            last = _FIRST_ROW + len(values) + _SPARE_VALUES
            self._formulas(name, last, _next_listed, found)
            filled = self._formulas(_name_of_list(name), last, _listed_value, values)
            self.book.define_name(_name_of_list(name), filled)

    def references(self) -> None:
        """Every sheet that a column refers to; for two of them together the one list behind the other."""
        combinations = {column.refers_to for sheet in STANDARD_SHEETS for column in sheet.columns if column.refers_to}
        single = sorted({target for targets in combinations for target in targets})
        areas = {target: self._labels(target) for target in single}
        for target, area in areas.items():
            self.book.define_name(_reference_name((target,)), area)
        for first, second in sorted(targets for targets in combinations if len(targets) > 1):
            area = self._one_behind_the_other(first, second) if {first, second} <= self.plans.keys() else areas[second]
            self.book.define_name(_reference_name((first, second)), area)

    def _labels(self, target: str) -> str:
        plan = self.plans.get(target)
        if plan is None or target not in LABELLED:
            return _plain_keys(target, plan)
        names = Names(self.plans)
        formula = names.label_formula(target)
        results = [names.label(target, row) for row in plan.rows]
        return self._formulas(f"keuze_{target}", _last_row(plan), lambda _letters, _row: formula, results)

    def _one_behind_the_other(self, first: str, second: str) -> str:
        names = Names(self.plans)
        count = f"ROWS({_reference_name((first,))})"

        def formula(_letters: str, row: int) -> str:
            place = row - _FIRST_ROW + 1
            return (
                f"=IFERROR(IF({place}<={count},INDEX({_reference_name((first,))},{place}),"
                f'INDEX({_reference_name((second,))},{place}-{count})),"")'
            )

        plans = (self.plans[first], self.plans[second])
        results = [names.label(plan.sheet.name, row) for plan in plans for row in plan.rows]
        last = _last_row(plans[0]) + _last_row(plans[1])
        return self._formulas(_reference_name((first, second)), last, formula, results)

    def _constants(self, name: str, values: Sequence[str]) -> None:
        self.sheet.text(1, self.column, name)
        for row, value in enumerate(values, start=_FIRST_ROW):
            self.sheet.text(row, self.column, value)
        letters = column_letters(self.column)
        self.book.define_name(name, f"={SHEET}!${letters}${_FIRST_ROW}:${letters}${len(values) + 1}")
        self.column += 1

    def _formulas(
        self, header: str, last: int, formula: Callable[[str, int], str], results: Sequence[str | int]
    ) -> str:
        """Fills a column and gives the formula of its filled part."""
        letters = column_letters(self.column)
        self.sheet.text(1, self.column, header)
        for row in range(_FIRST_ROW, last + 1):
            place = row - _FIRST_ROW
            result = results[place] if place < len(results) else ""
            self.sheet.formula(row, self.column, formula(letters, row), result=result)
        self.column += 1
        area = f"{SHEET}!${letters}${_FIRST_ROW}:${letters}${last}"
        return f'=OFFSET({SHEET}!${letters}${_FIRST_ROW},0,0,MAX(1,COUNTIF({area},"?*")),1)'


def _next_listed(letters: str, row: int) -> str:
    names = f"{LISTS_SHEET}!$A$1:$A${_LAST_LISTED_ROW}"
    if row == _FIRST_ROW:
        return f'=IFERROR(MATCH({letters}$1,{names},0),"")'
    before = f"{letters}{row - 1}"
    rest = f"INDEX({names},{before}+1):{LISTS_SHEET}!$A${_LAST_LISTED_ROW}"
    return f'=IFERROR({before}+MATCH({letters}$1,{rest},0),"")'


def _listed_value(letters: str, row: int) -> str:
    place = f"{column_letters(column_index(letters) - 1)}{row}"
    return f'=IF({place}="","",INDEX({LISTS_SHEET}!$B$1:$B${_LAST_LISTED_ROW},{place})&"")'


def _plain_keys(target: str, plan: SheetPlan | None) -> str:
    """The column of a sheet that holds its key; by a text while the sheet is not there (yet)."""
    letters = (plan.letters(plan.sheet.key[0]) if plan else None) or "A"
    first, column = f"{target}!${letters}$2", f"{target}!${letters}$2:${letters}${_LAST_LISTED_ROW}"
    if plan is None:
        first, column = f'INDIRECT("{first}")', f'INDIRECT("{column}")'
    return f"=OFFSET({first},0,0,MAX(1,COUNTA({column})),1)"


def _last_row(plan: SheetPlan) -> int:
    return max(_FEWEST_ROWS, len(plan.rows) + _SPARE_ROWS)
