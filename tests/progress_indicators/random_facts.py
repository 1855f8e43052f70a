"""Random rows about what happened: hours, goals, talks, claims, signals, activities and the like."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

from tests.progress_indicators.random_people import DAY, programme_of

PRESENT = ("aanwezig", "aanwezig", None, None, "te laat")
ABSENT = ("afgemeld", "verhinderd", "verlof", "niet verschenen", "niet verschenen", "geannuleerd door organisatie")
CATEGORIES = ("signaleren/bespreekbaar maken", "samen ondernemen", "praktische zaken")
GOALS = ("Nederlands", "netwerk", "communicatie")
EVALUATION = ("sociale vaardigheden", "betrouwbaarheid", "inzetbaarheid", "taal")
CAPITAL = (
    "veerkracht", "zelfvertrouwen", "zelfwaardering", "zelfeffectiviteit", "optimisme", "welzijn", "zingeving", "hoop",
)  # fmt: skip
CONDITIONS = ("gedeelde visie", "taakverdeling", "informatie-uitwisseling", "respect/vertrouwen", "gebruik expertise")
TALKS = ("intake", "driegesprek", "viergesprek", "voortgang", "evaluatie", "eindgesprek", "aandacht/hoe-gaat-het")


def hours(dice, placements, people, programmes):
    found = []
    for row in dice.sample(placements, dice.choice((len(placements) // 2, len(placements)))):
        found += series(dice, row, programmes)
    for _ in range(dice.choice((0, 0, 2, 4))):
        if people:
            person = dice.choice(people)["vrijwilliger_id"]
            found.append(shift(dice, dice.past(), {"vrijwilliger_id": person}))
    found += meetings(dice, placements)
    return found


def series(dice, placement, programmes):
    """Some weeks of a placement, once to three times a week."""
    start, end = placement["startdatum"], min(placement["eind_werkelijk"] or dice.as_of, dice.as_of)
    monday = dice.choice([start, start, dice.day(start, end)])
    monday -= DAY * monday.weekday()
    found = []
    for week in range(dice.choice((4, 10, 16))):
        for _ in range(dice.choice((0, 1, 2, 2, 3))):
            day = monday + DAY * (7 * week + dice.randint(0, 6))
            if start <= day <= end:
                whose = {"plaatsing_id": placement["plaatsing_id"]}
                if dice.chance(0.5):
                    whose["vrijwilliger_id"] = placement["vrijwilliger_id"]
                elif dice.chance(0.1):
                    whose = {
                        "vrijwilliger_id": placement["vrijwilliger_id"],
                        "programma_id": programme_of(placement, programmes),
                    }
                found.append(shift(dice, day, whose))
    return found


def meetings(dice, placements):
    """A meeting of a circle: several volunteers on one row."""
    found = []
    for code in ("C1", "C2"):
        members = sorted({row["vrijwilliger_id"] for row in placements if row["clientcode"] == code})
        for _ in range(dice.choice((0, 0, 1, 3)) if len(members) > 1 else 0):
            found += [shift(dice, dice.past(60), {"vrijwilliger_id": members, "clientcode": code})]
    return found


def shift(dice, day, whose):
    row = {
        "vrijwilliger_id": None, "plaatsing_id": None, "programma_id": None, "clientcode": None, "datum": day, "begin": None,
        "eind": None, "einddatum": None, "uren": None, "dagdelen": None, "aanwezigheid": None, "activiteit": dice.maybe(dice.choice(CATEGORIES), 0.4),
    } | whose  # fmt: skip
    if dice.chance(0.2):
        return row | {"aanwezigheid": dice.choice(ABSENT), "uren": dice.choice((Fraction(0), None))}
    kind = dice.random()
    if kind < 0.7:
        row["uren"] = Fraction(dice.choice((1, 2, 3, 4, 6, 8, 10, 15, 16, 30)), 4)
    elif kind < 0.8:
        row |= {"begin": dt.time(9, dice.choice((0, 15))), "eind": dt.time(dice.randint(10, 16), 30)}
    elif kind < 0.9:
        row["dagdelen"] = Fraction(dice.choice((1, 2, 3, 4)), 2)
    else:
        row |= {"uren": Fraction(3), "dagdelen": Fraction(dice.choice((1, 2, 3)), 2)}
    if day < dice.as_of and dice.chance(0.04):
        row |= {"einddatum": day + DAY, "begin": dt.time(20), "eind": dt.time(8, 30), "uren": None, "dagdelen": None}
    elif dice.chance(0.03):
        row |= {"uren": Fraction(0), "begin": None, "eind": None, "dagdelen": None}
    return row | {"aanwezigheid": dice.choice(PRESENT)}


def goals(dice, placements):
    found = []
    for row in placements:
        for _ in range(dice.choice((0, 0, 1, 2, 3))):
            mine = dice.chance(0.8)
            status = dice.choice(["open", "op schema", "bereikt", "bereikt", "deels", "niet bereikt", "vervallen"])
            day = dice.day(row["startdatum"] - DAY * 20, max(row["startdatum"], dice.as_of))
            found.append({
                "leerdoel_id": f"L{len(found) + 1}", "plaatsing_id": row["plaatsing_id"],
                "van_wie": dice.choice((None, "vrijwilliger")) if mine else "cliënt", "categorie": dice.choice(GOALS),
                "omschrijving": "oefenen" if mine else None, "beginscore": dice.choice((None, 1, 2, 3)),
                "doelscore": dice.choice((None, 1, 3, 4, 5)), "gewicht": dice.choice((None, None, 1, 2, Fraction(1, 2))),
                "status": status, "datum_vastgesteld": day, "datum_bereikt": dice.past() if status == "bereikt" else None,
            })  # fmt: skip
    return found


def measurements(dice, placements, goal_rows):
    found = []
    for goal in goal_rows:
        for _ in range(dice.choice((0, 1, 2, 3))):
            row = measurement(dice, {"plaatsing_id": goal["plaatsing_id"], "leerdoel_id": goal["leerdoel_id"]})
            found.append(row | {"gas_score": dice.maybe(dice.randint(-2, 2), 0.6)})
    for row in placements:
        for aspect in dice.sample(EVALUATION, dice.choice((0, 0, 1, 3))) + ["trede"] * dice.choice((0, 0, 1, 2)):
            for _ in range(dice.randint(1, 3)):
                found += [measurement(dice, {"plaatsing_id": row["plaatsing_id"], "aspect": aspect})]
        if dice.chance(0.2):
            for moment in dice.choice((["start"], ["eind"], ["start", "eind"])):
                day = dice.past()
                for aspect in dice.sample(CAPITAL, dice.choice((6, 7, 8))):
                    whose = {"plaatsing_id": row["plaatsing_id"], "aspect": aspect}
                    found.append(measurement(dice, whose) | {"meetmoment": moment, "datum": day})
    return one_a_day(found)


def measurement(dice, whose):
    return {
        "plaatsing_id": None, "leerdoel_id": None, "aspect": None, "gas_score": None,
        "meetmoment": dice.choice(("start", "start", "tussentijds", "eind", "eind", "na afloop")), "datum": dice.past(),
        "score": dice.randint(1, 5), "beoordelaar": dice.choice(("vrijwilliger", "coördinator")),
    } | whose  # fmt: skip


def one_a_day(rows):
    """Of an aspect one row a day: which of two is the last, nothing tells."""
    seen = {}
    for row in rows:
        seen.setdefault((row["plaatsing_id"], row["leerdoel_id"] and id(row), row["aspect"], row["datum"]), row)
    return list(seen.values())


def talks(dice, placements, people):
    found = []
    for _ in range(dice.choice((0, 2, 8, 20)) if people else 0):
        about = dice.random()
        row = dice.choice(placements) if placements else None
        if row is not None and about < 0.6:
            whose = {"plaatsing_id": row["plaatsing_id"]}
            day = dice.choice([row["startdatum"] + DAY * dice.choice((-15, -14, -1, 0, 14, 15)), dice.past()])
        elif row is not None and row["clientcode"] and about < 0.75:
            whose, day = {"clientcode": row["clientcode"]}, dice.past()
        else:
            whose, day = {"vrijwilliger_id": dice.choice(people)["vrijwilliger_id"]}, dice.past()
        kind, stand = dice.choice(TALKS), dice.choice((None, "gehouden", "gehouden", "gehouden", "gepland", "afgezegd"))
        found.append({
            "plaatsing_id": None, "vrijwilliger_id": None, "clientcode": None, "soort": kind, "stand": stand,
            "datum": day if stand == "gepland" else min(day, dice.as_of),
            "aanwezig_ids": dice.maybe([dice.choice(people)["vrijwilliger_id"]], 0.1),
            "deelnemers": dice.choice([["vrijwilliger"], ["vrijwilliger", "professional"], ["toezichthouder"]]),
        } | whose)  # fmt: skip
    return found


def trainings(dice, people):
    return [
        {"vrijwilliger_id": dice.choice(people)["vrijwilliger_id"], "datum": dice.past(), "titel": dice.choice(("Basis", "Thema", "basis")),
         "stand": dice.choice((None, "gehouden", "gepland", "afgezegd")), "afgerond": dice.choice((None, "ja", "nee"))}
        for _ in range(dice.choice((0, 3, 10)) if people else 0)
    ]  # fmt: skip


def activities(dice, people, programmes):
    found = []
    coded = dice.chance(0.6)
    for _ in range(dice.choice((0, 4, 15)) if programmes else 0):
        found += [{
            "datum": dice.past(), "programma_id": dice.choice(programmes)["programma_id"], "soort": "activiteit",
            "stand": dice.choice((None, "gehouden", "gehouden", "gepland", "afgezegd")),
            "vrijwilliger_id": dice.maybe([dice.choice(people)["vrijwilliger_id"]], 0.3) if people else None,
            "categorie": dice.choice((*CATEGORIES, None)), "respondentcode": f"R{dice.randint(1, 5)}" if coded and dice.chance(0.8) else None,
            "respondent_rol": dice.choice(("vrijwilliger", "professional", "cliënt", None)),
        }]  # fmt: skip
    roles = {}
    for row in found:
        row["respondent_rol"] = (
            roles.setdefault(row["respondentcode"], row["respondent_rol"]) if row["respondentcode"] else None
        )
    return found


def documents(dice, placements):
    """Agreements on information about a client or at a placement, and other papers."""
    subjects = [row["plaatsing_id"] for row in placements] + [
        row["clientcode"] for row in placements if row["clientcode"]
    ]
    return [
        {"onderwerp": dice.choice(subjects), "soort": dice.choice(("informatieafspraak", "informatieafspraak", "overig")), "datum": dice.past()}
        for _ in range(dice.choice((0, 0, 2, 5)) if subjects else 0)
    ]  # fmt: skip


def signals(dice, placements):
    found = []
    for number in range(dice.choice((0, 2, 6)) if placements else 0):
        day = dice.past()
        found.append({
            "signaal_id": f"Z{number}", "plaatsing_id": dice.choice(placements)["plaatsing_id"], "datum": day, "soort": "mogelijke terugval",
            "besproken_met_client_op": dice.maybe(dice.past(), 0.7), "doorgegeven_op": dice.maybe(dice.past(), 0.8), "acuut": dice.choice(("ja", "nee", None, None)),
        })  # fmt: skip
    return found


def handovers(dice, placements):
    found = []
    for _ in range(dice.choice((0, 2, 6)) if placements else 0):
        asked = dice.past()
        found.append({
            "plaatsing_id": dice.choice(placements)["plaatsing_id"], "van": "vrijwilliger", "naar": "huisarts", "gevraagd_op": asked,
            "antwoord_op": dice.maybe(dice.day(asked, dice.as_of), 0.5), "resultaat": dice.choice((None, None, "wachtlijst")),
        })  # fmt: skip
    return found


def satisfaction(dice, programmes):
    return [
        {"datum": dice.past(), "programma_id": dice.choice(programmes)["programma_id"], "rol": dice.choice(("vrijwilliger", "cliënt", "professional")),
         "vraag": dice.choice((*CONDITIONS, "plezier", "begeleiding")), "score": dice.randint(1, 5)}
        for _ in range(dice.choice((0, 3, 15)) if programmes else 0)
    ]  # fmt: skip


def claims(dice, people, placements, programmes):
    found = []
    for number in range(dice.choice((0, 3, 12)) if people else 0):
        row = dice.choice(placements) if placements and dice.chance(0.7) else None
        person = row["vrijwilliger_id"] if row else dice.choice(people)["vrijwilliger_id"]
        kind = dice.choice(("reiskosten", "kinderopvang", "kleding", "vaste vergoeding", "materiaal", "attentie"))
        month = dice.past().replace(day=1)
        found.append({
            "onkosten_id": f"D{number}", "vrijwilliger_id": person, "plaatsing_id": row["plaatsing_id"] if row else None, "soort": kind,
            "werkmaand": month, "bedrag": dice.choice((500, 1250, 2000, 9999)), "bon_aanwezig": dice.choice(("ja", "ja", "nee")),
            "status": dice.choice((None, "ingediend", "akkoord", "akkoord", "betaald", "betaald", "afgewezen")),
            "andere_organisatie": dice.choice((None, None, None, "nee", "ja")),
        })  # fmt: skip
    return found
