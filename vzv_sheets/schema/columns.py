"""What a column of the standard workbook is: one declaration yields template, typing, validation, help and register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """How a column is typed. The comment tells what the typed values are inside (`records.columns.Column.values`)."""

    TEXT = "tekst"  # text
    CODE = "code"  # text: the key of the row, or a code that is not checked against a sheet
    REFERENCE = "verwijzing"  # text: a key on another sheet; the id before the first space counts (not of a client)
    REFERENCES = "verwijzingen"  # tuple of texts: several keys
    CHOICE = "keuze"  # text: one value of a list
    CHOICES = "keuzes"  # tuple of texts: several values, separated by ; or a line break
    YES_NO = "ja/nee"  # text: "ja" or "nee"
    DATE = "datum"  # day number (int32)
    TIME = "tijd"  # minutes after midnight (int32)
    HOURS = "uren"  # minutes (int32)
    NUMBER = "getal"  # thousandths (int64)
    INTEGER = "geheel getal"  # int64
    MONEY = "bedrag"  # cents (int64)
    MONTH = "maand"  # month number (int32)
    YEAR = "jaar"  # int32
    FORMULA = "formule"  # written by the template, never read


class Required(StrEnum):
    """V, (V) and O of the specification (domain/workbook.md 2.0)."""

    ALWAYS = "altijd"
    WHEN = "soms"
    OPTIONAL = "nooit"


class Form(StrEnum):
    """A text with a form of its own, tested by V-VRW-07 or V-GELD-21."""

    POSTCODE = "postcode"
    EMAIL = "e-mailadres"
    TELEPHONE = "telefoonnummer"
    IBAN = "rekeningnummer"


class Reader(StrEnum):
    """Who may see a column (domain/workbook.md 2.4)."""

    COORDINATOR = "coördinator"
    FINANCE = "financiën"
    MUNICIPALITY = "gemeente"
    PROFESSIONAL = "professional"
    VOLUNTEER = "vrijwilliger"


class Retention(StrEnum):
    """How long a column is kept (domain/workbook.md 2.4, Retention)."""

    AFTER_LEAVING = "tot de bewaartermijn na vertrek"
    FINANCIAL = "zeven jaar (financiële administratie)"
    WHILE_IN_USE = "zolang het in gebruik is"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column (or, on Instellingen, one setting).

    `needed_when` names a condition of `checks.needed_cells`, `needed_for` is what cannot be made without the
    value, in Dutch, for the message of V-ALG-03. `default` is written as a person would type it. Empty cells of a
    column that is `filled_in` are filled by the product itself: what stands in them is no change of the row.
    """

    key: str
    kind: Kind
    help: str
    required: Required = Required.OPTIONAL
    needed_when: str = ""
    needed_for: str = ""
    default: str | None = None
    choices: tuple[str, ...] = ()
    open_list: bool = False
    also_read: Mapping[str, str] = field(default_factory=dict)
    refers_to: tuple[str, ...] = ()
    unique: bool = False
    synonyms: tuple[str, ...] = ()
    form: Form | None = None
    minimum: int | None = None
    maximum: int | None = None
    hidden: bool = False
    filled_in: bool = False
    header: str = ""
    example: str = ""
    purpose: str = ""
    readers: tuple[Reader, ...] = (Reader.COORDINATOR,)
    retention: Retention = Retention.AFTER_LEAVING
    special: bool = False
    source: str = ""

    @property
    def title(self) -> str:
        """What the template writes above the column, without the star of a required one."""
        return self.header or self.key


class Shown(StrEnum):
    """Whether a new workbook shows a sheet (domain/workbook.md 2.1)."""

    YES = "ja"
    HIDDEN = "verborgen"
    PRESET = "als het programma het vraagt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet of people: its columns in the order of the template, its key and what one row is.

    `key` holds the columns that together are unique. `one_of` lists groups of columns of which one must be
    filled (Uren: vrijwilliger_id or plaatsing_id).
    """

    name: str
    one_row: str
    explanation: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    one_of: tuple[tuple[str, ...], ...] = ()
    forbidden: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    shown: Shown = Shown.YES
    required: bool = False
    columns_shown: tuple[str, ...] = ()
    source: str = ""

    @property
    def table_name(self) -> str:
        """The name of the table in the template."""
        return f"tbl_{self.name}"

    def column(self, key: str) -> Column:
        """The column of that key; raises KeyError."""
        for column in self.columns:
            if column.key == key:
                return column
        raise KeyError(f"{self.name}.{key}")
