"""Dashboard_Financien as it is written, cell by cell; and that no finance sheet tells about a client or a benefit."""

from __future__ import annotations

from tests.checks.small_workbooks import records, settings, sheet
from vzv_sheets.checks.allowance_ledgers import allowance_ledgers
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.dashboards.betaallijst import betaallijst
from vzv_sheets.dashboards.finance import MOST_POINTS, finance
from vzv_sheets.payments.accounts import accounts_kept_elsewhere
from vzv_sheets.payments.payment_lines import payment_lines
from vzv_sheets.schema.owned_finance import (
    BANDS,
    DASHBOARD_FINANCIEN,
    FINANCE_MONTHS,
    SCHEME_COLUMNS,
    SCHEME_LINES,
    SUBSIDY_LINES,
)
from vzv_sheets.vocabulary.addresses import cell_address, split_address
from vzv_sheets.workbook.write_plan import Cents

CELLS = DASHBOARD_FINANCIEN.cells
KEYS = [column.key for column in DASHBOARD_FINANCIEN.columns]
RECEIPT = "Berekend met vzv 0.1.0, cijfers abc, invoer 0123456789ab."
BASIS = settings("vrijwilligersregeling_grondslag | ANBI")
PEOPLE = sheet(
    "Vrijwilligers", "vrijwilliger_id | achternaam | voornaam | startdatum",
    "V1 | Jansen | Ann | 2024-01-01", "V2 | Bakker | Bo | 2024-01-01", "V3 | Visser | Cas | 2024-01-01",
    "V4 | Dijk | Dee | 2024-01-01",
)  # fmt: skip
CLAIM_COLUMNS = "onkosten_id | vrijwilliger_id | soort | werkmaand | bedrag | bon_aanwezig | status"
# V1 is over the month cap of 2026 (220 euro), V2 close to that of the month before the reference date, V3 cannot be
# told, V4 has only proven costs.
CLAIMS = sheet(
    "Onkosten", CLAIM_COLUMNS,
    "D1 | V1 | vaste vergoeding | 2026-03 | 250 | | betaald", "D2 | V2 | vaste vergoeding | 2026-05 | 210 | | akkoord",
    "D3 | V3 | vaste vergoeding | 2026-04 | 12..5 | | betaald", "D4 | V4 | reiskosten | 2026-04 | 31,20 | ja | betaald",
    "D5 | V1 | attentie | 2026-01 | 10 | | betaald", "D6 | V4 | reiskosten | 2026-05 | 8 | ja | ingediend",
)  # fmt: skip


def content(*sheets, as_of="2026-06-30"):
    read = records(*sheets, as_of=as_of)
    books, findings = allowance_ledgers(read), run_checks(read)
    lines = payment_lines(read, books, findings, (), accounts_kept_elsewhere(read))
    ledgers = [books[year] for year in range(read.period.first.year, read.period.last.year + 1)]
    return finance(read, findings, ledgers, lines, RECEIPT)


def shown(found, *names):
    return [found.cells[CELLS[name]] for name in names]


def rows(found):
    return [dict(zip(KEYS, row, strict=True)) for row in zip(*found.columns, strict=True)]


def test_the_cards_tell_what_was_paid_what_can_be_paid_and_who_is_where():
    found = content(BASIS, PEOPLE, CLAIMS)
    assert shown(found, "paid", "payable", "over", "near", "unknown", "submitted") == [
        Cents(25_000 + 21_000 + 3_120 + 1_000), Cents(21_000), 1, 1, 1, Cents(800),
    ]  # fmt: skip
    assert shown(found, "paid_change", "payable_change", "over_change") == [
        "forfait € 460,00; werkelijk € 31,20; natura € 10,00", "1 regel; 1 nog niet", "1 per maand, 0 per jaar",
    ]  # fmt: skip


def test_the_first_lines_tell_the_dates_whether_to_sign_the_figures_and_the_receipt():
    found = content(BASIS, PEOPLE, CLAIMS)
    assert shown(found, "subtitle", "receipt") == [
        "Peildatum 30-06-2026. Periode 01-01-2026 t/m 31-12-2026. Stuur dit bestand nooit door; gebruik vzv export.",
        RECEIPT,
    ]
    assert shown(found, "advice")[0].startswith(
        "Teken nog niet: 1 persoon boven een grens en 1 persoon met een onbekende uitkomst. Begin bovenaan"
    )
    assert shown(found, "figures")[0].startswith("Maximum in 2026: € 220,00 per maand en € 2.200,00 per jaar")


