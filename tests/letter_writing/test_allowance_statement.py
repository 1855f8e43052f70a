"""L15: what a volunteer received in a year, against which caps, and what is not known.

domain/letters.md, L15 and Common; domain/allowances.md 2.
"""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest

from tests.letter_writing.conftest import Case
from tests.letter_writing.statement_workbooks import claim, hourly, statement, worked
from vzv_sheets.letter_writing.brieflog import LogEntry
from vzv_sheets.letter_writing.letters import letter_kind, letters_due, letters_in_use
from vzv_sheets.letter_writing.statements.statement_year import statement_year
from vzv_sheets.letter_writing.word.docx_template import compile_template

GOLDEN = Path(__file__).parent / "golden"
NOTHING_ELSEWHERE = {"elders_jaar": "2026", "elders_per_maand": "0"}


def row(case: Case, name: str, **options: object) -> list[str]:
    """The cells of a row of the table of months."""
    lines = [line.replace("\u00a0", " ") for line in case.letter(ids=["V1"], **options).splitlines()]
    at = lines.index(name)
    return lines[at + 1 : at + 10]


def letter(case: Case, **options: object) -> str:
    return case.letter(ids=["V1"], **options).replace("\u00a0", " ")


def twelve_months() -> Case:
    claims = [
        *(hourly(month, "60,00" if month != 5 else "180,00", "20") for month in range(1, 13)),
        *(claim(month, "24,60", soort="reiskosten", km="30", bon_aanwezig="ja") for month in range(1, 13)),
        claim(5, "50,00"),
        claim(12, "15,00", soort="attentie"),
        claim(12, "99,00", status="ingediend", betaald_op=""),
    ]
    days = [f"2026-{month:02d}-{day:02d}" for month in range(1, 13) for day in (3, 10, 17, 24)]
    return statement(claims, hours=[worked(day, "3,5") for day in days])


@pytest.mark.parametrize("months", [1, 12])
def test_the_whole_text_is_as_it_was(months: int) -> None:
    """The golden file; run with VZV_UPDATE_GOLDEN=1 to write it anew, and read the difference."""
    case = twelve_months() if months == 12 else statement([hourly(3, "36,00", "12")], volunteer=NOTHING_ELSEWHERE)
    made, golden = case.letter(ids=["V1"]) + "\n", GOLDEN / f"L15-{months}.txt"
    if os.environ.get("VZV_UPDATE_GOLDEN"):
        golden.write_text(made, encoding="utf-8")
    assert made == golden.read_text(encoding="utf-8")


def test_a_month_and_the_year_are_told_with_cap_and_room() -> None:
    hours = [
        worked("2026-03-02", "3,5"), worked("2026-03-09", "4"), worked("2026-04-09", "4"), worked("2025-03-09", "4"),
        worked("2026-03-16", "0", aanwezigheid="afgemeld"),
    ]  # fmt: skip
    claims = [hourly(3, "36,00", "12"), claim(3, "9,20", soort="reiskosten", bon_aanwezig="ja")]
    case = statement(claims, hours=hours, volunteer=NOTHING_ELSEWHERE)
    assert row(case, "maart") == [
        "7,5", "€ 3,00", "€ 36,00", "€ 9,20", "€ 0,00", "€ 0,00", "€ 45,20", "€ 220,00", "€ 174,80",
    ]  # fmt: skip
    assert row(case, "Heel 2026") == [
        "7,5", "", "€ 36,00", "€ 9,20", "€ 0,00", "€ 0,00", "€ 45,20", "€ 2.200,00", "€ 2.154,80",
    ]  # fmt: skip
    assert "april" not in letter(case)


def test_hours_come_from_the_claim_where_none_are_kept() -> None:
    assert row(statement([hourly(3, "36,00", "12,25")]), "maart")[:2] == ["12,3", "€ 2,94"]
    assert row(statement([claim(3, "36,00")]), "maart")[:2] == ["–", "–"]
    two_rates = statement([hourly(3, "36,00", "12"), hourly(3, "40,00", "10")])
    assert row(two_rates, "maart")[:2] == ["22,0", "€ 3,00 en € 4,00"]


