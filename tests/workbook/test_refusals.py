"""What is no workbook, or none that can be read safely: one clear sentence, and nothing else ever."""

from __future__ import annotations

import io
import re
import struct
import sys
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.workbook.as_file import rewrite, write_markdown
from vzv_sheets.workbook.closed_file.reader import read_workbook
from vzv_sheets.workbook.memory import from_markdown
from vzv_sheets.workbook.port import CannotOpenWorkbook, CellKind

WORKBOOK = """
## Uren
| id | uren | datum |
| U1 | 3 | 01-01-2026 |
| U2 | 2,5 | gisteren |
## Lijsten tbl_Lijsten
| lijst |
| taken |
"""


def refusal(path: Path) -> str:
    with pytest.raises(CannotOpenWorkbook) as caught:
        read_workbook(path)
    dutch, english = caught.value.dutch, caught.value.english
    assert path.name.removeprefix("~$") in dutch
    assert english != dutch
    for sentence in (dutch, english):
        assert re.fullmatch(r"[^\n!]+; [^\n!]+\.", sentence), "one sentence: what is wrong; what to do"
    return dutch


def compound(*streams: str) -> bytes:
    """The start of a compound file (OLE2): a header and one sector of directory entries."""
    header = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(478)
    entries = b"".join(name.encode("utf-16-le").ljust(64, b"\0") + bytes(64) for name in ("Root Entry", *streams))
    return header + entries


