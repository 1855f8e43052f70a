"""What an allowance statement says about its figures: friendly, as facts; no tax is computed (allowances.md 2.4)."""

from __future__ import annotations

from collections.abc import Sequence

from vzv_sheets.allowance_limits.ledger_lines import NO_AMOUNT, Note
from vzv_sheets.allowance_limits.statuses import HOUR_OVER, Status
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.letter_writing.statement_tables import SchemeLines, amount
from vzv_sheets.vocabulary.days import MONTHS_NL
from vzv_sheets.vocabulary.words import enumeration

_ASK = "Vraag {contact} gerust wat dit voor u betekent; dan kijken we het samen na."


def remarks(lines: SchemeLines, contact: str) -> list[str]:
    """The paragraphs under the table of a scheme; `contact` is who answers questions."""
    paragraphs = [
        *_unknown(lines, contact),
        *_over(lines, contact),
        *_over_hour(lines, contact),
        *_cut(lines),
        *_costs(lines),
        *_submitted(lines),
    ]
    return paragraphs + (_elsewhere(lines) if lines.is_fiscal else [])


def _months_with(lines: SchemeLines, status: Status) -> list[int]:
    bits = lines.statement.ledger.months.statuses
    return [line for line in lines.months if int(bits[line]) & status.bit]


def _names(lines: SchemeLines, months: Sequence[int]) -> str:
    number = lines.statement.ledger.months.month
    return enumeration([MONTHS_NL[int(number[line]) % MONTHS_A_YEAR] for line in months])


def _unknown(lines: SchemeLines, contact: str) -> list[str]:
    statement, found = lines.statement, lines.statement.ledger
    months = _months_with(lines, Status.UNKNOWN)
    if not months and not int(found.years.statuses[lines.year]) & Status.UNKNOWN.bit:
        return []
    name = _names(lines, months) if 0 < len(months) < len(lines.months) else f"{found.year}"
    reasons = statement.evidence.all_faults(lines.volunteer)
    reasons += [f"{cell} is niet gelezen (eigen maximum)" for cell in dict.fromkeys(sum(found.caps.unreadable, ()))]
    capped = int(found.years.notes[lines.year]) & Note.CAPPED
    if capped and any(int(found.months.month_cap[line]) == NO_AMOUNT for line in lines.months):
        reasons.append(f"voor {found.year} is geen maximum bekend")
    why = f" De reden: {enumeration(reasons)}." if reasons else ""
    return [
        (
            f"Voor {name} is de uitkomst nog onbekend.{why} Zodra wij meer weten, krijgt u een nieuw overzicht. "
            f"Heeft u vragen? Stel ze gerust aan {contact}."
        )
    ]


def _over(lines: SchemeLines, contact: str) -> list[str]:
    found = lines.statement.ledger
    months = [
        f"{MONTHS_NL[int(found.months.month[line]) % MONTHS_A_YEAR]} ({amount(int(found.months.tested[line]))}; het "
        f"maximum is {amount(int(found.months.month_cap[line]))})"
        for line in _months_with(lines, Status.OVER_MONTH)
    ]
    total, cap = int(found.years.tested[lines.year]), int(found.years.year_cap[lines.year])
    over_year = bool(int(found.years.statuses[lines.year]) & Status.OVER_YEAR.bit)
    paragraphs = []
    if months:
        paragraphs.append(f"In {enumeration(months)} is meer geteld dan het maximum per maand.")
    if over_year:
        paragraphs.append(f"Over heel {found.year} is {amount(total)} geteld. Het maximum per jaar is {amount(cap)}.")
    if not paragraphs and not _has_no_exemption(lines):
        return []
    if not lines.is_fiscal:
        return [*paragraphs, _ASK.format(contact=contact)]
    if _has_no_exemption(lines):
        paragraphs.append("Bij uw vergoeding beslist de gemeente of zij meetelt voor uw uitkering.")
    if months or over_year:
        paragraphs.append(_meaning(over_year=over_year))
    if int(found.years.notes[lines.year]) & Note.IN_KIND_ONLY:
        paragraphs.append("Ook een attentie telt mee. De kosten die u heeft aangetoond, krijgt u gewoon terug.")
    return [" ".join([*paragraphs, _ASK.format(contact=contact)])]


