from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import docx
import pytest
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from vzv_sheets.checks.engine import run_checks
from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.letter_writing.letters import letter_kind, standard_template
from vzv_sheets.letter_writing.planning import LetterPlan, plan_letters, written
from vzv_sheets.records.reading import read_records
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.workbook.memory import from_markdown

AS_OF = dt.date(2026, 3, 2)

# A complete placement; a test names only what is different.
COMPLETE: Mapping[str, Mapping[str, str]] = {
    "Programmas": {"programma_id": "C3", "naam": "Traject", "reiskosten_vergoed": "ja"},
    "Organisaties": {"org_id": "O1", "naam": "Zorgcentrum Het Anker", "contactpersoon_id": "K1"},
    "Contactpersonen": {
        "contact_id": "K1", "naam": "Joke de Vries", "org_id": "O1", "functie": "leidinggevende",
        "telefoon": "038 765 43 21",
    },
    "Vrijwilligers": {
        "vrijwilliger_id": "V1", "voornaam": "Ann", "tussenvoegsel": "van den", "achternaam": "Berg",
        "aanhef": "mevrouw", "straat": "Dorpsstraat", "huisnummer": "12 A", "postcode": "8012 CD",
        "woonplaats": "Zwolle", "startdatum": "2026-01-01",
    },
    "Plaatsingen": {
        "plaatsing_id": "P1", "vrijwilliger_id": "V1", "org_id": "O1", "startdatum": "2026-03-09",
        "taken": "voorlezen; tuin", "begeleider_id": "K1", "eind_gepland": "2026-09-09", "vast_dagdeel": "di-o; do-m",
        "afgesproken_dagdelen_pw": "2", "afgesproken_uren_pw": "6,5", "evaluatie_datum": "2026-06-09", "programma_id": "C3",
    },
}  # fmt: skip
SETTINGS: Mapping[str, str] = {
    "organisatienaam": "Vrijwilligerscentrale De Schakel",
    "ondertekenaar_naam": "A. de Boer",
    "ondertekenaar_functie": "coördinator vrijwilligers",
    "plaats_ondertekening": "Zwolle",
    "organisatie_adres": "Kerkstraat 1",
    "verzekering_tekst": "U bent via de gemeente verzekerd.",
    "schade_melden_bij": "A. de Boer",
}


@dataclass(frozen=True)
class Case:
    records: RecordSet
    findings: FindingSet
    code: str = "L01"

    def plan(self, **options: object) -> LetterPlan:
        return plan_letters(self.records, self.findings, letter_kind(self.code), **options)

    def letter(self, **options: object) -> str:
        """The whole text of the one letter that is made."""
        ((_, data),) = written(self.plan(**options), standard_template)
        return text_of(data)


def text_of(data: bytes) -> str:
    """All text of a letter, header and footer included, a line per paragraph."""
    document = docx.Document(io.BytesIO(data))
    section = document.sections[0]
    parts = (section.first_page_header, section.header, section.footer)
    roots = [document.element.body, *(part._element for part in parts)]
    paragraphs = [paragraph for root in roots for paragraph in root.iter(qn("w:p"))]
    return "\n".join(Paragraph(paragraph, None).text for paragraph in paragraphs)


def _table(name: str, rows: list[Mapping[str, str]]) -> str:
    columns = list(dict.fromkeys(key for row in rows for key in row))
    lines = [f"## {name}", f"| {' | '.join(columns)} |", "|" + "---|" * len(columns)]
    lines += ["| " + " | ".join(row.get(column, "") for column in columns) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def case_of(tables: Mapping[str, list[Mapping[str, str]]], *, code: str, as_of: dt.date) -> Case:
    """A workbook of these rows per sheet, with its findings, for one kind of letter."""
    records = read_records(from_markdown("\n".join(_table(name, rows) for name, rows in tables.items())), as_of=as_of)
    return Case(records, run_checks(records), code)


@pytest.fixture
def agreement() -> Callable[..., Case]:
    """A workbook with one complete placement.

    Keywords change its row of a sheet (None leaves the column out), or add rows when they are a list.
    """

    def build(
        *,
        settings: Mapping[str, str | None] | None = None,
        as_of: dt.date = AS_OF,
        **changes: Mapping[str, str | None] | list,
    ) -> Case:
        rows = {name: [dict(row)] for name, row in COMPLETE.items()}
        for name, change in changes.items():
            if isinstance(change, list):
                rows.setdefault(name, []).extend(change)
            else:
                first = rows.setdefault(name, [{}])[0]
                rows[name][0] = {key: value for key, value in {**first, **change}.items() if value is not None}
        values = {key: value for key, value in (dict(SETTINGS) | dict(settings or {})).items() if value is not None}
        tables = {"Instellingen": [{"naam": key, "waarde": value} for key, value in values.items()], **rows}
        return case_of(tables, code="L01", as_of=as_of)

    return build
