"""I-21, I-23 to I-26 and I-29: ladder, goals and scores."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction

from tests.progress_indicators.reference.values import Value, count, grouped, mean, mean_of, percent, share

EVALUATION = (
    "sociale vaardigheden", "zelfstandig werken", "betrouwbaarheid", "communicatie", "inzetbaarheid", "collegialiteit",
    "enthousiasme", "taal",
)  # fmt: skip
CAPITAL = (
    "veerkracht", "zelfvertrouwen", "zelfwaardering", "zelfeffectiviteit", "optimisme", "welzijn", "zingeving", "hoop",
)  # fmt: skip
ENOUGH_PARTS = 7


def figures(book):
    steps = list(ladder(book))
    yield "I-21", share(sum(now > before for before, now in steps), len(steps))
    yield "I-21/stappen", mean_of(now - before for before, now in steps)
    ended = [row for row in of_volunteers(book) if book.within(book.placed[row["plaatsing_id"]].get("eind_werkelijk"))]
    yield "I-23", share(sum(row["status"] == "bereikt" for row in ended), len(ended))
    running = {row["plaatsing_id"] for row in book.running()}
    goals = [row for row in of_volunteers(book) if row["plaatsing_id"] in running]
    yield "I-24", progress(book, goals)
    yield from attainment(book, goals)
    yield from evaluation(book)
    yield from capital(book)
    for whose in ("vrijwilliger", "cliënt"):
        mine = [
            row for row in book.all("Leerdoelen")
            if row["plaatsing_id"] in running and row["status"] != "vervallen" and (row.get("van_wie") or "vrijwilliger") == whose
        ]  # fmt: skip
        shares = {
            name: percent(len(rows), len(mine)) for name, rows in grouped(mine, lambda row: row["categorie"]).items()
        }
        yield f"I-29/{whose}", count(len(mine), breakdown=shares)


def of_volunteers(book):
    return [
        row
        for row in book.all("Leerdoelen")
        if row.get("van_wie") in (None, "vrijwilliger") and row["status"] != "vervallen"
    ]


def ladder(book):
    """Pairs of the step at the start and now."""
    for person in book.all("Vrijwilligers"):
        before, now = person.get("trede_start"), person.get("trede_nu")
        if before is not None and now is not None:
            if book.within(person.get("trede_datum")):
                yield before, now
            continue
        mine = {row["plaatsing_id"] for row in book.placements_of(person["vrijwilliger_id"])}
        steps = sorted(
            ((row["datum"], row["score"]) for row in book.all("Metingen") if row.get("aspect") == "trede" and row["plaatsing_id"] in mine),
        )  # fmt: skip
        inside = [step for step in steps if book.within(step[0])]
        if inside and inside[-1][0] > steps[0][0]:
            yield max(score for day, score in steps if day == steps[0][0]), inside[-1][1]


def last_of(book, goal, column):
    """The last filled cell of the measurements of a goal up to the last day; of one day the highest."""
    found = [
        (row["datum"], row[column]) for row in book.sheet("Metingen")
        if row.get("leerdoel_id") == goal["leerdoel_id"] and row["datum"] <= book.last and row.get(column) is not None
    ]  # fmt: skip
    return max(found)[1] if found else None


def weight(goal):
    return Fraction(1) if goal.get("gewicht") is None else Fraction(goal["gewicht"])


def progress(book, goals):
    part = whole = Fraction(0)
    used = 0
    for goal in goals:
        begin, target, now = goal.get("beginscore"), goal.get("doelscore"), last_of(book, goal, "score")
        if begin is None or target is None or now is None or begin == target:
            continue
        used += 1
        whole += weight(goal)
        part += weight(goal) * min(max(Fraction(now - begin, target - begin), Fraction(0)), Fraction(1))
    return Value(part / whole * 100 if whole else None, n=used)


def attainment(book, goals):
    scored = [(goal, last_of(book, goal, "gas_score")) for goal in goals]
    scored = [(goal, score) for goal, score in scored if score is not None]
    yield "I-24/gas", mean_of(score for _, score in scored)
    each = grouped(scored, lambda pair: pair[0]["plaatsing_id"]).values()
    yield (
        "I-24/gas_t",
        mean_of(Fraction(gas_t([score for _, score in pairs], [weight(goal) for goal, _ in pairs])) for pairs in each),
    )


def gas_t(scores, weights):
    """Kiresuk and Sherman (1968): 50 + 10 Σwx / √((1−r)Σw² + r(Σw)²) with r = 0.30, to four decimals."""
    with localcontext() as context:
        context.prec = 60
        total = sum(w * x for w, x in zip(weights, scores, strict=True))
        spread = Fraction(7, 10) * sum(w * w for w in weights) + Fraction(3, 10) * sum(weights) ** 2
        root = (Decimal(spread.numerator) / spread.denominator).sqrt()
        return (50 + 10 * Decimal(total.numerator) / total.denominator / root).quantize(Decimal("0.0001"))


def evaluation(book):
    rows = [row for row in book.all("Metingen") if row.get("aspect") in EVALUATION]
    ends = [row for row in rows if row["meetmoment"] == "eind" and book.within(row["datum"])]
    by_aspect = {
        aspect: mean(row["score"] for row in found)
        for aspect, found in grouped(ends, lambda row: row["aspect"]).items()
    }
    yield "I-25/eind", mean_of((row["score"] for row in ends), breakdown=by_aspect)
    grown = {}
    for (_, aspect, _), found in grouped(
        rows, lambda row: (row["plaatsing_id"], row["aspect"], row["beoordelaar"])
    ).items():
        starts = sorted(
            (row["datum"], row["score"]) for row in found if row["meetmoment"] == "start" and row["datum"] <= book.last
        )
        last = sorted(
            (row["datum"], row["score"]) for row in found if row["meetmoment"] == "eind" and book.within(row["datum"])
        )
        if starts and last:
            grown.setdefault(aspect, []).append(last[-1][1] - starts[-1][1])
    every = [step for steps in grown.values() for step in steps]
    yield "I-25/groei", mean_of(every, breakdown={aspect: mean(steps) for aspect, steps in grown.items()})


def capital(book):
    rows = [row for row in book.all("Metingen") if row.get("aspect") in CAPITAL]
    starts, ends = {}, {}
    for name, found in grouped(rows, lambda row: row["plaatsing_id"]).items():
        first = [row for row in found if row["meetmoment"] == "start" and row["datum"] <= book.last]
        last = [row for row in found if row["meetmoment"] == "eind" and book.within(row["datum"])]
        for place, moment in ((starts, first), (ends, last)):
            scores = {row["aspect"]: row["score"] for row in sorted(moment, key=lambda row: row["datum"])}
            if len(scores) >= ENOUGH_PARTS:
                place[name] = mean(scores.values())
    yield "I-26/start", mean_of(starts.values())
    yield "I-26/eind", mean_of(ends.values())
    yield "I-26/verschil", mean_of(ends[name] - starts[name] for name in ends if name in starts)
