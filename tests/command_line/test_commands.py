"""The command line as its contract says (design, Command line): texts, files, exit codes."""

from __future__ import annotations

import csv
import io
import json
import re

import docx
import openpyxl
import pytest

import vzv_sheets
from vzv_sheets.programmes.catalogue import programmes

HEAD = {"format", "workbook", "workbook_id", "schema_version", "as_of", "period", "receipt", "counts", "findings"}
EXCEPTIONS = {"accepted", "exceptions_without_effect"}
FINDING = {
    "key", "code", "severity", "sheet", "cell", "row", "column", "id", "value", "message", "remedy", "programme",
    "supervisor", "related", "blocks", "legal",
}  # fmt: skip


def test_demo_makes_a_workbook_with_findings_and_letters_and_tells_what_to_open(vzv, tmp_path):
    code, out, err = vzv("demo", tmp_path / "map")
    assert (code, err) == (0, "")
    workbook = tmp_path / "map" / "casus-3.xlsx"
    letters = sorted((tmp_path / "map").glob("brieven-casus-3/L01-plaatsingsovereenkomst-*.docx"))
    assert str(workbook) in out and "Controle" in out and letters
    assert 0 < len(list((tmp_path / "map").glob("brieven-casus-3/L15-vergoedingsoverzicht-2026-V*.docx"))) <= 10
    book = openpyxl.load_workbook(workbook)
    assert book["Controle"]["A5"].value > 0
    assert len([row for row in book["Brieflog"].iter_rows(min_row=5, values_only=True) if row[0]]) >= len(letters)
    code, out, _ = vzv("demo", tmp_path / "map")
    assert code == 0 and (tmp_path / "map" / "casus-3-2.xlsx").exists()


def test_check_prints_worst_first_and_exits_1(vzv, workbook):
    code, out, _ = vzv("check", workbook)
    assert code == 1
    assert out.index("FOUTEN") < out.index("WAARSCHUWINGEN")
    assert "Controle van Vrijwilligers Noord.xlsx (peildatum 21-11-2026)" in out


def test_check_json_holds_to_the_contract(vzv, workbook):
    code, out, _ = vzv("check", workbook, "--format", "json")
    data = json.loads(out)
    assert data.keys() == HEAD | EXCEPTIONS and data["format"] == "vzv-check/1"
    assert data["period"] == {"from": "2026-01-01", "to": "2026-12-31"} and data["as_of"] == "2026-11-21"
    assert data["receipt"].keys() == {"version", "figures_version", "input_sha256", "fingerprint"}
    assert data["schema_version"] and data["workbook_id"]
    assert all(finding.keys() == FINDING for finding in data["findings"])
    severities = [finding["severity"] for finding in data["findings"]]
    assert severities == sorted(severities, key=["error", "warning", "info"].index)
    assert {name: severities.count(name) for name in ("error", "warning", "info")} == data["counts"]
    assert len({finding["key"] for finding in data["findings"]}) == len(data["findings"])
    assert code == (1 if data["counts"]["error"] else 0)


def test_check_csv_opens_in_a_dutch_excel(vzv, workbook):
    _, out, _ = vzv("check", workbook, "--format", "csv")
    assert out.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff")), delimiter=";"))
    assert rows[0]["ernst"] == "fout" and rows[0]["herstel"]


def test_check_filters_by_programme_and_supervisor(vzv, workbook):
    every = json.loads(vzv("check", workbook, "--format", "json")[1])["findings"]
    supervisor = next(finding["supervisor"] for finding in every if finding["sheet"] == "Plaatsingen")
    some = json.loads(vzv("check", workbook, "--format", "json", "--supervisor", supervisor)[1])["findings"]
    # A volunteer also belongs to the supervisors of the placements.
    assert {finding["supervisor"] for finding in some if finding["sheet"] == "Plaatsingen"} == {supervisor}
    none = json.loads(vzv("check", workbook, "--format", "json", "--without", "CASUS3")[1])["findings"]
    assert "CASUS3" not in {finding["programme"] for finding in none} and len(none) < len(every)


def test_check_of_a_clean_workbook_exits_0(vzv, tmp_path, clean_bytes):
    path = tmp_path / "schoon.xlsx"
    path.write_bytes(clean_bytes)
    code, out, _ = vzv("check", path)
    assert code == 0, out


def test_the_reference_date_and_the_period_are_the_users(vzv, workbook):
    data = json.loads(vzv("check", workbook, "--format", "json", "--as-of", "30-06-2026", "--period", "2026-Q2")[1])
    assert data["as_of"] == "2026-06-30" and data["period"] == {"from": "2026-04-01", "to": "2026-06-30"}
    assert "V-DAT-02" in {finding["code"] for finding in data["findings"]}


