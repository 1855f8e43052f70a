"""The ledger for a terminal: the caps, how many verdicts of each status, and every line that asks attention."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from vzv_sheets.allowance_limits.evidence import Evidence
from vzv_sheets.allowance_limits.ledger import Ledger
from vzv_sheets.allowance_limits.ledger_lines import FIRST_LOCAL, FISCAL_PLACE, UWV_PLACE, WELFARE_PLACE
from vzv_sheets.allowance_limits.limits_sheet import limits_header
from vzv_sheets.allowance_limits.reasons import MonthReasons, year_reasons
from vzv_sheets.allowance_limits.statuses import STATUS_WORDS, Status, statuses_of
from vzv_sheets.records.persons import full_name
from vzv_sheets.vocabulary.days import MONTHS_NL

_LEGAL = {WELFARE_PLACE: "bijstand", UWV_PLACE: "UWV"}
_ATTENTION = frozenset({
    Status.NO_EXEMPTION, Status.OVER_YEAR, Status.OVER_MONTH, Status.UNKNOWN, Status.OVER_HOUR, Status.AT_LIMIT,
    Status.NEAR,
})  # fmt: skip


def ledger_lines(ledger: Ledger, language: str = "nl") -> Iterator[str]:
    """The lines, in Dutch or (headings only) English; amounts and legal terms stay Dutch."""
    header = limits_header(ledger)
    yield f"Vergoedingen {ledger.year}" if language == "nl" else f"Allowances {ledger.year}"
    yield str(header["figures"])
    if header["confirmed"] is not None:
        yield str(header["confirmed"])
    yield ""
    if not len(ledger.months):
        yield f"Er zijn geen declaraties in {ledger.year}."
        return
    yield "Aantal maanden per uitkomst:"
    counts = Counter(statuses_of(bits)[0] for bits in ledger.months.statuses.tolist())
    for status in Status:
        if counts[status]:
            yield f"{counts[status]:6}  {STATUS_WORDS[status]}"
    yield from _attention(ledger)


def _attention(ledger: Ledger) -> Iterator[str]:
    evidence = Evidence(ledger)
    people, months, years = evidence.volunteers, ledger.months, ledger.years
    reasons = MonthReasons(ledger, evidence)
    for line in range(len(months)):
        status = statuses_of(int(months.statuses[line]))[0]
        if status in _ATTENTION:
            person = int(months.volunteer[line])
            month = MONTHS_NL[int(months.month[line]) % 12] + _scheme(ledger, months.scheme[line])
            yield ""
            yield f"{people.identifier(person)} {full_name(people, person)}, {month}: {STATUS_WORDS[status]}"
            yield f"    {'; '.join(reasons.of(line))}"
    for line in range(len(years)):
        status = statuses_of(int(years.statuses[line]))[0]
        if status in _ATTENTION:
            person = int(years.volunteer[line])
            yield ""
            whole_year = f"heel {ledger.year}{_scheme(ledger, years.scheme[line])}"
            yield f"{people.identifier(person)} {full_name(people, person)}, {whole_year}: {STATUS_WORDS[status]}"
            yield f"    {'; '.join(year_reasons(ledger, evidence, line))}"


def _scheme(ledger: Ledger, place: int) -> str:
    """The name of another scheme behind a line; the tax rule needs none."""
    if place == FISCAL_PLACE:
        return ""
    return f", regeling {ledger.schemes[place]}" if place >= FIRST_LOCAL else f", grens {_LEGAL[place]}"
