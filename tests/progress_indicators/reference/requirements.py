"""I-39 to I-42 and I-52: benefits, how people came, agreements, certificates and trainings."""

from __future__ import annotations

from tests.progress_indicators.reference.book import NEVER_ACTIVE
from tests.progress_indicators.reference.values import Value, count, folded, grouped, months_later, percent, share
from tests.progress_indicators.reference.volunteering import active_on, first_day

UNKNOWN = ("onbekend", "niet gevraagd", None)
OWN_INITIATIVE = ("eigen initiatief online", "balie", "rechtstreeks bij organisatie")


def figures(book):
    active = active_on(book, book.last)
    low = sum(row.get("uitkering") == "bijstand" for row in active)
    high = low + sum(row.get("uitkering") in UNKNOWN for row in active)
    yield "I-39/ondergrens", count(low, n=len(active))
    yield "I-39/bovengrens", count(high, n=len(active))
    yield "I-39/aandeel", share(low, len(active))
    yield "I-39/aandeel_boven", share(high, len(active))
    yield "I-39/ioaw", count(sum(row.get("uitkering") == "IOAW/IOAZ" for row in active), n=len(active))
    yield from routes(book)
    yield "I-41", agreements(book)
    asked = [row for row in active if needs_certificate(book, row)]
    yield "I-42", share(sum(has_certificate(book, row) for row in asked), len(asked))
    for key, found in trainings(book, active):
        yield key, found if book.has("Trainingen") else Value(None)


def routes(book):
    there = [row for row in book.all("Vrijwilligers") if is_there(book, row)]
    told = [row for row in there if row.get("instroomroute") not in (None, "onbekend")]
    each = grouped(there, lambda row: row.get("instroomroute") or "onbekend")
    shares = {route: percent(len(rows), len(there)) for route, rows in each.items()}
    yield (
        "I-40/gemeente",
        share(sum(row["instroomroute"] == "verwijzing gemeente" for row in told), len(told), breakdown=shares),
    )
    yield (
        "I-40/eigen_initiatief",
        share(sum(row["instroomroute"] in OWN_INITIATIVE for row in told), len(told), breakdown=shares),
    )


def is_there(book, person):
    """Active on some day of the period."""
    start, end = first_day(book, person), person.get("einddatum")
    status = book.status_of_volunteer(person)
    left = status == "gestopt" and end is None and book.first >= book.as_of
    return (
        book.days() > 0
        and start is not None
        and start <= book.last
        and (end is None or end >= book.first)
        and status not in NEVER_ACTIVE
        and not left
    )


def agreements(book):
    started = [
        row for row in book.running()
        if book.has_begun(row) and book.programme(row).get("plaatsingsovereenkomst_verplicht") == "ja"
    ]  # fmt: skip
    return share(sum(is_complete(book, row) for row in started), len(started))


def is_complete(book, row):
    signed = row.get("overeenkomst_datum") is not None and row["overeenkomst_datum"] <= book.as_of
    return signed and not missing_signatures(book, row) and has_copies(book, row)


def missing_signatures(book, row):
    """The intermediary is asked only where another organisation offers the programme, and that is not the host."""
    provider = book.programme(row).get("aanbieder_org_id")
    asked = {"vrijwilliger", "organisatie"} | (
        {"bemiddelaar"} if provider is not None and provider != book.host(row) else set()
    )
    return asked - set(row.get("getekend_door") or ())


def has_copies(book, row):
    programme, owner = book.programme(row), book.owner(row)
    involved = (
        owner.get("uitkering") in ("bijstand", "IOAW/IOAZ")
        or owner.get("klantmanager_id")
        or row.get("klantmanager_id")
    )
    copies = [
        ("kopie_gemeente_datum", programme.get("kopie_gemeente") == "ja" and involved),
        ("kopie_organisatie_datum", programme.get("kopie_organisatie") == "ja" and book.host(row) is not None),
    ]  # fmt: skip
    return all(row.get(column) is not None for column, asked in copies if asked)


def open_placements(book, person):
    """Placements that are planned or run: neither over by their status nor by their dates. Of an earlier day than the
    reference date those that ran."""
    if book.last < book.as_of:
        mine = book.placements_of(person["vrijwilliger_id"])
        return [
            row
            for row in mine
            if book.is_chosen_placement(row) and book.has_begun(row) and book.overlaps(row, book.last, book.last)
        ]
    return [
        row for row in book.placements_of(person["vrijwilliger_id"])
        if book.is_chosen_placement(row) and book.status(row) not in ("afgerond", "uitval", "niet gestart")
        and (row.get("eind_werkelijk") is None or row["eind_werkelijk"] >= book.as_of)
    ]  # fmt: skip


def needs_certificate(book, person):
    return any(book.programme(row).get("vog_vereist") == "ja" for row in open_placements(book, person))


def has_certificate(book, person):
    day, months = person.get("vog_afgifte"), book.setting("vog_max_ouderdom_maanden")
    return day is not None and day <= book.last and (months is None or months_later(day, months) >= book.last)


def trainings(book, active):
    held = [row for row in book.all("Trainingen") if row.get("stand") in (None, "gehouden")]
    went = {row["vrijwilliger_id"] for row in held if book.within(row["datum"])}
    yield "I-52", share(sum(row["vrijwilliger_id"] in went for row in active), len(active))
    done = {
        (row["vrijwilliger_id"], folded(row["titel"])) for row in book.sheet("Trainingen")
        if row.get("stand") in (None, "gehouden") and row["datum"] <= book.last and row.get("afgerond") != "nee"
    }  # fmt: skip
    part = whole = 0
    for person in active:
        begun = [row for row in open_placements(book, person) if book.has_begun(row)]
        titles = {folded(title) for row in begun for title in book.programme(row).get("verplichte_training") or ()}
        whole += len(titles)
        part += sum((person["vrijwilliger_id"], title) in done for title in titles)
    yield "I-52/verplicht", share(part, whole)
