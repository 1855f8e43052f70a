"""What an allowance statement says about its figures: friendly, as facts; no tax is computed (allowances.md 2.4)."""

from __future__ import annotations

from collections.abc import Sequence

from vzv_sheets.allowance_limits.ledger_lines import NO_AMOUNT, Note
from vzv_sheets.allowance_limits.statuses import HOUR_OVER, Status
from vzv_sheets.letter_writing.content.wording import joined, month_of_year
from vzv_sheets.letter_writing.statements.statement_tables import SchemeLines


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


def _ask(lines: SchemeLines, contact: str) -> str:
    return lines.said(
        f"Vraag {contact} gerust wat dit voor u betekent; dan kijken we het samen na.",
        f"Feel free to ask {contact} what this means for you; then we will look at it together.",
    )


def _months_with(lines: SchemeLines, status: Status) -> list[int]:
    bits = lines.statement.ledger.months.statuses
    return [line for line in lines.months if int(bits[line]) & status.bit]


def _names(lines: SchemeLines, months: Sequence[int]) -> str:
    number = lines.statement.ledger.months.month
    return joined([month_of_year(int(number[line]), lines.language) for line in months], lines.language)


def _unknown(lines: SchemeLines, contact: str) -> list[str]:
    found = lines.statement.ledger
    months = _months_with(lines, Status.UNKNOWN)
    if not months and not int(found.years.statuses[lines.year]) & Status.UNKNOWN.bit:
        return []
    name = _names(lines, months) if 0 < len(months) < len(lines.months) else f"{found.year}"
    reasons = _reasons(lines)
    why = lines.said(f" De reden: {joined(reasons)}.", f" The reason: {joined(reasons, 'en')}.") if reasons else ""
    return [
        lines.said(
            f"Voor {name} is de uitkomst nog onbekend.{why} Zodra wij meer weten, krijgt u een nieuw overzicht. "
            f"Heeft u vragen? Stel ze gerust aan {contact}.",
            f"For {name} the outcome is not known yet.{why} As soon as we know more, you will get a new statement. Do "
            f"you have questions? Feel free to ask {contact}.",
        )
    ]


def _reasons(lines: SchemeLines) -> list[str]:
    """Why an outcome is unknown. The cells are named in Dutch only: they are for who keeps the workbook."""
    statement, found = lines.statement, lines.statement.ledger
    reasons = statement.evidence.all_faults(lines.volunteer)
    reasons += [f"{cell} is niet gelezen (eigen maximum)" for cell in dict.fromkeys(sum(found.caps.unreadable, ()))]
    if reasons and lines.language == "en":
        reasons = ["not all amounts in our records can be read"]
    capped = int(found.years.notes[lines.year]) & Note.CAPPED
    if capped and any(int(found.months.month_cap[line]) == NO_AMOUNT for line in lines.months):
        reasons.append(lines.said(f"voor {found.year} is geen maximum bekend", f"no maximum is known for {found.year}"))
    return reasons


def _over(lines: SchemeLines, contact: str) -> list[str]:
    found = lines.statement.ledger
    months = [_month_over(lines, line) for line in _months_with(lines, Status.OVER_MONTH)]
    total, cap = int(found.years.tested[lines.year]), int(found.years.year_cap[lines.year])
    over_year = bool(int(found.years.statuses[lines.year]) & Status.OVER_YEAR.bit)
    paragraphs = []
    if months:
        named = joined(months, lines.language)
        paragraphs.append(
            lines.said(
                f"In {named} is meer geteld dan het maximum per maand.",
                f"In {named} more was counted than the maximum per month.",
            )
        )
    if over_year:
        paragraphs.append(
            lines.said(
                f"Over heel {found.year} is {lines.amount(total)} geteld. Het maximum per jaar is {lines.amount(cap)}.",
                f"Over all of {found.year} {lines.amount(total)} was counted. The maximum per year is "
                f"{lines.amount(cap)}.",
            )
        )
    if not paragraphs and not _has_no_exemption(lines):
        return []
    if not lines.is_fiscal:
        return [*paragraphs, _ask(lines, contact)]
    if _has_no_exemption(lines):
        paragraphs.append(
            lines.said(
                "Bij uw vergoeding beslist de gemeente of zij meetelt voor uw uitkering.",
                "For your allowance the municipality decides whether it counts for your benefit.",
            )
        )
    if months or over_year:
        paragraphs.append(_meaning(lines, over_year=over_year))
    if int(found.years.notes[lines.year]) & Note.IN_KIND_ONLY:
        paragraphs.append(
            lines.said(
                "Ook een attentie telt mee. De kosten die u heeft aangetoond, krijgt u gewoon terug.",
                "A gift counts too. The costs that you have shown are simply paid back to you.",
            )
        )
    return [" ".join([*paragraphs, _ask(lines, contact)])]


