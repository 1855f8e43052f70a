"""Random administrations: mostly ordinary rows, with amounts that lie on the limits and some cells that are odd."""

from __future__ import annotations

import datetime as dt
import random

from tests.allowances.records_by_hand import UNREADABLE_CELL

PEOPLE = ("V1", "V2", "V3")
ONLY_COSTS = "V2"  # mostly
AMOUNTS = (5000, 9500, 9501, 15000, 17000, 18333, 18334, 18900, 19000, 19800, 20900, 21000, 21001, 22000, 22001, 76400)
SORTS = ("uurvergoeding", "vaste vergoeding", "dagdeelvergoeding", "reiskosten", "attentie", "overig")


RATES = (
    ["bedrag_per_uur"], ["bedrag_per_uur"], ["bedrag_per_dagdeel"], ["bedrag_per_maand"],
    ["bedrag_per_uur", "bedrag_per_dagdeel"], ["bedrag_per_uur", "bedrag_per_maand"],
)  # fmt: skip


class Dice(random.Random):
    """Reads as the sentence it makes: `often(a, b)` is mostly a."""

    def often(self, *cells, odd=()):
        return self.choice(odd) if odd and self.random() < 0.06 else self.choice(cells)


def random_sheets(seed, *, year, with_schemes=True, readable=None):
    """The sheets and the settings of one administration; every cell of half of them can be read."""
    dice = Dice(seed)
    readable = dice.random() < 0.5 if readable is None else readable
    people = [volunteer(dice, name, year) for name in PEOPLE[: dice.randint(1, 3)]]
    schemes = local_schemes(dice, year, readable) if with_schemes else []
    placements = (
        [placement(dice, f"P{n}", people, schemes, year) for n in range(dice.randint(0, 4))] if with_schemes else []
    )
    sheets = {
        "Vrijwilligers": people, "Plaatsingen": placements, "Regelingen": list(schemes),
        "Programmas": [{"programma_id": "A", "regeling_id": dice.choice([None, schemes[0]["regeling_id"]])}] if schemes and dice.random() < 0.3 else [],
        "Onkosten": [claim(dice, people, placements, year, readable) for _ in range(dice.choice((0, 3, 8, 20)))],
        "Uren": [hours(dice, placements, year, readable) for _ in range(dice.choice((0, 5, 15)))] if placements else [],
    }  # fmt: skip
    if dice.random() < 0.15:
        sheets["Regelingen"].append(own_maximum(dice, year))
    settings = {"vrijwilligersregeling_grondslag": dice.choice(["ANBI"] * 9 + ["geen"])}
    if dice.random() < 0.2:
        settings["uren_akkoord_verplicht"] = "ja"
    return sheets, settings


def month_number(dice, year):
    return dice.choice([year] * 9 + [year - 1]) * 12 + dice.randint(0, 11)


def amount(dice):
    return dice.choice([dice.randint(0, 30000), dice.choice(AMOUNTS)])


