"""`vzv explain L09`: to whom a letter goes, when, for which row, and what must be filled in for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vzv_sheets.checks.all_rules import ALL_RULES
from vzv_sheets.letter_writing.letter_kinds import ENGLISH, LetterKind
from vzv_sheets.letter_writing.letters import LETTERS
from vzv_sheets.schema.columns import Column, Required
from vzv_sheets.schema.standard import SETTINGS, STANDARD_SHEETS

_WORDS = {
    "nl": {
        "to": "Aan", "when": "Wanneer", "row": "Waarover", "needed": "Invullen, naast wat een sterretje heeft",
        "reads": "Gebruikt",
        "asked": "op verzoek", "or": "of", "after": "en begin van elk jaar vanzelf, over het jaar ervoor",
        "each": "een rij van blad {sheet}; zelf kiezen kan met --for en een nummer ({columns})",
        "make": "Maken: vzv letters WERKMAP --letter {code} --all-due",
        "all": "Vanzelf in de lijst van vzv letters WERKMAP, als hij bij 'brieven' op blad Instellingen staat.",
        "english": "Ook in het Engels, voor wie bij 'taal' op blad Vrijwilligers en heeft.",
        "fields": "De velden voor een eigen tekst in Word: vzv letters --fields {code}",
        "blocks": "Wordt niet gemaakt zolang er openstaat: {codes}.",
    },
    "en": {
        "to": "To", "when": "When", "row": "About", "needed": "Fill in, beside what has a star", "reads": "Uses",
        "asked": "on request", "or": "or", "after": "and early in each year by itself, about the year before",
        "each": "a row of sheet {sheet}; choose with --for and the id from {columns}",
        "make": "Make: vzv letters WORKBOOK --letter {code} --all-due",
        "all": "By itself in the list of vzv letters WORKBOOK, when it stands at 'brieven' on sheet Instellingen.",
        "english": "Also in English, for who has en at 'taal' on sheet Vrijwilligers.",
        "fields": "The fields for a text of your own in Word: vzv letters --fields {code}",
        "blocks": "Not made while this is open: {codes}.",
    },
}  # fmt: skip


def explain_letter(subject: str, language: str) -> list[str] | None:
    """The lines that explain a letter by its code; None when there is no such letter."""
    found = next((letter for letter in LETTERS if letter.code == subject.upper()), None)
    return None if found is None else list(_lines(found, language))


def _lines(letter: LetterKind, language: str) -> Iterator[str]:
    words = _WORDS[language]
    yield f"{letter.code} {letter.title}"
    yield ""
    yield f"{words['to']}: {letter.addressee}."
    yield f"{words['when']}: {_when(letter, language)}."
    about = words["each"].format(sheet=letter.subject_sheet, columns=_chosen_by(letter, words["or"]))
    yield f"{words['row']}: {about}."
    yield words["make"].format(code=letter.code)
    if not letter.only_asked:
        yield words["all"]
    if ENGLISH in letter.languages:
        yield words["english"]
    yield ""
    yield f"{words['needed']}: {'; '.join(_by_sheet(_needed(letter)))}."
    codes = [
        found.kind.code for found in ALL_RULES
        if any(letter.code in v.blocks for v in (found.kind.variant(""), *found.kind.variants.values()))
    ]  # fmt: skip
    if codes:
        yield words["blocks"].format(codes=", ".join(codes))
    yield f"{words['reads']}: {'; '.join(_by_sheet(letter.reads))}."
    yield ""
    yield words["fields"].format(code=letter.code)


def _when(letter: LetterKind, language: str) -> str:
    words = _WORDS[language]
    if letter.due_after_the_year:
        return f"{words['asked']}, {words['after']}"
    return words["asked"] if letter.only_asked else letter.because.in_language(language)


def _chosen_by(letter: LetterKind, or_: str) -> str:
    sheet = next(sheet for sheet in STANDARD_SHEETS if sheet.name == letter.subject_sheet)
    key = () if letter.subject_id is not None else sheet.key[:1]
    return f" {or_} ".join(dict.fromkeys((*key, *letter.asked_by)))


def _needed(letter: LetterKind) -> Iterator[str]:
    """The columns and settings that need be filled only once this letter is made."""
    standard = {f"Instellingen.{setting.key}": setting for setting in SETTINGS}
    standard.update({f"{sheet.name}.{column.key}": column for sheet in STANDARD_SHEETS for column in sheet.columns})
    return (name for name in letter.reads if name in standard and _is_needed(letter, standard[name]))


def _is_needed(letter: LetterKind, column: Column) -> bool:
    return column.required is Required.WHEN and column.needed_when in letter.needed


def _by_sheet(names: Iterable[str]) -> Iterator[str]:
    """`Vrijwilligers (voornaam, achternaam)` of `Vrijwilligers.voornaam` and `Vrijwilligers.achternaam`."""
    columns: dict[str, list[str]] = {}
    for name in names:
        sheet, _, key = name.partition(".")
        columns.setdefault(sheet, []).append(key)
    return (f"{sheet} ({', '.join(keys)})" for sheet, keys in columns.items())