def test_update_writes_reports_once_and_keeps_a_backup(vzv, workbook):
    before = workbook.read_bytes()
    code, out, _ = vzv("update", workbook)
    assert code == 1 and "Bijgewerkt" in out
    [backup] = (workbook.parent / "reservekopie").iterdir()
    assert backup.read_bytes() == before
    after = workbook.read_bytes()
    code, out, _ = vzv("update", workbook)
    assert code == 1 and "niet aangeraakt" in out and workbook.read_bytes() == after
    assert vzv("update", workbook, "--force")[0] == 1


def test_controle_links_to_the_cells(vzv, workbook):
    vzv("update", workbook)
    found = json.loads(vzv("check", workbook, "--format", "json")[1])["findings"]
    sheet = openpyxl.load_workbook(workbook)["Controle"]
    header = next(row for row in range(1, 20) if sheet.cell(row, 1).value == "ernst")
    first = header + 1
    assert sheet.cell(first, 2).value == found[0]["code"] and sheet.cell(first, 4).value == found[0]["cell"]
    assert sheet.cell(first, 4).hyperlink.location == f"'{found[0]['sheet']}'!{found[0]['cell']}"


def test_a_report_that_was_deleted_comes_back(vzv, tmp_path, clean_bytes):
    path = tmp_path / "zonder.xlsx"
    book = openpyxl.load_workbook(io.BytesIO(clean_bytes))
    del book["Limieten"]
    book.save(path)
    assert vzv("update", path)[0] == 0
    assert "Limieten" in openpyxl.load_workbook(path).sheetnames


@pytest.mark.parametrize("command", [["update"], ["letters", "--all-due"]])
def test_a_dry_run_writes_nothing(vzv, workbook, command):
    before = workbook.read_bytes()
    vzv(command[0], workbook, *command[1:], "--dry-run")
    assert workbook.read_bytes() == before and [path.name for path in workbook.parent.iterdir()] == [workbook.name]


def test_output_leaves_the_original_as_it_was(vzv, workbook, tmp_path):
    before = workbook.read_bytes()
    code, _, _ = vzv("update", workbook, "--output", tmp_path / "nieuw.xlsx")
    assert code == 1 and workbook.read_bytes() == before
    assert openpyxl.load_workbook(tmp_path / "nieuw.xlsx")["Controle"]["A5"].value > 0


@pytest.mark.parametrize("lock", ["~${}", ".~lock.{}#"])
def test_a_workbook_that_is_open_is_not_written(vzv, workbook, lock):
    (workbook.parent / lock.format(workbook.name)).write_bytes(b"")
    before = workbook.read_bytes()
    for command in (["update", workbook], ["letters", workbook, "--all-due"]):
        code, _, err = vzv(*command)
        assert code == 3 and err.count("\n") == 1 and "sluit" in err.lower()
    assert workbook.read_bytes() == before and not list(workbook.parent.glob("brieven/*"))


def test_letters_are_made_once_and_logged(vzv, workbook):
    code, out, _ = vzv("letters", workbook, "--due")
    assert code == 1 and "te maken" in out and not (workbook.parent / "brieven").exists()
    code, out, _ = vzv("letters", workbook, "--all-due")
    made = sorted((workbook.parent / "brieven").iterdir())
    assert made and f"{len(made)} gemaakt, " in out
    text = "\n".join(p.text for p in docx.Document(made[0]).paragraphs)
    assert "kostenvergoeding" in text and "{{" not in text
    log = list(openpyxl.load_workbook(workbook)["Brieflog"].iter_rows(values_only=True))
    assert sorted(row[4] for row in log if re.fullmatch(r"L\d\d", row[1] or "")) == [path.name for path in made]
    code, out, _ = vzv("letters", workbook, "--all-due")
    assert (
        "0 gemaakt" in out
        and f"Al eerder gemaakt en niet veranderd: {len(made)}." in out
        and sorted((workbook.parent / "brieven").iterdir()) == made
    )


def test_a_letter_that_somebody_edited_is_never_overwritten(vzv, workbook):
    vzv("letters", workbook, "--all-due")
    first = min((workbook.parent / "brieven").iterdir())
    first.write_bytes(b"met de hand bijgewerkt")
    subject = first.stem.removeprefix("L01-plaatsingsovereenkomst-")
    _, out, _ = vzv("letters", workbook, "--letter", "L01", "--for", subject)
    assert f"L01 voor {subject} is al gemaakt (B0001)" in out and "0 gemaakt" in out
    _, out, _ = vzv("letters", workbook, "--letter", "L01", "--for", subject, "--again")
    assert "1 gemaakt, 0 niet" in out and first.read_bytes() == b"met de hand bijgewerkt"
    assert first.with_name(f"{first.stem}-2.docx").exists()


