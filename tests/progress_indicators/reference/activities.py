"""I-27, I-28, I-33 and I-34: what was done, and what people think of it."""

from __future__ import annotations

from tests.progress_indicators.reference.values import Value, count, grouped, mean, mean_of, percent

CONDITIONS = ("gedeelde visie", "taakverdeling", "informatie-uitwisseling", "respect/vertrouwen", "gebruik expertise")


def figures(book):
    rows = [
        row for row in book.all("Activiteiten") if row.get("stand") in (None, "gehouden") and book.within(row["datum"])
    ]
    yield "I-27", named(book, rows)
    yield "I-28", numbers(book, rows)
    scores = [row for row in book.all("Tevredenheid") if book.within(row["datum"])]
    yield "I-33", opinions(scores)
    yield "I-34", opinions([row for row in scores if row["vraag"] in CONDITIONS], by_question=True)


def named(book, rows):
    """The share of respondents who named a category; without respondents that of volunteers with an activity."""
    told = [
        (row["respondentcode"], row.get("respondent_rol"), row.get("categorie"))
        for row in rows
        if row.get("respondentcode")
    ]
    if not told:
        told = [
            (shift.volunteer, None, shift.row["activiteit"]) for shift in book.worked() if shift.row.get("activiteit")
        ]
    found = shares(told, "")
    for role in sorted({role for _, role, _ in told if role}):
        found |= shares([each for each in told if each[1] == role], f"{role}: ")
    return count(len({who for who, _, _ in told}), breakdown=found) if told else Value(None)


def shares(told, before):
    people = {who for who, _, _ in told}
    names = {category for _, _, category in told if category}
    return {
        before + name: percent(len({who for who, _, category in told if category == name}), len(people))
        for name in sorted(names)
    }


def numbers(book, rows):
    told = [row["categorie"] for row in rows if row.get("categorie")]
    if not told:
        worked = {id(shift.row): shift.row for shift in book.worked()}
        told = [row["activiteit"] for row in worked.values() if row.get("activiteit")]
    return (
        Value(None)
        if not told
        else count(len(told), breakdown={name: len(found) for name, found in grouped(told, lambda name: name).items()})
    )


def opinions(rows, *, by_question=False):
    found = {}
    for key in (lambda row: row["vraag"] if by_question else row["rol"], lambda row: f"{row['rol']}: {row['vraag']}"):
        found |= {label: mean(row["score"] for row in mine) for label, mine in grouped(rows, key).items()}
    return mean_of((row["score"] for row in rows), breakdown=found)
