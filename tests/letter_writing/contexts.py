"""A real context for every kind of letter and language, and the same with another text in every text field."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from tests.letter_writing.conftest import AS_OF, COMPLETE, SETTINGS, case_of
from tests.letter_writing.samples import NAMES, letters_of
from tests.letter_writing.statement_workbooks import claim, hourly, statement, worked
from vzv_sheets.letter_writing.letters import LETTERS
from vzv_sheets.letter_writing.word.cleaning import Context, ContextValue

TEMPLATES = [(kind.code, language) for kind in LETTERS for language in kind.languages]
_GOAL = {
    "leerdoel_id": "D1", "plaatsing_id": "P1", "categorie": "Nederlands", "omschrijving": "Een gesprek voeren",
    "status": "open", "datum_vastgesteld": "2026-03-01",
}  # fmt: skip


def _agreement() -> Context:
    tables = {name: [row] for name, row in COMPLETE.items()} | {"Leerdoelen": [_GOAL]}
    tables["Instellingen"] = [{"naam": key, "waarde": value} for key, value in SETTINGS.items()]
    (letter,) = case_of(tables, code="L01", as_of=AS_OF).plan().made
    return letter.context


def _statement() -> Context:
    hours = [worked("2026-03-09", "2"), worked("2026-04-09", "3,5")]
    case = statement([claim(3, "50"), hourly(4, "20", "4")], hours=hours)
    (letter,) = case.plan(ids=["V1"]).made
    return letter.context


_WITHOUT_SAMPLE: dict[str, Callable[[], Context]] = {"L01": _agreement, "L15": _statement}


@cache
def contexts(code: str, language: str) -> tuple[Context, ...]:
    """The contexts of the sample letters of a kind, those in that language where there are any."""
    letters = [letter for name in NAMES if name.startswith(code) for letter, _ in letters_of(name)]
    own = [letter.context for letter in letters if letter.language == language]
    found = own or [letter.context for letter in letters]
    if not found:
        found = [_WITHOUT_SAMPLE[code]()]
    return tuple({"logo": ""} | dict(context) for context in found)


def with_texts(value: ContextValue, change: Callable[[str], str]) -> ContextValue:
    """The same value with every text in it changed; nothing else."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {name: with_texts(part, change) for name, part in value.items()}
    if isinstance(value, Sequence):
        return [with_texts(part, change) for part in value]
    return value


def numbered(context: Context, texts: Callable[[int], str]) -> Context:
    """Every text of a context replaced by `«3:text:3»`; an empty one stays empty, for it may leave out a clause."""
    number = iter(range(10_000))

    def change(text: str) -> str:
        return _marked(next(number), texts) if text else ""

    return {name: with_texts(value, change) for name, value in context.items()}


def _marked(number: int, texts: Callable[[int], str]) -> str:
    return f"«{number}:{texts(number)}:{number}»"


def marks(text: str) -> Iterator[tuple[int, str]]:
    """The numbered texts that stand in a letter, each whole; raises ValueError where one was broken off."""
    place = text.find("«")
    while place >= 0:
        number = text[place + 1 : text.index(":", place)]
        end = text.index(f":{number}»", place)
        yield int(number), text[place + len(number) + 2 : end]
        place = text.find("«", end + len(number) + 2)
