"""The one door to lxml: parsing and serialising parts of a package without following anything they point to.

lxml and not the standard library: ElementTree renames namespace prefixes, which breaks `mc:Ignorable`.
"""

from __future__ import annotations

import io
import re
from collections.abc import Hashable, Iterator, Mapping
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = "etree._Element"  # noqa: SLF001 lxml gives its elements no public name

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"

_PARSER = etree.XMLParser(
    huge_tree=True, resolve_entities=False, no_network=True, load_dtd=False,
    remove_blank_text=False, strip_cdata=False, remove_comments=False,
)  # fmt: skip
_DECLARATION = re.compile(rb"(\xef\xbb\xbf)?(<\?xml[^>]*\?>\s*)?")

_PLAIN_PARSER = etree.XMLParser(
    huge_tree=True, resolve_entities=False, no_network=True, load_dtd=False,
    remove_blank_text=False, strip_cdata=True, remove_comments=True, remove_pis=True,
)  # fmt: skip
_DECLARED = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OTHER_ENCODING = re.compile(rb"<\?xml[^>]*encoding=[\"'](?!utf-8[\"'])", re.IGNORECASE)

XmlError = etree.XMLSyntaxError


def parse(data: bytes) -> Element:
    """The root element; raises `XmlError` for damaged XML and for a part that declares a DTD."""
    return _parsed(data, _PARSER)


def _parsed(data: bytes, parser: etree.XMLParser) -> Element:
    _refuse_doctype(data)
    root = etree.fromstring(data, parser)
    _refuse_dtd(root)
    return root


def _refuse_doctype(data: bytes) -> None:
    """Before it is parsed: what a DTD declares is never expanded."""
    if b"<!DOCTYPE" in data:
        raise XmlError("DTD", 0, 0, 0)  # type: ignore[call-arg,arg-type]  # the stubs know an older form


def _refuse_dtd(root: Element) -> None:
    """After it is parsed, for parts in another encoding than UTF-8."""
    if root.getroottree().docinfo.doctype:  # type: ignore[attr-defined]  # the stubs do not know it
        raise XmlError("DTD", 0, 0, 0)  # type: ignore[call-arg,arg-type]  # the stubs know an older form


def stream(data: bytes, name: str) -> Iterator[Element]:
    """The elements of that local name one by one, each emptied after its turn; raises `XmlError` as `parse` does."""
    _refuse_doctype(data)
    parsing = etree.iterparse(
        io.BytesIO(data), events=("end",), tag=f"{{*}}{name}",
        huge_tree=True, resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
    )  # fmt: skip
    for _, element in parsing:
        yield element
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]
    _refuse_dtd(parsing.root)


def serialise(root: Element, original: bytes) -> bytes:
    """The bytes of the tree under the XML declaration that the original part had."""
    found = _DECLARATION.match(original)
    declaration = (found[2] if found else b"") or b""
    if re.search(rb"encoding=[\"'](?!utf-8)", declaration, re.IGNORECASE):
        declaration = _DECLARED
    return declaration + etree.tostring(root, encoding="UTF-8", xml_declaration=False)


def selected(root: Element, path: str, namespaces: Mapping[str, str]) -> list[Element]:
    """The elements that an XPath finds under a root, in the order of the document."""
    found = root.xpath(path, namespaces=dict(namespaces))
    return [each for each in found if isinstance(each, etree._Element)] if isinstance(found, list) else []  # noqa: SLF001 as Element


def text_of(element: Element) -> str:
    """All text inside an element."""
    return "".join(map(str, element.itertext()))


def local_name(element: Element) -> str:
    """The name of an element without its namespace; empty for comments and instructions."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def namespace(element: Element) -> str:
    """The namespace of an element, empty when it has none."""
    return etree.QName(element).namespace or ""


def plain(data: bytes) -> bytes:
    """The same XML in UTF-8 without byte order mark, comments, CDATA and instructions: safe to splice bytes into.

    Returns the bytes as they are when they are so already; raises `XmlError` as `parse` does.
    """
    if not data.startswith(b"<") or b"<!" in data or data.find(b"<?", 2) > 0 or _OTHER_ENCODING.match(data):
        return _DECLARED + etree.tostring(_parsed(data, _PLAIN_PARSER), encoding="UTF-8", xml_declaration=False)
    return data


def schema_fault(document: bytes, schema: bytes) -> str:
    """Where a document does not fit its XML Schema: line and kind of the first fault, never a value. Empty when valid.

    Neither of both may point outside itself: nothing is followed.
    """
    judge = etree.XMLSchema(parse(schema))
    if judge.validate(parse(document)):
        return ""
    first = next(iter(judge.error_log))  # type: ignore[call-overload]  # the stubs do not know that it is a sequence
    return f"line {first.line}: {first.type_name}"


def meaning(element: Element) -> Hashable:
    """What an element says, whatever its prefixes and the order of its attributes: equal for equal elements."""
    children = tuple(meaning(part) for part in element if isinstance(part.tag, str))
    return element.tag, frozenset(element.attrib.items()), (element.text or "").strip(), children


def found_at(root: Element, path: str, names: Mapping[str, str]) -> list[Element]:
    """The elements that an XPath finds; `names` are its prefixes."""
    found: list[Element] = root.xpath(path, namespaces=dict(names))  # type: ignore[assignment]  # a path to elements
    return found


def holds(root: Element, condition: str, names: Mapping[str, str]) -> bool:
    """Whether an XPath condition is true of a tree."""
    return bool(root.xpath(f"boolean({condition})", namespaces=dict(names)))


def drop_attributes(element: Element, *names: str) -> None:
    """Takes attributes out, where they are there."""
    for name in names:
        if name in element.attrib:
            del element.attrib[name]


def main(name: str) -> str:
    """The name in the main namespace of spreadsheets, as lxml writes it."""
    return f"{{{MAIN}}}{name}"


def child(parent: Element, name: str) -> Element | None:
    """The first child of that name in the main namespace, or None."""
    return parent.find(main(name))


def added(parent: Element, name: str, attributes: Mapping[str, str] | None = None) -> Element:
    """A new last child in the main namespace."""
    return etree.SubElement(parent, main(name), dict(attributes or {}))


def element(name: str, attributes: Mapping[str, str]) -> Element:
    """A new element in the main namespace, without a parent."""
    prefixes: dict[str | None, str] = {None: MAIN}
    return etree.Element(main(name), dict(attributes), nsmap=prefixes)  # type: ignore[arg-type]  # None is the default


def fragment(part: Element, *, default_is_main: bool) -> bytes:
    """An element as bytes that can be put in another part; `default_is_main` says what no prefix means there."""
    content = etree.tostring(part, encoding="UTF-8", xml_declaration=False, with_tail=False)
    declared = f' xmlns="{MAIN}"'.encode()
    return content.replace(declared, b"") if default_is_main else content
