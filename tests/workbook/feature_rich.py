"""Workbooks with all that openpyxl would lose: XlsxWriter's features, and parts of other programs put in by hand."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import Any

import xlsxwriter

from tests.workbook.packages import parts, replaced, with_parts

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MICROSOFT = "http://schemas.microsoft.com/office"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
VBA = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 4

# Part, content, content type, the part that refers to it, type of the relation.
_PLANTED: tuple[tuple[str, bytes, str, str, str], ...] = (
    (
        "customXml/item1.xml", b'<?xml version="1.0"?><DataMashup xmlns="http://x.nl/m">UEsDBA==</DataMashup>',
        "application/xml", "", f"{_RELATIONS}/customXml",
    ),
    (
        "xl/slicerCaches/slicerCache1.xml",
        f'<slicerCacheDefinition xmlns="{_MICROSOFT}/spreadsheetml/2009/9/main" name="Slicer_taak"/>'.encode(),
        "application/vnd.ms-excel.slicerCache+xml", "xl/workbook.xml", f"{_MICROSOFT}/2007/relationships/slicerCache",
    ),
    (
        "xl/slicers/slicer1.xml", f'<slicers xmlns="{_MICROSOFT}/spreadsheetml/2009/9/main"/>'.encode(),
        "application/vnd.ms-excel.slicer+xml", "xl/worksheets/sheet1.xml", f"{_MICROSOFT}/2007/relationships/slicer",
    ),
    (
        "xl/printerSettings/printerSettings1.bin", bytes(range(256)),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings", "xl/worksheets/sheet1.xml",
        f"{_RELATIONS}/printerSettings",
    ),
    (
        "xl/threadedComments/threadedComment1.xml",
        f'<ThreadedComments xmlns="{_MICROSOFT}/spreadsheetml/2018/threadedcomments"/>'.encode(),
        "application/vnd.ms-excel.threadedcomments+xml", "xl/worksheets/sheet1.xml",
        f"{_MICROSOFT}/2017/10/relationships/threadedComment",
    ),
    (
        "xl/persons/person.xml", f'<personList xmlns="{_MICROSOFT}/spreadsheetml/2018/threadedcomments"/>'.encode(),
        "application/vnd.ms-excel.person+xml", "xl/workbook.xml", f"{_MICROSOFT}/2017/10/relationships/person",
    ),
    (
        "xl/externalLinks/externalLink1.xml",
        f'<externalLink xmlns="{_MAIN}"><externalBook xmlns:r="{_RELATIONS}" r:id="rId1"><sheetNames>'
        '<sheetName val="Blad1"/></sheetNames></externalBook></externalLink>'.encode(),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml", "xl/workbook.xml",
        f"{_RELATIONS}/externalLink",
    ),
    (
        "xl/calcChain.xml", f'<calcChain xmlns="{_MAIN}"><c r="D2" i="1"/></calcChain>'.encode(),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml", "xl/workbook.xml",
        f"{_RELATIONS}/calcChain",
    ),
    (
        "xl/connections.xml", f'<connections xmlns="{_MAIN}"/>'.encode(),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml", "xl/workbook.xml",
        f"{_RELATIONS}/connections",
    ),
    (
        "customUI/customUI14.xml", f'<customUI xmlns="{_MICROSOFT}/2009/07/customui"/>'.encode(), "application/xml", "",
        f"{_MICROSOFT}/2007/relationships/ui/extensibility",
    ),
)  # fmt: skip


def feature_rich(*, macros: bool = False, streamed: bool = True) -> bytes:
    """A workbook of the user; `streamed` writes its members as programs do that cannot go back in a file."""
    data = _with_planted_parts(_made_with_xlsxwriter(macros=macros))
    return _rezipped(data, streamed=streamed)


def _made_with_xlsxwriter(*, macros: bool) -> bytes:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    sheet = book.add_worksheet("Uren")
    bold = book.add_format({"bold": True})
    sheet.add_table("A1:D4", {
        "name": "tbl_Uren", "columns": [{"header": name} for name in ("id", "uren", "datum", "som")],
        "data": [["V1", 2, 3], ["V2", 4, 5], ["V3", 6, 7]],
    })  # fmt: skip
    sheet.write_formula("D2", "=SUM(B2:C2)", None, 5)
    sheet.write_dynamic_array_formula("F2:F4", "=_xlfn.UNIQUE(A2:A4)")
    sheet.write_rich_string("F6", "gewoon ", bold, "vet")
    sheet.write_comment("A2", "let op: <deze> & die")
    sheet.data_validation("B2:B4", {"validate": "decimal", "criteria": ">", "value": 0})
    sheet.conditional_format("B2:B4", {"type": "data_bar", "data_bar_2010": True})
    sheet.conditional_format("C2:C4", {"type": "icon_set", "icon_style": "3_arrows"})
    sheet.add_sparkline("E2", {"range": "Uren!B2:C2", "type": "column"})
    sheet.insert_textbox("H2", "vrije tekst")
    sheet.insert_image("H12", "stip.png", {"image_data": io.BytesIO(_png())})
    sheet.insert_button("H20", {"macro": "Ververs", "caption": "Ververs"})
    sheet.insert_checkbox("F8", True)
    sheet.set_header("&L&G", {"image_left": "kop.png", "image_data_left": io.BytesIO(_png())})
    sheet.write_url("F10", "https://example.org/?a=1&b=2")
    sheet.ignore_errors({"number_stored_as_text": "A2:A4"})
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": "=Uren!$B$2:$B$4"})
    sheet.insert_chart("H22", chart)
    second = book.add_worksheet("Mijn blad")
    second.protect("geheim")
    second.write("A1", "van mij")
    second.conditional_format("A1:A9", {"type": "duplicate", "format": book.add_format({"italic": True})})
    second.print_area("A1:E13")
    page = book.add_chartsheet("Grafiek")
    other = book.add_chart({"type": "pie"})
    other.add_series({"values": "=Uren!$B$2:$B$4"})
    page.set_chart(other)
    book.define_name("tarief", "=Uren!$B$2")
    book.set_custom_property("vzv_workbook_id", "abc")
    if macros:
        book.add_vba_project(io.BytesIO(VBA), is_stream=True)
    book.close()
    return target.getvalue()


def _with_planted_parts(data: bytes) -> bytes:
    content = parts(data)
    changes: dict[str, Any] = {"onbekend/bijlage.dat": b"\0\1\2 van een ander programma"}
    types = [b'<Default Extension="dat" ContentType="application/octet-stream"/>']
    relations: dict[str, list[bytes]] = {}
    for number, (part, planted, kind, owner, relation) in enumerate(_PLANTED):
        changes[part] = planted
        types.append(f'<Override PartName="/{part}" ContentType="{kind}"/>'.encode())
        folder, _, base = owner.rpartition("/")
        where = f"{folder}/_rels/{base}.rels".lstrip("/")
        element = f'<Relationship Id="rIdx{number}" Type="{relation}" Target="/{part}"/>'
        relations.setdefault(where, []).append(element.encode())
    for where, elements in relations.items():
        changes[where] = content[where].replace(b"</Relationships>", b"".join(elements) + b"</Relationships>")
    changes["[Content_Types].xml"] = content["[Content_Types].xml"].replace(b"</Types>", b"".join(types) + b"</Types>")
    link = next(number for number, planted in enumerate(_PLANTED) if planted[4].endswith("/externalLink"))
    references = f'<externalReferences><externalReference r:id="rIdx{link}"/></externalReferences>'
    changes["xl/workbook.xml"] = replaced("</sheets>", f"</sheets>{references}")(content["xl/workbook.xml"])
    changes["xl/externalLinks/_rels/externalLink1.xml.rels"] = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        b'Type="'
        + _RELATIONS.encode()
        + b'/externalLinkPath" Target="ander.xlsx" TargetMode="External"/></Relationships>'
    )
    return with_parts(data, changes)


def _rezipped(data: bytes, *, streamed: bool) -> bytes:
    """The same parts in a zip file with dates, attributes, extra fields, comments and stored members."""
    target = io.BytesIO()
    sink: Any = _OneWay(target) if streamed else target
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, (name, content) in enumerate(parts(data).items()):
            info = zipfile.ZipInfo(name, (2021, 3, 4, 5, 6, 2 * (number % 30)))
            info.compress_type = zipfile.ZIP_STORED if number % 5 == 3 else zipfile.ZIP_DEFLATED
            info.external_attr = 0o640 << 16
            info.extra = struct.pack("<HH4s", 0xCAFE, 4, b"vzv!") if number % 3 == 0 else b""
            info.comment = b"van de gebruiker" if number % 4 == 0 else b""
            archive.writestr(info, content)
        archive.comment = b"hele archief"
    return target.getvalue()


class _OneWay(io.RawIOBase):
    """A file that cannot go back, so that sizes follow the content (flag bit 3)."""

    def __init__(self, target: io.BytesIO) -> None:
        self._target = target

    def writable(self) -> bool:
        return True

    def write(self, content: Any) -> int:
        return self._target.write(content)


def _png() -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0")) + chunk(b"IEND", b"")
