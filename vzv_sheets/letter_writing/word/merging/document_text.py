"""The text of the merged file: the letters as they are written, under one root that knows all their prefixes."""

from __future__ import annotations

from vzv_sheets.letter_writing.word.merging.word_xml import DECLARATION, MC, W
from vzv_sheets.vocabulary.xml_text import quoteattr
from vzv_sheets.workbook.closed_file import xml_tree
from vzv_sheets.workbook.closed_file.xml_tree import Element

_IGNORABLE = f"{{{MC}}}Ignorable"


class DocumentText:
    """Letters one behind the other. Only bytes are kept, so that a thousand letters fit in memory."""

    def __init__(self) -> None:
        self._prefixes: dict[str, str] = {"w": W}
        self._ignorable: dict[str, None] = {}
        self._letters: list[bytes] = []

    def add(self, root: Element, body: Element) -> None:
        """Adds the body of a letter; `root` is the document that it stands in."""
        ignorable = root.get(_IGNORABLE, "").split()
        if self._same_prefixes(root):
            self._prefixes.update({prefix: name for prefix, name in root.nsmap.items() if prefix})
            self._ignorable.update(dict.fromkeys(ignorable))
            self._letters.append(_inside(body))
            return
        # A prefix that means something else elsewhere: then each block of this letter brings its own.
        for block in body:
            if isinstance(block.tag, str):
                if ignorable:
                    block.set(_IGNORABLE, " ".join(ignorable))
                block.tail = None
                self._letters.append(xml_tree.serialise(block, b""))

    def _same_prefixes(self, root: Element) -> bool:
        return all(
            prefix is not None and self._prefixes.get(prefix, name) == name for prefix, name in root.nsmap.items()
        )

    def part(self) -> bytes:
        """The part; it was parsed again strictly."""
        declared = "".join(f" xmlns:{prefix}={quoteattr(name)}" for prefix, name in self._prefixes.items())
        ignorable = f' mc:Ignorable="{" ".join(self._ignorable)}"' if self._ignorable else ""
        head = f"<w:document{declared}{ignorable}><w:body>".encode()
        data = DECLARATION + head + b"".join(self._letters) + b"</w:body></w:document>"
        for _ in xml_tree.stream(data, "p"):
            pass  # a paragraph at a time: the tree of a thousand letters is large
        return data


def _inside(body: Element) -> bytes:
    """The children of an element as they are written, without the element."""
    body.tail = None
    data = xml_tree.serialise(body, b"")
    return b"" if data.endswith(b"/>") and not len(body) else data[data.index(b">") + 1 : data.rindex(b"</")]
