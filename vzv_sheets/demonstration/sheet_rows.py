"""The rows of a sheet while they are being made: kept as columns, so that 156,000 of them stay cheap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class SheetRows:
    """The columns of one sheet. Every row fills the columns that it names; the others stay empty."""

    def __init__(self, keys: Iterable[str]) -> None:
        self.columns: dict[str, list[object]] = {key: [] for key in keys}

    def __len__(self) -> int:
        return len(next(iter(self.columns.values())))

    def add(self, **values: object) -> None:
        """Add a row. Raises KeyError for a column that the sheet does not have."""
        unknown = values.keys() - self.columns.keys()
        if unknown:
            raise KeyError(min(unknown))
        for key, column in self.columns.items():
            column.append(values.get(key))

    def add_all(self, rows: Sequence[tuple[object, ...]]) -> None:
        """Add rows that hold a value for each column, in the order of the columns."""
        for column, values in zip(self.columns.values(), zip(*rows, strict=True), strict=False):
            column.extend(values)
