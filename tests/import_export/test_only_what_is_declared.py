"""In the file of a reader stands nothing but what that reader may see: every cell of a full workbook is looked for."""

from __future__ import annotations

import datetime as dt
import zipfile

import pytest

from tests.import_export.full_workbook import AS_OF, full_workbook
from tests.workbook.as_file import write_markdown
from vzv_sheets.import_export.declaration import ExportReader
from vzv_sheets.import_export.declared_readers import DECLARATIONS
from vzv_sheets.schema.standard import sheet_named
from vzv_sheets.use_cases.export import export

CHOSEN = {ExportReader.MUNICIPALITY: "ZQORG1", ExportReader.PROFESSIONAL: "ZQCON1"}
# What a file says of itself: from whom it is, for whom, and the programmes that figures are about.
ABOUT = {"Instellingen.organisatienaam", "Programmas.naam"}
ABOUT_ONE = {
    ExportReader.MUNICIPALITY: {"Organisaties.org_id", "Organisaties.naam"},
    ExportReader.PROFESSIONAL: {
        "Contactpersonen.contact_id",
        "Contactpersonen.naam",
        "Programmas.programma_id",
        "Instellingen.term_client",
    },
    ExportReader.BOARD: {"Programmas.financiering_einddatum", "Instellingen.term_client"},
    ExportReader.FINANCE: {
        "Subsidies.subsidie_id",
        "Programmas.programma_id",
        "Programmas.kostenplaats",
        "Regelingen.regeling_id",
        "Instellingen.grootboek_vergoeding",
    },
}
# One of each that has to be found, so that the search itself is shown to find.
FOUND = {
    ExportReader.MUNICIPALITY: {
        "Vrijwilligers.achternaam",
        "Plaatsingen.startdatum",
        "Vrijwilligers.toestemming_datum",
    },
    ExportReader.PROFESSIONAL: {"Clienten.clientcode", "Plaatsingen.taken", "Signalen.doorgegeven_op"},
    ExportReader.FINANCE: {"Betaalgegevens.iban", "Vrijwilligers.achternaam", "Onkosten.akkoord_door"},
    ExportReader.BOARD: {"Programmas.naam"},
    ExportReader.RESEARCH: {"Programmas.naam"},
}


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    text, marks = full_workbook()
    return write_markdown(text, tmp_path_factory.mktemp("vol") / "vol.xlsx"), marks


def texts(folder):
    """The text of every part of everything that was made, and the names of the files."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as package:
                found += [package.read(name).decode("utf-8") for name in package.namelist()]
        elif path.is_file():
            found.append(path.read_text(encoding="utf-8"))
        found.append(path.name)
    return found


def declared_columns(reader):
    """The columns whose very content the reader may see."""
    return {
        source
        for table in DECLARATIONS[reader].tables
        for column in table.columns
        if not column.reduced_to
        for source in column.sources
    }


@pytest.mark.parametrize("form", ["xlsx", "csv"])
@pytest.mark.parametrize("reader", list(ExportReader), ids=str)
def test_no_other_cell_of_the_workbook_is_in_it(planted, tmp_path, reader, form):
    path, marks = planted
    target = tmp_path / ("uit" if form == "csv" else "uit.xlsx")
    export(path, target, reader, chosen=CHOSEN.get(reader), form=form, as_of=AS_OF, today=dt.date(2026, 7, 1))
    made = "\n".join(texts(tmp_path))
    allowed = declared_columns(reader) | ABOUT | ABOUT_ONE.get(reader, set())
    rows = {0, 1} if reader in CHOSEN else {0, 1, 2, 3}
    everybody = {"Programmas.naam"}

    def may_stand(mark):
        same = {one.column for one in marks if one.text and one.text == mark.text} or {mark.column}
        return bool(same & allowed) and (mark.row in rows or mark.column in everybody)

    strange = [f"{mark.column} {mark.row}" for mark in marks if not may_stand(mark) and mark.stands_in(made)]
    assert strange == []
    seen = {mark.column for mark in marks if mark.row in (0, 1) and mark.stands_in(made)}
    assert seen >= FOUND[reader]


@pytest.mark.parametrize("reader", [*CHOSEN, ExportReader.FINANCE], ids=str)
def test_why_somebody_came_or_left_is_told_to_nobody_and_a_benefit_only_as_a_limit(planted, tmp_path, reader):
    path, _ = planted
    export(path, tmp_path / "uit", reader, chosen=CHOSEN.get(reader), form="csv", as_of=AS_OF, today=AS_OF)
    for text in (each.read_text(encoding="utf-8") for each in tmp_path.rglob("*.csv")):
        assert "zingeving" not in text and "motivatie" not in text and "werkzoekend" not in text
        assert "bijstand" not in text.replace("grens bijstand geldt", "").lower()
    if reader is ExportReader.FINANCE:
        assert "grens bijstand geldt" in (tmp_path / "uit" / "limieten.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize("reader", list(ExportReader), ids=str)
def test_a_column_comes_from_what_its_reader_may_see_or_says_what_is_left_of_it(reader):
    declared = DECLARATIONS[reader]
    for table in declared.tables:
        for column in table.columns:
            for source in column.sources:
                sheet, _, key = source.partition(".")
                readers = sheet_named(sheet).column(key).readers
                if declared.of_schema not in readers and sheet != "Programmas":
                    assert column.reduced_to or column.because, (
                        f"{reader}: {table.name}.{column.key} comes from {source}"
                    )


@pytest.mark.parametrize("reader", list(ExportReader), ids=str)
def test_every_file_says_for_whom_it_is_of_when_and_what_to_do_with_it(planted, tmp_path, reader):
    path, _ = planted
    target = tmp_path / "uit.xlsx"
    export(path, target, reader, chosen=CHOSEN.get(reader), form="xlsx", as_of=AS_OF, today=dt.date(2026, 7, 1))
    from tests.workbook.packages import loaded

    first = loaded(target).worksheets[0]
    said = " ".join(str(cell.value) for row in first.iter_rows(max_row=4) for cell in row if cell.value)
    assert f"Voor: {DECLARATIONS[reader].label}" in said
    assert "Peildatum 30-06-2026" in said and "Periode 01-01-2026 t/m 31-12-2026" in said and "vzv 0." in said
    assert ("Bevat persoonsgegevens" in said) == DECLARATIONS[reader].persons and "verwijder het" in said
    assert "vol.xlsx" not in said and str(tmp_path) not in "\n".join(texts(tmp_path))
