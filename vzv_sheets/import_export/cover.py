"""What every file says about itself: for whom, of when, what is in it, what is not, and what to do with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.progress_indicators.small_counts import SMALL
from vzv_sheets.vocabulary.days import dutch_date

if TYPE_CHECKING:
    from vzv_sheets.import_export.declaration import Content, Declaration
    from vzv_sheets.records.record_set import RecordSet

_PERSONS = (
    "Dit bestand bevat persoonsgegevens. Stuur het niet door. Verwijder het zodra u het niet meer nodig hebt, ook "
    "uit uw e-mail, uit de map Downloads en uit de prullenbak."
)
_NO_PERSONS = (
    "In dit bestand staan geen personen. Aantallen van 1 tot en met 4 die over herkenbare personen kunnen gaan, staan "
    "er niet in. Verwijder het als u het niet meer nodig hebt."
)
_SHORT = {
    _PERSONS: "Bevat persoonsgegevens: stuur dit niet door en verwijder het na gebruik.",
    _NO_PERSONS: "Zonder personen; verwijder het als u het niet meer nodig hebt.",
}
_MOST_CELLS = 20


@dataclass(frozen=True, slots=True)
class Cover:
    """For whom a file is (`whom`, as `gemeente Zwolle (O01)`), and the lines about it, as what and which."""

    whom: str
    lines: Sequence[tuple[str, str]]

    @property
    def sentence(self) -> str:
        """The same in one line, for below the title of a dashboard."""
        said = dict(self.lines)
        days = f"Peildatum {said['peildatum']}. Periode {said['periode']}. {said['gemaakt met']}."
        return f"Voor: {self.whom}. {days} {_SHORT[said['let op']]}"


def cover_of(declaration: Declaration, whom: str, content: Content, records: RecordSet, version: str) -> Cover:
    """The lines about one file; no folder and no path is told."""
    name = records.settings.text("organisatienaam")
    lines = [
        ("voor", whom),
        ("van", name or "de organisatie"),
        ("inhoud", declaration.holds),
        ("peildatum", dutch_date(records.as_of)),
        ("periode", f"{dutch_date(records.period.first)} t/m {dutch_date(records.period.last)}"),
        ("let op", _PERSONS if declaration.persons else _NO_PERSONS),
        *(("niet erin", f"{_told(declaration, number)} × {reason.nl}") for reason, number in content.left_out.items()),
        ("gemaakt met", f"vzv {version}"),
    ]
    return Cover(whom, lines)


def _told(declaration: Declaration, number: int) -> str:
    """A number of what was left out; a small one may be of people, and tells who may see none nothing."""
    return str(number) if declaration.persons or number >= SMALL else "enkele"


def cells_told(cells: Sequence[str]) -> str:
    """The cells of rows that were left out, for who made the file."""
    more = len(cells) - _MOST_CELLS
    return ", ".join(cells[:_MOST_CELLS]) + (f" en nog {more}" if more > 0 else "")
