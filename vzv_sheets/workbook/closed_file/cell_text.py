"""Texts as a package stores them: XML references, `_x000D_` escapes, rich text; and the table of shared strings.

Calamine's reading is followed to the letter (white space at the ends counts only under `xml:space="preserve"`, only
`_x00HH_` is an escape), so that a text is the same whichever way a sheet is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from vzv_sheets.workbook.closed_file import xml_tree

_REFERENCE = re.compile(r"&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|(amp|lt|gt|quot|apos));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_ESCAPE = re.compile(r"_x00([0-9a-fA-F]{2})_")
_PHONETIC = re.compile(rb"<rPh[ >].*?</rPh>", re.DOTALL)
_RUN = re.compile(rb"<t(?: ([^>]*?))?(?:/>|>([^<]*)</t>)")
_ITEM = re.compile(rb"<si(?:/>|>)")
_PLAIN_ITEM = re.compile(rb"<si><t>([^<&_\r]*)</t></si>")
_ITEMS = re.compile(r"<si(?:/>|>(?:<t>([^<&_\r]*)</t></si>)?)")
_TRIMMED = " \t\r\n"


def xml_text(raw: bytes) -> str:
    """The characters that the bytes between two tags stand for."""
    text = raw.decode("utf-8", "replace")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _REFERENCE.sub(_character, text) if "&" in text else text


def _character(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return _NAMED[name]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"  # noqa: PLR2004


def run_text(text: str, *, preserved: bool) -> str:
    """The text of one `<t>`."""
    if not preserved:
        text = text.strip(_TRIMMED)
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text) if "_x00" in text else text


def rich_text(raw: bytes) -> str:
    """The text of the content of a `<si>` or `<is>`: all runs, without phonetic hints."""
    if b"<rPh" in raw:
        raw = _PHONETIC.sub(b"", raw)
    return "".join(
        run_text(xml_text(match[2] or b""), preserved=b'xml:space="preserve"' in (match[1] or b""))
        for match in _RUN.finditer(raw)
    )


def element_text(item: xml_tree.Element) -> str:
    """The text of a parsed `<si>` or `<is>`."""
    runs = []
    for element in item.iter():
        if xml_tree.local_name(element) != "t":
            continue
        if any(xml_tree.local_name(parent) == "rPh" for parent in element.iterancestors()):
            continue
        preserved = element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
        runs.append(run_text(xml_tree.text_of(element), preserved=preserved))
    return "".join(runs)


class SharedStrings:
    """The table of shared strings; a text is decoded when it is first asked for.

    Raises `XmlError` when it is made of damaged XML.
    """

    def __init__(self, part: bytes) -> None:
        self._part = part
        self._longer: dict[int, Mapping[int, int]] = {}
        self._texts: list[str | None]
        if _is_ordinary(part):
            self._starts = [match.start() for match in _ITEM.finditer(part)]
            self._starts.append(max(part.rfind(b"</sst>"), 0))
            self._texts = [None] * (len(self._starts) - 1)
        else:
            self._starts = []
            self._texts = [element_text(item) for item in xml_tree.stream(part, "si")] if part else []

    def __len__(self) -> int:
        return len(self._texts)

    def __getitem__(self, index: int) -> str:
        text = self._texts[index]
        if text is None:
            raw = self._part[self._starts[index] : self._starts[index + 1]]
            plain = _PLAIN_ITEM.match(raw)
            text = plain[1].decode("utf-8", "replace").strip(_TRIMMED) if plain else rich_text(raw)
            self._texts[index] = text
        return text

    def longer_than(self, size: int) -> Mapping[int, int]:
        """The size in bytes of each text that takes more than `size` of them, by its number in the table."""
        known = self._longer.get(size)
        if known is None:
            known = self._longer[size] = self._measured(size)
        return known

    def _measured(self, size: int) -> Mapping[int, int]:
        if self._starts:
            sizes: Iterable[int] = (end - start for start, end in pairwise(self._starts))
        else:
            sizes = (len(text or "") for text in self._texts)
        return {index: length for index, length in enumerate(sizes) if length > size}

    def all(self) -> Sequence[str]:
        """Every text in the order of the table."""
        if self._starts:
            # Nearly all items are plain: found together they take a fifth of the time that one by one takes.
            plain = _ITEMS.findall(self._part.decode("utf-8", "replace"))
            for index, text in enumerate(plain):
                if text and self._texts[index] is None:
                    self._texts[index] = text.strip(_TRIMMED)
        return [self[index] for index in range(len(self._texts))]


def _is_ordinary(part: bytes) -> bool:
    """Whether bytes can be read as they stand: no prefixes, attributes on items, CDATA, comments or other encoding."""
    head = part[:2000]
    return (
        re.search(rb"<sst[ >]", head) is not None
        and re.match(rb"(?:\xef\xbb\xbf)?<", head) is not None
        and re.search(rb"encoding=[\"'](?!utf-8[\"'])", head, re.IGNORECASE) is None
        and re.search(rb"<!|<si ", part) is None
        and part.rstrip().endswith(b"</sst>")
    )
