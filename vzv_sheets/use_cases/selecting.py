"""From the names that a user gives to a part of the workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vzv_sheets.progress_indicators.dimensions import supervisors_named
from vzv_sheets.progress_indicators.selection import Selection
from vzv_sheets.records.named_programmes import named_programmes
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.notations import fold_identifier
from vzv_sheets.vocabulary.words import same_name

_MOST_NAMED = 8


@dataclass(frozen=True, slots=True)
class Asked:
    """The part of a workbook as a user names it: ids or names; nothing for everything."""

    programmes: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    municipality: str | None = None
    location: str | None = None
    supervisor: str | None = None
    district: str | None = None


class UnknownPart(ValueError):
    """A filter names something that the workbook does not have; the text is a Dutch sentence for the user."""


def selection_of(records: RecordSet, asked: Asked) -> Selection:
    """The selection that is asked for; raises `UnknownPart`: a filter on nothing would look like an empty workbook."""
    return Selection(
        programmes=_programmes(records, asked.programmes),
        without=_programmes(records, asked.without),
        municipality=organisation_named(records, asked.municipality),
        district=_known(asked.district, "wijk", list(map(str, records.table("Vrijwilligers")["wijk"].categories))),
        location=organisation_named(records, asked.location),
        supervisor=_known(asked.supervisor, "begeleider", supervisors_named(records)),
    )  # fmt: skip


def organisation_named(records: RecordSet, name: str | None) -> int | None:
    """The record of Organisaties with that id or name; None when nothing was asked. Raises `UnknownPart`."""
    return _named(records, "Organisaties", "organisatie", name)


def contact_named(records: RecordSet, name: str | None) -> int | None:
    """The record of Contactpersonen with that id or name; None when nothing was asked. Raises `UnknownPart`."""
    return _named(records, "Contactpersonen", "contactpersoon", name)


def _named(records: RecordSet, sheet: str, what: str, name: str | None) -> int | None:
    if not name:
        return None
    table = records.table(sheet)
    names = [(table.identifier(index), table["naam"].text(index)) for index in range(len(table))]
    for place in (0, 1):
        for index, known in enumerate(names):
            if known[place] and same_name(known[place], name):
                return index
    raise UnknownPart(_sentence(f"De {what} '{name}' staat niet op blad {sheet}.", [key for key, _ in names]))


def _programmes(records: RecordSet, names: Sequence[str]) -> frozenset[int]:
    found: set[int] = set()
    table = records.table("Programmas")
    for name in names:
        known = named_programmes(records, name)
        if not known:
            every = [table.identifier(index) for index in range(len(table))]
            raise UnknownPart(_sentence(f"Het programma '{name}' staat niet in de werkmap.", every))
        found |= {records.find("Programmas", one) for one in known}
    return frozenset(found)


def _known(name: str | None, what: str, names: Sequence[str]) -> str:
    if not name:
        return ""
    for known in names:
        if fold_identifier(known) == fold_identifier(name):
            return known
    raise UnknownPart(_sentence(f"De {what} '{name}' komt niet voor in de werkmap.", list(dict.fromkeys(names))))


def _sentence(problem: str, known: Sequence[str]) -> str:
    named = [name for name in known if name][:_MOST_NAMED]
    more = " …" if len(known) > len(named) else "."
    return f"{problem} Kies uit: {', '.join(named)}{more}" if named else problem
