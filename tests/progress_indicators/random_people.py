"""Random programmes, organisations, volunteers and placements: small, and with days that lie on the edges."""

from __future__ import annotations

import datetime as dt
import random

DAY = dt.timedelta(days=1)
NOT_ACTIVE = ("aangemeld", "intake", "wachtlijst", "afgewezen", "terugverwezen")
BENEFITS = ("geen", "bijstand", "bijstand", "IOAW/IOAZ", "WW", "niet gevraagd", "onbekend", None)
ROUTES = (
    "eigen initiatief online", "balie", "rechtstreeks bij organisatie", "verwijzing gemeente", "verwijzing gemeente",
    "vrijwilligerscentrale", "wijkcoach", "onbekend", None,
)  # fmt: skip
OUTCOMES = (
    "betaald werk zelfde organisatie", "betaald werk elders", "re-integratie", "opleiding", "ander vrijwilligerswerk",
    "blijft vrijwilliger", "terug naar gemeente", "geen", "onbekend", None,
)  # fmt: skip
KINDS = ("cirkel", "1-op-1", "gezin/huishouden", "vrijwilligerswerk op maat", None)


class Dice(random.Random):
    """Reads as the sentence it makes; days lie around the period, often on the edge of a month or a week."""

    def __init__(self, seed):
        super().__init__(seed)
        self.first = self.last = self.as_of = dt.date(2026, 1, 1)

    def chance(self, part):
        return self.random() < part

    def maybe(self, value, part=0.5):
        return value if self.chance(part) else None

    def day(self, earliest, latest):
        """A day from the first to the second, often an edge."""
        latest = max(earliest, latest)
        found = earliest + DAY * self.randint(0, (latest - earliest).days)
        kind = self.random()
        if kind < 0.15:
            found = found.replace(day=1)
        elif kind < 0.3:
            found = found.replace(day=1) - DAY
        elif kind < 0.45:
            found -= DAY * found.weekday()
        elif kind < 0.5:
            found -= DAY * (found.weekday() + 1)
        elif kind < 0.65:
            found = self.choice(
                [self.first, self.first - DAY, self.last, self.last + DAY, self.as_of, self.as_of - DAY]
            )
        return min(max(found, earliest), latest)

    def past(self, days=200):
        """A day that has passed, in or around the period."""
        return self.day(min(self.first, self.as_of) - DAY * days, self.as_of)

    def any_day(self):
        return self.day(self.first - DAY * 150, self.last + DAY * 60)


def programmes(dice):
    found = []
    for name in ("A", "B", "C")[: dice.choice((0, 1, 1, 2, 3))]:
        found += [{
            "programma_id": name, "naam": f"Programma {name}", "soort": dice.choice(KINDS),
            "aanbieder_org_id": dice.maybe("O1", 0.4), "min_dagdelen_per_week": dice.choice((None, 1, 2)),
            "min_keer_per_week": dice.choice((None, 1, 2, 2)), "norm_weken": dice.choice((None, 3, 8)),
            "min_keer_per_maand": dice.choice((None, 1, 2)), "gonogo_na_weken": dice.choice((None, 4, 4)),
            "opbouw_verwacht": dice.choice(("ja", "ja", "nee", None)),
            "plaatsingsovereenkomst_verplicht": dice.choice(("ja", "ja", "nee", None)),
            "kopie_gemeente": dice.choice(("ja", "nee", None)), "kopie_organisatie": dice.choice(("ja", "nee", None)),
            "verplichte_training": dice.choice((None, ["Basis"], ["Basis", "Thema"])),
            "driegesprek_bij_start": dice.choice(("ja", "ja", "nee", None)),
            "vog_vereist": dice.choice(("ja", "ja", "nee", "taakafhankelijk", None)),
            "info_afspraak_vereist": dice.choice(("ja", "ja", "nee", None)),
            "uitkering_vragen": dice.choice(("ja", None)), "mee_in_totaal": dice.choice(("ja", None, None, "nee")),
        }]  # fmt: skip
    return found


def organisations():
    return [
        {"org_id": "G1", "naam": "Gemeente Een", "soort": "gemeente"},
        {"org_id": "G2", "naam": "Gemeente Twee", "soort": "gemeente"},
        {"org_id": "O1", "naam": "De Aanbieder", "soort": "vrijwilligersorganisatie"},
        {"org_id": "O2", "naam": "Het Zorghuis", "soort": "zorginstelling"},
    ]