def test_the_months_of_the_chart_add_up_to_the_card_and_the_bands_to_the_people():
    found = content(BASIS, PEOPLE, CLAIMS)
    months = found.blocks[CELLS["months"]]
    assert [line[0] for line in months][::11] == ["jan", "dec"]
    assert len(months) == FINANCE_MONTHS
    assert months[2] == ["mrt", Cents(25_000), Cents(0), Cents(0)]
    assert months[3] == ["apr", Cents(0), Cents(3_120), Cents(0)]
    assert months[0] == ["jan", Cents(0), Cents(0), Cents(1_000)]
    assert Cents(sum(cell.cents for line in months for cell in line[1:])) == found.cells[CELLS["paid"]]
    assert found.blocks[CELLS["bands"]] == [
        list(pair) for pair in zip(BANDS, (2, 0, 0, 0, 1, 1), strict=True)
    ]  # fmt: skip


def test_the_list_tells_what_is_over_by_how_much_what_is_close_and_which_cell_is_unknown():
    over, unknown, close = rows(content(BASIS, PEOPLE, CLAIMS))
    assert over == {
        "waarom": "boven het maandmaximum", "wie": "Ann Jansen (V1)", "regeling": "belastingvrij",
        "werkmaand": "2026-03", "getoetst": Cents(25_000), "grens": Cents(22_000), "erboven": Cents(3_000),
        "ruimte": None, "wat": over["wat"], "naar": "Limieten, rij 12", "bron": "Wet LB 1964, art. 2 lid 6 en 7",
    }  # fmt: skip
    assert "Betaal de vaste vergoeding van deze maand nog niet." in over["wat"]
    assert (unknown["waarom"], unknown["wie"], unknown["werkmaand"]) == ("onbekend", "Cas Visser (V3)", "2026-04")
    assert "Onkosten!E4 is niet gelezen (bedrag)" in unknown["wat"]
    assert unknown["naar"] == "Onkosten, rij 4"
    assert (close["waarom"], close["ruimte"]) == ("bijna op de maandgrens", Cents(1_000))
    assert close["wat"] == "In deze maand is er nog € 10,00 ruimte."


def test_links_lead_to_the_line_on_limieten_and_to_the_unreadable_cell():
    found = content(BASIS, PEOPLE, CLAIMS)
    assert [link.target for link in found.links] == ["'Limieten'!A12", "'Onkosten'!E4", "'Limieten'!A14"]
    assert {link.column for link in found.links} == {KEYS.index("naar")}


def test_a_month_that_was_close_long_ago_asks_nothing_any_more():
    found = content(BASIS, PEOPLE, CLAIMS, as_of="2026-12-31")
    assert [row["waarom"] for row in rows(found)] == ["boven het maandmaximum", "onbekend"]


def test_a_year_over_its_cap_comes_first_and_tells_what_is_still_allowed():
    months = [f"D{m} | V1 | vaste vergoeding | 2026-{m:02d} | 200 | | betaald" for m in range(1, 13)]
    found = content(BASIS, PEOPLE, sheet("Onkosten", CLAIM_COLUMNS, *months), as_of="2026-12-31")
    first = rows(found)[0]
    assert (first["waarom"], first["werkmaand"], first["erboven"]) == ("boven het jaarmaximum", "2026", Cents(20_000))
    assert "Betaal dit jaar geen vaste vergoeding meer; aangetoonde kosten mogen." in first["wat"]
    assert found.blocks[CELLS["bands"]][3] == ["boven 100 %", 1]


def test_schemes_tell_people_totals_caps_and_what_is_cut():
    scheme = sheet(
        "Regelingen", "regeling_id | naam | geldig_van | soort | bedrag_per_uur | max_per_maand | afkappen | telt_kosten_mee | bron",
        "STIM | Stimulering | 2026-01-01 | stimuleringssubsidie | 1 | 95 | ja | nee | Besluit 2026",
    )  # fmt: skip
    placed = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | regeling_id",
        "P1 | V1 | C1 | 2026-01-01 | STIM",
    )  # fmt: skip
    hours = sheet(
        "Uren",
        "vrijwilliger_id | plaatsing_id | datum | uren",
        *(f"V1 | P1 | 2026-03-{d:02d} | 8" for d in range(1, 14)),
    )
    found = content(BASIS, PEOPLE, scheme, placed, hours)
    lines = found.blocks[CELLS["schemes"]]
    assert (len(lines), len(lines[0])) == (SCHEME_LINES, len(SCHEME_COLUMNS))
    assert lines[0][:4] == ["belastingvrij", Cents(9_500), None, 1]
    assert lines[1] == ["STIM", Cents(9_500), Cents(900), 1, Cents(9_500), None, lines[1][6], lines[1][7], lines[1][8]]
    assert "Besluit 2026" in lines[1][8]
    assert lines[2:] == [[None] * len(SCHEME_COLUMNS)] * (SCHEME_LINES - 2)


