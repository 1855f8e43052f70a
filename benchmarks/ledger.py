"""The ledger of limits of 6,000 volunteers and 100,000 claims, beside a bare read of the same file. Prints a table."""

from __future__ import annotations

import datetime as dt
import random
from decimal import Decimal
from pathlib import Path

from stepwise import Clock, Taken, bare_read, medians, show

YEAR = 2026
AS_OF = dt.date(2026, 11, 21)
VOLUNTEERS, CLAIMS, SHIFTS = 6_000, 100_000, 10_000
UNDER_A_SCHEME = 5  # every fifth volunteer
SORTS = ("vaste vergoeding", "uurvergoeding", "reiskosten", "overig", "attentie")
WEIGHTS = (35, 25, 25, 13, 2)


def workbook() -> bytes:
    """Several kinds of claim, a fifth of the volunteers under a local scheme, a tenth of the rows without a date."""
    from vzv_sheets.programmes.catalogue import programme
    from vzv_sheets.workbook_building.standard_workbook import build_workbook

    chance = random.Random(1)  # noqa: S311  (the same data in every run)
    rows = {
        "Instellingen": [
            {"naam": "organisatienaam", "waarde": "Buurthulp"},
            {"naam": "vrijwilligersregeling_grondslag", "waarde": "ANBI"},
        ],
        "Vrijwilligers": [volunteer(number, chance) for number in range(VOLUNTEERS)],
        "Plaatsingen": [placement(number) for number in range(VOLUNTEERS)],
        "Onkosten": [claim(number, chance) for number in range(CLAIMS)],
        "Uren": [shift(chance) for _ in range(SHIFTS)],
    }
    return build_workbook([programme("casus-4")], workbook_id="benchmark", made_on=AS_OF, rows=rows)


def volunteer(number: int, chance: random.Random) -> dict[str, object]:
    """One in fifty receives something elsewhere, one in five has a benefit."""
    row: dict[str, object] = {
        "vrijwilliger_id": f"V{number:05}",
        "achternaam": f"Naam {number}",
        "startdatum": dt.date(2020, 1, 1),
        "geboortedatum": dt.date(chance.randint(1945, 2008), chance.randint(1, 12), 15),
        "uitkering": chance.choice(("geen", "geen", "geen", "AOW/pensioen", "bijstand")),
    }
    if number % 50 == 0:
        row |= {"elders_per_maand": Decimal(40), "elders_jaar": YEAR}
    return row


def placement(number: int) -> dict[str, object]:
    """One for each volunteer."""
    scheme = "STIM" if number % UNDER_A_SCHEME == 0 else None
    return {
        "plaatsing_id": f"P{number:05}", "vrijwilliger_id": f"V{number:05}", "startdatum": dt.date(2020, 1, 1),
        "regeling_id": scheme,
    }  # fmt: skip


def claim(number: int, chance: random.Random) -> dict[str, object]:
    """An allowance or costs of a month of this year or the one before."""
    who, sort = chance.randrange(VOLUNTEERS), chance.choices(SORTS, WEIGHTS)[0]
    day = dt.date(chance.choice((YEAR - 1, YEAR)), chance.randint(1, 12), chance.randint(1, 28))
    dated = {"werkmaand": day.strftime("%Y-%m")} if chance.random() < 0.6 else {"werkdatum": day}
    return {
        "onkosten_id": f"K{number:06}", "vrijwilliger_id": f"V{who:05}", "plaatsing_id": f"P{who:05}", "soort": sort,
        **({} if chance.random() < 0.1 else dated),
        "bedrag": Decimal(chance.randint(500, 9000)) / 100, "bon_aanwezig": "ja" if sort == "reiskosten" else None,
        "uren": chance.randint(2, 20) if sort == "uurvergoeding" else None,
        "status": chance.choices(("betaald", "akkoord", "ingediend", "afgewezen"), (80, 10, 8, 2))[0],
    }  # fmt: skip


def shift(chance: random.Random) -> dict[str, object]:
    """Work of a volunteer under the scheme."""
    who = chance.randrange(0, VOLUNTEERS, UNDER_A_SCHEME)
    return {
        "vrijwilliger_id": f"V{who:05}", "plaatsing_id": f"P{who:05}",
        "datum": dt.date(YEAR, chance.randint(1, 11), chance.randint(1, 20)), "uren": chance.randint(1, 8),
    }  # fmt: skip


def steps(path: Path) -> Taken:
    """CPU seconds of each step in this process."""
    clock = Clock()
    bare_read(path)
    clock.done("bare read")

    from vzv_sheets.allowance_limits.ledger import ledger
    from vzv_sheets.allowance_limits.ledger_json import ledger_json
    from vzv_sheets.allowance_limits.limits_sheet import ledger_columns
    from vzv_sheets.legal.shipped import figures
    from vzv_sheets.records.reading import read_records
    from vzv_sheets.workbook.closed_file.reader import read_workbook

    records, known = read_records(read_workbook(path), as_of=AS_OF), figures()
    clock.done("records of the file")
    found = ledger(records, known, YEAR)
    clock.done("records to Ledger")
    ledger_columns(found)
    clock.done("Ledger to the columns of Limieten")
    ledger_json(found)
    clock.done("Ledger to JSON")
    return clock.taken


def main() -> None:
    """Makes the workbook and prints the table."""
    found = medians(__file__, __doc__, steps, workbook)
    show(found, list(found))


if __name__ == "__main__":
    main()
