"""Claims and shifts of small workbooks for the tests of the rules about limits."""

from __future__ import annotations

from tests.checks.small_workbooks import findings, found, settings, sheet

BASIS = settings("vrijwilligersregeling_grondslag | ANBI")
PEOPLE = sheet(
    "Vrijwilligers",
    "vrijwilliger_id | achternaam | voornaam | startdatum | geboortedatum",
    "V1 | Jansen | Ann | 2011-01-01 | 1990-05-01",
    "V2 | Bakker | Bo | 2011-01-01 | 2004-05-01",
)
HEADER = "vrijwilliger_id | soort | werkmaand | bedrag | bon_aanwezig | status"
SCHEME = "regeling_id | naam | geldig_van | soort | bedrag_per_uur | max_per_maand | max_per_jaar | telt_kosten_mee | afkappen | bron"
STIM = "STIM | Stimulering | 2020-01-01 | stimuleringssubsidie | 1 | 95 | {year} | nee | {cuts} | Besluit"


def fixed(month, amount, person="V1", status="betaald"):
    return f"{person} | vaste vergoeding | {month} | {amount} | | {status}"


def costs(month, amount, person="V1", status="betaald"):
    return f"{person} | reiskosten | {month} | {amount} | ja | {status}"


def gift(month, amount, person="V1", status="betaald"):
    return f"{person} | attentie | {month} | {amount} | | {status}"


def book(*rows, header=HEADER):
    return (BASIS, PEOPLE, sheet("Onkosten", header, *rows))


def of_limits(*rows, header=HEADER):
    """All findings of the rules about amounts, without those that ask for a cell."""
    return [line for line in found(*book(*rows, header=header)) if line.startswith("V-GELD")]


def blocked(code, *sheets):
    return {group.variant.blocks for group in findings(*sheets).groups if group.kind.code == code}


def related(code, *sheets):
    return [list(group.related_to(i)) for group, i in findings(*sheets).each() if group.kind.code == code]


def year_of(amount, year=2026):
    return [fixed(f"{year}-{month:02d}", amount) for month in range(1, 13)]


def scheme(*, cuts, year=""):
    return sheet("Regelingen", SCHEME, STIM.format(cuts=cuts, year=year))


def placed(*hours, cuts="ja", year="", claims=()):
    placement = sheet(
        "Plaatsingen",
        "plaatsing_id | vrijwilliger_id | clientcode | startdatum | regeling_id",
        "P1 | V1 | C1 | 2025-01-01 | STIM",
    )
    header = "vrijwilliger_id | plaatsing_id | soort | werkmaand | uren | bedrag | status"
    sheets = [BASIS, PEOPLE, placement, scheme(cuts=cuts, year=year)]
    if hours:
        sheets.append(
            sheet(
                "Uren",
                "vrijwilliger_id | plaatsing_id | datum | uren",
                *(f"V1 | P1 | {day} | {time}" for day, time in hours),
            )
        )
    if claims:
        sheets.append(sheet("Onkosten", header, *claims))
    return sheets


def month_of_shifts(month, count, hours=10):
    return [(f"2026-{month:02d}-{day:02d}", hours) for day in range(1, count + 1)]


def of_money(sheets):
    return [line for line in found(*sheets) if line.startswith("V-GELD")]