def _month_over(lines: SchemeLines, line: int) -> str:
    months = lines.statement.ledger.months
    name, most = month_of_year(int(months.month[line]), lines.language), lines.amount(months.month_cap[line])
    maximum = lines.said("het maximum is", "the maximum is")
    return f"{name} ({lines.amount(months.tested[line])}; {maximum} {most})"


def _meaning(lines: SchemeLines, *, over_year: bool) -> str:
    """What being over may mean; whether one month touches the whole year is not settled (2.4)."""
    if over_year:
        what = lines.said(
            "de vrijwilligersregeling voor het hele jaar niet geldt",
            "the tax rule for volunteers does not hold for the whole year",
        )
    else:
        what = lines.said("de vergoeding niet meer belastingvrij is", "the allowance is no longer free of tax")
    return lines.said(
        f"Het kan zijn dat {what}. Dit overzicht rekent dat niet uit.",
        f"It may be that {what}. This statement does not work that out.",
    )


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
        lines.said(
            f"In {_names(lines, over)} was de vergoeding per uur hoger dan de norm van de Belastingdienst voor een "
            f"uur. {contact} legt u graag uit waarom.",
            f"In {_names(lines, over)} the allowance per hour was higher than the norm of the Belastingdienst (tax "
            f"office) for an hour. {contact} is happy to tell you why.",
        )
    ]


def _cut(lines: SchemeLines) -> list[str]:
    """What a scheme of the organisation does not pay (2.9)."""
    months = lines.statement.ledger.months
    cut = [line for line in lines.months if int(months.cut[line]) > 0]
    if not cut:
        return []
    total = lines.amount(sum(int(months.cut[line]) for line in cut))
    return [
        lines.said(
            f"De regeling heeft een hoogste bedrag. Daarom is in {_names(lines, cut)} samen {total} minder vergoed dan "
            "zonder dat hoogste bedrag.",
            f"The scheme has a highest amount. That is why in {_names(lines, cut)} together {total} less was paid than "
            "without that highest amount.",
        )
    ]


def _costs(lines: SchemeLines) -> list[str]:
    years, line = lines.statement.ledger.years, lines.year
    if not lines.is_fiscal:
        return []
    if int(years.statuses[line]) & Status.NO_CAP.bit:
        return [
            lines.said(
                "U kreeg alleen kosten terug die u heeft aangetoond. Daarvoor geldt geen maximum.",
                "You only got back costs that you have shown. There is no maximum for those.",
            )
        ]
    if int(years.actual[line]) and int(years.notes[line]) & Note.CAPPED:
        costs = lines.amount(years.actual[line])
        return [
            lines.said(
                f"De kosten die u heeft aangetoond ({costs}) tellen mee voor het maximum, omdat u in dit jaar ook een "
                "vaste vergoeding of een attentie kreeg.",
                f"The costs that you have shown ({costs}) count towards the maximum, because this year you also got a "
                "fixed allowance or a gift.",
            )
        ]
    return []


def _submitted(lines: SchemeLines) -> list[str]:
    submitted = int(lines.statement.ledger.years.submitted[lines.year])
    if not submitted or not lines.is_fiscal:
        return []
    return [
        lines.said(
            f"Nog niet goedgekeurd is {lines.amount(submitted)}. Dat bedrag staat niet in dit overzicht.",
            f"Not approved yet is {lines.amount(submitted)}. That amount is not in this statement.",
        )
    ]


def _elsewhere(lines: SchemeLines) -> list[str]:
    found = lines.statement.ledger
    if int(found.years.elsewhere[lines.year]) == NO_AMOUNT and not int(found.years.notes[lines.year]) & (
        Note.ELSEWHERE_ASKED
    ):
        return [
            lines.said(
                "Wij hebben u niet gevraagd wat u van andere organisaties kreeg; daarom staat er bij Elders een "
                "streepje. Kreeg u ook van een andere organisatie een vergoeding? Laat het ons weten, want voor het "
                "maximum tellen alle organisaties samen.",
                "We did not ask you what you got from other organisations; that is why there is a dash below "
                "Elsewhere. Did you get an allowance from another organisation too? Please let us know, for all "
                "organisations together count towards the maximum.",
            )
        ]
    whole_year = int(found.declared.year_cents[lines.volunteer])
    if whole_year > 0:
        return [
            lines.said(
                f"U gaf op dat u in {found.year} van andere organisaties {lines.amount(whole_year)} krijgt. Dat telt "
                "vanaf januari mee voor het maximum per jaar.",
                f"You told us that in {found.year} you get {lines.amount(whole_year)} from other organisations. That "
                "counts towards the maximum per year from January.",
            )
        ]
    return []
