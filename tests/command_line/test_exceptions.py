"""Sheet Uitzonderingen through the commands: what is counted, told, written and blocked (domain/rules.md)."""

from __future__ import annotations

import datetime as dt
import json

import openpyxl
import pytest

from tests.checks.small_workbooks import settings, sheet
from tests.workbook.as_file import write_markdown
from tests.workbook.packages import changed_members, sheet_part, sheet_xml
from vzv_sheets.demonstration.generator import demonstration
from vzv_sheets.programmes.catalogue import programme
from vzv_sheets.schema.owned_sheets import OWNED_SHEETS
from vzv_sheets.use_cases.check import check
from vzv_sheets.use_cases.demo import rows_of
from vzv_sheets.use_cases.payments_of_year import payments_of_file
from vzv_sheets.workbook_building.standard_workbook import build_workbook

DAY = dt.date(2026, 11, 21)
REASON = "Besproken; dit klopt"


@pytest.fixture
def with_exceptions(tmp_path):
    """A workbook of casus-3 with mistakes, and findings by code that sheet Uitzonderingen accepts."""

    def made(*codes, **columns):
        content = rows_of(demonstration("casus-3", volunteers=24, seed=1, as_of=DAY, with_mistakes=True))
        path = tmp_path / "werkmap.xlsx"

        def build(rows):
            book = build_workbook(
                [programme("casus-3")], workbook_id="0f0e", made_on=DAY, rows=content | {"Uitzonderingen": rows}
            )
            path.write_bytes(book)

        build([])
        found = check(path, today=DAY).findings
        places = {group.kind.code: (group.sheet, group.named(0)) for group in found.groups}
        build(
            [
                {"code": code, "blad": places[code][0], "id": places[code][1], "reden": REASON, **columns}
                for code in codes
            ]
        )
        return path

    return made


def document(vzv, path, *options):
    code, out, _ = vzv("check", path, "--format", "json", *options)
    found = json.loads(out)
    assert code == (1 if found["counts"]["error"] else 0)
    return found


def test_check_counts_and_tells_the_open_findings_and_says_how_many_may_stay(vzv, with_exceptions):
    before = document(vzv, with_exceptions())
    path = with_exceptions("V-TAAK-01", "V-VRW-07")
    bytes_before = path.read_bytes()
    after = document(vzv, path)
    gone = [finding for finding in before["findings"] if finding not in after["findings"]]
    assert {finding["code"] for finding in gone} == {"V-TAAK-01", "V-VRW-07"}
    assert after["counts"]["error"] == before["counts"]["error"] - 1
    assert after["accepted"] == [{**finding, "reason": REASON} for finding in gone]
    assert after["exceptions_without_effect"] == before["accepted"] == []
    out = vzv("check", path)[1]
    assert out.endswith("\n2 meldingen blijven staan volgens blad Uitzonderingen.\n") and "V-TAAK-01" not in out
    assert "2 findings stay as sheet Uitzonderingen says." in vzv("check", path, "--lang", "en")[1]
    assert "V-TAAK-01" not in vzv("check", path, "--format", "csv")[1]
    assert path.read_bytes() == bytes_before
    assert "1 melding blijft staan volgens blad Uitzonderingen." in vzv("check", with_exceptions("V-VRW-07"))[1]


def test_without_an_open_error_check_exits_0(vzv, tmp_path):
    people = sheet(
        "Vrijwilligers",
        "vrijwilliger_id | achternaam | startdatum | einddatum",
        "V1 | Jansen | 2025-01-01 | 2024-01-01",
    )
    kept = sheet("Uitzonderingen", "code | blad | id | reden", "V-DAT-01 | Vrijwilligers | V1 | Zo in het archief")
    open_path = write_markdown("\n\n".join((settings(), people)), tmp_path / "open.xlsx")
    kept_path = write_markdown("\n\n".join((settings(), people, kept)), tmp_path / "blijft.xlsx")
    assert (vzv("check", open_path)[0], vzv("check", kept_path)[0]) == (1, 0)
    assert vzv("update", kept_path)[0] == 0


def rows_of_controle(path):
    """The rows below the header of Controle, as mappings."""
    lines = [[cell.value for cell in row] for row in openpyxl.load_workbook(path)["Controle"].iter_rows()]
    header = next(at for at, line in enumerate(lines) if line[0] == "ernst")
    return [dict(zip(lines[header], line, strict=True)) for line in lines[header + 1 :] if any(line)]


def hashes(path):
    return [
        row[6]
        for row in openpyxl.load_workbook(path)["Uitzonderingen"].iter_rows(min_row=2, values_only=True)
        if row[0]
    ]


