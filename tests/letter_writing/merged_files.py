"""Letters to merge, made with python-docx, and what is asked of every merged file."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Callable, Mapping

import docx
from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

from vzv_sheets.letter_writing.word.merged_document import MergedLetter, merge_letters

_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001"
    "a5f645400000000049454e44ae426082"
)


def letter(build: Callable[[Document], None]) -> bytes:
    """A letter that a function fills."""
    document = docx.Document()
    build(document)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def changed(data: bytes, parts: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    """The same package with some parts changed or (from nothing) added."""
    source, target = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name in dict.fromkeys([*source.namelist(), *parts]):
            old = source.read(name) if name in source.namelist() else b""
            package.writestr(name, parts[name](old) if name in parts else old)
    return target.getvalue()


def merged(*letters: bytes, **options: bool) -> Document:
    """The merged file, after it was found whole."""
    return docx.Document(io.BytesIO(merged_bytes(*letters, **options)))


def merged_bytes(*letters: bytes, **options: bool) -> bytes:
    """The bytes of the merged file, after it was found whole."""
    data = merge_letters([MergedLetter(f"brief {n}", each) for n, each in enumerate(letters, 1)], "Brieven", **options)
    assert_whole(data)
    return data


def assert_whole(data: bytes) -> None:
    """Every part has a type, everything that is pointed to is there, no number or name stands there twice."""
    package = zipfile.ZipFile(io.BytesIO(data))
    names = package.namelist()
    assert len(names) == len(set(names))
    types = etree.fromstring(package.read("[Content_Types].xml"))
    typed = {entry.get("PartName", "").lstrip("/") for entry in types}
    for name in names:
        root = etree.fromstring(package.read(name)) if name.endswith((".xml", ".rels")) else None
        if name.endswith(".rels"):
            folder = posixpath.dirname(posixpath.dirname(name))
            for entry in root.iter(_REL):
                external = entry.get("TargetMode") == "External"
                assert external or posixpath.normpath(posixpath.join(folder, entry.get("Target"))) in names
            continue
        if name == "[Content_Types].xml":
            continue
        assert name in typed
        if root is not None:
            _assert_ids(package, name, root)
    document = etree.fromstring(package.read("word/document.xml"))
    for tag, key in ((f"{W}bookmarkStart", f"{W}name"), (f"{W}bookmarkStart", f"{W}id"), (qn("wp:docPr"), "id")):
        values = [element.get(key) for element in document.iter(tag)]
        assert len(values) == len(set(values))
    styles = etree.fromstring(package.read("word/styles.xml"))
    known = Counter(style.get(f"{W}styleId") for style in styles.iter(f"{W}style"))
    called = Counter(style.find(f"{W}name").get(f"{W}val").lower() for style in styles.iter(f"{W}style"))
    assert set(known.values()) == set(called.values()) == {1}
    for tag in ("pStyle", "rStyle", "tblStyle"):
        assert {element.get(f"{W}val") for element in document.iter(f"{W}{tag}")} <= known.keys()
    for tag in ("basedOn", "next", "link"):
        assert {element.get(f"{W}val") for element in styles.iter(f"{W}{tag}")} <= known.keys()
    defaults = [style.get(f"{W}type") for style in styles.iter(f"{W}style") if style.get(f"{W}default")]
    assert len(defaults) == len(set(defaults))


def _assert_ids(package: zipfile.ZipFile, name: str, root: etree._Element) -> None:
    folder, base = posixpath.split(name)
    relations = f"{folder}/_rels/{base}.rels"
    known = (
        {entry.get("Id") for entry in etree.fromstring(package.read(relations))}
        if relations in package.namelist()
        else set()
    )
    used = {value for element in root.iter() for key, value in element.attrib.items() if key.startswith(_R)}
    assert used <= known, (name, used - known)
