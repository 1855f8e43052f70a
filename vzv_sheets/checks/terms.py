"""The programme's own words in the Dutch texts of findings: `{client}` is a deelnemer at Humanitas (design, Names)."""

from __future__ import annotations

from collections.abc import Mapping

from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.vocabulary.terms import USUAL_CLIENT, USUAL_PROFESSIONAL, forms_of


@derived
def terms(records: RecordSet) -> Mapping[str, str]:
    """The fields that every Dutch text may use: client and beroepskracht, as the workbook calls them.

    Each in four forms: `{client}`, `{Client}`, `{de_client}`, `{De_client}`. Source: domain/decisions.md, Terms.
    """
    settings = records.settings
    return _fields(settings.text("term_client").strip(), settings.text("term_beroepskracht").strip())


def usual_terms() -> Mapping[str, str]:
    """The same fields where no workbook says how it calls them."""
    return _fields("", "")


def _fields(client: str, professional: str) -> Mapping[str, str]:
    return {
        **forms_of("client", client or USUAL_CLIENT),
        **forms_of("beroepskracht", professional or USUAL_PROFESSIONAL),
    }
