"""The package of a letter: a zip without a clock in it, and what its lists of parts say."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping

from vzv_sheets.letter_writing.word.pictures import Picture
from vzv_sheets.workbook.closed_file import xml_tree

CONTENT_TYPES = "[Content_Types].xml"
_RELATIONS = b'<Relationships xmlns="%s"/>' % xml_tree.PACKAGE_RELATIONS.encode()
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_IMAGE = f"{xml_tree.OFFICE_RELATIONS}/image"


def archive(members: Mapping[str, bytes]) -> bytes:
    """A zip of these parts; the same parts give the same bytes."""
    return appended(b"", members)


def appended(base: bytes, members: Mapping[str, bytes]) -> bytes:
    """The zip with these parts after its own."""
    target = io.BytesIO()
    target.write(base)
    with zipfile.ZipFile(target, "a" if base else "w", zipfile.ZIP_DEFLATED) as package:
        for part, data in members.items():
            package.writestr(_entry(part), data)
    return target.getvalue()


def _entry(part: str) -> zipfile.ZipInfo:
    """An entry without a clock or an operating system in it: the same letter gives the same bytes."""
    entry = zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0))
    # A picture is compressed already.
    entry.compress_type = zipfile.ZIP_STORED if part.startswith("word/media/") else zipfile.ZIP_DEFLATED
    entry.create_system = 0
    entry.external_attr = 0
    return entry


def relations_of(part: str) -> str:
    """The name of the part that holds the relations of a part: `word/_rels/header1.xml.rels`."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels"


def with_relations(relations: bytes | None, pictures: Iterable[Picture]) -> bytes:
    """The relations of a part, with those to the pictures that it does not have yet."""
    root = xml_tree.parse(relations or _DECLARATION + _RELATIONS)
    present = {element.get("Id") for element in root}
    for picture in pictures:
        if picture.relation not in present:
            attributes = f'Id="{picture.relation}" Type="{_IMAGE}" Target="media/{picture.file_name}"'
            root.append(_element(f"<Relationship {attributes}/>", xml_tree.PACKAGE_RELATIONS))
    return xml_tree.serialise(root, relations or _DECLARATION)


def with_picture_types(content_types: bytes) -> bytes:
    """The content types, with those of pictures."""
    root = xml_tree.parse(content_types)
    present = {(element.get("Extension") or "").lower() for element in root}
    for extension in ("jpeg", "png"):
        if extension not in present:
            default = f'<Default Extension="{extension}" ContentType="image/{extension}"/>'
            root.insert(0, _element(default, xml_tree.CONTENT_TYPES))
    return xml_tree.serialise(root, content_types)


def with_last_child(part: bytes, child: str, namespace: str) -> bytes:
    """The part with this element in it, after all others."""
    root = xml_tree.parse(part)
    root.append(_element(child, namespace))
    return xml_tree.serialise(root, part)


def _element(text: str, namespace: str) -> xml_tree.Element:
    return xml_tree.parse(text.replace(" ", f' xmlns="{namespace}" ', 1).encode())