def test_a_limit_that_holds_for_nobody_is_told_as_such():
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | geboortedatum | uitkering",
        "V1 | Jansen | 2024-01-01 | 1980-01-01 | bijstand",
    )  # fmt: skip
    costs = sheet("Onkosten", CLAIM_COLUMNS, "D1 | V1 | reiskosten | 2026-03 | 12 | ja | betaald")
    _fiscal, welfare, *_ = content(BASIS, people, costs).blocks[CELLS["schemes"]]
    assert welfare[:2] + welfare[4:6] == ["grens bijstand geldt", Cents(1_200), None, None]
    assert welfare[8] == "zonder grens: alleen aangetoonde kosten"
    fee = sheet("Onkosten", CLAIM_COLUMNS, "D1 | V1 | vaste vergoeding | 2026-03 | 12 | | betaald")
    young = content(BASIS, people.replace("1980", "2003"), fee).blocks[CELLS["schemes"]][1]
    assert (young[0], young[4], young[8]) == ("grens bijstand geldt", None, "zie blad Limieten")


def test_subsidies_off_their_agreement_and_budgets_almost_used_are_points_of_their_own():
    money = (
        sheet("Organisaties", "org_id | naam | soort", "O1 | Gemeente A | gemeente"),
        sheet("Programmas", "programma_id | naam", "P | Trajecten"),
        sheet(
            "Subsidies",
            "subsidie_id | financier_org_id | programma_id | van | tot | bedrag_per_traject | min_trajecten | max_trajecten | budget",
            "S1 | O1 | P | 2026-01-01 | 2026-12-31 | 600 | 40 | 50 | 100",
        ),
        sheet("Onkosten", CLAIM_COLUMNS, "D1 | V4 | materiaal | 2026-03 | 110 | ja | betaald"),
    )
    behind, spent = rows(content(BASIS, PEOPLE, *money))
    assert (behind["waarom"], behind["wie"], behind["getoetst"]) == ("subsidie loopt achter", "S1", Cents(0))
    assert behind["naar"] == "Subsidies, rij 2"
    assert (spent["waarom"], spent["erboven"]) == ("budget overschreden", Cents(1_000))
    at_the_end = rows(content(BASIS, PEOPLE, *money, as_of="2026-12-31"))
    assert at_the_end[0]["waarom"] == "subsidie onder afspraak"


def test_an_empty_workbook_gives_an_empty_dashboard_without_errors():
    found = content(settings())
    assert shown(found, "paid", "over", "near", "unknown") == [Cents(0), 0, 0, 0]
    assert shown(found, "advice", "months_title", "list_title") == [
        "Er zijn in 2026 nog geen vergoedingen of onkosten.",
        "Vergoedingen en onkosten per maand in 2026: nog geen gegevens", "Vraagt aandacht: niets",
    ]  # fmt: skip
    (row,) = rows(found)
    assert row["waarom"] == "in orde"
    assert [line[1] for line in found.blocks[CELLS["bands"]]] == [0] * len(BANDS)
    assert len(found.blocks[CELLS["subsidies"]]) == SUBSIDY_LINES


def test_a_long_list_ends_with_how_many_more_there_are():
    people = range(MOST_POINTS + 20)
    found = content(
        BASIS,
        sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum", *(f"V{n} | N{n} | 2024-01-01" for n in people)),
        sheet("Onkosten", CLAIM_COLUMNS, *(f"D{n} | V{n} | vaste vergoeding | 2026-03 | 250 | | betaald" for n in people)),
    )  # fmt: skip
    assert len(found.columns[0]) == MOST_POINTS + 1
    assert rows(found)[-1]["wat"] == "… en nog 20. Werk eerst de punten hierboven bij."
    assert found.cells[CELLS["over"]] == MOST_POINTS + 20


SECRETS = ("GEHEIMC7", "bijstand IOAW", "IOAW", "leren klokkijken", "verslaving", "niet meer gemotiveerd")