def contacts(dice):
    return [
        {"contact_id": "K1", "naam": "Kim", "functie": "vrijwilligerscoördinator", "max_caseload": dice.choice((None, 1, 2, 20))},
        {"contact_id": "K2", "naam": "Kees", "functie": "vrijwilligerscoördinator", "max_caseload": dice.choice((None, 1, 3))},
        {"contact_id": "T1", "naam": "Tess", "functie": "toezichthouder", "max_caseload": None},
        {"contact_id": "M1", "naam": "Mo", "functie": "klantmanager", "max_caseload": None},
    ]  # fmt: skip


def volunteers(dice):
    return [volunteer(dice, f"V{number}") for number in range(1, 1 + dice.choice((0, 1, 2, 4, 6, 8, 9, 12)))]


def volunteer(dice, name):
    start = dice.choice([dice.past(400), dice.past(400), dice.past(1300), dice.any_day(), None])
    end = dice.maybe(dice.day(start, dice.last + DAY * 30), 0.3) if start else None
    status = dice.choice([None, None, "actief", "actief", "actief", "actief", "gepauzeerd", dice.choice(NOT_ACTIVE)])
    if end is not None and end <= dice.as_of:
        status = dice.choice([None, "gestopt"])
    before, after = dice.choice((None, 1, 2, 3)), dice.choice((None, 1, 2, 4))
    return {
        "vrijwilliger_id": name, "achternaam": f"Naam{name}", "voornaam": f"Voor{name}",
        "geboortedatum": dt.date(1970 + dice.randint(0, 20), 3, dice.randint(1, 28)), "status": status,
        "startdatum": start, "einddatum": end, "reden_einde": "verhuizing" if end else None,
        "uitkering": dice.choice(BENEFITS), "instroomroute": dice.choice(ROUTES),
        "gemeente_org_id": dice.choice(("G1", "G2", None)), "wijk": dice.choice(("Noord", "Zuid", None)), "klantmanager_id": dice.maybe("M1", 0.2),
        "begeleider_id": dice.choice(("K1", "K2", None)), "trede_start": before, "trede_nu": after,
        "trede_datum": dice.maybe(dice.past(), 0.7), "vog_afgifte": dice.maybe(dice.past(1200), 0.6),
        "laatste_contact": dice.maybe(dice.past(), 0.3),
    }  # fmt: skip


def placements(dice, people, programme_rows):
    if not people:
        return []
    found = [
        placement(dice, f"P{n:02d}", people, programme_rows) for n in range(1, 1 + dice.choice((0, 1, 3, 6, 8, 14, 20)))
    ]
    circles = {row["programma_id"] for row in programme_rows if row["soort"] == "cirkel"}
    shared = {}
    for row in found:
        programme = programme_of(row, programme_rows)
        if programme in circles and row["clientcode"]:
            same = shared.setdefault((programme, row["clientcode"]), row)
            for key in ("professional_id", "samenwerkingsvorm", "contactfrequentie_professional"):
                row[key] = same[key]
    return found


def programme_of(row, programme_rows):
    return row.get("programma_id") or (programme_rows[0]["programma_id"] if len(programme_rows) == 1 else None)