def test_a_refused_letter_names_sheet_cell_and_remedy(vzv, workbook):
    _, out, _ = vzv("letters", workbook, "--due")
    refused = [line for line in out.splitlines() if " niet: " in line and " te maken, " not in line]
    assert refused and all("(Plaatsingen!" in line or "(Leerdoelen" in line or "!" in line for line in refused)


def test_allowances_json_holds_to_the_contract(vzv, workbook):
    _, out, _ = vzv("allowances", workbook, "--year", "2026", "--format", "json")
    data = json.loads(out)
    assert data["format"] == "vzv-allowances/1" and data["year"] == 2026
    assert data.keys() >= {"as_of", "figures", "months", "hours", "years"}
    month = data["months"][0]
    assert month.keys() == {
        "volunteer", "month", "scheme", "forfait", "actual", "in_kind", "elsewhere", "tested", "month_cap",
        "year_to_date", "year_cap", "room_month", "room_year", "payable_now", "submitted", "cut", "placements",
        "reached_in", "status", "statuses", "hour_status", "figures", "reasons", "cells",
    }  # fmt: skip
    assert "over_month" in {month["status"] for month in data["months"]}


def test_allowances_as_text_and_csv(vzv, workbook):
    assert "€ 220,00 per maand" in vzv("allowances", workbook, "--year", "2026")[1]
    rows = vzv("allowances", workbook, "--year", "2026", "--format", "csv")[1].splitlines()
    assert rows[0].startswith("\ufeffvrijwilliger_id;naam;")
    assert "Voor 2027 is geen maximum bekend" in vzv("allowances", workbook, "--year", "2027")[1]


def test_new_makes_a_workbook_that_checks_clean_but_for_its_own_name(vzv, tmp_path):
    path = tmp_path / "leeg.xlsx"
    code, out, _ = vzv("new", path, "--programme", "casus-3")
    assert code == 0 and "Leeswijzer" in out
    data = json.loads(vzv("check", path, "--format", "json")[1])
    assert {finding["code"] for finding in data["findings"]} == {"V-ALG-03"}
    code, _, err = vzv("new", path, "--programme", "casus-3")
    assert code == 3 and "bestaat al" in err
    code, _, err = vzv("new", tmp_path / "x.xlsx", "--programme", "casus3")
    assert code == 2 and "casus-3" in err


def test_a_sheet_can_be_added_later(vzv, tmp_path):
    path = tmp_path / "leeg.xlsx"
    vzv("new", path, "--programme", "casus-3")
    code, _, _ = vzv("new", path, "--add", "betaalgegevens")
    assert code == 0 and "Betaalgegevens" in openpyxl.load_workbook(path).sheetnames
    assert vzv("new", path, "--add", "Betaalgegevens")[0] == 3
    code, _, err = vzv("new", path, "--add", "Betaalgegeven")
    assert code == 2 and "Bedoelde u 'Betaalgegevens'?" in err


def test_new_lists_the_programmes_one_name_per_line_and_then_what_it_is(vzv):
    code, out, _ = vzv("new", "--list-programmes")
    lines = [line.split(None, 1) for line in out.splitlines()]
    assert code == 0 and lines == [[known.name, known.description] for known in programmes()]
    assert all(len(line) < 120 for line in out.splitlines())


def test_new_tells_which_setting_of_two_programmes_holds(vzv, tmp_path):
    path = tmp_path / "samen.xlsx"
    code, out, _ = vzv("new", path, "--programme", "cosa", "--programme", "humanitas-westerkwartier")
    assert code == 0 and out.splitlines()[2:] == [
        (
            "Let op: 'term_client' wordt 'cliënt' (van cosa); bij humanitas-westerkwartier 'deelnemer'. Een werkmap heeft "
            "er één: op blad Instellingen kunt u een andere kiezen."
        ),
        (
            "Let op: 'term_beroepskracht' wordt 'professional' (van cosa); bij humanitas-westerkwartier 'beroepskracht'. "
            "Een werkmap heeft er één: op blad Instellingen kunt u een andere kiezen."
        ),
    ]
    settings = openpyxl.load_workbook(path)["Instellingen"]
    assert {row[0].value: row[1].value for row in settings.iter_rows()}["term_client"] == "cliënt"
    assert "Let op" not in vzv("new", tmp_path / "een.xlsx", "--programme", "cosa", "--programme", "COSA")[1]


def test_a_programme_without_demonstration_is_told_before_anything_is_made(vzv, tmp_path):
    code, _, err = vzv("demo", tmp_path / "map", "--programme", "afspraken-gemeente")
    assert code == 2 and "geen voorbeeldwerkmap" in err and "casus-3" in err
    assert not (tmp_path / "map").exists()