def test_update_shows_what_may_stay_after_what_is_open(vzv, with_exceptions):
    path = with_exceptions("V-TAAK-01", "V-VRW-07")
    found = document(vzv, path)
    _, out, _ = vzv("update", path)
    assert "\n2 meldingen blijven staan volgens blad Uitzonderingen.\n" in out
    *others, first, second = rows_of_controle(path)
    assert (first["code"], first["ernst"], first["genegeerd"]) == ("V-TAAK-01", "fout", REASON)
    assert (second["code"], second["genegeerd"]) == ("V-VRW-07", REASON)
    assert not any(row["genegeerd"] for row in others) and all(row["id"] for row in others)
    head = openpyxl.load_workbook(path)["Controle"]
    assert [head["A5"].value, head["C5"].value] == [found["counts"]["error"], found["counts"]["warning"]]
    assert head["A7"].value.endswith("2 meldingen blijven staan volgens blad Uitzonderingen.")


def test_update_fills_the_hash_of_each_row_once_and_then_leaves_the_file_alone(vzv, with_exceptions):
    path = with_exceptions("V-TAAK-01", "V-UUR-03", "V-GELD-02")
    before = path.read_bytes()
    vzv("update", path)
    first = path.read_bytes()
    taken, hours, refused = hashes(path)
    assert taken.isalpha() and hours.isalpha() and len(taken) == len(hours) == 8 and refused is None
    owned = {owned.name for owned in OWNED_SHEETS}
    people = {sheet_part(before, title) for title in openpyxl.load_workbook(path).sheetnames if title not in owned}
    assert changed_members(before, first) & people == {sheet_part(before, "Uitzonderingen")}
    xml = sheet_xml(first, "Uitzonderingen")
    for text in (taken, hours):
        xml = xml.replace(f' t="inlineStr"><is><t>{text}</t></is></c>', "/>")
    assert xml == sheet_xml(before, "Uitzonderingen")
    assert "niet aangeraakt" in vzv("update", path)[1] and path.read_bytes() == first
    cells = [every_cell(path) for _ in range(2) if vzv("update", path, "--force")]
    assert len([place for place in cells[0] if cells[0][place] != cells[1].get(place)]) <= 3
    assert vzv("update", path, "--dry-run")[0] == 1 and "UITZONDERINGEN ZONDER EFFECT" in vzv("check", path)[1]


def every_cell(path):
    book = openpyxl.load_workbook(path)
    return {(tab.title, cell.coordinate): cell.value for tab in book for row in tab.iter_rows() for cell in row}


def changed(path, title, cell, value):
    book = openpyxl.load_workbook(path)
    book[title][cell] = value
    book.save(path)


def test_a_row_that_changes_opens_its_finding_again_until_the_hash_is_emptied(vzv, with_exceptions):
    path = with_exceptions("V-VRW-07")
    vzv("update", path)
    (first,) = hashes(path)
    row = next(finding["row"] for finding in document(vzv, path)["accepted"])
    changed(path, "Vrijwilligers", f"C{row}", "Andersom")
    found = document(vzv, path)
    assert "V-VRW-07" in {finding["code"] for finding in found["findings"]} and found["accepted"] == []
    (told,) = found["exceptions_without_effect"]
    assert (told["sheet"], told["cell"], told["code"]) == ("Uitzonderingen", "G2", "V-VRW-07")
    assert (
        "is veranderd" in told["message"]
        and "has changed" in document(vzv, path, "--lang", "en")["exceptions_without_effect"][0]["message"]
    )
    out = vzv("check", path)[1]
    assert f"\nUITZONDERINGEN ZONDER EFFECT\nV-VRW-07  Uitzonderingen, G2: Vrijwilligers {told['of_id']}\n" in out
    assert "→ Mag de melding nog blijven, maak dan 'rij_hash' leeg." in out and "volgens blad" not in out
    vzv("update", path)
    assert hashes(path) == [first]
    last = rows_of_controle(path)[-1]
    assert (last["ernst"], last["code"], last["blad"], last["cel"], last["genegeerd"]) == (
        "info",
        "V-VRW-07",
        "Uitzonderingen",
        "G2",
        None,
    )
    # Who empties the cell accepts the row as it is now.
    changed(path, "Uitzonderingen", "G2", None)
    vzv("update", path)
    (second,) = hashes(path)
    assert second not in (None, first) and len(document(vzv, path)["accepted"]) == 1
    # Emptied once more nothing else changed, and it is filled again.
    changed(path, "Uitzonderingen", "G2", None)
    vzv("update", path)
    assert hashes(path) == [second]
    assert "niet aangeraakt" in vzv("update", path)[1]


def test_an_exception_without_the_column_of_the_hash_changes_nothing_of_people(vzv, tmp_path):
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | postcode", "V1 | Jansen | 2024-01-01 | 2000"
    )
    kept = sheet("Uitzonderingen", "code | blad | id | reden", "V-VRW-07 | Vrijwilligers | V1 | Zo in het archief")
    path = write_markdown("\n\n".join((settings(), people, kept)), tmp_path / "werkmap.xlsx")
    before = sheet_xml(path.read_bytes(), "Uitzonderingen")
    vzv("update", path)
    assert sheet_xml(path.read_bytes(), "Uitzonderingen") == before
    assert "niet aangeraakt" in vzv("update", path)[1]


