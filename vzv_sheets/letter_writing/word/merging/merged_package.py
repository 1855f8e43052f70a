"""The package that is made: parts under free names, each once, and what points to them."""

from __future__ import annotations

import hashlib
import io
import posixpath
import re
import zipfile
from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping

from vzv_sheets.letter_writing.word.merging.packages import DAMAGED, CannotMerge, LetterPackage, Relation
from vzv_sheets.letter_writing.word.merging.word_xml import DECLARATION
from vzv_sheets.vocabulary.xml_text import quoteattr
from vzv_sheets.workbook.closed_file import xml_tree

_NOT_A_LETTER = re.compile("[^A-Za-z]")
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
Rewrite = Callable[[bytes], bytes]


class MergedPackage:
    """The parts of the merged file. The same letters in the same order give the same bytes."""

    def __init__(self) -> None:
        self._parts: dict[str, bytes] = {}
        self._types: dict[str, str] = {}
        self._relations: dict[str, dict[str, Relation]] = defaultdict(dict)
        self._ids: dict[tuple[str, Relation], str] = {}
        self._known: dict[Hashable, str] = {}
        self._numbers: dict[str, int] = defaultdict(int)

    def put(self, name: str, data: bytes, content_type: str) -> None:
        """A part with a fixed name."""
        self._parts[name], self._types[name] = data, content_type

    def relate(self, part: str, relation: Relation) -> str:
        """The id by which a part points to something; the same thing gets the same id."""
        if (part, relation) not in self._ids:
            identifier = f"rId{len(self._relations[part]) + 1}"
            self._ids[part, relation] = identifier
            self._relations[part][identifier] = relation
        return self._ids[part, relation]

    def add(self, like: str, data: bytes, content_type: str, relations: Mapping[str, Relation]) -> str:
        """A part under a free name like the one given; a part that is the same in everything is there once."""
        return self._once(
            (hashlib.sha256(data).digest(), content_type, tuple(sorted(_items(relations)))),
            lambda: (like, data, content_type, relations),
        )

    def take(
        self, letter: LetterPackage, part: str, *, rewrite: Rewrite | None = None, differs_by: Hashable = None
    ) -> str:
        """A part of a letter with all that it points to; returns its name here.

        `rewrite` changes its bytes; then `differs_by` says what else than these bytes the result depends on.
        """
        data = letter.part(part)
        if data is None:
            raise CannotMerge(letter.name, DAMAGED)
        # Word leaves behind ids of pictures that are gone; nothing uses them.
        relations = {
            identifier: self.taken(letter, each)
            for identifier, each in letter.relations(part).items()
            if each.external or letter.part(each.target) is not None
        }
        content_type = letter.content_type(part)
        key = (hashlib.sha256(data).digest(), content_type, tuple(sorted(_items(relations))), differs_by)
        return self._once(key, lambda: (part, rewrite(data) if rewrite else data, content_type, relations))

    def taken(self, letter: LetterPackage, relation: Relation) -> Relation:
        """The same relation in this package, its part taken over."""
        letter.allowed(relation)
        if relation.external:
            return relation
        return Relation(relation.kind, self.take(letter, relation.target))

    def _once(self, key: Hashable, make: Callable[[], tuple[str, bytes, str, Mapping[str, Relation]]]) -> str:
        if key not in self._known:
            like, data, content_type, relations = make()
            name = self._free(like)
            self.put(name, data, content_type)
            self._relations[name].update(relations)
            self._known[key] = name
        return self._known[key]

    def _free(self, like: str) -> str:
        folder, name = posixpath.split(like)
        stem, suffix = posixpath.splitext(name)
        base = posixpath.join(folder, _NOT_A_LETTER.sub("", stem) or "part")
        self._numbers[base] += 1
        return f"{base}{self._numbers[base]}{suffix.lower()}"

    def archive(self) -> bytes:
        """The whole file."""
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
            for name, data in self._members():
                entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 0, 0
                package.writestr(entry, data)
        return target.getvalue()

    def _members(self) -> list[tuple[str, bytes]]:
        overrides = "".join(
            f"<Override PartName={quoteattr('/' + name)} ContentType={quoteattr(kind)}/>"
            for name, kind in self._types.items()
        )
        types = (
            f'<Types xmlns="{xml_tree.CONTENT_TYPES}"><Default Extension="rels" ContentType="{_RELATIONS_TYPE}"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
        )
        first = [("[Content_Types].xml", DECLARATION + types.encode())]
        relations = [
            (posixpath.join(posixpath.dirname(part), "_rels", f"{posixpath.basename(part)}.rels"), _written(each, part))
            for part, each in self._relations.items()
            if each
        ]
        return [*first, *relations, *self._parts.items()]


def _items(relations: Mapping[str, Relation]) -> list[tuple[str, str, str, bool]]:
    return [(key, each.kind, each.target, each.external) for key, each in relations.items()]


def _written(relations: Mapping[str, Relation], part: str) -> bytes:
    folder = posixpath.dirname(part)
    lines = []
    for identifier, each in relations.items():
        target = each.target if each.external else posixpath.relpath(each.target, folder or ".")
        mode = ' TargetMode="External"' if each.external else ""
        lines.append(
            f"<Relationship Id={quoteattr(identifier)} Type={quoteattr(each.kind)} Target={quoteattr(target)}{mode}/>"
        )
    return (
        DECLARATION + (f'<Relationships xmlns="{xml_tree.PACKAGE_RELATIONS}">{"".join(lines)}</Relationships>').encode()
    )
