"""The word for somebody in a sentence: with its article, and with a capital where the sentence begins."""

from __future__ import annotations

import re
from collections.abc import Mapping

from vzv_sheets.vocabulary.words import fold

# What the sources call them where a workbook says nothing (domain/decisions.md, Terms).
USUAL_CLIENT, USUAL_PROFESSIONAL = "cliënt", "beroepskracht"

# Words for the helped person or household that are neuter in Dutch: "het gezin", all others "de".
_NEUTER = {"gezin", "huishouden", "kind", "gezinslid", "kerngezin", "echtpaar", "koppel", "slachtoffer", "meisje"}

_OF_NEUTER = {"de ": "het ", "deze ": "dit ", "elke ": "elk "}
_CLIENT = re.compile(r"(?P<before>\b(?:[Dd]e|[Dd]eze|[Ee]lke) |)\bcliënt\b")

# Endings of words for who is helped whose plural is not plain, the longest first.
_PLURAL_ENDINGS = (
    ("genoot", "genoten"), ("gezin", "gezinnen"), ("kind", "kinderen"), ("paar", "paren"), ("lid", "leden"),
    ("je", "jes"), ("e", "en"),
)  # fmt: skip


def forms_of(name: str, term: str) -> Mapping[str, str]:
    """The fields of a term: `client`, `Client`, `de_client`, `De_client` for the name `client`.

    `deelnemer` gives "deelnemer", "Deelnemer", "de deelnemer", "De deelnemer"; `gezin` gives "het gezin".
    """
    article = "het" if fold(term) in _NEUTER else "de"
    return {
        name: term,
        name.capitalize(): capitalised(term),
        f"de_{name}": f"{article} {term}",
        f"De_{name}": f"{article.capitalize()} {term}",
    }


def in_terms_of(text: str, client: str) -> str:
    """A Dutch text about "cliënt" with the word of the programme: `elke cliënt -> elk gezin`."""
    neuter = _OF_NEUTER if fold(client) in _NEUTER else {}

    def said(match: re.Match[str]) -> str:
        before = match["before"]
        other = neuter.get(before.lower(), before)
        return f"{capitalised(other) if before[:1].isupper() else other}{client}"

    return _CLIENT.sub(said, text)


def plural(term: str) -> str:
    """The word for several of them: `jongere -> jongeren`, `kind -> kinderen`, `deelnemer -> deelnemers`."""
    for ending, several in _PLURAL_ENDINGS:
        if term.endswith(ending):
            return term.removesuffix(ending) + several
    return f"{term}en" if term.endswith(("t", "n", "m")) and not term.endswith("en") else f"{term}s"


def capitalised(text: str) -> str:
    """The text with a capital first letter; the others stay as they are."""
    return text[:1].upper() + text[1:]