def claim(dice, people, placements, year, readable):
    odd = () if readable else (UNREADABLE_CELL,)
    month = month_number(dice, year)
    row = {
        "vrijwilliger_id": dice.often(*[person["vrijwilliger_id"] for person in people], odd=("V9", None, *odd)),
        "plaatsing_id": None,
        "soort": dice.often(*SORTS, odd=(None, *odd)),
        "werkmaand": dice.often(month, odd=odd),
        "werkdatum": dice.often(None, dt.date(month // 12, month % 12 + 1, dice.randint(1, 28)), odd=odd),
        "bedrag": dice.often(amount(dice), odd=(None, *odd)),
        "bedragsoort": dice.often(None, odd=("forfait", "werkelijk", "natura", *odd)),
        "bon_aanwezig": dice.often("ja", "nee", None, odd=odd),
        "km": dice.often(None, odd=(36500, 0, *odd)),
        "tarief": dice.often(None, odd=(23, *odd)),
        "uren": dice.often(dice.randint(1, 3000), odd=(None, *odd)),
        "status": dice.often("betaald", "akkoord", odd=(None, "ingediend", "afgewezen", *odd)),
        "betaald_op": dice.often(None, odd=(dt.date(year, 5, 1), *odd)),
        "andere_organisatie": dice.often(None, odd=("ja", "nee", *odd)),
        "regeling_id": None,
    }  # fmt: skip
    if row["vrijwilliger_id"] not in PEOPLE:
        row["werkmaand"], row["werkdatum"] = month, None
    own = [each["plaatsing_id"] for each in placements if each["vrijwilliger_id"] == row["vrijwilliger_id"]]
    if own and dice.random() < 0.7:
        row["plaatsing_id"] = dice.often(dice.choice(own), odd=("P9", *odd) if odd else ())
    if own and dice.random() < 0.1:
        row["regeling_id"] = dice.choice(["STIM", "OWN", *odd])
    if row["vrijwilliger_id"] == ONLY_COSTS and dice.random() < 0.97:
        row |= {"soort": dice.choice(["reiskosten", "overig"]), "bedragsoort": None, "bon_aanwezig": "ja"}
    elif dice.random() < 0.08:
        row |= {"soort": "correctie", "bedrag": dice.randint(-30000, 30000)}
    return row


def volunteer(dice, name, year):
    row = {
        "vrijwilliger_id": name,
        "geboortedatum": dice.choice([
            None, dt.date(year - 40, 1, 1), dt.date(year - 21, 3, 15), dt.date(year - 22, 7, 2), dt.date(year - 23, 2, 27),
            dt.date(year - 27, 6, 15), dt.date(year - 26, 12, 31), dt.date(2004, 2, 29), dt.date(1996, 2, 29),
        ]),
        "elders_jaar": dice.choice([None] * 6 + [year - 1, year, year]),
        "elders_per_maand": dice.choice([None, None, 0, 5000, 23000]),
        "elders_per_jaar": dice.choice([None, None, 0, 60000, 230000]),
        "uitkering": dice.choice([None, "geen", "bijstand", "bijstand", "IOAW/IOAZ", "WW", "ZW", "WIA", "WAO", "Wajong", "AOW/pensioen"]),
        "re_integratietraject": dice.choice([None, "ja", "nee"]),
    }  # fmt: skip
    if row["elders_jaar"] is None:
        row |= {"elders_per_maand": None, "elders_per_jaar": None}
    return row


def local_schemes(dice, year, readable):
    odd = () if readable else (UNREADABLE_CELL,)
    found = []
    for name in ("STIM", "OWN")[: dice.randint(0, 2)]:
        rates = dice.choice(RATES)
        row = {
            "regeling_id": name, "naam": name, "geldig_van": dt.date(year, dice.choice([1, 1, 1, 4]), 1),
            "geldig_tot": dice.choice([None, None, dt.date(year, 9, 30)]),
            "soort": dice.choice(["stimuleringssubsidie", "eigen onkostenregeling"]),
            **{rate: dice.often(100, 133, 250, 575, 576, 5000, odd=odd) for rate in rates},
            "max_per_maand": dice.often(9500, 5000, None, odd=odd), "max_per_jaar": dice.often(None, 20000, 95000, odd=odd),
            "telt_kosten_mee": dice.often(None, "ja", "nee", odd=odd), "afkappen": dice.often(None, "ja", "ja", "nee", odd=odd),
            "min_leeftijd": dice.choice([None] * 9 + [21, 27]), "max_leeftijd": dice.choice([None] * 9 + [22, 26]),
            "alleen_uitkering": dice.choice([None] * 8 + ["ja", "nee"]), "bron": "Besluit",
        }  # fmt: skip
        found.append(row)
    return found


def own_maximum(dice, year):
    return {
        "regeling_id": "FISC", "naam": "Eigen", "geldig_van": dt.date(year, dice.choice([1, 4]), 1),
        "geldig_tot": dice.choice([None, dt.date(year, 9, 30)]), "soort": "fiscaal maximum",
        "max_per_maand": dice.choice([None, 10000, 30000]), "max_per_jaar": dice.choice([None, 100000, 300000]), "bron": "Besluit",
    }  # fmt: skip


def placement(dice, name, people, schemes, year):
    return {
        "plaatsing_id": name, "vrijwilliger_id": dice.choice(people)["vrijwilliger_id"], "startdatum": dt.date(year, dice.choice([1, 1, 1, 2]), 1),
        "regeling_id": dice.choice([None, *[row["regeling_id"] for row in schemes] * 3]),
        "uurvergoeding": dice.often(None, None, None, None, 150), "werktijd": dice.often(None, "eigen tijd", odd=("baas zijn tijd",)),
        "eind_werkelijk": dice.choice([None, None, None, dt.date(year, 6, 30), dt.date(year, 3, 14)]),
    }  # fmt: skip


def hours(dice, placements, year, readable):
    odd = () if readable else (UNREADABLE_CELL,)
    of = dice.choice(placements)
    month = dice.choice([1, 1, 3, 4, 10])
    return {
        "vrijwilliger_id": dice.often(of["vrijwilliger_id"], None), "plaatsing_id": dice.often(of["plaatsing_id"], odd=odd),
        "datum": dice.often(dt.date(year, month, dice.randint(1, 28)), odd=odd),
        "uren": dice.often(dice.randint(1, 3000), 240, 60, 95 * 60, odd=(None, *odd)),
        "dagdelen": dice.often(None, None, None, 1000, 1500, odd=odd),
        "aanwezigheid": dice.often(None, "aanwezig", "te laat", odd=("afgemeld", "niet verschenen", *odd)),
        "akkoord_datum": dice.often(dt.date(year, 12, 1), None, odd=odd),
    }  # fmt: skip
