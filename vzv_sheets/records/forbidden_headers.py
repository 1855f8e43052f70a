"""Headers that no sheet may have (V-PRIV-03): as the standard writes them, and the ways in which people do."""

from __future__ import annotations

import re

from vzv_sheets.schema.columns import Sheet
from vzv_sheets.schema.standard import FORBIDDEN_EVERYWHERE
from vzv_sheets.vocabulary.words import fold

# On a sheet of people's own these may be about something else than people: of goods, dogs or a court of law.
_ON_OWN_SHEETS = frozenset(map(fold, FORBIDDEN_EVERYWHERE)) - {"afkomst", "ras", "vonnis"}
_WORDS = re.compile(r"[^\W_]+")
_ABOUT_PEOPLE = {
    "delict", "delicten", "delictsoort", "delicttype", "indexdelict", "strafblad", "veroordeling", "veroordelingen",
    "diagnose", "diagnoses", "hoofddiagnose", "ziektebeeld", "medicatie", "nationaliteit", "nationaliteiten",
    "etniciteit", "geboorteland", "verblijfsstatus", "geloof", "geloofsovertuiging", "religie", "godsdienst",
    "levensovertuiging",
}  # fmt: skip
_WHO = {
    "naam", "namen", "voornaam", "achternaam", "roepnaam", "voorletters", "adres", "straat", "postcode", "telefoon",
    "telefoonnummer", "mobiel", "email", "geboortedatum",
}  # fmt: skip
_OF_A_CLIENT = {
    "client", "clienten", "deelnemer", "deelnemers", "bewoner", "bewoners", "gezin", "gezinslid", "kind", "kinderen",
    "patient", "hulpvrager", "zorgvrager",
}  # fmt: skip
_BETWEEN = {"van", "de", "het", "een", "en", "volledige"}


def is_forbidden(header: str, sheet: Sheet | None = None) -> bool:
    """Whether a header names what may not be kept; `sheet` is None for a sheet that is none of the standard.

    Besides the names of the standard: a longer header with one of its words (`soort delict`), and every header that
    says only who the helped person is (`naam van de deelnemer`).
    """
    folded = fold(header)
    if sheet is None:
        named = folded in _ON_OWN_SHEETS
    else:
        named = folded in map(fold, (*FORBIDDEN_EVERYWHERE, *sheet.forbidden))
    words = {fold(word) for word in _WORDS.findall(header)}
    of_a_client = words & _WHO and words & _OF_A_CLIENT and words <= _WHO | _OF_A_CLIENT | _BETWEEN
    return named or bool(words & _ABOUT_PEOPLE) or bool(of_a_client)
