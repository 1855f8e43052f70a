"""V-ALG-09, V-ALG-10 and V-ALG-11: who may be forgotten, entered twice, or asked too little."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import cell_name
from vzv_sheets.checks.columns_read import CLAIMS, SIGNS_OF_LIFE, STATUS_OF_PLACEMENT, STATUS_OF_VOLUNTEER
from vzv_sheets.checks.conditions import benefit_asked, has_fixed_fee
from vzv_sheets.checks.examples import ORGANISATION, workbook
from vzv_sheets.checks.found import AtCell, Found, InRecords, where
from vzv_sheets.checks.row_marks import id_ranks
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.columns import Table, TypedColumn
from vzv_sheets.records.contacts import NEVER, last_sign_of_life
from vzv_sheets.records.persons import full_name, is_active, names
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.columns import Kind
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number, day_of, dutch_date
from vzv_sheets.vocabulary.notations import fold_identifier
from vzv_sheets.vocabulary.words import fold

if TYPE_CHECKING:
    from numpy.typing import NDArray


def _asked_contact(last: str) -> str:
    return (
        ORGANISATION.strip() + "\n| dagen_zonder_contact | 60 |\n\n## Vrijwilligers\n"
        "| vrijwilliger_id | achternaam | startdatum | laatste_contact |\n|---|---|---|---|\n"
        f"| V1 | Jansen | 2024-01-01 | {last} |\n"
    )


NOTHING_RECORDED = FindingKind(
    code="V-ALG-09",
    severity=Severity.WARNING,
    message=Text(
        "{naam} staat op 'actief' maar er is sinds {datum} niets vastgelegd.",
        "{naam} is 'actief' but nothing was recorded since {datum}.",
    ),
    remedy=Text(
        "Vraag hoe het gaat. Werk de uren bij of zet de status op 'gepauzeerd' of 'gestopt'.",
        "Ask how things are. Bring the hours up to date or set the status to 'gepauzeerd' or 'gestopt'.",
    ),
    why=Text("Vrijwilligers hebben geen controle nodig maar aandacht.", "Volunteers need attention, not control."),
    source="002 I01",
    reads=("Instellingen.dagen_zonder_contact", *STATUS_OF_VOLUNTEER, *SIGNS_OF_LIFE),
    bad=_asked_contact("2026-03-01"),
    good=_asked_contact("2026-06-01"),
)


def nothing_recorded(records: RecordSet) -> Iterator[Found]:
    """Active volunteers without contact, hours or talks for longer than dagen_zonder_contact days (empty: off).

    Of who came but was not spoken with V-CON-01 tells.
    """
    days = records.settings.number("dagen_zonder_contact")
    if days is None:
        return
    last = last_sign_of_life(records)
    today = day_number(records.as_of)
    rows = where(is_active(records) & (last > NEVER) & (today - last > days))
    if len(rows):
        fields = {"naam": names(records, rows), "datum": [dutch_date(day_of(day)) for day in last[rows]]}
        column = "status" if records.table("Vrijwilligers")["status"].present else "vrijwilliger_id"
        yield InRecords("Vrijwilligers", column, rows, "", fields)


_TWINS = """
## Vrijwilligers
| vrijwilliger_id | achternaam | voornaam | geboortedatum | startdatum |
|---|---|---|---|---|
| V1 | Jansen | Ann | 1990-05-01 | 2024-01-01 |
| V2 | JANSEN | Ann | {} | 2025-01-01 |
"""

SAME_PERSON = FindingKind(
    code="V-ALG-10",
    severity=Severity.WARNING,
    message=Text(
        "{naam} lijkt tweemaal te zijn ingevoerd (rij {a} en {b}).", "{naam} seems to be entered twice (rows {a}, {b})."
    ),
    remedy=Text(
        "Voeg de rijen samen of bevestig op blad Uitzonderingen dat het twee personen zijn.",
        "Join the rows or confirm on sheet Uitzonderingen that they are two persons.",
    ),
    why=Text(
        "De grenzen gelden per persoon: wie er dubbel in staat, kan ongemerkt te veel krijgen.",
        "Limits hold per person: who is in twice can receive too much unnoticed.",
    ),
    source="002",
    reads=(
        "Vrijwilligers.vrijwilliger_id", "Vrijwilligers.achternaam", "Vrijwilligers.tussenvoegsel",
        "Vrijwilligers.voornaam", "Vrijwilligers.voorletters", "Vrijwilligers.geboortedatum", "Vrijwilligers.email",
    ),
    bad=workbook(_TWINS.format("1990-05-01")),
    good=workbook(_TWINS.format("1992-05-01")),
)  # fmt: skip


def same_person(records: RecordSet) -> Iterator[Found]:
    """Volunteers with the name and the birth date or e-mail address of another one: all but the lowest number.

    Where one of both has only initials, the first letter decides. A number that stands twice (V-ALG-04) comes last.
    """
    volunteers = records.table("Vrijwilligers")
    known: dict[tuple[str, object], list[int]] = {}
    later: list[int] = []
    earlier: list[int] = []
    rank = id_ranks(volunteers)
    twice = np.bincount(rank)[rank] > 1
    for index in np.lexsort((rank, twice)).tolist():
        surname = fold(volunteers["tussenvoegsel"].text(index) + volunteers["achternaam"].text(index))
        marks = (volunteers["geboortedatum"].value(index), fold(volunteers["email"].text(index)))
        alike = [known.setdefault((surname, mark), []) for mark in marks if surname and mark not in (None, "")]
        twin = next((one for group in alike for one in group if _may_be_one(volunteers, one, index)), None)
        if twin is not None:
            later.append(index)
            earlier.append(twin)
        for group in alike:
            group.append(index)
    if later:
        pairs = sorted(zip(later, earlier, strict=True))
        rows = np.array([index for index, _ in pairs], dtype=np.int64)
        fields = {
            "naam": [full_name(volunteers, index) for index, _ in pairs],
            "a": [str(volunteers.rows[min(pair)]) for pair in pairs],
            "b": [str(volunteers.rows[max(pair)]) for pair in pairs],
        }
        related = [(cell_name(volunteers, "achternaam", index),) for _, index in pairs]
        yield InRecords("Vrijwilligers", "achternaam", rows, "", fields, related=related)


def _may_be_one(volunteers: Table, one: int, other: int) -> bool:
    """Whether the first names are the same; a number that stands twice is told by V-ALG-04 alone."""
    numbers = [fold_identifier(volunteers.identifier(index)) for index in (one, other)]
    if numbers[0] and numbers[0] == numbers[1]:
        return False
    first, second = (fold(volunteers["voornaam"].text(index)) for index in (one, other))
    if len(first) > 1 and len(second) > 1:
        return first == second
    letters = [
        fold(volunteers["voornaam"].text(index) or volunteers["voorletters"].text(index))[:1] for index in (one, other)
    ]
    return letters[0] == letters[1]


_TOO_MANY_UNKNOWN = 0.25


def _benefits(*values: str) -> str:
    rows = "\n".join(f"| V{n} | Jansen{n} | 2024-01-01 | {value} |" for n, value in enumerate(values, 1))
    header = "| vrijwilliger_id | achternaam | startdatum | motief |\n|---|---|---|---|\n"
    return workbook("## Vrijwilligers\n" + header + rows)


SHARE_UNKNOWN = FindingKind(
    code="V-ALG-11",
    severity=Severity.INFO,
    message=Text(
        "Bij {n} van {totaal} vrijwilligers is '{kolom}' onbekend.",
        "'{kolom}' is unknown for {n} of {totaal} volunteers.",
    ),
    remedy=Text(
        "Vraag het bij het volgende gesprek na; het rapport toont nu een onder- en bovengrens.",
        "Ask at the next talk; the report now shows a lower and an upper bound.",
    ),
    why=Text(
        "Onbekend is geen 'nee': een cijfer met veel onbekenden zegt weinig.", "Unknown is no 'no'."
    ),
    source="002 I04/I18",
    reads=(
        "Vrijwilligers.uitkering", "Vrijwilligers.instroomroute", "Vrijwilligers.motief",
        "Programmas.uitkering_vragen", "Plaatsingen.vrijwilliger_id", "Plaatsingen.programma_id", *STATUS_OF_PLACEMENT,
        *CLAIMS,
    ),
    bad=_benefits("plezier", "", "plezier"),
    good=_benefits("plezier", "taal leren", "anders", "plezier"),
)  # fmt: skip


def share_unknown(records: RecordSet) -> Iterator[Found]:
    """Columns of which more than a quarter is unknown among the volunteers for whom they are asked.

    A cell that cannot be read is told by its own rule.
    """
    for key, (unknown, asked) in unknown_by_column(records).items():
        if unknown > _TOO_MANY_UNKNOWN * asked:
            layout = records.layout.sheets["Vrijwilligers"]
            fields = {"n": str(unknown), "totaal": str(asked), "kolom": key}
            column = records.table("Vrijwilligers")[key]
            yield AtCell(layout.title, layout.header_row, column.position, key, "", fields)


def unknown_by_column(records: RecordSet, among: NDArray[np.bool_] | None = None) -> Mapping[str, tuple[int, int]]:
    """Per key column that the workbook has: how many (of these) volunteers leave it unknown, and of how many it is
    asked.

    A column motief that nobody uses is not asked.
    """
    volunteers = records.table("Vrijwilligers")
    asked_of = {
        "uitkering": benefit_asked(records) | has_fixed_fee(records),
        "instroomroute": benefit_asked(records),
        "motief": np.full(len(volunteers), volunteers["motief"].filled.any()),
    }
    found = {}
    for key, of_all in asked_of.items():
        column, asked = volunteers[key], of_all if among is None else of_all & among
        unknown = asked & (column.empty | (column.filled & _says_unknown(column)))
        if column.present:
            found[key] = (int(unknown.sum()), int(asked.sum()))
    return found


def _says_unknown(column: TypedColumn) -> NDArray[np.bool_]:
    if column.spec.kind is Kind.CHOICES:
        return np.zeros(len(column.state), dtype=bool)
    return column.equals("onbekend", "niet gevraagd")


RULES = (
    Rule(NOTHING_RECORDED, nothing_recorded),
    Rule(SAME_PERSON, same_person),
    Rule(SHARE_UNKNOWN, share_unknown),
)
