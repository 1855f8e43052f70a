"""Saving a workbook: all or nothing, with a backup, and never over something that is in use."""

from __future__ import annotations

import datetime as dt
import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workbook.owned_template import findings, plan, template
from tests.workbook.packages import loaded, receipt
from vzv_sheets.workbook.closed_file import saving
from vzv_sheets.workbook.closed_file.saving import write_new
from vzv_sheets.workbook.closed_file.writer import ClosedFileWriter
from vzv_sheets.workbook.port import CannotOpenWorkbook, InputReceipt

NOON = dt.datetime(2026, 11, 21, 12, 0, tzinfo=dt.UTC)
POSIX = pytest.mark.skipif(os.name == "nt", reason="modes and limits of POSIX")


@pytest.fixture
def book(tmp_path) -> Path:
    path = tmp_path / "Vrijwilligers Überzicht (1).xlsx"
    path.write_bytes(template())
    return path


def write(path: Path, count: int = 2, at: dt.datetime = NOON, expected: InputReceipt | None = None, **options):
    writer = ClosedFileWriter(path, clock=lambda: at)
    return writer.write(plan(findings(count)), expected=expected or receipt(path), **options)


def refused(path: Path, **options) -> CannotOpenWorkbook:
    before = {found: found.read_bytes() for found in path.parent.rglob("*") if found.is_file()}
    with pytest.raises(CannotOpenWorkbook) as caught:
        write(path, **options)
    assert {found: found.read_bytes() for found in path.parent.rglob("*") if found.is_file()} == before
    return caught.value


