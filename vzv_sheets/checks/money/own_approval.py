"""V-GELD-17: claims that the volunteer approved himself or herself (four eyes)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.checks.examples import ANN, workbook
from vzv_sheets.checks.found import Found, InRecords
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.persons import names
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.notations import fold_identifier
from vzv_sheets.vocabulary.words import fold

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.columns import Table
    from vzv_sheets.records.record_set import RecordSet

_CLAIM = """
## Onkosten
| vrijwilliger_id | soort | werkmaand | bedrag | bon_aanwezig | status | akkoord_door |
|---|---|---|---|---|---|---|
| V1 | overig | 2026-03 | 12 | ja | akkoord | {} |
"""

OWN_APPROVAL = FindingKind(
    code="V-GELD-17",
    severity=Severity.WARNING,
    message=Text("{naam} keurde de eigen declaratie goed.", "{naam} approved the own claim."),
    remedy=Text("Laat een ander akkoord geven.", "Let somebody else approve it."),
    why=Text("Vier ogen zien meer dan twee.", "Four eyes see more than two."),
    reads=("Onkosten.vrijwilliger_id", "Onkosten.akkoord_door", "Onkosten.status", "Vrijwilligers.email"),
    bad=workbook(ANN, _CLAIM.format("Ann Jansen")),
    good=workbook(ANN, _CLAIM.format("A. de Boer")),
)


def own_approval(records: RecordSet) -> Iterator[Found]:
    """Claims, not rejected, whose akkoord_door is certainly the volunteer: the number, the e-mail or the full name.

    A name that two volunteers share says nothing, nor does an initial that stands for a first name.
    """
    table = records.table("Onkosten")
    approver = table["akkoord_door"]
    volunteer = records.referred("Onkosten", "vrijwilliger_id", "Vrijwilligers")
    rows = np.flatnonzero(approver.filled & (volunteer >= 0) & ~table["status"].equals("afgewezen"))
    own: dict[int, set[int]] = {}
    for code in np.unique(approver.values[rows]).tolist():
        own[code] = _meant(records.table("Vrijwilligers"), records, str(approver.categories[code]))
    if not any(own.values()):
        return
    pairs = zip(approver.values[rows].tolist(), volunteer[rows].tolist(), strict=True)
    told = rows[np.array([person in own[code] for code, person in pairs], dtype=bool)]
    if len(told):
        yield InRecords("Onkosten", "akkoord_door", told, "", {"naam": names(records, volunteer[told])})


def _meant(volunteers: Table, records: RecordSet, text: str) -> set[int]:
    """The volunteers that a text names for certain: at most one by name."""
    found = set()
    number, _, rest = text.partition(" ")
    by_number = records.find("Vrijwilligers", number)
    if by_number >= 0 and (not rest.strip() or _name_of(rest) in _names(volunteers, by_number)):
        found.add(by_number)
    folded = _name_of(text)
    alike = [place for place in _with_surname_in(volunteers, folded) if folded in _names(volunteers, place)]
    if len(alike) == 1:
        found.update(alike)
    email = volunteers["email"]
    if "@" in text and email.present:
        address = fold_identifier(text.strip())
        for code, known in enumerate(email.categories):
            if fold_identifier(str(known)) == address:
                found.update(np.flatnonzero(email.filled & (email.values == code)).tolist())
    return found


def _with_surname_in(volunteers: Table, folded: str) -> list[int]:
    """The volunteers whose surname stands in a text: only of those the names are put together."""
    surname = volunteers["achternaam"]
    inside = np.array([bool(fold(str(name))) and fold(str(name)) in folded for name in surname.categories] + [False])
    codes: NDArray[np.int64] = np.where(surname.filled, surname.values, -1)
    places: list[int] = np.flatnonzero(inside[codes]).tolist()
    return places


def _name_of(text: str) -> str:
    return fold(text.replace(",", " "))


def _names(volunteers: Table, index: int) -> set[str]:
    """The ways in which the full name may be written: first name or initials before or after the surname."""
    first, initials, between, surname = (
        volunteers[key].text(index) for key in ("voornaam", "voorletters", "tussenvoegsel", "achternaam")
    )
    if not surname:
        return set()
    given = [part for part in (first, initials, f"{initials} {first}" if first and initials else "") if part]
    written = {
        form
        for part in given
        for form in (
            f"{part} {between} {surname}", f"{surname} {part} {between}", f"{between} {surname} {part}",
            f"{surname} {between} {part}",
        )
    }  # fmt: skip
    return {_name_of(form) for form in written}


RULES = (Rule(OWN_APPROVAL, own_approval),)