def placement(dice, name, people, programme_rows):
    person = dice.choice(people)
    begin = person["startdatum"] or dice.past()
    start = dice.choice([dice.day(max(begin, dice.first - DAY * 120), dice.last), dice.any_day(), dice.past(90)])
    end = dice.maybe(dice.day(start, dice.last + DAY * 20), 0.4)
    status = dice.choice([None, None, None, "actief", "actief", "proef", "gepauzeerd"])
    if end is not None:
        status = dice.choice([None, "afgerond", "afgerond", "uitval"]) if end <= dice.as_of else status
    elif start > dice.as_of or dice.chance(0.06):
        status = dice.choice([None, "voorgesteld", "kennismaking", "niet gestart"])
    names = [row["programma_id"] for row in programme_rows]
    host = dice.choice((None, "O1", "O2"))
    client = dice.choice([None, None, "C1", "C2", "C3", "C4"]) if host else dice.choice(["C1", "C1", "C2", "C3", None])
    return {
        "plaatsing_id": name, "vrijwilliger_id": person["vrijwilliger_id"],
        "programma_id": dice.choice(names) if len(names) > 1 else dice.choice([None, *names]), "org_id": host, "clientcode": client,
        "begeleider_id": dice.choice(("K1", "K1", "K2", None)), "startdatum": start, "eind_werkelijk": end,
        "eind_gepland": dice.maybe(dice.day(start, dice.last + DAY * 90), 0.3), "verlengd_tot": dice.maybe(dice.day(start, dice.last + DAY * 90), 0.1),
        "status": status, "reden_einde": "verhuizing" if end else None, "uitstroom": dice.choice(OUTCOMES) if end else None,
        "overeenkomst_datum": dice.maybe(dice.day(start - DAY * 20, dice.last), 0.5),
        "getekend_door": dice.choice([None, ["vrijwilliger"], ["vrijwilliger", "organisatie"], ["vrijwilliger", "organisatie", "bemiddelaar"]]),
        "kopie_gemeente_datum": dice.maybe(dice.past(), 0.4), "kopie_organisatie_datum": dice.maybe(dice.past(), 0.5),
        "fysiek_contact": dice.choice(("ja", None, None, None)), "beroepshandeling": dice.choice(("ja", None, None, None)),
        "taak_normaal_door_beroepskracht": dice.choice(("ja", None, None, None, None)),
        "vacature_id": dice.maybe(dice.choice(("W1", "W2", "W3")), 0.2), "subsidie_id": dice.maybe(dice.choice(("S1", "S2")), 0.4),
        "professional_id": dice.maybe("T1", 0.5), "klantmanager_id": dice.maybe("M1", 0.2),
        "intakedatum": dice.maybe(dice.choice([start, dice.day(start - DAY * 50, start)]), 0.6),
        "gonogo_datum": dice.maybe(dice.choice([start + DAY * 28, start + DAY * 29, dice.day(start, start + DAY * 60)]), 0.4),
        "gonogo_besluit": dice.choice([None, None, "go", "go", "no-go", "uitgesteld", "n.v.t."]),
        "gonogo_uitgesteld_tot": dice.maybe(dice.day(start, start + DAY * 90), 0.3),
        "samenwerkingsvorm": dice.choice(["1 doelen traject", "2 controle", "3 geen", "meng", "onbekend", None]),
        "contactfrequentie_professional": dice.choice(["wekelijks", "2-wekelijks", "maandelijks", "kwartaal", "bij start", "geen", None]),
    }  # fmt: skip


def clients(dice, placement_rows):
    codes = sorted({row["clientcode"] for row in placement_rows if row["clientcode"]})
    return [{"clientcode": code, "info_afspraak_datum": dice.maybe(dice.past(), 0.6)} for code in codes]


def vacancies(dice):
    return [
        {"vacature_id": name, "org_id": "O2", "titel": "Gastvrouw", "taken": ["horeca"], "aantal_plaatsen": dice.choice((None, 1, 2, 3)),
         "status": dice.choice((None, "open", "vervuld", "gesloten")), "taaktype": "regulier vrijwilligerswerk"}
        for name in ("W1", "W2", "W3")
    ]  # fmt: skip


def subsidies(dice, programme_rows):
    found = []
    for name in ("S1", "S2"):
        first = dice.day(dice.first - DAY * 100, dice.as_of)
        fewest = dice.choice((None, 1, 2))
        found.append({
            "subsidie_id": name, "financier_org_id": "G1", "programma_id": dice.choice(programme_rows)["programma_id"],
            "van": first, "tot": dice.choice([dice.last, dice.day(first, dice.last + DAY * 40)]),
            "bedrag_per_traject": dice.choice((None, 60000, 12345)), "min_trajecten": fewest,
            "max_trajecten": dice.choice((None, 1, 2, 5)) if not fewest else dice.choice((None, 2, 5)),
            "verdiend_bij": dice.choice((None, "match", "getekende overeenkomst")),
            "voorwaarden": dice.choice((None, ["intake", "leerdoelen", "match"])),
            "budget": dice.choice((None, 100000, 33300)), "begeleidingssubsidie_per_maand": dice.choice((None, 25000)),
        })  # fmt: skip
    return found