@POSIX
def test_file_keeps_its_mode_and_the_backup_is_private(book):
    book.chmod(0o664)
    before = book.read_bytes()
    written = write(book)
    backup = Path(written.backup or "")
    assert backup == book.parent / "reservekopie" / "Vrijwilligers Überzicht (1)-2026-11-21-120000.xlsx"
    assert backup.read_bytes() == before
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert stat.S_IMODE(backup.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(book.stat().st_mode) == 0o664
    assert written.path == str(book)
    assert loaded(book)["Controle"]["A14"].value == "fout"


def test_last_five_backups_of_each_workbook_are_kept(book):
    folder = book.parent / "reservekopie"
    folder.mkdir()
    others = ["Vrijwilligers Überzicht (1)-oud.xlsx", "Vrijwilligers Überzicht-2020-01-01-000000.xlsx", "los.xlsx",
              "Vrijwilligers Überzicht (1)-2020-01-01-000000.docx", "Vrijwilligers Überzicht (1)-2020-01-01-000000.xlsx.bak"]  # fmt: skip
    for name in others:
        (folder / name).write_text("van de gebruiker")
    contents = []
    for minute in (1, 2, 2, 3, 4, 5, 5):
        contents.append(book.read_bytes())
        write(book, minute, NOON + dt.timedelta(minutes=minute))
    backups = sorted(path for path in folder.iterdir() if path.name not in others)
    assert [path.name[len("Vrijwilligers Überzicht (1)-2026-11-21-") :] for path in backups] == [
        "120200-2.xlsx", "120300.xlsx", "120400.xlsx", "120500-2.xlsx", "120500.xlsx",
    ]  # fmt: skip
    assert {path.read_bytes() for path in backups} == set(contents[-5:])
    assert all((folder / name).read_text() == "van de gebruiker" for name in others)


def test_backup_just_made_stays_when_the_clock_went_back(book):
    for hour in range(6):
        write(book, hour + 1, NOON + dt.timedelta(hours=hour))
    before = book.read_bytes()
    written = write(book, 9, NOON - dt.timedelta(days=400))
    assert Path(written.backup or "").read_bytes() == before


def test_name_that_leaves_no_room_for_a_date(tmp_path):
    path = tmp_path / ("é" * 124 + ".xlsx")
    path.write_bytes(template())
    for minute in range(7):
        write(path, at=NOON + dt.timedelta(minutes=minute))
    assert len(list((tmp_path / "reservekopie").iterdir())) == 5


@pytest.mark.parametrize(("lock", "program"), [("~${}", "Excel"), (".~lock.{}#", "LibreOffice")])
def test_workbook_that_is_open_in_a_program(book, lock, program):
    (book.parent / lock.format(book.name)).write_text("Ann")
    message = refused(book).dutch
    assert f"is open in {program}" in message
    assert ("druk daar op de knop Controleren, Bijwerken of Brieven maken" in message) == (program == "Excel")
    assert lock.format(book.name) in message


def test_workbook_that_is_opened_while_it_is_written(book, monkeypatch):
    def opened(path, content, moment):
        raise AssertionError("no backup is made")

    monkeypatch.setattr(saving, "_back_up", opened)
    sync = os.fsync

    def fsync(handle):
        (book.parent / f"~${book.name}").write_text("Ann")
        sync(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    before = book.read_bytes()
    with pytest.raises(CannotOpenWorkbook, match="is open in Excel"):
        write(book)
    assert book.read_bytes() == before
    assert sorted(path.name for path in book.parent.iterdir()) == sorted([book.name, f"~${book.name}"])


def test_workbook_that_changed_since_it_was_read(book):
    expected = receipt(book)
    book.write_bytes(template(reports=("Controle", "Limieten")))
    assert "is veranderd" in refused(book, expected=expected).dutch


def test_workbook_that_changes_while_it_is_written(book, monkeypatch):
    other, sync = template(reports=("Controle", "Limieten")), os.fsync
    expected = receipt(book)

    def fsync(handle):
        book.write_bytes(other)
        sync(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(CannotOpenWorkbook, match="is veranderd"):
        write(book, expected=expected)
    assert book.read_bytes() == other
    assert list(book.parent.iterdir()) == [book]


@POSIX
def test_read_only_file_and_folder(book):
    book.chmod(0o444)
    assert "alleen-lezen" in refused(book).dutch
    output = book.parent / "elders.xlsx"
    write(book, output=output)
    output.unlink()
    book.chmod(0o644)
    book.parent.chmod(0o555)
    assert "mag niets worden opgeslagen" in refused(book).dutch
    with pytest.raises(CannotOpenWorkbook, match="mag niets worden opgeslagen"):
        write_new(book.parent / "nieuw.xlsx", b"x")
    book.parent.chmod(0o755)


def test_file_or_folder_that_is_not_there(tmp_path):
    with pytest.raises(CannotOpenWorkbook, match="er niet"):
        write(tmp_path / "weg.xlsx", expected=InputReceipt("weg.xlsx", ""))
    with pytest.raises(CannotOpenWorkbook, match="De map 'geen' bestaat niet"):
        write_new(tmp_path / "geen" / "nieuw.xlsx", b"x")


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_full_disk(book, monkeypatch, call):
    def full(*_args):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(*((os, "fsync") if call == "fsync" else (Path, "replace")), full)
    assert "geen ruimte" in refused(book).dutch


@POSIX
def test_file_that_may_not_grow(book):
    """A real refusal of the operating system, half way the file."""
    script = (
        "import resource, sys; from pathlib import Path\n"
        "from tests.workbook.test_saving import write\n"
        "from vzv_sheets.workbook.port import CannotOpenWorkbook\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))\n"
        "try: write(Path(sys.argv[1]))\n"
        "except CannotOpenWorkbook as problem: sys.stdout.buffer.write(problem.dutch.encode())\n"
    )
    before = book.read_bytes()
    run = subprocess.run([sys.executable, "-B", "-c", script, str(book)], capture_output=True, check=True)
    assert "geen ruimte" in run.stdout.decode()
    assert book.read_bytes() == before
    assert [path.name for path in book.parent.iterdir()] == [book.name]


def test_backup_folder_that_cannot_be_made(book):
    (book.parent / "reservekopie").write_text("een bestand")
    assert "kon niet worden opgeslagen" in refused(book).dutch


@POSIX
def test_link_to_a_workbook(tmp_path):
    real = tmp_path / "schijf" / "echt.xlsx"
    real.parent.mkdir()
    real.write_bytes(template())
    link = tmp_path / "bureaublad.xlsx"
    link.symlink_to(real)
    written = write(link)
    assert link.is_symlink()
    assert loaded(real)["Controle"]["A14"].value == "fout"
    assert Path(written.backup or "").parent == real.parent / "reservekopie"
    (real.parent / "~$echt.xlsx").write_text("")
    assert "is open in Excel" in refused(link).dutch


def test_leftovers_of_a_killed_run_are_removed_by_a_later_one(book):
    folder = book.parent / "reservekopie"
    folder.mkdir()
    left = [book.parent / ".vzv-0123456789abcdef.tmp", folder / ".vzv-fedcba9876543210.tmp"]
    others = [book.parent / ".vzv-aantekening.tmp", book.parent / "vzv-0123456789abcdef.tmp"]
    young = book.parent / ".vzv-aaaaaaaaaaaaaaaa.tmp"
    for path in (*left, *others, young):
        path.write_text("half")
    hour_ago = (NOON - dt.timedelta(hours=1)).timestamp()
    for path in (*left, *others):
        os.utime(path, (hour_ago, hour_ago))
    os.utime(young, (NOON.timestamp(), NOON.timestamp()))
    write(book)
    assert not any(path.exists() for path in left)
    assert all(path.exists() for path in (*others, young))


def test_new_file_overwrites_nothing_unless_it_is_told_to(tmp_path):
    path = tmp_path / "brief.docx"
    write_new(path, b"een")
    with pytest.raises(CannotOpenWorkbook, match=r"'brief\.docx' bestaat al"):
        write_new(path, b"twee")
    assert path.read_bytes() == b"een"
    write_new(path, b"twee", overwrite=True)
    assert path.read_bytes() == b"twee"
    (tmp_path / "~$brief.docx").write_text("")
    with pytest.raises(CannotOpenWorkbook, match="is open in"):
        write_new(path, b"drie", overwrite=True)
    assert sorted(found.name for found in tmp_path.iterdir()) == ["brief.docx", "~$brief.docx"]


def test_new_file_that_another_makes_meanwhile(tmp_path, monkeypatch):
    path, sync = tmp_path / "a.xlsx", os.fsync

    def fsync(handle):
        path.write_bytes(b"van een ander")
        sync(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(CannotOpenWorkbook, match="bestaat al"):
        write_new(path, b"van ons")
    assert path.read_bytes() == b"van een ander"
    assert list(tmp_path.iterdir()) == [path]


def test_file_system_without_hard_links(tmp_path, monkeypatch):
    def link(*_args):
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", link)
    write_new(tmp_path / "a.xlsx", b"een")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.xlsx", b"een")]


def test_output_that_exists_is_not_overwritten(book):
    output = book.parent / "elders.xlsx"
    output.write_bytes(b"van de gebruiker")
    assert "'elders.xlsx' bestaat al" in refused(book, output=output).dutch
