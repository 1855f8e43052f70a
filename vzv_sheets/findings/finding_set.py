"""Findings, columnar: a group holds all findings of one kind in one column of one sheet.

156,000 findings as objects would cost more than reading the file; messages are formatted at the door.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from string import Formatter
from typing import Any

from vzv_sheets.findings.kinds import FindingKind, Severity, Text, Variant
from vzv_sheets.vocabulary.addresses import cell_address
from vzv_sheets.vocabulary.marks import mark_of
from vzv_sheets.vocabulary.notations import fold_identifier

HIDDEN = "***"
"""What stands in the place of a text that may not be shown, whole or but for its end."""
_CONTENT_MARK = re.compile(r"([0-9a-f]{12})(?:\|\d+)?")


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """All sequences have one item per finding, in the order of the rows.

    `sheet` is the title of the tab, `column` the key of the column (empty: the whole sheet), `position` its place on
    the sheet from 0. `rows` are sheet rows from 1; 0 where a finding has no row. `fields` fills the texts: a
    sequence, or one text for all. `supervisors` and `programmes` hold the one that is told, None where there are none
    or several; `all_programmes` and `all_supervisors` hold every one (folded by `fold_identifier`): an empty set for a
    person who belongs to none, None for what is about the workbook as a whole. Where they are left out the one that is
    told is all.
    """

    kind: FindingKind
    variant_name: str
    sheet: str
    column: str
    position: int | None
    rows: Sequence[int]
    ids: Sequence[str]
    values: Sequence[str]
    keys: Sequence[str]
    programmes: Sequence[str | None]
    supervisors: Sequence[str | None]
    fields: Mapping[str, Sequence[str] | str] = field(default_factory=dict)
    related: Sequence[Sequence[str]] = ()
    all_programmes: Sequence[frozenset[str] | None] = ()
    all_supervisors: Sequence[frozenset[str] | None] = ()

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def variant(self) -> Variant:
        """Severity, texts and what is blocked."""
        return self.kind.variant(self.variant_name)

    @property
    def severity(self) -> Severity:
        """The severity of every finding in the group."""
        return self.variant.severity

    def cell(self, index: int) -> str:
        """`F17`; empty for a finding about a whole sheet."""
        row = self.rows[index]
        return cell_address(row, self.position) if row and self.position is not None else ""

    def named(self, index: int) -> str:
        """What a person calls the row of a finding: its id, without one `#` and a mark of what stands in the row.

        The mark is taken from the key, so that it stays when the sheet is sorted, and changes when the row does. An id
        that may not be shown has a mark in its place too.
        """
        if self.ids[index] and HIDDEN not in self.ids[index]:
            return self.ids[index]
        rest = self.keys[index].split("|", 3)[-1]
        content = _CONTENT_MARK.fullmatch(rest)
        return "#" + mark_of(content[1] if content else f"{self.column}|{rest}")

    def related_to(self, index: int) -> Sequence[str]:
        """Other cells that the finding speaks of, as `Uren!A12`."""
        return self.related[index] if self.related else ()

    def filled(self, text: Text, index: int, language: str = "nl", *, row: str = "") -> str:
        """A text of the finding with its fields filled in; `row` stands for its row number when given."""
        values = {name: value if isinstance(value, str) else value[index] for name, value in self.fields.items()}
        return text.in_language(language).format_map(
            {"rij": row or str(self.rows[index]), "waarde": self.values[index], "id": self.ids[index]} | values
        )

    def picked(self, indices: Sequence[int]) -> FindingGroup:
        """The group with only these findings."""
        if len(indices) == len(self):
            return self

        def some(values: Sequence[Any]) -> list[Any]:
            return [values[index] for index in indices]

        fields = {name: value if isinstance(value, str) else some(value) for name, value in self.fields.items()}
        return replace(
            self, rows=some(self.rows), ids=some(self.ids), values=some(self.values), keys=some(self.keys),
            programmes=some(self.programmes), supervisors=some(self.supervisors), fields=fields,
            related=some(self.related) if self.related else (),
            all_programmes=some(self.all_programmes) if self.all_programmes else (),
            all_supervisors=some(self.all_supervisors) if self.all_supervisors else (),
        )  # fmt: skip

    def all_filled(self, text: Text, language: str = "nl") -> Sequence[str]:
        """A text for every finding, as `filled` gives it one by one."""
        template = text.in_language(language)
        names = [name for _, name, _, _ in Formatter().parse(template) if name is not None]
        known: Mapping[str, Sequence[str] | str] = {
            "rij": [str(row) for row in self.rows] if "rij" in names else (), "waarde": self.values, "id": self.ids,
            **self.fields,
        }  # fmt: skip
        varying = list(dict.fromkeys(name for name in names if not isinstance(known[name], str)))
        same = {name: value for name in names if isinstance(value := known[name], str)}
        if not varying:
            return [template.format_map(same)] * len(self)
        # Fields by their place: filling 156,000 texts by name would take twice as long.
        places = {name: f"{{{number}}}" for number, name in enumerate(varying)}
        fixed = {name: value.replace("{", "{{").replace("}", "}}") for name, value in same.items()}
        return list(map(_positional(template, fixed | places).format, *(known[name] for name in varying)))

    def message(self, index: int, language: str = "nl") -> str:
        """What is wrong."""
        return self.filled(self.variant.message, index, language)

    def remedy(self, index: int, language: str = "nl") -> str:
        """How to mend it."""
        return self.filled(self.variant.remedy, index, language)


def _positional(template: str, replaced: Mapping[str, str]) -> str:
    """The template with other texts in the place of its fields."""
    return "".join(
        literal.replace("{", "{{").replace("}", "}}") + (replaced[name] if name is not None else "")
        for literal, name, _, _ in Formatter().parse(template)
    )


@dataclass(frozen=True, slots=True)
class Counts:
    """How many findings of each severity."""

    error: int = 0
    warning: int = 0
    info: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """Which programmes (or supervisors) are asked for, when any are, and which are not wanted; ids are folded."""

    wanted: frozenset[str]
    unwanted: frozenset[str]

    @classmethod
    def of(cls, wanted: Sequence[str], unwanted: Sequence[str] = ()) -> Choice:
        """The choice of ids as people type them."""
        return cls(*(frozenset(fold_identifier(name) for name in names) for names in (wanted, unwanted)))

    def takes(self, mine: frozenset[str] | None) -> bool:
        """Whether what belongs to these (None: to nobody) is chosen."""
        if mine is None:
            return True
        if self.wanted:
            return bool((mine & self.wanted) - self.unwanted)
        return not mine or bool(mine - self.unwanted)


@dataclass(frozen=True, slots=True)
class FindingSet:
    """All findings of a run: groups, gravest first."""

    groups: tuple[FindingGroup, ...]

    def __len__(self) -> int:
        return sum(len(group) for group in self.groups)

    @property
    def counts(self) -> Counts:
        """Findings per severity."""
        number = dict.fromkeys(Severity, 0)
        for group in self.groups:
            number[group.severity] += len(group)
        return Counts(number[Severity.ERROR], number[Severity.WARNING], number[Severity.INFO])

    def codes(self) -> set[str]:
        """The codes that occur."""
        return {group.kind.code for group in self.groups}

    def only(
        self, *, programmes: Sequence[str] = (), without: Sequence[str] = (), supervisor: str | None = None
    ) -> FindingSet:
        """The findings of these programmes, not of those, of this supervisor; ids in upper or lower case.

        What belongs to several programmes or supervisors stays when one of them is wanted. A finding that is about the
        workbook as a whole stays.
        """
        if not programmes and not without and supervisor is None:
            return self
        of_programmes, of_supervisor = Choice.of(programmes, without), Choice.of([supervisor] if supervisor else [])

        def stays(group: FindingGroup, index: int) -> bool:
            mine = _every(group.all_programmes, group.programmes, index)
            guides = _every(group.all_supervisors, group.supervisors, index)
            return of_programmes.takes(mine) and of_supervisor.takes(guides)

        kept = (group.picked([i for i in range(len(group)) if stays(group, i)]) for group in self.groups)
        return FindingSet(tuple(group for group in kept if len(group)))

    def each(self) -> Iterator[tuple[FindingGroup, int]]:
        """Every finding as its group and its index in it."""
        for group in self.groups:
            for index in range(len(group)):
                yield group, index


def _every(every: Sequence[frozenset[str] | None], told: Sequence[str | None], index: int) -> frozenset[str] | None:
    if every:
        return every[index]
    name = told[index]
    return None if name is None else frozenset([fold_identifier(name)])


def gravest_first(groups: Sequence[FindingGroup]) -> tuple[FindingGroup, ...]:
    """The groups by severity; within one severity in the order of the rules."""
    return tuple(sorted((group for group in groups if len(group)), key=lambda group: group.severity.rank))