def test_a_letter_is_made_once_the_finding_that_blocked_it_is_accepted(vzv, with_exceptions):
    path = with_exceptions()
    placement = next(finding["id"] for finding in document(vzv, path)["findings"] if finding["code"] == "V-TAAK-01")
    assert "0 gemaakt, 1 niet" in vzv("letters", path, "--letter", "L01", "--for", placement)[1]
    path = with_exceptions("V-TAAK-01")
    assert "1 gemaakt, 0 niet" in vzv("letters", path, "--letter", "L01", "--for", placement)[1]
    log = [row for row in openpyxl.load_workbook(path)["Brieflog"].iter_rows(values_only=True) if row[1] == "L01"]
    assert [(row[2], row[6]) for row in log] == [(placement, None)]


def test_a_payment_that_a_finding_stopped_is_paid_once_it_is_accepted(tmp_path):
    book = (
        settings("vrijwilligersregeling_grondslag | ANBI"),
        sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum", "V1 | Jansen | 2024-01-01"),
        sheet("Betaalgegevens", "vrijwilliger_id | rekeninghouder | iban", "V1 | A. Jansen | NL91ABNA0417164300"),
        sheet("Onkosten", "onkosten_id | vrijwilliger_id | soort | bedragsoort | bedrag | werkmaand | status", "D1 | V1 | overig | werkelijk | 25 | 2026-03 | akkoord"),
    )  # fmt: skip
    kept = sheet(
        "Uitzonderingen", "code | blad | id | reden", "V-GELD-19 | Onkosten | D1 | Bon ligt bij de penningmeester"
    )
    stands = []
    for sheets in (book, (*book, kept)):
        path = write_markdown("\n\n".join(sheets), tmp_path / f"{len(sheets)}.xlsx")
        stands.append([line.cents for line in payments_of_file(path, 2026, today=DAY).payable])
    assert stands == [[], [2500]]


def test_a_figure_counts_a_row_again_once_its_finding_is_accepted(vzv, tmp_path):
    book = (
        settings(),
        sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum", "V1 | Jansen | 2024-01-01"),
        sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum", "P1 | V1 | C1 | 2025-01-01"),
        sheet("Uren", "uren_id | vrijwilliger_id | plaatsing_id | datum | uren", "U1 | V1 | P1 | 2026-02-03 | 25", "U2 | V1 | P1 | 2026-02-04 | 3"),
    )  # fmt: skip
    kept = sheet(
        "Uitzonderingen", "code | blad | id | reden | rij_hash", "V-UUR-01 | Uren | U1 | Nachtdienst over twee dagen |"
    )
    totals = []
    for sheets in (book, (*book, kept)):
        path = write_markdown("\n\n".join(sheets), tmp_path / f"{len(sheets)}.xlsx")
        vzv("update", path)
        tab = openpyxl.load_workbook(path)["Dashboard_Coordinator"]
        totals.append(
            {cell.value for row in tab.iter_rows(max_row=12) for cell in row if isinstance(cell.value, int | float)}
        )
    assert 28 in totals[1] - totals[0] and 3 in totals[0]


def test_filters_choose_among_what_may_stay_and_what_does_nothing(vzv, tmp_path):
    book = (
        settings(),
        sheet("Programmas", "programma_id | naam", "COSA | Cirkels", "HUM | Gezinnen"),
        sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | postcode", "V1 | Jansen | 2024-01-01 | 2000", "V2 | Bakker | 2024-01-01 | 2000"),
        sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum | begeleider_id", "P1 | V1 | COSA | C1 | 2025-01-01 | V2", "P2 | V2 | HUM | C2 | 2025-01-01 | V1"),
        sheet(
            "Uitzonderingen", "code | blad | id | reden | geldig_tot", "V-VRW-07 | Vrijwilligers | V1 | a |", "V-VRW-07 | Vrijwilligers | V2 | b |",
            "V-DAT-01 | Vrijwilligers | V1 | c |", "V-VRW-07 | Vrijwilligers | V2 | d | 2025-01-01", "V-DAT-01 | Vrijwilligers | V9 | e |",
        ),
    )  # fmt: skip
    path = write_markdown("\n\n".join(book), tmp_path / "werkmap.xlsx")

    def shown(*options):
        found = document(vzv, path, *options)
        return [item["id"] for item in found["accepted"]], [item["cell"] for item in found["exceptions_without_effect"]]

    assert shown() == (["V1", "V2"], ["C4", "E5", "C6"])
    assert shown("--programme", "COSA") == (["V1"], ["C4", "C6"])
    assert shown("--without", "COSA") == (["V2"], ["E5", "C6"])
    assert shown("--supervisor", "V1") == (["V2"], ["E5", "C6"])
