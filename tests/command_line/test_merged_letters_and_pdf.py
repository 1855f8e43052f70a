"""`vzv letters --merged` and `--pdf`: one file for printing; a PDF where LibreOffice is there, the Word letters always."""

from __future__ import annotations

import re
import shutil
import stat
import sys
import tempfile
import time
from pathlib import Path

import docx
import openpyxl
import pytest

from vzv_sheets.libreoffice import pdf_files, processes
from vzv_sheets.libreoffice.finding import find_libreoffice
from vzv_sheets.libreoffice.pdf_files import convert

L15 = ("--letter", "L15", "--all-due")
posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for LibreOffice is a shell script")

# A stand-in for LibreOffice: makes a small PDF of each document, but for what ODD says.
STAND_IN = """#!/bin/sh
echo call >> "$(dirname "$0")/calls"
echo "$@" >> "$(dirname "$0")/arguments"
while [ $# -gt 0 ]; do
  case "$1" in
    --outdir) out="$2"; shift ;;
    *.docx) name=$(basename "$1" .docx)
      {odd}
      printf '%%PDF-1.6 made\\n%%%%EOF\\n' > "$out/$name.pdf" ;;
  esac
  shift
done
"""


def stand_in(folder: Path, odd: str = "") -> Path:
    folder.mkdir(exist_ok=True)
    program = folder / "soffice"
    program.write_text(STAND_IN.replace("{odd}", odd))
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """The folder for temporary files, to see what stays there."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def logged(workbook) -> list[str]:
    sheet = openpyxl.load_workbook(workbook)["Brieflog"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    head = next(row for row in rows if "bestand" in row)
    return [row[head.index("bestand")] for row in rows[rows.index(head) + 1 :] if row[head.index("bestand")]]


def test_all_letters_go_into_one_file_and_the_log_knows_each(vzv, workbook, tmp_path):
    target = tmp_path / "samen.docx"
    _, out, _ = vzv("letters", workbook, *L15, "--merged", target)
    names = logged(workbook)
    assert len(names) > 1 and f"{len(names)} gemaakt" in out and f"Brieven staan in: {target}" in out
    assert all(re.fullmatch(r"samen\.docx \(L15-vergoedingsoverzicht-2026-V\d+\.docx\)", name) for name in names)
    assert len(docx.Document(target).sections) == len(names)
    assert not (workbook.parent / "brieven").exists()
    _, out, _ = vzv("letters", workbook, *L15, "--merged", target)
    assert "0 gemaakt" in out and f"Al eerder gemaakt en niet veranderd: {len(names)}." in out
    assert [path.name for path in tmp_path.glob("*.docx")] == ["samen.docx"]


def test_a_merged_file_holds_the_letters_as_they_would_have_been(vzv, workbook, demo_bytes, tmp_path):
    kinds = ("--letter", "L01", *L15, "--despite-errors")
    vzv("letters", workbook, *kinds, "--merged", "samen.docx", "--out", tmp_path / "map")
    single = tmp_path / "single.xlsx"
    single.write_bytes(demo_bytes)
    vzv("letters", single, *kinds)
    singles = [docx.Document(tmp_path / "brieven" / name.split("(")[1].rstrip(")")) for name in logged(workbook)]
    assert {name.split("(")[1][:3] for name in logged(workbook)} == {"L01", "L15"}
    assert text_of(docx.Document(tmp_path / "map" / "samen.docx")) == [t for each in singles for t in text_of(each)]


def text_of(document) -> list[str]:
    texts = (p.text for p in document.element.body.iter() if p.tag.endswith("}t"))
    return [text for text in texts if text]


def test_an_existing_file_is_never_overwritten(vzv, workbook, tmp_path):
    target = tmp_path / "samen.docx"
    target.write_bytes(b"van mij")
    _, out, _ = vzv("letters", workbook, *L15, "--merged", target)
    assert target.read_bytes() == b"van mij"
    assert f"Brieven staan in: {tmp_path / 'samen-2.docx'}" in out
    assert all(name.startswith("samen-2.docx (L15") for name in logged(workbook))


def test_no_file_is_made_when_nothing_is_due_or_the_log_cannot_be_written(vzv, workbook, tmp_path):
    vzv("letters", workbook, "--letter", "L15", "--merged", tmp_path / "samen.docx", "--due")
    assert not list(tmp_path.glob("*.docx"))
    workbook.chmod(0o400)
    code, _, _ = vzv("letters", workbook, *L15, "--merged", tmp_path / "samen.docx", "--pdf")
    assert code == 3 and not list(tmp_path.glob("*.docx")) and not list(tmp_path.glob("*.pdf"))
    code, _, told = vzv("letters", workbook, *L15, "--merged", "samen.pdf")
    assert code == 2 and "eindigt op .docx" in told


@posix
def test_a_pdf_stands_beside_each_letter(vzv, workbook, tmp_path, temporary, monkeypatch):
    program = stand_in(tmp_path / "lo")
    monkeypatch.setenv("VZV_SOFFICE", str(program))
    _, out, _ = vzv("letters", workbook, *L15, "--pdf")
    letters = sorted((workbook.parent / "brieven").glob("*.docx"))
    assert letters and all(letter.with_suffix(".pdf").read_bytes().startswith(b"%PDF") for letter in letters)
    assert f"{len(letters)} PDF naast de brieven in Word." in out
    assert (program.parent / "calls").read_text().count("call") == 1
    arguments = (program.parent / "arguments").read_text()
    assert "-env:UserInstallation=file://" in arguments and "brief-1.docx" in arguments
    assert "V0" not in arguments.replace(str(tmp_path), "") and "Noord" not in arguments.replace(str(tmp_path), "")
    assert not list(temporary.iterdir())


@posix
def test_a_pdf_of_a_merged_file(vzv, workbook, tmp_path, temporary, monkeypatch):
    monkeypatch.setenv("VZV_SOFFICE", str(stand_in(tmp_path / "lo")))
    _, out, _ = vzv("letters", workbook, *L15, "--pdf", "--merged", tmp_path / "samen.docx", "--lang", "en")
    assert (tmp_path / "samen.pdf").exists() and "1 PDF beside the Word letters." in out


def test_without_libreoffice_it_is_said_first_and_the_word_letters_are_made(vzv, workbook, monkeypatch):
    monkeypatch.setenv("VZV_SOFFICE", str(workbook.parent / "nergens"))
    code, out, _ = vzv("letters", workbook, *L15, "--pdf")
    assert code == 1 and out.startswith("LibreOffice is niet gevonden op deze computer.")
    assert "Installeer LibreOffice" in out and "De brieven in Word zijn gemaakt en staan in Brieflog." in out
    assert len(list((workbook.parent / "brieven").glob("*.docx"))) == len(logged(workbook)) > 0
    assert not list((workbook.parent / "brieven").glob("*.pdf"))


@posix
@pytest.mark.parametrize(
    ("odd", "language", "told"),
    [
        ('[ "$name" = brief-2 ] && { shift; continue; }', "nl", "Geen PDF van L15-vergoedingsoverzicht-2026-V"),
        ('[ "$name" = brief-2 ] && { : > "$out/$name.pdf"; shift; continue; }', "en", "could not make a PDF of it"),
    ],
)
def test_a_letter_that_fails_is_named_and_the_others_are_made(
    vzv, workbook, tmp_path, temporary, monkeypatch, odd, language, told
):
    program = stand_in(tmp_path / "lo", odd)
    monkeypatch.setenv("VZV_SOFFICE", str(program))
    _, out, _ = vzv("letters", workbook, *L15, "--pdf", "--lang", language)
    words, pdfs = (list((workbook.parent / "brieven").glob(f"*.{suffix}")) for suffix in ("docx", "pdf"))
    assert len(pdfs) == len(words) - 1 == len(logged(workbook)) - 1 and told in out
    assert (program.parent / "calls").read_text().count("call") == 2  # the one that failed was asked once more
    assert not list(temporary.iterdir())


@posix
def test_a_libreoffice_that_hangs_is_stopped_with_what_it_started(vzv, workbook, tmp_path, temporary, monkeypatch):
    left = tmp_path / "child"
    program = stand_in(tmp_path / "lo", f'[ "$name" = brief-2 ] && {{ (sleep 3; echo x > {left}) & sleep 30; }}')
    monkeypatch.setenv("VZV_SOFFICE", str(program))
    monkeypatch.setattr(pdf_files, "SECONDS_TO_START", 1)
    monkeypatch.setattr(pdf_files, "SECONDS_PER_LETTER", 0)
    began = time.monotonic()
    _, out, _ = vzv("letters", workbook, *L15, "--pdf")
    assert time.monotonic() - began < 15
    assert "LibreOffice deed er te lang over en is gestopt." in out
    assert len(list((workbook.parent / "brieven").glob("*.pdf"))) == 1  # what was ready before is kept
    assert len(list((workbook.parent / "brieven").glob("*.docx"))) == len(logged(workbook)) > 1
    assert not list(temporary.iterdir())
    time.sleep(3)
    assert not left.exists()


@posix
def test_the_time_that_is_given_grows_with_the_number_of_letters(tmp_path, monkeypatch):
    limits = []
    monkeypatch.setattr(pdf_files, "finishes", lambda _, seconds: limits.append(seconds) or True)
    for documents, letters in (([b""], 1), ([b""] * 3, 1), ([b""], 50)):
        convert(tmp_path / "soffice", documents, letters=letters)
    first, three, merged = limits[::2]
    assert first < three < merged


@posix
def test_a_program_that_ends_by_itself_is_ready(tmp_path):
    assert processes.finishes(["/bin/sh", "-c", "exit 3"], 20)
    assert convert(stand_in(tmp_path / "lo"), [b"a"] * 101).pdfs.count(None) == 0
    assert (tmp_path / "lo" / "calls").read_text().count("call") == 2


@posix
@pytest.mark.parametrize(
    ("system", "place"),
    [
        ("darwin", "Applications/LibreOffice.app/Contents/MacOS/soffice"),
        ("win32", "LibreOffice/program/soffice.com"),
        ("linux", "bin/soffice"),
    ],
)
def test_libreoffice_is_found_where_it_is_usually_installed(tmp_path, system, place):
    (tmp_path / place).parent.mkdir(parents=True)
    stand_in(tmp_path / "made").rename(tmp_path / place)
    environment = {"ProgramFiles": str(tmp_path), "PATH": str(tmp_path / "bin")}
    assert find_libreoffice(environment, system=system, home=tmp_path) == tmp_path / place
    assert find_libreoffice({"VZV_SOFFICE": str(tmp_path / "x"), **environment}, system=system, home=tmp_path) is None


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_real_pdf_is_tagged_and_counts_the_pages_of_each_letter(vzv, workbook, tmp_path, monkeypatch):
    monkeypatch.delenv("VZV_SOFFICE", raising=False)
    vzv("letters", workbook, *L15, "--pdf", "--out", tmp_path / "los")
    vzv("letters", workbook, *L15, "--again", "--pdf", "--merged", tmp_path / "samen.docx")
    singles = [path.read_bytes() for path in (tmp_path / "los").glob("*.pdf")]
    assert len(singles) == len(list((tmp_path / "los").glob("*.docx"))) > 1
    merged = (tmp_path / "samen.pdf").read_bytes()
    assert b"/MarkInfo<</Marked true>>" in merged and b"/Lang(nl-NL)" in merged
    pages = [len(re.findall(rb"/Type\s*/Page\b", pdf)) for pdf in (merged, *singles)]
    assert pages[0] == sum(pages[1:])
