"""`vzv allowances` with files for finance, from a workbook file to what a person reads on screen."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import stat

import pytest
from lxml import etree

from tests.workbook.as_file import write_markdown
from tests.workbook.packages import changed_members, loaded
from vzv_sheets.payments.payment_log import payment_log
from vzv_sheets.workbook.closed_file.reader import read_workbook
from vzv_sheets.workbook.port import Identity

SETTINGS = """
## Instellingen
| naam                            | waarde                 |
|---------------------------------|------------------------|
| organisatienaam                 | Buurtmaatjes           |
| vrijwilligersregeling_grondslag | ANBI                   |
| iban_organisatie                | NL44 RABO 0123 4567 89 |
| rekeninghouder                  | Stichting Buurtmaatjes |
| bic_organisatie                 | RABONL2U               |
| grootboek_vergoeding            | 4310                   |
| grootboek_reiskosten            | 4330                   |
"""
PEOPLE = """
## Programmas
| programma_id | naam            | kostenplaats |
|--------------|-----------------|--------------|
| GEHEIM       | Circuit Cirkels | 100          |

## Vrijwilligers
| vrijwilliger_id | voornaam | achternaam | geboortedatum | startdatum |
|-----------------|----------|------------|---------------|------------|
| V1              | Ann      | Jansen     | 14-03-1985    | 01-01-2024 |
| V2              | Zoë      | Bakker     | 14-03-1985    | 01-01-2024 |
| V3              | Cas      | Smit       | 14-03-1985    | 01-01-2024 |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum |
|--------------|-----------------|--------------|------------|------------|
| P1           | V1              | GEHEIM       | C-007      | 01-01-2026 |
| P2           | V2              | GEHEIM       | C-008      | 01-01-2026 |
"""
CLAIMS = """
## Onkosten
| onkosten_id | vrijwilliger_id | plaatsing_id | soort            | werkmaand | bedrag | bon_aanwezig | status    | akkoord_door | betaald_op |
|-------------|-----------------|--------------|------------------|-----------|--------|--------------|-----------|--------------|------------|
| D000001     | V1              | P1           | reiskosten       | "2026-03" | 12.50  | ja           | akkoord   | De Boer      |            |
| D000002     | V2              | P2           | vaste vergoeding | "2026-03" | 25     |              | akkoord   | De Boer      |            |
| D000003     | V3              |              | reiskosten       | "2026-03" | 7.25   | ja           | akkoord   | De Boer      |            |
| D000004     | V1              | P1           | reiskosten       | "2026-04" | 8      | ja           | ingediend |              |            |
| D000005     | V1              | P1           | reiskosten       | "2025-12" | 9      | ja           | akkoord   | De Boer      |            |
| D000006     | V2              | P2           | reiskosten       | "2026-02" | 10     | ja           | betaald   | De Boer      | 2026-03-01 |
"""
ACCOUNTS = """
## Betaalgegevens
| vrijwilliger_id | rekeninghouder | iban                   |
|-----------------|----------------|------------------------|
| V1              | A. Jansen      | NL91 ABNA 0417 1643 00 |
| v2              | Z. Bäkker & Zn | NL20INGB0001234567     |
"""
IDENTITY = Identity("1", "3f6c1d2a-1111-2222-3333-444455556666")
ACCOUNT_NUMBER = re.compile(r"[A-Z]{2}\d\d ?[A-Z]{4} ?\d{4}")


def sent(path):
    """The payments in a payment file: end-to-end id, amount, name, account, description."""
    root = etree.fromstring(path.read_bytes())
    return [
        tuple(next(each.iter(f"{{*}}{name}")).text for name in ("InstdAmt", "Nm", "IBAN", "Ustrd"))
        for each in root.iter("{*}CdtTrfTxInf")
    ]


@pytest.fixture
def payer(tmp_path):
    """A workbook of which two claims can be paid."""
    return write_markdown(SETTINGS + PEOPLE + CLAIMS + ACCOUNTS, tmp_path / "werkmap.xlsx", identity=IDENTITY)


@pytest.fixture
def pay(vzv, tmp_path):
    """Makes a payment file from a workbook."""

    def run(workbook, *more, file="betaling.xml"):
        return vzv(
            "allowances", workbook, "--year", "2026", "--payment-file", tmp_path / file, "--execution-date", "25-11-2026",
            *more,
        )  # fmt: skip

    return run


def test_what_can_be_paid_is_paid_once(payer, pay, tmp_path):
    before = payer.read_bytes()
    code, out, err = pay(payer)
    assert code in (0, 1), err
    assert sent(tmp_path / "betaling.xml") == [
        ("12.50", "A. Jansen", "NL91ABNA0417164300", "Vergoeding maart 2026 reiskosten D000001"),
        ("25.00", "Z. Bakker + Zn", "NL20INGB0001234567", "Vergoeding maart 2026 vaste vergoeding D000002"),
    ]
    assert "2 betalingen, samen € 37,50, uitvoerdatum 25-11-2026; run 1" in out
    assert f"Betaalbestand: {tmp_path / 'betaling.xml'}" in out
    assert "Nu niet betaald:" in out
    assert [row.claim_id for row in payment_log(read_workbook(payer))] == ["D000001", "D000002"]
    assert not any("worksheets/" in name for name in changed_members(before, payer.read_bytes()))
    assert stat.S_IMODE((tmp_path / "betaling.xml").stat().st_mode) == 0o600
    assert not ACCOUNT_NUMBER.search(out + err)
    again = payer.read_bytes()
    code, out, _ = pay(payer, file="tweede.xml")
    assert "Niets te betalen: 2 regels zijn al doorgegeven." in out
    assert not (tmp_path / "tweede.xml").exists()
    assert payer.read_bytes() == again


def test_a_backup_is_an_older_copy_where_it_lies(payer, pay, vzv, tmp_path):
    pay(payer)
    (backup,) = (tmp_path / "reservekopie").iterdir()
    asked = ("allowances", backup, "--year", "2026", "--execution-date", "25-11-2026")
    code, _, err = vzv(*asked, "--payment-file", backup.parent / "nogmaals.xml")
    assert code == 3
    assert "ouder dan het laatste betaalbestand: Betaallog ontbreekt" in err
    assert not (backup.parent / "nogmaals.xml").exists()


def test_after_paying_from_a_backup_the_workbook_above_it_is_the_older_copy(payer, pay, vzv, tmp_path):
    (tmp_path / "reservekopie").mkdir()
    backup = tmp_path / "reservekopie" / "werkmap-2026-11-01.xlsx"
    backup.write_bytes(payer.read_bytes())
    asked = ("allowances", backup, "--year", "2026", "--execution-date", "25-11-2026")
    vzv(*asked, "--payment-file", backup.parent / "eerst.xml")
    assert len(sent(backup.parent / "eerst.xml")) == 2
    code, _, err = pay(payer)
    assert code == 3
    assert "eerst.xml" in err


def test_work_of_another_year_needs_its_own_run(payer, vzv, tmp_path):
    target = tmp_path / "2025.xml"
    vzv("allowances", payer, "--year", "2025", "--payment-file", target, "--execution-date", "25-11-2026")
    assert [payment[3] for payment in sent(target)] == ["Vergoeding december 2025 reiskosten D000005"]


def test_work_after_the_reference_date_waits(payer, pay, tmp_path):
    _, out, _ = pay(payer, "--as-of", "28-02-2026")
    assert not (tmp_path / "betaling.xml").exists()
    assert "Na de peildatum 28-02-2026: 4 regels; geef --as-of met een latere datum" in out


def test_the_report_tells_what_a_run_pays_and_what_waits_for_another(payer, pay):
    _, out, _ = pay(payer, "--dry-run")
    assert "  werkmaand 2026-03\n" in out
    assert "Werk in 2025: 1 declaratie wacht; geef --year 2025." in out
    assert "weekend" not in out
    assert "berekend" not in out
    assert "peildatum" not in out


def test_without_accounts_the_report_tells_where_to_put_them(payer, pay, tmp_path):
    told = "vzv new --add Betaalgegevens BESTAND"
    assert told not in pay(payer, "--dry-run")[1]
    path = write_markdown(SETTINGS + PEOPLE + CLAIMS, tmp_path / "zonder.xlsx", identity=IDENTITY)
    _, out, _ = pay(path)
    assert "Niets te betalen. Er is niets geschreven." in out
    assert told in out


def test_kinds_without_ledger_account_are_told_with_the_journal(payer, pay, vzv, tmp_path):
    _, out, _ = vzv("allowances", payer, "--year", "2026", "--journal", tmp_path / "a.csv")
    assert "grootboekrekening" not in out
    text = (SETTINGS + PEOPLE + CLAIMS + ACCOUNTS).replace(
        "| grootboek_reiskosten            | 4330                   |\n", ""
    )
    path = write_markdown(text, tmp_path / "zonder.xlsx", identity=IDENTITY)
    _, out, _ = vzv("allowances", path, "--year", "2026", "--journal", tmp_path / "b.csv")
    assert "geen grootboekrekening voor reiskosten; vul op blad Instellingen" in out
    _, out, _ = pay(path, "--journal", tmp_path / "c.csv")
    assert "geen grootboekrekening voor reiskosten" in out


def test_a_weekend_is_told(payer, vzv, tmp_path):
    target = tmp_path / "b.xml"
    _, out, _ = vzv("allowances", payer, "--year", "2026", "--payment-file", target, "--execution-date", "29-11-2026")
    assert "29-11-2026 valt in het weekend" in out


COMPUTED = """
## Regelingen
| regeling_id | naam | geldig_van | soort                | bedrag_per_uur | bron    |
|-------------|------|------------|----------------------|----------------|---------|
| STIM        | Stim | 01-01-2026 | stimuleringssubsidie | 1,00           | Besluit |

