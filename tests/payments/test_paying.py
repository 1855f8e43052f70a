"""A run of paying: the file, its rows in Betaallog and its side file stay together, or nothing stays."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import stat
from dataclasses import replace

import pytest

from tests.payments.orders import DAY, IBANS, MOMENT, computed_line, line
from tests.workbook.as_file import write_markdown
from tests.workbook.packages import added_members, changed_members
from vzv_sheets.payments.payment_log import payment_log
from vzv_sheets.use_cases.check import check_source
from vzv_sheets.use_cases.payments import CannotPay, PaymentTarget, pay
from vzv_sheets.use_cases.payments_of_year import PaymentsOfYear
from vzv_sheets.workbook.closed_file.reader import read_workbook
from vzv_sheets.workbook.closed_file.writer import ClosedFileWriter
from vzv_sheets.workbook.port import CannotOpenWorkbook, Identity

WORKBOOK = """
## Instellingen
| naam             | waarde                |
|------------------|-----------------------|
| organisatienaam  | Buurtmaatjes          |
| iban_organisatie | NL44 RABO 0123 4567 89 |
| rekeninghouder   | Stichting Buurtmaatjes |

## Vrijwilligers
| vrijwilliger_id | achternaam |
|-----------------|------------|
| V1              | Jansen     |
| V2              | Bakker     |