def test_hours_in_other_time_do_not_count() -> None:
    placements = [
        {"plaatsing_id": f"P{number}", "vrijwilliger_id": "V1", "startdatum": "2026-01-01", "werktijd": time}
        for number, time in ((1, "eigen tijd"), (2, "andere verplichting"))
    ]
    hours = [worked("2026-03-02", "3", plaatsing_id="P1"), worked("2026-03-03", "5", plaatsing_id="P2")]
    case = statement([claim(3, "36,00")], hours=hours, placements=placements)
    assert row(case, "maart", despite_errors=True)[0] == "3,0"
    assert "andere verplichting" not in letter(case, despite_errors=True)


def test_over_the_caps_is_told_without_a_conclusion() -> None:
    text = letter(statement([claim(month, "230,00") for month in range(1, 11)]))
    assert "In januari (€ 230,00; het maximum is € 220,00), februari" in text
    assert "Over heel 2026 is € 2.300,00 geteld. Het maximum per jaar is € 2.200,00." in text
    assert "Het kan zijn dat de vrijwilligersregeling voor het hele jaar niet geldt." in text
    assert "Vraag A. de Boer gerust wat dit voor u betekent" in text
    for word in ("verplicht", "sanctie", "maatregel", "boete", "gevolgen", "!", " je ", " jij "):
        assert word not in text.lower().replace("onkosten!", ""), word


def test_one_month_over_says_nothing_about_the_year() -> None:
    text = letter(statement([claim(3, "230,00")]))
    assert "In maart (€ 230,00; het maximum is € 220,00) is meer geteld" in text
    assert "hele jaar" not in text and "Over heel" not in text


def test_over_the_hour_norm() -> None:
    assert "In maart was de vergoeding per uur hoger dan de norm" in letter(statement([hourly(3, "70,00", "10")]))
    assert "hoger dan de norm" not in letter(statement([hourly(3, "50,00", "10")]))


def test_only_proven_costs_have_no_maximum() -> None:
    case = statement([claim(3, "300,00", soort="reiskosten", bon_aanwezig="ja")], volunteer=NOTHING_ELSEWHERE)
    assert row(case, "maart")[2:] == ["€ 0,00", "€ 300,00", "€ 0,00", "€ 0,00", "–", "geen", "–"]
    assert "Daarvoor geldt geen maximum." in letter(case)
    assert "Welke grenzen" not in letter(case)


def test_what_cannot_be_read_refuses_the_letter_and_is_never_zero() -> None:
    case = statement([claim(3, "12..5"), claim(4, "20,00")], volunteer=NOTHING_ELSEWHERE)
    ((refused,), made) = case.plan().refused, case.plan().made
    assert not made
    assert {(reason.code, reason.place) for reason in refused.reasons} == {("V-ALG-07", "Onkosten!D2")}
    assert row(case, "maart", despite_errors=True) == [
        "–", "–", "onbekend", "onbekend", "onbekend", "€ 0,00", "onbekend", "€ 220,00", "onbekend",
    ]  # fmt: skip
    assert row(case, "april", despite_errors=True)[2:7] == ["€ 20,00", "€ 0,00", "€ 0,00", "€ 0,00", "€ 20,00"]
    assert row(case, "Heel 2026", despite_errors=True)[6:] == ["onbekend", "€ 2.200,00", "onbekend"]
    text = letter(case, despite_errors=True)
    assert "Voor maart is de uitkomst nog onbekend. De reden: Onkosten!D2 is niet gelezen (bedrag)." in text


def test_hours_that_cannot_be_read_refuse_the_letter() -> None:
    case = statement([claim(3, "20,00")], hours=[worked("2026-03-02", "veel")])
    assert {reason.place for refused in case.plan().refused for reason in refused.reasons} == {"Uren!C2"}
    assert row(case, "maart", despite_errors=True)[0] == "onbekend"


def test_a_year_without_a_figure_is_unknown() -> None:
    case = statement([claim(1, "20,00", werkmaand="2027-01", betaald_op="2027-02-01")], as_of=dt.date(2027, 3, 1))
    assert row(case, "januari")[6:] == ["€ 20,00", "onbekend", "onbekend"]
    text = letter(case)
    assert "De reden: voor 2027 is geen maximum bekend." in text
    assert "Het loopt tot en met 1 maart 2027." in text
    assert "2026" not in text


