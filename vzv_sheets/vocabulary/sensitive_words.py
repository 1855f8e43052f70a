"""Words that say something of somebody's health or offences (V-PRIV-02); `sensitive_words.toml` is the list."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

_LIST = Path(__file__).with_suffix(".toml")
_ACCENT, _WORD, _APOSTROPHES = re.compile("[\u0300-\u036f]"), re.compile(r"[^\W\d_]+"), "'’`´"
_CLAUSE = re.compile(r"[.,;!?()\n]+")
# White space for str.split, and in no text that people type.
BETWEEN_TEXTS = "\x1f"
_FEW = 30  # words that are found faster one by one than by a pattern of them all
_SHARED = 4  # letters that every form with a star has: its first or last ones are looked up first


@dataclass(frozen=True, slots=True)
class _Form:
    """The words of a form, the place of the longest among them, and how the list calls it."""

    words: tuple[str, ...]
    place: int
    name: str


@lru_cache(maxsize=100_000)  # one remark is looked at while it is searched for, placed and told
def sensitive_words(text: str) -> Sequence[str]:
    """The sensitive words in a text, as the list calls them, each once; none where they are a subject or a group."""
    found: dict[str, None] = {}
    for clause in _CLAUSE.split(_plain(text)):
        words = _WORD.findall(clause)
        if any(map(_known().forms.fitting, words)):
            found |= _in_clause(words)
    return tuple(found)


def _in_clause(words: Sequence[str]) -> dict[str, None]:
    known, subjects = _known(), set[int]()
    told = {place for start, end, _ in _matches(known.harmless, words) for place in range(start, end)}
    found: dict[str, None] = {}
    for start, end, name in _matches(known.forms, words):
        if not told.isdisjoint(range(start, end)):
            continue
        told.update(range(start, end))
        if known.is_subject([word for at, word in enumerate(words[:start]) if at not in subjects]):
            subjects.update(range(start, end))
        else:
            found[name] = None
    return found


def texts_with_sensitive_words(texts: Sequence[str]) -> list[int]:
    """The places of the texts that hold a sensitive word: one look at all their words together, then at few texts."""
    joined, known = BETWEEN_TEXTS.join(texts), _known()
    words = set(_WORD.findall(_plain(" ".join(set(joined.split())))))
    suspect = [word for word in words if known.forms.fitting(word)]
    if not suspect:
        return []
    parts = _plain(joined).split(BETWEEN_TEXTS)
    if len(parts) != len(texts):
        among: Iterable[int] = range(len(texts))
    elif len(suspect) <= _FEW:
        among = {at for word in suspect for at, part in enumerate(parts) if word in part}
    else:
        holds_one = re.compile("|".join(suspect)).search
        among = [at for at, part in enumerate(parts) if holds_one(part)]
    return sorted(at for at in among if sensitive_words(texts[at]))


def _plain(text: str) -> str:
    """The text without capitals, accents and apostrophes."""
    if not text.isascii():
        text = _ACCENT.sub("", unicodedata.normalize("NFKD", text))
    for mark in _APOSTROPHES:
        text = text.replace(mark, "")
    return text.casefold()


class _Words:
    """The list, ready to be searched."""

    def __init__(self, content: Mapping[str, Mapping[str, Sequence[str]]]) -> None:
        self.forms = _Index(
            (form, name)
            for part in ("gezondheid", "strafbaar")
            for name, forms in content[part].items()
            for form in forms
        )
        self.harmless = _Index((form, "") for form in content["onschuldig"]["woorden"])
        self._announcements = _Index((form, "") for form in content["onderwerp"]["aankondiging"])
        self._links = frozenset(content["onderwerp"]["verbinding"])

    def is_subject(self, before: Sequence[str]) -> bool:
        """Whether the words before say that a subject or a group follows."""
        last = next((word for word in reversed(before) if word not in self._links), "")
        return any(_matches(self._announcements, [last]))


class _Index:
    """Forms by their longest word, so that most words of a text are passed over at once."""

    def __init__(self, forms: Iterable[tuple[str, str]]) -> None:
        self._exact: dict[str, list[_Form]] = {}
        self._starting: dict[str, list[_Form]] = {}
        self._ending: dict[str, list[_Form]] = {}
        self.fitting = cache(self._fitting)
        for text, name in forms:
            words = tuple(word for part in text.split() for word in _patterns(part))
            place = max(range(len(words)), key=lambda at: len(words[at]))
            form, longest = _Form(words, place, name), words[place]
            if longest.startswith("*"):
                self._ending.setdefault(longest[-_SHARED:], []).append(form)
            elif longest.endswith("*"):
                self._starting.setdefault(longest[:_SHARED], []).append(form)
            else:
                self._exact.setdefault(longest, []).append(form)

    def _fitting(self, word: str) -> list[_Form]:
        """The forms of which this is the longest word."""
        if word not in self._exact and word[:_SHARED] not in self._starting and word[-_SHARED:] not in self._ending:
            return []
        found = [
            *self._exact.get(word, ()), *self._starting.get(word[:_SHARED], ()), *self._ending.get(word[-_SHARED:], ())
        ]  # fmt: skip
        return [form for form in found if _fits(form.words[form.place], word)]


def _patterns(part: str) -> list[str]:
    """The words of a form, with the stars that stand for other letters."""
    words = _WORD.findall(_plain(part))
    if part.startswith("*"):
        words[0] = "*" + words[0]
    if part.endswith("*"):
        words[-1] += "*"
    return words


def _matches(index: _Index, words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Where forms stand among the words (first, one behind the last) and their names."""
    for at, word in enumerate(words):
        for form in index.fitting(word):
            start = at - form.place
            end = start + len(form.words)
            if start >= 0 and end <= len(words) and all(map(_fits, form.words, words[start:end])):
                yield start, end, form.name


def _fits(pattern: str, word: str) -> bool:
    if pattern.startswith("*"):
        return word.endswith(pattern[1:])
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern


@cache
def _known() -> _Words:
    return _Words(tomllib.loads(_LIST.read_text(encoding="utf-8")))