## Uren
| vrijwilliger_id | plaatsing_id | datum      | uren |
|-----------------|--------------|------------|------|
| V1              | P1           | 10-01-2026 | 6    |
| V1              | P1           | 10-02-2026 | 4    |
"""


def test_the_first_run_warns_of_computed_months_that_were_paid_by_hand(pay, tmp_path):
    people = PEOPLE.replace("kostenplaats |", "kostenplaats | regeling_id |").replace(
        "| 100          |", "| 100 | STIM |"
    )
    people = people.replace(
        "|--------------|-----------------|--------------|\n| GEHEIM", "|---|---|---|---|\n| GEHEIM"
    )
    path = write_markdown(
        SETTINGS + people + CLAIMS + ACCOUNTS + COMPUTED, tmp_path / "werkmap.xlsx", identity=IDENTITY
    )
    _, out, err = pay(path, "--dry-run")
    assert "  werkmaand 2026-01 t/m 2026-03" in out, err
    assert "2 regels daarvan zijn berekend uit Uren en Regelingen, samen € 10,00" in out
    assert "eerste betaalbestand" in out
    _, out, _ = pay(path)
    assert "eerste betaalbestand" in out


LOGGED = """
## Betaallog blad=Betaallog
| betaalkenmerk | onkosten_id | vrijwilliger_id | plaatsing_id | soort      | werkmaand | bedrag | run_nr |
|---------------|-------------|-----------------|--------------|------------|-----------|--------|--------|
| X1            | D000001     | V1              | P1           | reiskosten | 2026-03   | 12.00  | 1      |
"""


def test_what_was_passed_on_before_is_no_part_of_what_is_left_to_pay(pay, tmp_path):
    path = write_markdown(SETTINGS + PEOPLE + CLAIMS + ACCOUNTS + LOGGED, tmp_path / "werkmap.xlsx", identity=IDENTITY)
    _, out, _ = pay(path, "--dry-run")
    assert "voor € 12,00, nu € 12,50: zet het bedrag terug op € 12,00 en boek het verschil als correctie" in out
    assert "Nu niet betaald: 3 regels, samen € 15,25" in out


def test_a_number_that_comes_later_does_not_pay_twice(payer, pay, tmp_path):
    text = (SETTINGS + PEOPLE + CLAIMS + ACCOUNTS).replace("| D000001     |", "|             |")
    path = write_markdown(text, tmp_path / "zonder.xlsx", identity=IDENTITY)
    pay(path)
    assert len(sent(tmp_path / "betaling.xml")) == 2
    _code, out, _ = pay(path, file="tweede.xml")
    assert "2 regels zijn al doorgegeven" in out


def test_the_same_run_gives_the_same_file(pay, tmp_path):
    contents = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        path = write_markdown(SETTINGS + PEOPLE + CLAIMS + ACCOUNTS, tmp_path / name / "w.xlsx", identity=IDENTITY)
        (tmp_path / "betaalrun-3f6c1d2a-1111-2222-3333-444455556666.json").unlink(missing_ok=True)
        pay(path, file=f"{name}.xml")
        contents.append((tmp_path / f"{name}.xml").read_bytes())
    assert contents[0] == contents[1]


def test_nothing_is_paid_when_a_file_beside_it_cannot_be_made(payer, pay, tmp_path):
    """Exit code 3 says that nothing changed."""
    before = payer.read_bytes()
    (tmp_path / "ubd.csv").write_text("van mij", encoding="utf-8")
    for name in (tmp_path / "ubd.csv", tmp_path / "weg" / "ubd.csv"):
        code, _, err = pay(payer, "--ubd", name)
        assert code == 3, err
    code, _, err = pay(payer, "--ubd", tmp_path / "j.csv", "--journal", tmp_path / "j.csv")
    assert (code, "hetzelfde bestand" in err) == (2, True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ubd.csv", "werkmap.xlsx"]
    assert payer.read_bytes() == before
    code, _, _ = pay(payer, "--ubd", tmp_path / "lijst.csv")
    assert code in (0, 1)
    assert (tmp_path / "lijst.csv").exists()


def test_the_old_version_is_asked_for_with_an_option(payer, pay, tmp_path):
    pay(payer, "--pain-version", "03")
    content = (tmp_path / "betaling.xml").read_text(encoding="utf-8")
    assert "pain.001.001.03" in content
    assert "<BIC>RABONL2U</BIC>" in content
    assert "<ReqdExctnDt>2026-11-25</ReqdExctnDt>" in content


def test_a_dry_run_writes_nothing(payer, pay, tmp_path):
    before = payer.read_bytes()
    _, out, _ = pay(payer, "--dry-run", "--journal", tmp_path / "j.csv")
    assert "Er zou worden geschreven (--dry-run): 2 betalingen, samen € 37,50" in out
    assert [path.name for path in tmp_path.iterdir()] == ["werkmap.xlsx"]
    assert payer.read_bytes() == before


def test_accounts_may_come_from_a_file_of_finance(pay, tmp_path):
    workbook = write_markdown(SETTINGS + PEOPLE + CLAIMS, tmp_path / "werkmap.xlsx", identity=IDENTITY)
    finance = write_markdown(ACCOUNTS + "| v3 | C. Smit | NL99 WRONG 12 |\n", tmp_path / "rekeningen.xlsx")
    _code, out, err = pay(workbook, "--payment-details", finance)
    assert [payment[0] for payment in sent(tmp_path / "betaling.xml")] == ["12.50", "25.00"], err
    assert "'[rekeningen.xlsx]Betaalgegevens'!C4: rekeningnummer klopt niet" in out
    assert not ACCOUNT_NUMBER.search(out + err)
    assert "WRONG" not in out + err
    (mark,) = tmp_path.glob("betaalrun-*.json")
    receipt = json.loads(mark.read_text(encoding="utf-8"))["receipt"]
    assert receipt["payment_details_sha256"] == hashlib.sha256(finance.read_bytes()).hexdigest()


def test_a_file_of_finance_goes_before_the_sheet_in_the_workbook(payer, pay, tmp_path):
    finance = write_markdown(ACCOUNTS.replace("NL91 ABNA 0417 1643 00", "BE68 5390 0754 7034"), tmp_path / "r.xlsx")
    pay(payer, "--payment-details", finance)
    assert sent(tmp_path / "betaling.xml")[0][2] == "BE68539007547034"


def test_a_file_of_finance_without_accounts_is_refused(payer, pay, tmp_path):
    other = write_markdown("## Blad1\n| naam | rekening |\n|---|---|\n| a | b |\n", tmp_path / "ander.xlsx")
    code, _, err = pay(payer, "--payment-details", other)
    assert code == 3
    assert "geen blad Betaalgegevens" in err
    code, _, err = pay(payer, "--payment-details", tmp_path / "weg.xlsx")
    assert code == 3


def test_without_an_account_of_the_organisation_nothing_is_made(pay, tmp_path):
    text = (SETTINGS + PEOPLE + CLAIMS + ACCOUNTS).replace(
        "| iban_organisatie                | NL44 RABO 0123 4567 89 |\n", ""
    )
    path = write_markdown(text, tmp_path / "werkmap.xlsx", identity=IDENTITY)
    code, _, err = pay(path)
    assert code == 3
    assert "Blad Instellingen: voeg een regel 'iban_organisatie' toe met de rekening van uw organisatie" in err
    assert [each.name for each in tmp_path.iterdir()] == ["werkmap.xlsx"]


def test_an_older_copy_is_refused(payer, pay, tmp_path):
    older = payer.read_bytes()
    pay(payer)
    payer.write_bytes(older)
    code, _, err = pay(payer, file="tweede.xml")
    assert code == 3
    assert "is ouder dan het laatste betaalbestand" in err
    assert not (tmp_path / "tweede.xml").exists()


def test_an_open_workbook_leaves_no_payment_file(payer, pay, tmp_path):
    (tmp_path / f"~${payer.name}").write_bytes(b"")
    code, _, err = pay(payer)
    assert code == 3
    assert "open in Excel" in err
    assert sorted(each.name for each in tmp_path.iterdir()) == ["werkmap.xlsx", "~$werkmap.xlsx"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--payment-file", "b.xml"], "Bij --payment-file hoort --execution-date"),
        (["--execution-date", "25-11-2026"], "--execution-date hoort bij --payment-file"),
        (["--payment-file", "b.xml", "--execution-date", "20-11-2026"], "De uitvoerdatum is al voorbij"),
        (["--payment-file", "b.xlsx", "--execution-date", "25-11-2026"], "eindigt op .xml"),
        (["--ubd", "ubd.pdf"], "eindigt op .xlsx of .csv"),
        (["--journal", "j.xlsx"], "eindigt op .csv"),
        (["--out", "l.xlsx"], "--out hoort bij --format xlsx"),
        (["--output", "nieuw.xlsx"], "--output hoort bij --payment-file"),
        (["--payment-file", "b.xml", "--execution-date", "25-11-2026", "--pain-version", "11"], "kies uit 09, 03"),
    ],
)
def test_wrong_use_is_told(payer, vzv, options, said):
    code, _, err = vzv("allowances", payer, "--year", "2026", *options)
    assert code == 2
    assert said in err


def test_the_journal_of_a_run_adds_up_to_the_payment_file(payer, pay, tmp_path):
    pay(payer, "--journal", tmp_path / "journaal.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "journaal.csv").read_text(encoding="utf-8-sig")), delimiter=";"))
    assert [(row["kostenplaats"], row["grootboek"], row["debet"], row["vrijwilliger_id"]) for row in rows] == [
        ("100", "4330", "12,50", "V1"), ("100", "4310", "25,00", "V2"), ("", "", "", ""),
    ]  # fmt: skip
    assert rows[-1]["credit"] == "37,50"
    message = etree.fromstring((tmp_path / "betaling.xml").read_bytes()).find(".//{*}MsgId").text
    assert {row["kenmerk"] for row in rows} == {message}
    assert rows[0]["boekdatum"] == "25-11-2026"
    assert rows[0]["cellen"] == "Onkosten!F2"


def test_the_journal_of_what_can_be_paid_can_be_made_alone(payer, vzv, tmp_path):
    _, out, _ = vzv("allowances", payer, "--year", "2026", "--journaal", tmp_path / "j.csv")
    assert "2 regels om te betalen, samen € 37,50" in out
    assert (tmp_path / "j.csv").exists()
    assert payment_log(read_workbook(payer)) == ()


def test_no_client_programme_or_account_leaves_with_the_files(payer, pay, vzv, tmp_path):
    _, out, err = pay(payer, "--journal", tmp_path / "j.csv")
    _, more, _ = vzv("allowances", payer, "--year", "2026", "--ubd", tmp_path / "u.csv")
    texts = [(tmp_path / name).read_text(encoding="utf-8") for name in ("betaling.xml", "j.csv", "u.csv")]
    for text in (*texts, out, err, more):
        assert not any(told in text for told in ("C-007", "C-008", "GEHEIM", "Cirkels"))
    assert not any(ACCOUNT_NUMBER.search(text) for text in (texts[1], texts[2], out, err, more))


def test_the_ubd_list_says_what_a_person_must_know(payer, vzv, tmp_path):
    _code, out, _ = vzv("allowances", payer, "--year", "2026", "--ubd", tmp_path / "ubd.xlsx")
    assert "UBD-lijst:" in out
    assert "vóór 1 februari 2027" in out
    assert "BSN" in out
    assert loaded(tmp_path / "ubd.xlsx").sheetnames == ["UBD", "Verantwoording"]


def test_the_ledger_as_a_workbook(payer, vzv, tmp_path):
    _, out, _ = vzv("allowances", payer, "--year", "2026", "--format", "xlsx")
    assert f"Limieten: {tmp_path / 'limieten-2026.xlsx'}" in out
    code, _, err = vzv("allowances", payer, "--year", "2026", "--format", "xlsx")
    assert code == 3
    assert "bestaat al" in err
    vzv("allowances", payer, "--year", "2026", "--format", "xlsx", "--out", tmp_path / "ander.xlsx")
    assert loaded(tmp_path / "ander.xlsx").sheetnames == ["Limieten", "Bedragen", "Verantwoording"]


def test_a_ledger_on_standard_output_stays_clean_beside_files(payer, pay):
    _, out, err = pay(payer, "--format", "json")
    document = json.loads(out)
    assert set(document["receipt"]) == {"version", "figures_version", "input_sha256", "fingerprint"}
    assert "Betaalbestand:" in err


def test_a_folder_that_is_not_there_is_told_and_nothing_stays(payer, pay, tmp_path):
    code, _, err = pay(payer, file="weg/betaling.xml")
    assert code == 3
    assert "De map 'weg' bestaat niet" in err
    assert [each.name for each in tmp_path.iterdir()] == ["werkmap.xlsx"]


def test_what_was_paid_and_what_comes_next_in_english(payer, pay):
    _, out, _ = pay(payer, "--lang", "en")
    assert "2 payments, € 37,50 in all, execution date 25-11-2026; run 1" in out
    assert "Not paid now: 2 lines" in out
    assert "Next: upload the file at your bank" in out


def test_reasons_that_differ_in_a_cell_only_are_told_as_one(pay, tmp_path):
    unreadable = "| D9000{0}     | V{1}              |              | reiskosten       | mrt..{0}  | 9      | ja           | akkoord   | De Boer      |            |\n"
    claims = CLAIMS + "".join(unreadable.format(number, number % 3 + 1) for number in range(9))
    path = write_markdown(SETTINGS + PEOPLE + claims + ACCOUNTS, tmp_path / "werkmap.xlsx", identity=IDENTITY)
    _, out, _ = pay(path)
    held = out[out.index("Nu niet betaald") :].splitlines()
    assert len(held) <= 14
    assert any("is niet gelezen (werkmaand) (en dergelijke)" in told for told in held)