def test_every_command_has_a_dutch_name(vzv, workbook):
    assert vzv("controleer", workbook)[:2] == vzv("check", workbook)[:2]
    assert "controleer" in vzv("--help")[1]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["chekc"], "bestaat niet"),
        (["check"], "ontbreekt"),
        (["check", "x.xlsx", "--as-of", "morgen"], "geen datum"),
        (["check", "x.xlsx", "--period", "2026-13"], "geen periode"),
        (["check", "x.xlsx", "--formaat", "json"], "bestaat niet"),
        (["letters", "x.xlsx", "--letter", "L99"], "L99"),
        (["explain", "V-UUR-99"], "Bedoelde u"),
        (["allowances", "x.xlsx"], "--year"),
        (["check", "x.xlsx", "--format", "xml"], "kies uit text, json, csv"),
        (["demo", "--volunteers", "5"], "van 12 tot en met 6000"),
        (["check", "x.xlsx", "--format"], "hoort een waarde"),
        (["new", "werkmap", "--programme", "casus-3"], "eindigt op .xlsx"),
    ],
)
def test_wrong_use_is_told_in_dutch(vzv, arguments, words):
    code, _, err = vzv(*arguments)
    assert code == 2 and words in err and "Traceback" not in err


@pytest.mark.parametrize(
    "command",
    [["check"], ["update"], ["letters", "--all-due"], ["allowances", "--year", "2026"], ["new", "--add", "Uren"]],
)
def test_a_workbook_of_something_else_is_refused_and_untouched(vzv, tmp_path, command):
    path = tmp_path / "begroting.xlsx"
    book = openpyxl.Workbook()
    book.active.append(["Post", "Bedrag"])
    book.save(path)
    before = path.read_bytes()
    code, out, err = vzv(command[0], path, *command[1:])
    assert (code, out) == (3, "") and "geen vrijwilligerswerkmap" in err and err.count("\n") == 1
    assert path.read_bytes() == before


def test_a_filter_on_what_is_not_there_is_wrong_use(vzv, workbook):
    for option, name in (("--programme", "P9"), ("--without", "P9"), ("--supervisor", "niemand")):
        code, out, err = vzv("check", workbook, option, name)
        assert (code, out) == (2, "") and name in err
    assert "Geef een nummer: " in err
    assert vzv("check", workbook, "--programme", "casus3")[0] == 1


def test_explain_speaks_its_language_and_fills_in_the_usual_terms(vzv):
    told = vzv("explain", "V-TAAK-04", "--lang", "en")[1]
    assert "Blocks: L01, L02, L03 and L06" in told
    told = vzv("explain", "V-UUR-13")[1]
    reads = next(line for line in told.splitlines() if line.startswith("Leest:")).split(":")[1].split(",")
    assert len(reads) == len(set(reads))
    assert "De cirkel van de cliënt in deze rij telt {n}" in vzv("explain", "V-PLA-05")[1]


def test_explain_suggests_no_rule_for_a_letter(vzv):
    code, _, err = vzv("explain", "L26")
    assert code == 2 and "L26" in err and "V-" not in err


def test_a_folder_that_cannot_be_made_is_told_in_dutch(vzv, tmp_path):
    (tmp_path / "bestand").write_text("")
    code, _, err = vzv("demo", tmp_path / "bestand" / "map")
    assert code == 3 and "geen map" in err
    code, _, err = vzv("new", tmp_path / f"{'x' * 300}.xlsx", "--programme", "casus-3")
    assert code == 3 and "te lang" in err


def test_help_is_dutch(vzv):
    out = vzv("check", "--help")[1]
    assert out.startswith("Gebruik: vzv check") and "Opties:" in out and "Toon deze uitleg." in out


def test_english_on_request(vzv, workbook, tmp_path):
    assert "ERRORS" in vzv("check", workbook, "--lang", "en")[1]
    assert "does not exist" in vzv("check", tmp_path / "weg.xlsx", "--lang", "en")[2]


def test_an_unexpected_fault_shows_no_traceback_but_with_debug(vzv, workbook, monkeypatch):
    def broken(*_):
        raise RuntimeError("geheim gegeven")

    monkeypatch.setattr("vzv_sheets.use_cases.check.run_checks", broken)
    code, out, err = vzv("check", workbook)
    assert code == 3 and "RuntimeError" in err and "geheim" not in out + err
    with pytest.raises(RuntimeError):
        vzv("check", workbook, "--debug")


def test_the_python_api_gives_the_same(workbook):
    result = vzv_sheets.check(workbook)
    frame = result.frame()
    assert len(frame) == len(result.findings) and frame["code"].iloc[0] == result.findings.groups[0].kind.code
    ledger = vzv_sheets.allowances(workbook, 2026).frame()
    assert {"volunteer", "status"} <= set(ledger.columns)
