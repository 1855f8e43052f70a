"""What V-GELD-02 and V-GELD-03 say of months and years over a cap; `caps_over` finds them."""

from __future__ import annotations

from collections.abc import Mapping

from vzv_sheets.checks.columns_read import LEDGER
from vzv_sheets.checks.examples import ANN, paying_workbook
from vzv_sheets.findings.kinds import PAYMENTS, FindingKind, Severity, Text, Variant

_HEADER = "## Onkosten\n| vrijwilliger_id | soort | werkmaand | bedrag | status |\n|---|---|---|---|---|\n"
SMALL_GIFT = Text("Leg vast dat het om een kleine attentie gaat.", "Write down that it is a small gift.")
ASK_FINANCE = Text(
    "Betaal van deze regeling niets meer en overleg met financiën.",
    "Pay nothing more of this scheme and ask finance.",
)
BENEFIT = Text(
    "Betaal de vaste vergoeding nog niet en overleg met de coördinator; de gemeente beslist wat daarboven gebeurt.",
    "Do not pay the fixed fee yet and ask the coordinator; the municipality decides what happens above it.",
)
UWV = Text(
    "Betaal de vaste vergoeding nog niet en overleg met de coördinator; UWV kan het hele bedrag verrekenen.",
    "Do not pay the fixed fee yet and ask the coordinator; UWV may offset the whole amount.",
)
CHECK_AMOUNT = Text("Controleer het bedrag en overleg met financiën.", "Check the amount and ask finance.")
NOTHING_TO_DO = Text(
    "Op Betaallijst staat het bedrag dat wordt betaald; u hoeft niets te veranderen.",
    "Betaallijst shows what is paid; there is nothing to change.",
)


def _example(*rows: str) -> str:
    return paying_workbook(ANN, _HEADER + "\n".join(f"| {row} |" for row in rows))


def _fixed(*rows: tuple[str, str]) -> str:
    return _example(*(f"V1 | vaste vergoeding | {month} | {amount} | betaald" for month, amount in rows))


def _variants(*, together: Text, amount: Text, paid: Text) -> Mapping[str, Variant]:
    """The other severities and limits, the same for a month and a year but for how each begins."""

    def told(begin: Text, nl: str, en: str) -> Text:
        return Text(begin.nl + nl, begin.en + en)

    def lower(remedy: Text) -> Variant:
        text = told(together, "; hier geldt een lagere grens van {max}.", "; a lower limit of {max} holds here.")
        return Variant(severity=Severity.ERROR, message=text, remedy=remedy, blocks=(PAYMENTS,))

    return {
        "gifts": Variant(
            severity=Severity.WARNING,
            message=told(together, ", grens {max}. Ook een attentie telt mee.", ", limit {max}. A gift counts too."),
            remedy=SMALL_GIFT,
        ),
        "benefit": lower(BENEFIT),
        "uwv": lower(UWV),
        "scheme": Variant(
            severity=Severity.ERROR,
            message=told(
                amount,
                " is meer dan {max} van {regeling}; {verschil} te veel.",
                " is more than {max} of {regeling}; {verschil} too much.",
            ),
            remedy=ASK_FINANCE,
            blocks=(PAYMENTS,),
        ),
        "cut": Variant(
            severity=Severity.WARNING,
            message=told(
                amount,
                " is meer dan {max} van {regeling}; uitbetaald wordt {max}, {verschil} vervalt.",
                " is more than {max} of {regeling}; {max} is paid, {verschil} lapses.",
            ),
            remedy=NOTHING_TO_DO,
        ),
        "paid": Variant(
            severity=Severity.WARNING,
            message=told(
                paid,
                ", {regeling} laat {max} toe; {verschil} te veel.",
                ", {regeling} allows {max}; {verschil} too much.",
            ),
            remedy=CHECK_AMOUNT,
        ),
    }


MONTH_OVER = FindingKind(
    code="V-GELD-02",
    severity=Severity.ERROR,
    message=Text(
        "{maand}: samen {bedrag}, grens {max}. Boven de grens kan de hele vergoeding belast zijn, niet alleen "
        "{verschil}.",
        "{maand}: {bedrag} together, limit {max}. Above the limit the whole allowance may be taxed, not only "
        "{verschil}.",
    ),
    remedy=Text(
        "Betaal de vaste vergoeding van deze maand nog niet en overleg met financiën.",
        "Do not pay the fixed fee of this month yet and ask finance.",
    ),
    why=Text(
        "Een vergoeding is alleen onbelast zolang alles samen onder het maximum van de maand blijft.",
        "An allowance is free of tax only while everything together stays below the maximum of the month.",
    ),
    source="002 c4, allowances.md 2.1, 2.4, 2.9",
    reads=LEDGER,
    blocks=(PAYMENTS,),
    variants=_variants(
        together=Text("{maand}: samen {bedrag}", "{maand}: {bedrag} together"),
        amount=Text("{maand}: {bedrag}", "{maand}: {bedrag}"),
        paid=Text("{maand}: al {bedrag} betaald of goedgekeurd", "{maand}: {bedrag} paid or approved already"),
    ),
    bad=_fixed(("2026-03", "200"), ("2026-03", "25")),
    good=_fixed(("2026-03", "150"), ("2026-04", "25")),
)


YEAR_OVER = FindingKind(
    code="V-GELD-03",
    severity=Severity.ERROR,
    message=Text(
        "Jaartotaal {bedrag}, grens {max}. De vrijwilligersregeling geldt dan mogelijk het hele jaar niet.",
        "Total of the year {bedrag}, limit {max}. The volunteer scheme may then not hold for the whole year.",
    ),
    remedy=Text(
        "Betaal geen vaste vergoeding meer; aangetoonde kosten mogen, overleg met financiën.",
        "Pay no fixed fee any more; proven costs are allowed, ask finance.",
    ),
    why=Text(
        "Een vergoeding is alleen onbelast zolang alles samen onder het maximum van het jaar blijft.",
        "An allowance is free of tax only while everything together stays below the maximum of the year.",
    ),
    source="000, allowances.md 2.1, 2.4",
    reads=LEDGER,
    blocks=(PAYMENTS,),
    variants=_variants(
        together=Text("Jaartotaal {bedrag}", "Total of the year {bedrag}"),
        amount=Text("Jaartotaal {bedrag}", "Total of the year {bedrag}"),
        paid=Text("Dit jaar is al {bedrag} betaald of goedgekeurd", "This year {bedrag} is paid or approved already"),
    ),
    bad=_fixed(*((f"2025-{month:02d}", "180") for month in range(1, 13))),
    good=_fixed(*((f"2025-{month:02d}", "150") for month in range(1, 13))),
)
