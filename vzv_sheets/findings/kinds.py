"""Kinds of findings: one declaration gives the check, `vzv explain`, its page and its two executed examples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How grave a finding is; what it blocks is declared apart (domain/rules.md, What a finding blocks)."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


SEVERITY_NL: Mapping[Severity, str] = {
    Severity.ERROR: "fout",
    Severity.WARNING: "waarschuwing",
    Severity.INFO: "info",
}


@dataclass(frozen=True, slots=True)
class Text:
    """A text in both languages; `{name}` is filled from the fields of the finding."""

    nl: str
    en: str

    def in_language(self, language: str) -> str:
        """The Dutch text unless the language is `en`."""
        return self.en if language == "en" else self.nl


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """Another severity or wording of the same rule."""

    severity: Severity
    message: Text
    remedy: Text
    blocks: tuple[str, ...] = ()


FIGURES, PAYMENTS = "figures", "payments"
BLOCKS_NL: Mapping[str, str] = {FIGURES: "cijfers", PAYMENTS: "betaling", "letters": "brieven"}
EXAMPLE_AS_OF = "2026-06-30"


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingKind:
    """A rule of domain/rules.md.

    `reads` names the columns (`Uren.datum`) or settings (`Instellingen.peildatum`) that the rule reads. `bad` and
    `good` are workbooks as markdown: the first must give exactly this code, the second must not give it (both with
    reference date `EXAMPLE_AS_OF`). `private` findings never show the value.
    """

    code: str
    severity: Severity
    message: Text
    remedy: Text
    why: Text
    reads: tuple[str, ...]
    bad: str
    good: str
    source: str = "afgeleid"
    legal: str | None = None
    blocks: tuple[str, ...] = ()
    variants: Mapping[str, Variant] = field(default_factory=dict)
    private: bool = False

    def variant(self, name: str) -> Variant:
        """The variant of that name; the plain one for an empty name."""
        if not name:
            return Variant(severity=self.severity, message=self.message, remedy=self.remedy, blocks=self.blocks)
        return self.variants[name]
