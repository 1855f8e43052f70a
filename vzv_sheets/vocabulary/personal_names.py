"""Whether a text looks like the name of a person, where a code is asked (V-CLI-01)."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from vzv_sheets.vocabulary.frequent_names import GIVEN_NAMES, SURNAMES
from vzv_sheets.vocabulary.words import fold


def _set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
_PARTICLES = _set_of(
    "van de der den het t te ten ter in op aan bij onder over la le el al ben bin von dos da di d s en of"
)
_SALUTATIONS = _set_of("mevr mevrouw mw mej dhr meneer mijnheer heer fam familie juffrouw")
# What a code is often made of beside a letter or a number.
_KINDS = _set_of(
    """
    client clienten clientcode code deelnemer bewoner gezin gezinslid huishouden kind kinderen jongere jongen meisje
    jeugdige leerling ouder ouders moeder vader oudere persoon groep cirkel huis kamer afdeling unit locatie wijk team
    project programma maatje buddy koppel echtpaar man vrouw gast nummer nr nummertje dossier zaak casus case week maand
    jaar intake wachtlijst aanvraag hulpvraag nieuw nieuwe oud oude nog niet geen onbekend bekend volgt later leeg
    invullen ingevuld vervallen test voorbeeld proef familielid statushouder
    """
)
# Words that tell codes apart, and are surnames too: no name by themselves.
_MARKS = _set_of(
    """
    noord oost zuid west midden centrum links rechts boven beneden klein groot jong eerste tweede derde vierde
    rood oranje geel groen blauw paars roze wit zwart grijs bruin goud zilver
    """
)
_INITIALS = re.compile(r"(?<![^\W\d_])(?:[^\W\d_]\.\s?)+(?:[a-z']{1,4}\.?\s+){0,3}([^\W\d_]{3,})")
_VAN_SOMEBODY = re.compile(r"(?i:\bvan)\s+(?:(?i:de|der|den|het|'t)\s+)?([^\W\d_]{3,})")
_IN_CAPITALS = re.compile(r"(?:DE|DEN|DER|TEN|TER|EL|AL) [^\W\d_]{3,}")
_WITH_SPACES = re.compile(r"[^\W\d_]+(?:[ .,'\u2019-]+[^\W\d_]+)*\.?")
_SHORTEST_ABBREVIATION = 4  # letters of a word in capitals that may be a name: GZ, HUM are none


@cache
def _frequent() -> frozenset[str]:
    return frozenset(fold(name) for names in (GIVEN_NAMES, SURNAMES) for name in names.split())


def looks_like_name(text: str, *, known: Collection[str] = (), ordinary: Collection[str] = ()) -> bool:
    """Whether a code holds a name: `Jan de Vries`, `mevr. Jansen`, `Fatima`; not `C-0042`, `Gezin 12`, `COSA-A`.

    `known` are names in the same workbook, `ordinary` words that are none there (of programmes); both folded.
    """
    words = _WORD.findall(text)
    telling = [word for word in words if _may_be_name(word)]
    if not telling:
        return False
    folded = [fold(word) for word in words]
    numbered = any(sign.isdigit() for sign in text)
    if any(_is_known(word, known, numbered=numbered) for word in telling):
        return True
    if not _SALUTATIONS.isdisjoint(folded):
        return True
    behind = [match[1] for shape in (_INITIALS, _VAN_SOMEBODY) for match in shape.finditer(text)]
    if any(word[0].isupper() and word in telling and fold(word) not in _MARKS for word in behind):
        return True
    if numbered or " " not in text or not _WITH_SPACES.fullmatch(text):
        return False
    of_a_kind = not _KINDS.isdisjoint(folded)
    return _several_words(telling, ordinary, of_a_kind=of_a_kind, with_particle=bool(_IN_CAPITALS.fullmatch(text)))


def may_hold_name(text: str) -> bool:
    """Whether a text has a word that may be a name: `Gezin 12` and `GZ-3` have none."""
    return any(map(_may_be_name, _WORD.findall(text)))


def _several_words(
    telling: Collection[str], ordinary: Collection[str], *, of_a_kind: bool, with_particle: bool
) -> bool:
    """Whether words without a number look like a name: one with a capital, or two in one case (`DE VRIES`)."""
    left = [word for word in telling if fold(word) not in _MARKS and fold(word) not in ordinary]
    with_capital = [word for word in left if word[0].isupper() and not word.isupper()]
    return bool(with_capital) or (len(left) > 1 - with_particle and not of_a_kind)


def _may_be_name(word: str) -> bool:
    if len(word) == 1 or (word.isupper() and len(word) < _SHORTEST_ABBREVIATION):
        return False
    folded = fold(word)
    return folded not in _KINDS and folded not in _PARTICLES and folded not in _SALUTATIONS


def _is_known(word: str, known: Collection[str], *, numbered: bool) -> bool:
    """Whether it is a name that is known; beside a number (`Bos-3`) or in capitals a short one tells nothing."""
    least = 4 if numbered else 3
    if word.isupper():
        least = _SHORTEST_ABBREVIATION + numbered
    elif word.istitle() and not numbered:
        least = 2
    folded = fold(word)
    return len(word) >= least and (folded in _frequent() or folded in known)


def name_words(text: str) -> frozenset[str]:
    """The words of a name that tell it, folded: without particles, titles and initials."""
    words = {fold(word) for word in _WORD.findall(text) if _may_be_name(word)}
    return frozenset(words - _MARKS)