def test_the_caps_are_told_with_their_source() -> None:
    text = letter(statement([hourly(3, "36,00", "12")]))
    assert "Hoogste bedrag per jaar\n€ 2.200,00\nWet LB 1964, art. 2 lid 6 en 7 (wet)\n31 december 2026" in text
    assert "Norm per uur\n€ 5,75" in text
    assert "Onkosten D2." in text


def test_elsewhere_is_shown_apart() -> None:
    asked = statement([claim(3, "20,00")], volunteer={"elders_jaar": "2026", "elders_per_maand": "30"})
    assert row(asked, "maart")[5:7] == ["€ 30,00", "€ 50,00"]
    assert "Wij hebben u niet gevraagd" not in letter(asked)
    not_asked = statement([claim(3, "20,00")])
    assert row(not_asked, "maart")[5] == "–"
    assert "Wij hebben u niet gevraagd" in letter(not_asked)
    whole_year = statement([claim(3, "20,00")], volunteer={"elders_jaar": "2026", "elders_per_jaar": "300"})
    assert "van andere organisaties € 300,00 krijgt" in letter(whole_year)


def test_what_is_not_approved_is_left_out_and_told() -> None:
    claims = [claim(3, "20,00"), claim(3, "9,00", status="ingediend", betaald_op="")]
    case = statement([*claims, claim(3, "8..", status="afgewezen", betaald_op="")])
    assert row(case, "maart")[2] == "€ 20,00"
    assert "Nog niet goedgekeurd is € 9,00." in letter(case)


def test_a_volunteer_without_amounts_is_told_so() -> None:
    case = statement([claim(1, "20,00", werkmaand="2025-01", betaald_op="2025-02-01")])
    assert case.plan().made == ()
    assert "In 2026 hebben wij geen vergoeding voor u vastgelegd." in letter(case)


@pytest.mark.parametrize("name", ["Jansen & Zn <jr>", "{{ 7*7 }} {% if %}", 'O\'Brien "de <b>"'])
def test_a_name_stays_as_it_is(name: str) -> None:
    assert name in letter(statement([claim(3, "20,00")], volunteer={"achternaam": name, "tussenvoegsel": ""}))


def test_nobody_else_stands_in_it() -> None:
    other = {
        "vrijwilliger_id": "V2", "voornaam": "Piet", "achternaam": "Puk", "straat": "Kade", "huisnummer": "7",
        "postcode": "8011 AA", "woonplaats": "Kampen", "startdatum": "2026-01-01", "uitkering": "bijstand",
    }  # fmt: skip
    placement = {"plaatsing_id": "P1", "vrijwilliger_id": "V1", "clientcode": "C-4711", "startdatum": "2026-01-01"}
    hours = [worked("2026-03-02", "3", plaatsing_id="P1", clientcode="C-4711", activiteit="huisbezoek")]
    text = letter(
        statement(
            [claim(3, "20,00", omschrijving="cadeau voor Truus"), claim(3, "99,99", vrijwilliger_id="V2")],
            hours=hours, placements=[placement], others=[other], volunteer={"uitkering": "WW"},
        ),
        despite_errors=True,
    )  # fmt: skip
    for hidden in ("C-4711", "Truus", "Puk", "V2", "99,99", "Kampen", "bijstand", "WW", "huisbezoek", "P1"):
        assert hidden not in text, hidden
    assert not [
        name for name in letter_kind("L15").reads if name.endswith("clientcode") or name.startswith("Clienten.")
    ]


def test_a_secret_address_stands_nowhere() -> None:
    address = {"adres_geheim": "ja", "straat": "", "huisnummer": "", "postcode": "", "woonplaats": ""}
    text = letter(statement([claim(3, "20,00")], volunteer=address))
    assert "Mevrouw Ann" not in text and "Beste mevrouw Van den Berg," in text


def test_all_due_are_those_with_a_line_in_the_year() -> None:
    others = [{"vrijwilliger_id": each, "achternaam": "Bos", "startdatum": "2026-01-01"} for each in ("V2", "V3", "V4")]
    claims = [
        claim(3, "20,00"), claim(1, "20,00", vrijwilliger_id="V2", werkmaand="2025-01", betaald_op="2025-02-01"),
        claim(2, "10,00", vrijwilliger_id="V4"),
    ]  # fmt: skip
    plan = statement(claims, others=others).plan(despite_errors=True)
    assert [made.subject_id for made in plan.made] == ["V1", "V4"]
    assert plan.made[0].file_name == "L15-vergoedingsoverzicht-2026-V1.docx"


