"""I-49 and I-50: who guides how many, and of whom nothing was heard. Both are about the reference date."""

from __future__ import annotations

from tests.progress_indicators.reference.book import NOT_BEGUN, Selection
from tests.progress_indicators.reference.cooperation import held
from tests.progress_indicators.reference.values import Value, count, grouped, mean_of, percent, share


def figures(book):
    running = [row for row in book.all("Plaatsingen") if is_running(book, row)]
    by_supervisor = grouped(running, lambda row: row.get("begeleider_id") or book.owner(row).get("begeleider_id"))
    by_supervisor.pop(None, None)
    numbers = {name: len(rows) for name, rows in by_supervisor.items()}
    names = {row["contact_id"]: f"{row['contact_id']} {row['naam']}" for row in book.sheet("Contactpersonen")}
    yield "I-49", mean_of(numbers.values(), breakdown={names.get(who, who): number for who, number in numbers.items()})
    yield "I-49/boven_maximum", above_maximum(book)
    yield "I-50", without_contact(book)
    yield "I-57", tasks_at_risk(book)
    if book.selection == Selection() and all(map(book.is_asked, book.programmes)):
        rows = sum(map(len, book.rows.values()))
        by_severity = grouped(book.findings, lambda finding: finding[1])
        shares = {severity: percent(len(found), rows) for severity, found in by_severity.items()}
        yield "I-58/bevindingen", share(len(book.findings), rows, breakdown=shares)


def tasks_at_risk(book):
    """Findings about tasks, by the organisation of the placement; what is told about organisations stands there."""
    found = {}
    for code, _, sheet, place in book.findings:
        if not code.startswith("V-TAAK"):
            continue
        row = book.sheet(sheet)[place - 2]
        if sheet == "Plaatsingen" and not book.is_chosen_placement(row):
            continue
        host = book.host(row) if sheet == "Plaatsingen" else row["org_id"]
        found[host] = found.get(host, 0) + 1
    names = {row["org_id"]: f"{row['org_id']} {row['naam']}" for row in book.sheet("Organisaties")}
    return count(sum(found.values()), breakdown={names.get(host, "zonder organisatie"): n for host, n in found.items()})


def above_maximum(book):
    """Supervisors with more active volunteers than they may have: of active placements, else of the volunteer."""
    most = {
        row["contact_id"]: row["max_caseload"]
        for row in book.sheet("Contactpersonen")
        if row.get("max_caseload") is not None
    }
    guided, here = {name: set() for name in most}, {name: book.selection == Selection() for name in most}
    for name, person in book.people.items():
        if book.status_of_volunteer(person) != "actief":
            continue
        mine = [row for row in book.placements_of(name) if book.status(row) in ("proef", "actief")]
        for row in mine or [{}]:
            supervisor = row.get("begeleider_id") or person.get("begeleider_id")
            if supervisor in guided:
                guided[supervisor].add(name)
                here[supervisor] |= book.is_chosen_placement(row) if row else book.is_chosen_volunteer(name)
    asked = [name for name in most if here[name]]
    return count(sum(len(guided[name]) > most[name] for name in asked), n=len(asked)) if most else Value(None)


def is_running(book, row):
    end = row.get("eind_werkelijk")
    return (
        row["startdatum"] <= book.as_of and (end is None or end >= book.as_of)
        and book.status(row) not in (*NOT_BEGUN, "afgerond", "uitval")
    )  # fmt: skip


def without_contact(book):
    days = book.setting("dagen_zonder_contact")
    if days is None:
        return Value(None)
    active = [row for row in book.all("Vrijwilligers") if book.status_of_volunteer(row) == "actief"]
    last = ((row, last_contact(book, row)) for row in active)
    return count(sum(day is not None and (book.as_of - day).days > days for _, day in last))


def last_contact(book, person):
    """laatste_contact, a held talk or the start, whichever came last."""
    name, days = person["vrijwilliger_id"], [person.get("laatste_contact"), person.get("startdatum")]
    for talk in held(book):
        if talk["datum"] <= book.as_of and name in who_was_there(book, talk):
            days += [talk["datum"]]
    return max((day for day in days if day is not None and day <= book.as_of), default=None)


def who_was_there(book, talk):
    """The volunteer of the talk or of its placement, aanwezig_ids; of a client alone everybody placed there that day."""
    placement = book.placed.get(talk.get("plaatsing_id"), {})
    found = {talk.get("vrijwilliger_id"), placement.get("vrijwilliger_id"), *(talk.get("aanwezig_ids") or ())} - {None}
    if found or talk.get("clientcode") is None:
        return found
    return {
        row["vrijwilliger_id"] for row in book.sheet("Plaatsingen")
        if row.get("clientcode") == talk["clientcode"] and book.status(row) not in NOT_BEGUN
        and row["startdatum"] <= talk["datum"]
        and (row.get("eind_werkelijk") or talk["datum"]) >= talk["datum"]
    }  # fmt: skip