def test_no_cell_of_a_finance_sheet_tells_about_a_client_a_goal_a_reason_or_a_benefit():
    people = sheet(
        "Vrijwilligers",
        "vrijwilliger_id | achternaam | geboortedatum | startdatum | uitkering | toelichting | gemeente_org_id",
        "V1 | Jansen | 2003-01-01 | 2024-01-01 | IOAW | verslaving | O1", "V2 | Bakker | 1980-01-01 | 2024-01-01 | bijstand | niet meer gemotiveerd | O1",
    )  # fmt: skip
    placed = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | reden_einde",
        "P1 | V1 | GEHEIMC7 | 2026-01-01 | niet meer gemotiveerd", "P2 | V2 | GEHEIMC7 | 2026-01-01 | ",
    )  # fmt: skip
    placed = placed.replace(" |\n|---", " | regeling_id |\n|---|---", 1).replace(
        "gemotiveerd |", "gemotiveerd | STIM |"
    )
    scheme = sheet(
        "Regelingen", "regeling_id | naam | soort | geldig_van | max_per_maand | afkappen | bron",
        "STIM | Stimulering | stimuleringssubsidie | 2025-01-01 | 20 | ja | Verordening bijstand, Participatiewet",
    )  # fmt: skip
    goals = sheet(
        "Leerdoelen", "leerdoel_id | plaatsing_id | categorie | omschrijving | status | datum_vastgesteld",
        "L1 | P1 | Nederlands | leren klokkijken | open | 2026-01-20",
    )  # fmt: skip
    claims = sheet(
        "Onkosten", "onkosten_id | vrijwilliger_id | plaatsing_id | soort | werkmaand | bedrag | bon_aanwezig | status",
        "D1 | V1 | P1 | vaste vergoeding | 2026-03 | 250 | | betaald",
        "D2 | V2 | P2 | vaste vergoeding | 2026-03 | 12..5 | | akkoord",
        "D3 | V2 | P2 | vaste vergoeding | 2026-05 | 215 | | akkoord",
        "D4 | V1 | P1 | vaste vergoeding | 2026-04 | 30 | | akkoord",
    )  # fmt: skip
    organisations = sheet("Organisaties", "org_id | naam | soort", "O1 | Gemeente A | gemeente")
    read = records(BASIS, organisations, people, placed, goals, claims, scheme)
    books, findings = allowance_ledgers(read), run_checks(read)
    lines = payment_lines(read, books, findings, (), accounts_kept_elsewhere(read))
    reports = (
        finance(read, findings, [books[2026]], lines, RECEIPT),
        betaallijst(lines, read, [books[2026]], RECEIPT),
    )
    for report in reports:
        texts = [text for text in every_value(report) if isinstance(text, str)]
        assert texts
        for text in texts:
            told = text.replace("grens bijstand geldt", "")
            assert not any(secret in told for secret in SECRETS), text
            assert not any(word in told.lower() for word in ("bijstand", "ioaw", "uitkering", "participatiewet")), text


def every_value(report):
    yield from report.cells.values()
    for block in report.blocks.values():
        yield from (value for line in block for value in line)
    for column in report.columns:
        yield from column
    yield from (link.tip for link in report.links)


def test_blocks_and_cells_stand_in_the_header_block_and_do_not_overlap():
    found = content(BASIS, PEOPLE, CLAIMS)
    taken = [split_address(address) for address in found.cells]
    for corner, block in found.blocks.items():
        row, column = split_address(corner)
        taken += [(row + at, column + place) for at, line in enumerate(block) for place in range(len(line))]
    assert len(set(taken)) == len(taken), [cell_address(*place) for place in taken if taken.count(place) > 1]
    assert all(row < DASHBOARD_FINANCIEN.header_row for row, _ in taken)


def test_the_year_of_the_reference_date_is_shown_of_a_period_of_two_years():
    claims = sheet(
        "Onkosten", CLAIM_COLUMNS, "D1 | V1 | vaste vergoeding | 2025-03 | 50 | | betaald",
        "D2 | V1 | vaste vergoeding | 2026-03 | 250 | | betaald",
    )  # fmt: skip
    period = settings(
        "vrijwilligersregeling_grondslag | ANBI", "verslagperiode_van | 2025-01-01", "verslagperiode_tot | 2026-12-31"
    )
    found = content(period, PEOPLE, claims)
    assert found.cells[CELLS["paid"]] == Cents(25_000)
    (row,) = rows(found)
    assert row["naar"] == "Limieten, rij 13"  # behind the month and the year line of 2025