def test_the_statement_of_another_year_is_another_letter() -> None:
    case = statement([claim(3, "20,00")])
    (made,) = case.plan().made

    def log(year: int) -> list[LogEntry]:
        return [LogEntry("B0001", "L15", "V1", made.data_hash, f"L15-vergoedingsoverzicht-{year}-V1.docx")]

    assert case.plan(log=log(2025)).made == (made,)
    assert [before.subject_id for before in case.plan(log=log(2026)).made_before] == ["V1"]


def test_it_is_made_only_when_asked_for() -> None:
    codes = [kind.code for kind in letters_due(statement([claim(3, "20,00")]).records)]
    assert "L01" in codes
    assert "L15" not in codes


def test_only_the_letters_that_the_workbook_names_are_in_use() -> None:
    case = statement([claim(3, "20,00")], settings={"brieven": "L15; L02"})
    assert {kind.code for kind in letters_in_use(case.records)} - {"L02"} == {"L15"}


def test_the_ledger_is_computed_once() -> None:
    records = statement([claim(3, "20,00")]).records
    assert statement_year(records) is statement_year(records)


def test_a_second_scheme_has_a_block_of_its_own_and_placements_share_its_cap() -> None:
    """A local scheme of 1 euro an hour, at most 95 a month (domain/programmes.md, 18)."""
    scheme = {
        "regeling_id": "STIM", "naam": "Stimulering & meer", "geldig_van": "2026-01-01", "soort": "stimuleringssubsidie",
        "bedrag_per_uur": "1,00", "max_per_maand": "95,00", "bron": "besluit van de gemeente", "afkappen": "ja",
        "telt_kosten_mee": "nee",
    }  # fmt: skip
    placed = {"vrijwilliger_id": "V1", "startdatum": "2026-01-01", "regeling_id": "STIM", "clientcode": "C1"}
    text = letter(
        statement(
            [],
            hours=[worked("2026-03-02", "60", plaatsing_id="P1"), worked("2026-03-20", "50", plaatsing_id="P2")],
            schemes=[scheme],
            placements=[placed | {"plaatsing_id": "P1"}, placed | {"plaatsing_id": "P2"}],
        ),
        despite_errors=True,
    )
    assert text.index("Uw vergoedingen per maand") < text.index("Regeling: Stimulering & meer")
    assert "maart\n110,0\n€ 1,00\n€ 95,00\n€ 0,00\n€ 0,00\n–\n€ 95,00\n€ 95,00\n€ 0,00" in text
    # True for an amount per hour, per half-day and per month, and for a maximum per month and per year.
    assert "Daarom is in maart samen € 15,00 minder vergoed dan zonder dat hoogste bedrag." in text
    assert "keer het bedrag per uur" not in text
    assert "Heel 2026\n110,0\n\n€ 95,00\n€ 0,00\n€ 0,00\n–\n€ 95,00\ngeen\n–" in text
    assert "Hoogste bedrag per maand\n€ 95,00\nSTIM: besluit van de gemeente (eigen opgave)" in text
    assert "C1" not in text
    assert text.count("Wij hebben u niet gevraagd") == 1


def test_the_fields_of_the_template_are_those_of_its_declaration() -> None:
    kind = letter_kind("L15")
    path = Path("letters") / "nl" / kind.template
    fields = compile_template(path).fields
    assert fields <= {field.name for field in kind.fields}
    assert {field.name for field in kind.fields} - fields == {"naam", "term_client", "term_beroepskracht"}


def test_without_exemption_the_letter_says_who_decides_and_shows_the_tax_rule_only() -> None:
    """The caps of bijstand and UWV are those of the tax rule; a second table would only repeat it."""
    younger = NOTHING_ELSEWHERE | {"geboortedatum": "2001-06-01", "uitkering": "bijstand"}
    text = letter(statement([claim(3, "50,00")], volunteer=younger))
    assert text.count("Uw vergoedingen per maand") == 1
    assert "Bij uw vergoeding beslist de gemeente of zij meetelt voor uw uitkering." in text
    assert "Regeling:" not in text
    older = younger | {"geboortedatum": "1980-06-01"}
    assert "beslist de gemeente" not in letter(statement([claim(3, "50,00")], volunteer=older))