def _meaning(*, over_year: bool) -> str:
    """What being over may mean; whether one month touches the whole year is not settled (2.4)."""
    what = (
        "de vrijwilligersregeling voor het hele jaar niet geldt"
        if over_year
        else ("de vergoeding niet meer belastingvrij is")
    )
    return f"Het kan zijn dat {what}. Dit overzicht rekent dat niet uit."


def _has_no_exemption(lines: SchemeLines) -> bool:
    """Whether a fixed allowance has no exemption in welfare; that is said below the table of the tax rule."""
    statement, years = lines.statement, lines.statement.ledger.years
    own = statement.year_lines.get(lines.volunteer, ())
    return lines.is_fiscal and any(int(years.statuses[line]) & Status.NO_EXEMPTION.bit for line in own)


def _over_hour(lines: SchemeLines, contact: str) -> list[str]:
    months = lines.statement.ledger.months
    over = [line for line in lines.months if int(months.hour_status[line]) == HOUR_OVER]
    if not over or not lines.is_fiscal:
        return []
    return [
        (
            f"In {_names(lines, over)} was de vergoeding per uur hoger dan de norm van de Belastingdienst voor een "
            f"uur. {contact} legt u graag uit waarom."
        )
    ]


def _cut(lines: SchemeLines) -> list[str]:
    """What a scheme of the organisation does not pay (2.9)."""
    months = lines.statement.ledger.months
    cut = [line for line in lines.months if int(months.cut[line]) > 0]
    if not cut:
        return []
    total = amount(sum(int(months.cut[line]) for line in cut))
    return [
        (
            f"De regeling heeft een hoogste bedrag. Daarom is in {_names(lines, cut)} samen {total} minder vergoed dan "
            "zonder dat hoogste bedrag."
        )
    ]


def _costs(lines: SchemeLines) -> list[str]:
    years, line = lines.statement.ledger.years, lines.year
    if not lines.is_fiscal:
        return []
    if int(years.statuses[line]) & Status.NO_CAP.bit:
        return ["U kreeg alleen kosten terug die u heeft aangetoond. Daarvoor geldt geen maximum."]
    if int(years.actual[line]) and int(years.notes[line]) & Note.CAPPED:
        return [
            (
                f"De kosten die u heeft aangetoond ({amount(int(years.actual[line]))}) tellen mee voor het maximum, "
                "omdat u in dit jaar ook een vaste vergoeding of een attentie kreeg."
            )
        ]
    return []


def _submitted(lines: SchemeLines) -> list[str]:
    submitted = int(lines.statement.ledger.years.submitted[lines.year])
    if not submitted or not lines.is_fiscal:
        return []
    return [f"Nog niet goedgekeurd is {amount(submitted)}. Dat bedrag staat niet in dit overzicht."]


def _elsewhere(lines: SchemeLines) -> list[str]:
    found = lines.statement.ledger
    if int(found.years.elsewhere[lines.year]) == NO_AMOUNT and not int(found.years.notes[lines.year]) & (
        Note.ELSEWHERE_ASKED
    ):
        return [
            (
                "Wij hebben u niet gevraagd wat u van andere organisaties kreeg; daarom staat er bij Elders een "
                "streepje. Kreeg u ook van een andere organisatie een vergoeding? Laat het ons weten, want voor het "
                "maximum tellen alle organisaties samen."
            )
        ]
    whole_year = int(found.declared.year_cents[lines.volunteer])
    if whole_year > 0:
        return [
            (
                f"U gaf op dat u in {found.year} van andere organisaties {amount(whole_year)} krijgt. Dat telt vanaf "
                "januari mee voor het maximum per jaar."
            )
        ]
    return []
