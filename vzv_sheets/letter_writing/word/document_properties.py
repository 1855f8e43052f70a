"""Custom document properties of a letter: which version made it, of which row. A reader of the letter sees none."""

from __future__ import annotations

from collections.abc import Mapping

from vzv_sheets.letter_writing.word.letter_package import CONTENT_TYPES, with_last_child
from vzv_sheets.vocabulary.xml_text import escape, quoteattr
from vzv_sheets.workbook.closed_file import xml_tree

PART = "docProps/custom.xml"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST_ID = 2  # 0 and 1 are reserved


def custom_part(existing: bytes | None, properties: Mapping[str, str]) -> bytes:
    """The part with these properties, after those of the template that have another name."""
    kept: list[bytes] = []
    if existing is not None:
        for number, element in enumerate(
            [child for child in xml_tree.parse(existing) if child.get("name") not in properties], start=_FIRST_ID
        ):
            element.set("pid", str(number))
            kept.append(xml_tree.serialise(element, b""))
    added = [
        f'<property fmtid="{_FORMAT_ID}" pid="{number}" name={quoteattr(name)}>'
        f"<vt:lpwstr>{escape(text)}</vt:lpwstr></property>"
        for number, (name, text) in enumerate(properties.items(), start=_FIRST_ID + len(kept))
    ]
    return (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        + f'<Properties xmlns="{_NAMESPACE}" xmlns:vt="{_VALUES}">'.encode()
        + b"".join(kept)
        + "".join(added).encode("utf-8")
        + b"</Properties>"
    )


def announce(members: dict[str, bytes]) -> None:
    """Names the part in the content types and relations of a package that has no such part yet."""
    types = members[CONTENT_TYPES]
    override = f'<Override PartName="/{PART}" ContentType="{_CONTENT_TYPE}"/>'
    members[CONTENT_TYPES] = with_last_child(types, override, xml_tree.CONTENT_TYPES)
    relations = members["_rels/.rels"]
    taken = {element.get("Id") for element in xml_tree.parse(relations)}
    free = next(f"rIdVzv{number}" for number in range(1, len(taken) + 2) if f"rIdVzv{number}" not in taken)
    relation = f'<Relationship Id="{free}" Type="{_RELATION}" Target="{PART}"/>'
    members["_rels/.rels"] = with_last_child(relations, relation, xml_tree.PACKAGE_RELATIONS)