def package(main: str, content_type: str, **others: str) -> bytes:
    """A package with one main part."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f'<Override PartName="/{main}" ContentType="{content_type}"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{kind}" Target="{main}"/></Relationships>',
        )
        archive.writestr(main, "<x/>")
        for name, text in others.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def zipped(**members: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return buffer.getvalue()


WORD = io.BytesIO()
docx.Document().save(WORD)

FILES = {
    "leeg.xlsx": (b"", "is leeg"),
    "uren.csv": (b"id;uren\nU1;2,5\n", "tekstbestand"),
    "uren.xlsx": ("id;uren\nU1;José\n".encode("cp1252"), "tekstbestand"),
    "webpagina.xls": (b"<html><table><tr><td>1</td></tr></table></html>", "tekstbestand"),
    "unicode.xlsx": ("id\turen\n".encode("utf-16"), "tekstbestand"),
    "2003.xml": (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', "tekstbestand"),
    "oud.xls": (compound("Workbook"), "oude Excel-indeling"),
    "heel oud.xls": (compound("Book"), "oude Excel-indeling"),
    "excel 4.xls": (bytes.fromhex("0904060000021000") + bytes(100), "oude Excel-indeling"),
    "geheim.xlsx": (compound("EncryptionInfo", "EncryptedPackage"), "beveiligd met een wachtwoord; open het in Excel"),
    "brief.doc": (compound("WordDocument"), "geen Excel-werkmap"),
    "brief.docx": (WORD.getvalue(), "bestand van Word"),
    "praatje.pptx": (
        package("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
        "bestand van PowerPoint",
    ),
    "binair.xlsb": (package("xl/workbook.bin", "application/vnd.ms-excel.sheet.binary.macroEnabled.main"), ".xlsb"),
    "tekening.xlsx": (package("visio/document.xml", "application/vnd.ms-visio.drawing.main+xml"), "geen Excel-werkmap"),
    "calc.ods": (zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "LibreOffice"),
    "foto's.zip": (zipped(foto="..."), "geen Excel-werkmap"),
    "foto.xlsx": (bytes.fromhex("89504E470D0A1A0A0000000D49484452"), "geen Excel-werkmap"),
    "afgebroken.xlsx": (b"PK\3\4 en verder niets", "beschadigd"),
    "~$uren.xlsx": (b"\x05Janne" + b" " * 100, "hulpbestand"),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_what_is_no_workbook_is_named_for_what_it_is(tmp_path, name):
    data, expected = FILES[name]
    path = tmp_path / name
    path.write_bytes(data)
    assert expected in refusal(path)
    assert path.read_bytes() == data


def test_what_cannot_be_read_at_all(tmp_path, monkeypatch):
    assert "bestaat niet" in refusal(tmp_path / "weg.xlsx")
    assert "bestaat niet" in refusal(tmp_path / "geen map" / "weg.xlsx")
    folder = tmp_path / "map.xlsx"
    folder.mkdir()
    assert "is een map" in refusal(folder)
    assert "kan niet worden gelezen" in refusal(tmp_path / ("lang" * 100 + ".xlsx"))

    def refuse(_: Path) -> bytes:
        raise PermissionError

    path = write_markdown(WORKBOOK, tmp_path / "dicht.xlsx")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "mag niet worden gelezen" in refusal(path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_a_device_is_not_waited_for(tmp_path):
    path = tmp_path / "nul.xlsx"
    path.symlink_to("/dev/zero")
    assert "geen Excel-werkmap" in refusal(path)


def test_a_download_that_stopped_is_refused_wherever_it_stopped(tmp_path):
    whole = write_markdown(WORKBOOK, tmp_path / "heel.xlsx").read_bytes()
    path = tmp_path / "half.xlsx"
    for length in range(1, len(whole) - 1, 97):
        path.write_bytes(whole[:length])
        refusal(path)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_byte_gives_a_refusal_or_a_workbook_and_never_anything_else(tmp_path, data):
    original = tmp_path / "heel.xlsx"
    whole = original.read_bytes() if original.exists() else write_markdown(WORKBOOK, original).read_bytes()
    place = data.draw(st.integers(0, len(whole) - 1))
    path = tmp_path / "stuk.xlsx"
    path.write_bytes(whole[:place] + bytes([data.draw(st.integers(0, 255))]) + whole[place + 1 :])
    read_everything_or_be_refused(path)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damaged_xml_gives_a_refusal_or_a_workbook_and_never_anything_else(tmp_path, data):
    path = write_markdown(WORKBOOK, tmp_path / "stuk.xlsx")
    part = data.draw(
        st.sampled_from(["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"])
    )
    snippet = data.draw(
        st.sampled_from([b"", b"<", b">", b"&", b"&#x0;", b"\xff", b'"', b"</c>", b"9", b"A", b"<c/>", b"-"])
    )

    def damaged(name: str, content: bytes) -> bytes:
        if name != part:
            return content
        place = data.draw(st.integers(0, len(content) - 1))
        return content[:place] + snippet + content[place + data.draw(st.integers(0, 3)) :]

    read_everything_or_be_refused(rewrite(path, damaged))


def read_everything_or_be_refused(path: Path) -> None:
    try:
        workbook = read_workbook(path)
    except CannotOpenWorkbook:
        return
    for view in workbook.sheets():
        for kind in CellKind:
            workbook.columns(view.title, 2, {0: kind, 1: kind, 2: kind})
    workbook.neighbours(workbook.cells_with(re.compile("[a-z0-9]")))


def test_a_workbook_that_contradicts_itself_is_damaged(tmp_path):
    path = tmp_path / "proef.xlsx"

    def without(part: str) -> str:
        write_markdown(WORKBOOK, path)
        return refusal(rewrite(path, lambda name, data: None if name == part else data))

    for part in ("xl/workbook.xml", "xl/worksheets/sheet2.xml", "xl/_rels/workbook.xml.rels"):
        assert "beschadigd" in without(part)
    write_markdown(WORKBOOK, path)
    assert "beschadigd" in refusal(rewrite(path, lambda _, data: data.replace(b'name="Lijsten"', b'name="Uren"')))
    write_markdown(WORKBOOK, path)
    assert "beschadigd" in refusal(rewrite(path, lambda _, data: data.replace(b'r="C3"', b'r="C3000000"')))


@pytest.mark.parametrize(
    "part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_part_that_declares_entities_is_not_opened(tmp_path, part, encoding):
    ten_times = "".join(f'<!ENTITY e{level + 1} "{f"&e{level};" * 10}">' for level in range(9))
    bomb = f'<!DOCTYPE x [<!ENTITY e0 "lol">{ten_times if encoding == "utf-8" else ""}]>'

    def with_entities(name: str, data: bytes) -> bytes:
        if name != part:
            return data
        declaration, _, content = data.decode().partition("?>")
        content = content.replace("</", f"&e{9 if encoding == 'utf-8' else 0};</", 1)
        return (declaration.replace("UTF-8", encoding) + "?>" + bomb + content).encode(encoding)

    path = rewrite(write_markdown(WORKBOOK, tmp_path / "dtd.xlsx"), with_entities)
    assert "een DTD" in refusal(path)


def test_a_wrong_checksum_is_damage(tmp_path):
    path = write_markdown(WORKBOOK, tmp_path / "crc.xlsx")
    with zipfile.ZipFile(path) as archive:
        checksum = struct.pack("<I", archive.getinfo("xl/worksheets/sheet1.xml").CRC)
    path.write_bytes(path.read_bytes().replace(checksum, b"\1\2\3\4"))
    assert "beschadigd" in refusal(path)


def test_a_workbook_that_would_fill_the_memory_is_not_unpacked(tmp_path):
    path = write_markdown(WORKBOOK, tmp_path / "bom.xlsx")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/leeg.bin", bytes(60_000_000))
    assert "onveilig groot" in refusal(path)


def test_a_part_that_unpacks_to_more_than_it_declares_is_not_unpacked_further(tmp_path):
    path = write_markdown(WORKBOOK, tmp_path / "bom.xlsx")
    rewrite(path, lambda name, data: data + b" " * 40_000_000 if name == "xl/styles.xml" else data)
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        size = struct.pack("<I", archive.getinfo("xl/styles.xml").file_size)
    while (place := data.find(size)) >= 0:
        data[place : place + 4] = struct.pack("<I", 1000)
    path.write_bytes(data)
    assert "beschadigd" in refusal(path)


def test_more_parts_than_a_workbook_has_are_not_opened(tmp_path):
    path = write_markdown(WORKBOOK, tmp_path / "veel.xlsx")
    with zipfile.ZipFile(path, "a") as archive:
        for number in range(10_001):
            archive.writestr(f"x/{number}", b"")
    assert "onveilig groot" in refusal(path)


@pytest.mark.parametrize("name", ["xl/worksheets/sheet1.xml", "XL/Worksheets/Sheet1.xml", r"xl\worksheets\sheet1.xml"])
def test_a_part_that_is_there_twice_is_refused(tmp_path, name):
    path = write_markdown(WORKBOOK, tmp_path / "dubbel.xlsx")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/anders.xml", b"<worksheet/>")
    data = path.read_bytes()
    with zipfile.ZipFile(path, "w") as archive, zipfile.ZipFile(io.BytesIO(data)) as old:
        for member in old.namelist():
            archive.writestr(member, old.read(member))
        archive.infolist()[-1].filename = name
        archive.NameToInfo[name] = archive.infolist()[-1]
    assert "twee keer" in refusal(path)


def test_a_file_that_is_open_in_excel_is_read(tmp_path):
    path = write_markdown(WORKBOOK, tmp_path / "uren.xlsx")
    (tmp_path / "~$uren.xlsx").write_bytes(b"\x05Janne")
    path.chmod(0o400)
    assert read_workbook(path).sheets() == from_markdown(WORKBOOK).sheets()
