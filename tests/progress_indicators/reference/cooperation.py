"""I-30 to I-32, I-35, I-36 and I-38: the work together with professionals and with clients."""

from __future__ import annotations

from fractions import Fraction

from tests.progress_indicators.reference.book import PLANNED
from tests.progress_indicators.reference.values import DAY, Value, count, folded, grouped, months_later, percent, share
from tests.progress_indicators.reference.volunteering import active_on

WITH_PROFESSIONAL = ("driegesprek", "viergesprek")
PROFESSIONALS = (
    "professional",
    "toezichthouder",
    "reclasseringswerker",
    "beroepskracht",
    "hulpverlener",
    "cirkelcoördinator",
)


def figures(book):
    beside = book.once_a_circle([row for row in book.running() if row.get("professional_id") is not None])
    forms = grouped(beside, lambda row: row.get("samenwerkingsvorm") or "onbekend")
    yield "I-30", count(len(beside), breakdown={form: percent(len(rows), len(beside)) for form, rows in forms.items()})
    yield "I-31", contacts(book, book.once_a_circle(book.running())) if book.has("Gesprekken") else Value(None)
    yield "I-32", talks_at_start(book) if book.has("Gesprekken") else Value(None)
    yield "I-35", agreements(book)
    yield from signals(book)
    clients = {row["clientcode"] for row in book.running() if row.get("clientcode")}
    active = len(active_on(book, book.last))
    yield "I-38/bereikt", count(len(clients))
    yield "I-38/per_vrijwilliger", Value(Fraction(len(clients), active) if active else None, n=active)


def contacts(book, placements):
    expected = realised = 0
    for row in placements:
        # A part of a circle is judged on its own placements.
        here = book.all("Plaatsingen")
        members = [each for each in book.circle(row) if each in here and book.overlaps(each, book.first, book.last)]
        start, end = (
            min(each["startdatum"] for each in members),
            max(each.get("eind_werkelijk") or book.last for each in members),
        )
        first, last = max(book.first, start), min(book.last, end)
        asked = contacts_asked(row.get("contactfrequentie_professional"), first, last, book.within(start))
        if asked is not None:
            expected += asked
            realised += len({talk["datum"] for talk in talks_with_professional(book, row)}) if asked else 0
    return Value(min(percent(realised, expected), Fraction(100)) if expected else None)


def contacts_asked(frequency, first, last, starts):
    """How often somebody meets the professional in a stretch of days; None where nothing was agreed."""
    if last < first:
        return None
    days = (last - first).days + 1
    months = next(number for number in range(1000) if months_later(first, number + 1) > last + DAY)
    return {
        "wekelijks": days // 7, "2-wekelijks": days // 14, "maandelijks": months, "kwartaal": months // 3,
        "bij start": int(starts), "geen": 0,
    }.get(frequency)  # fmt: skip


def held(book, name="Gesprekken"):
    return [row for row in book.sheet(name) if row.get("stand") in (None, "gehouden")]


def talks_with_professional(book, placement):
    """Held in the period: of the placement or another of its circle, of its client, or of its volunteer alone."""
    members = book.circle(placement)
    names, people = {row["plaatsing_id"] for row in members}, {row["vrijwilliger_id"] for row in members}
    codes = {row["clientcode"] for row in members if row.get("clientcode")}
    for talk in held(book):
        with_one = talk["soort"] in WITH_PROFESSIONAL or any(
            folded(role) in PROFESSIONALS for role in talk.get("deelnemers") or ()
        )
        alone = talk.get("plaatsing_id") is None and talk.get("clientcode") is None
        about = (
            talk.get("plaatsing_id") in names
            or talk.get("clientcode") in codes
            or (alone and talk.get("vrijwilliger_id") in people)
        )
        if with_one and about and book.within(talk["datum"]):
            yield talk


def talks_at_start(book):
    asked = [
        row for row in book.all("Plaatsingen")
        if book.within(row["startdatum"]) and row["startdatum"] + DAY * 14 <= book.last and book.status(row) not in PLANNED
        and book.programme(row).get("driegesprek_bij_start") == "ja"
    ]  # fmt: skip
    once = book.once_a_circle(asked)
    return share(sum(has_talk_at_start(book, row) for row in once), len(once))


def has_talk_at_start(book, placement):
    """A driegesprek or viergesprek from 14 days before until 14 days after the start of any member."""
    for row in book.circle(placement):
        for talk in held(book):
            named = talk.get("plaatsing_id")
            about = named == row["plaatsing_id"] or (
                named is None
                and (talk.get("clientcode") or row.get("clientcode")) == row.get("clientcode")
                and (talk.get("vrijwilliger_id") or row["vrijwilliger_id"]) == row["vrijwilliger_id"]
            )
            if about and talk["soort"] in WITH_PROFESSIONAL and abs((talk["datum"] - row["startdatum"]).days) <= 14:
                return True
    return False


def agreements(book):
    """Clients with an agreement before the first signal and within 14 days of the first start."""
    part = whole = 0
    active = [row for row in book.running() if row.get("clientcode") and asks_agreement(book, row)]
    for code in {row["clientcode"] for row in active}:
        beside = [row for row in book.sheet("Plaatsingen") if row.get("clientcode") == code]
        names = {row["plaatsing_id"] for row in beside}
        days = [row.get("info_afspraak_datum") for row in book.sheet("Clienten") if row["clientcode"] == code]
        days += [
            row["datum"] for row in book.sheet("Documenten")
            if row["soort"] == "informatieafspraak" and row["onderwerp"] in {code, *names}
        ]  # fmt: skip
        day = min((day for day in days if day is not None and day <= book.last), default=None)
        signals = [row["datum"] for row in book.sheet("Signalen") if row["plaatsing_id"] in names]
        start = min(row["startdatum"] for row in beside if asks_agreement(book, row))
        if day is None and start + DAY * 14 >= book.last:
            continue
        whole += 1
        part += day is not None and day <= min([start + DAY * 14, *signals])
    return share(part, whole)


def asks_agreement(book, row):
    return book.programme(row).get("info_afspraak_vereist") == "ja" and book.status(row) not in PLANNED


def signals(book):
    passed = [row for row in book.all("Signalen") if book.within(row.get("doorgegeven_op"))]
    calm = [row for row in passed if row.get("acuut") != "ja"]
    before = [
        row
        for row in calm
        if row.get("besproken_met_client_op") and row["besproken_met_client_op"] <= row["doorgegeven_op"]
    ]
    yield "I-36", share(len(before), len(calm))
    yield "I-36/acuut", count(len(passed) - len(calm)) if book.has("Signalen") else Value(None)