## Onkosten
| onkosten_id | vrijwilliger_id | soort      | werkmaand | bedrag | status  |
|-------------|-----------------|------------|-----------|--------|---------|
| D000001     | V1              | reiskosten | "2026-03" | 12.50  | akkoord |
| D000002     | V2              | reiskosten | "2026-03" | 25     | akkoord |
"""
IDENTITY = Identity("1", "3f6c1d2a-1111-2222-3333-444455556666")
MARK = "betaalrun-3f6c1d2a-1111-2222-3333-444455556666.json"


@pytest.fixture
def workbook(tmp_path):
    return write_markdown(WORKBOOK, tmp_path / "werkmap.xlsx", identity=IDENTITY)


def run(path, *lines, file="betaling.xml", folder=None, now=MOMENT, output=None, **options):
    """Pays lines made by hand from a workbook file."""
    source = read_workbook(path)
    payments = PaymentsOfYear(check_source(source, today=now.date()), 2026, lines, (), payment_log(source))
    folder = folder or path.parent
    target = PaymentTarget(folder / file, DAY, **options)
    folders = tuple(dict.fromkeys([path.parent, folder, *([output.parent] if output else [])]))
    return pay(payments, source, ClosedFileWriter(path, output=output), target, folders=folders, now=now)


def test_a_run_is_logged_row_by_row(workbook):
    before = workbook.read_bytes()
    done = run(workbook, line(1), computed_line(2, volunteer_id="V2"))
    content = (workbook.parent / "betaling.xml").read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    logged = payment_log(read_workbook(workbook))
    assert [
        (row.reference, row.claim_id, row.volunteer_id, row.kind, row.month_text, row.cents, row.run_number)
        for row in logged
    ] == [
        ("VZV-0001", "D000001", "V1", "reiskosten", "2026-03", 1250, 1),
        ("VZV-0002", "", "V2", "uurvergoeding", "2026-03", 2500, 1),
    ]
    assert {(row.file_hash, row.made_on, row.execution_date) for row in logged} == {(digest[:20], MOMENT.date(), DAY)}
    assert done.files == (workbook.parent / "betaling.xml",)
    assert done.order.control_sum == 3750
    # What people made stays as it was to the byte; only the parts that list the sheets and styles changed.
    after = workbook.read_bytes()
    changed = changed_members(before, after)
    assert not any("worksheets/" in name or "sharedStrings" in name for name in changed)
    assert any("worksheets/" in name for name in added_members(before, after))


def test_only_the_owner_may_read_the_payment_file(workbook):
    run(workbook, line(1), journal=workbook.parent / "journaal.csv")
    for name in ("betaling.xml", "journaal.csv"):
        assert stat.S_IMODE((workbook.parent / name).stat().st_mode) == 0o600


def test_the_same_run_gives_the_same_bytes(tmp_path):
    contents = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        path = write_markdown(WORKBOOK, tmp_path / name / "werkmap.xlsx", identity=IDENTITY)
        run(path, line(1), line(2))
        contents.append((tmp_path / name / "betaling.xml").read_bytes())
    assert contents[0] == contents[1]


def test_the_side_file_knows_the_run_and_nobody(workbook):
    done = run(workbook, line(1))
    document = json.loads((workbook.parent / MARK).read_text(encoding="utf-8"))
    assert document["format"] == "vzv-payment-run/1"
    assert document["run_number"] == 1
    assert document["file"] == "betaling.xml"
    assert document["message_id"] == done.order.message_id
    assert document["sha256"] == hashlib.sha256((workbook.parent / "betaling.xml").read_bytes()).hexdigest()
    assert set(document["receipt"]) == {"version", "figures_version", "input_sha256", "fingerprint"}
    text = json.dumps(document)
    assert not any(personal in text for personal in ("V1", "Jansen", IBANS[0], "12.50"))


def test_run_numbers_go_on_and_earlier_rows_stay(workbook):
    run(workbook, line(1))
    run(workbook, line(2), file="tweede.xml")
    logged = payment_log(read_workbook(workbook))
    assert [(row.reference, row.run_number) for row in logged] == [("VZV-0001", 1), ("VZV-0002", 2)]
    assert json.loads((workbook.parent / MARK).read_text(encoding="utf-8"))["run_number"] == 2


def test_nothing_to_pay_writes_nothing(workbook):
    before = workbook.read_bytes()
    done = run(workbook)
    assert done.order is None
    assert done.files == ()
    assert [path.name for path in workbook.parent.iterdir()] == ["werkmap.xlsx"]
    assert workbook.read_bytes() == before


def test_an_older_copy_is_refused(workbook, tmp_path):
    older = workbook.read_bytes()
    run(workbook, line(1))
    workbook.write_bytes(older)
    with pytest.raises(
        CannotPay, match=r"ouder dan het laatste betaalbestand: Betaallog ontbreekt.*run 1 \('betaling.xml'\)"
    ):
        run(workbook, line(1), file="tweede.xml")
    assert not (tmp_path / "tweede.xml").exists()
    # Also a copy elsewhere that is to be paid from in the same folder as before.
    (tmp_path / "kopie").mkdir()
    copy = tmp_path / "kopie" / "andere naam.xlsx"
    copy.write_bytes(older)
    with pytest.raises(CannotPay, match="ouder"):
        run(copy, line(1), folder=tmp_path, file="derde.xml")


def test_a_copy_that_lacks_more_than_the_last_run_is_not_told_to_undo_it(workbook):
    """Without the side file the run before the last would be paid again."""
    older = workbook.read_bytes()
    run(workbook, line(1))
    newer = workbook.read_bytes()
    run(workbook, line(2), file="tweede.xml")
    workbook.write_bytes(older)
    with pytest.raises(CannotPay, match="er ontbreken 2 runs") as refused:
        run(workbook, line(1), file="derde.xml")
    assert "verwijder" not in refused.value.dutch
    workbook.write_bytes(newer)
    with pytest.raises(CannotPay, match=r"'tweede.xml' nooit naar de bank gegaan, verwijder dan"):
        run(workbook, line(2), file="derde.xml")


def test_two_copies_that_were_both_paid_from_are_found_out(workbook, tmp_path):
    run(workbook, line(1))
    (tmp_path / "thuis").mkdir()
    at_home = tmp_path / "thuis" / "werkmap.xlsx"
    at_home.write_bytes(workbook.read_bytes())
    run(workbook, line(2), file="tweede.xml")
    run(at_home, line(3), folder=at_home.parent, file="thuis.xml")
    workbook.write_bytes(at_home.read_bytes())
    with pytest.raises(CannotPay, match=r"Run 2 in Betaallog.*ander betaalbestand dan 'tweede.xml'"):
        run(workbook, line(2), file="derde.xml")


def test_a_side_file_that_cannot_be_read_is_refused(workbook):
    run(workbook, line(1))
    (workbook.parent / MARK).write_text("{", encoding="utf-8")
    with pytest.raises(CannotPay, match="niet te lezen"):
        run(workbook, line(2), file="tweede.xml")
    (workbook.parent / MARK).write_text("[]", encoding="utf-8")
    with pytest.raises(CannotPay, match="niet te lezen"):
        run(workbook, line(2), file="tweede.xml")


def test_nothing_stays_when_the_log_cannot_be_written(workbook):
    run(workbook, line(1))
    before = {path.name: path.read_bytes() for path in workbook.parent.iterdir() if path.is_file()}
    lock = workbook.parent / f"~${workbook.name}"
    lock.write_bytes(b"")
    with pytest.raises(CannotOpenWorkbook, match="open in Excel"):
        run(workbook, line(2), file="tweede.xml", journal=workbook.parent / "journaal.csv")
    lock.unlink()
    assert {path.name: path.read_bytes() for path in workbook.parent.iterdir() if path.is_file()} == before
    # After closing Excel the same run succeeds.
    assert run(workbook, line(2), file="tweede.xml").order.run_number == 2


def test_a_run_that_was_cut_off_before_the_log_is_found_out(workbook, monkeypatch):
    def killed(*_, **__):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(ClosedFileWriter, "write", killed)
        patched.setattr("pathlib.Path.unlink", lambda *_, **__: None)  # a killed process cleans up nothing
        with pytest.raises(KeyboardInterrupt):
            run(workbook, line(1))
    assert (workbook.parent / "betaling.xml").exists()
    with pytest.raises(CannotPay, match="nooit naar de bank gegaan"):
        run(workbook, line(1), file="tweede.xml")


def test_an_existing_file_is_never_overwritten(workbook):
    (workbook.parent / "betaling.xml").write_text("van mij", encoding="utf-8")
    before = workbook.read_bytes()
    with pytest.raises(CannotOpenWorkbook, match="bestaat al"):
        run(workbook, line(1))
    assert (workbook.parent / "betaling.xml").read_text(encoding="utf-8") == "van mij"
    assert workbook.read_bytes() == before
    assert not (workbook.parent / MARK).exists()


def test_the_log_may_go_to_another_workbook_and_the_former_one_is_an_older_copy_then(workbook, tmp_path):
    before = workbook.read_bytes()
    run(workbook, line(1), output=tmp_path / "nieuw.xlsx")
    assert workbook.read_bytes() == before
    assert len(payment_log(read_workbook(tmp_path / "nieuw.xlsx"))) == 1
    with pytest.raises(CannotPay, match="ouder"):
        run(workbook, line(1), file="tweede.xml")


def test_a_workbook_without_an_id_is_known_by_its_account(tmp_path):
    path = write_markdown(WORKBOOK, tmp_path / "zonder.xlsx")
    older = path.read_bytes()
    run(path, line(1))
    marks = [each.name for each in tmp_path.glob("betaalrun-rekening-*.json")]
    assert len(marks) == 1
    assert "0123456789" not in marks[0]
    path.write_bytes(older)
    with pytest.raises(CannotPay, match="ouder"):
        run(path, line(1), file="tweede.xml")
    # The account typed in another way is the same account.
    write_markdown(WORKBOOK.replace("NL44 RABO 0123 4567 89", "nl44rabo0123456789"), path)
    with pytest.raises(CannotPay, match="ouder"):
        run(path, line(1), file="tweede.xml")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("| iban_organisatie | NL44 RABO 0123 4567 89 |", "| iban_organisatie | |", "Instellingen!B3: vul in de rekening van uw organisatie"),
        ("| iban_organisatie | NL44 RABO 0123 4567 89 |", "", "Blad Instellingen: voeg een regel 'iban_organisatie' toe"),
        ("NL44 RABO 0123 4567 89", "NL44 RABO 0123 4567 80", r"is nu \*\*\*6780"),
        ("| rekeninghouder   | Stichting Buurtmaatjes |", "| rekeninghouder | |", "Instellingen!B4: vul in de naam waarop"),
        ("| rekeninghouder   |", "| bic_organisatie | RABO |\n| rekeninghouder   |", "Instellingen!B4: vul in de BIC"),
    ],
)  # fmt: skip
def test_what_is_missing_of_the_organisation_is_told_with_its_cell(tmp_path, old, new, said):
    assert old in WORKBOOK
    path = write_markdown(WORKBOOK.replace(old, new), tmp_path / "werkmap.xlsx", identity=IDENTITY)
    with pytest.raises(CannotPay, match=said) as refused:
        run(path, line(1))
    assert "RABO0123" not in refused.value.dutch.replace(" ", "")
    assert [each.name for each in tmp_path.iterdir()] == ["werkmap.xlsx"]


def test_all_faults_are_told_at_once_and_at_most_a_dozen(workbook):
    late = MOMENT + dt.timedelta(days=30)
    bad = [line(number, iban="") for number in range(1, 21)]
    with pytest.raises(CannotPay) as refused:
        run(workbook, *bad, now=late)
    told = refused.value.dutch.splitlines()
    assert "De uitvoerdatum 07-04-2026 is al voorbij" in told[1]
    assert told[2].startswith("  Onkosten!E2: het rekeningnummer ontbreekt")
    assert len(told) == 14
    assert told[-1] == "  … en nog 9."


def test_descriptions_tell_nothing_about_a_client(workbook):
    odd = replace(line(1), kind="activiteit met cliënt", programme_id="COSA", placement_id="P9-C007")
    run(workbook, odd)
    content = (workbook.parent / "betaling.xml").read_text(encoding="utf-8")
    assert "<Ustrd>Vergoeding maart 2026 activiteit D000001</Ustrd>" in content
    assert not any(told in content for told in ("cli", "COSA", "P9"))
