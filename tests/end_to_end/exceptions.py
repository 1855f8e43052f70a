"""Kinds for which the oracle asks something else than the rules: the rules win. Per kind what must be seen, and why."""

from __future__ import annotations

from collections.abc import Mapping

from tests.end_to_end.administration import Mistake
from vzv_sheets.checks.all_rules import rule

_LABELLED = (("error",), "V-PRIV-01 is an error when the text beside the number says BSN or sofi; it blocks nothing")
_POSTCODE = (("warn",), "V-VRW-07 is a warning: a letter may not arrive, no figure depends on it")
_NO_RULE = "no rule of domain/rules.md speaks of it, and the column is one of their own"

EXCEPTIONS: Mapping[str, tuple[tuple[str, ...], str]] = {
    "bsn_plain": _LABELLED,
    "bsn_dotted": _LABELLED,
    "bsn_published": _LABELLED,
    "bsn_8digits_zero": _LABELLED,
    "pc_leading_zero": _POSTCODE,
    "pc_banned": _POSTCODE,
    "pc_belgian": _POSTCODE,
    "pc_letter_o": _POSTCODE,
    "amt_ambiguous": (("ok",), "messy.xlsx holds the number 1.05, which is one amount; only as text it is two"),
    "iban_missing": (("reject",), "Betaalgegevens.iban is always required: an empty one is V-ALG-03, an error"),
    "health_word": (("warn",), "V-PRIV-02 warns of words about health"),
    "iban_in_remark_not_bsn": (("error",), "V-PRIV-01: an IBAN outside its place is an error"),
    "vn_empty": (("ok",), "workbook.md 2.2 Uren: vrijwilliger_id or plaatsing_id, one of both is enough"),
    "long_32768": (("ok",), "no cell can hold it: messy.xlsx holds 32,767 characters, which is allowed"),
    "control_char": (("ok",), f"messy.xlsx does not hold it: no cell can; {_NO_RULE}"),
}

# Kinds that a rule of a later release warns of: they are scored when that rule is there.
RULES_TO_COME: Mapping[str, str] = {}


def wanted(mistake: Mistake) -> tuple[str, ...]:
    """The outcomes of which one must be seen."""
    if mistake.kind in RULES_TO_COME:
        return ("ok",) if rule(RULES_TO_COME[mistake.kind]) is None else ("warn",)
    return EXCEPTIONS[mistake.kind][0] if mistake.kind in EXCEPTIONS else (mistake.expect, *mistake.accept)
