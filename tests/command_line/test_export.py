"""`vzv export`: one file for one reader, told in the closing lines; nothing is overwritten."""

from __future__ import annotations

import json
import stat
import zipfile

import pytest

from tests.command_line.conftest import NOW
from tests.workbook.packages import loaded
from vzv_sheets.use_cases.demo import demo_workbook


@pytest.fixture(scope="module")
def probation_bytes():
    return demo_workbook("cosa", volunteers=14, seed=1, as_of=NOW.date())


@pytest.fixture
def probation(tmp_path, probation_bytes):
    path = tmp_path / "cosa.xlsx"
    path.write_bytes(probation_bytes)
    return path


def test_finance_gets_its_dashboard_first_and_the_workbook_stays_as_it_was(vzv, workbook, tmp_path):
    before = workbook.read_bytes()
    out = tmp_path / "financien.xlsx"
    code, said, _ = vzv("export", workbook, out, "--for", "financien")
    assert code == 0 and said.startswith(f"Voor financiën gemaakt: {out} (")
    assert workbook.read_bytes() == before
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    book = loaded(out)
    assert book.sheetnames == ["Dashboard_Financien", "Limieten", "Betaallijst", "Declaraties", "Toelichting"]
    first, limits = book.worksheets[:2]
    assert first["A2"].value.startswith("Voor: financiën. Peildatum 21-11-2026.")
    schemes = {row[2].value for row in limits.iter_rows(min_row=11)}
    assert "grens bijstand geldt" in schemes and "bijstand" not in schemes
    linked = {link.location.split("!")[0].strip("'") for sheet in book.worksheets for link in sheet._hyperlinks}
    assert linked <= {"Limieten", "Betaallijst"}


def test_a_file_that_is_there_is_never_overwritten(vzv, workbook, tmp_path):
    out = tmp_path / "bestuur.xlsx"
    out.write_text("van mij")
    code, said, told = vzv("export", workbook, out, "--for", "bestuur")
    assert code == 3 and said == "" and "bestaat al en wordt niet overschreven" in told
    assert out.read_text() == "van mij"
    assert vzv("export", workbook, out, "--for", "bestuur", "--dry-run")[0] == 3


def test_a_folder_that_is_not_there_is_told(vzv, workbook, tmp_path):
    for more in ((), ("--dry-run",)):
        code, _, told = vzv("export", workbook, tmp_path / "weg" / "b.xlsx", "--for", "bestuur", *more)
        assert code == 3 and "map" in told and not (tmp_path / "weg").exists()


def test_all_files_of_a_folder_are_made_or_none(vzv, probation, tmp_path):
    folder = tmp_path / "uit"
    folder.mkdir()
    (folder / "professional-K004.xlsx").write_text("van mij")
    code, _, told = vzv("export", probation, folder, "--for", "professional")
    assert code == 3 and "professional-K004.xlsx" in told
    assert [path.name for path in folder.iterdir()] == ["professional-K004.xlsx"]


def test_a_file_for_each_professional_in_a_folder_that_only_the_owner_may_open(vzv, probation, tmp_path):
    code, said, _ = vzv("export", probation, tmp_path / "uit", "--voor", "professional")
    made = sorted(path.name for path in (tmp_path / "uit").iterdir())
    assert code == 0 and made == ["professional-K003.xlsx", "professional-K004.xlsx"]
    assert said.count("Voor professional ") == 2
    assert stat.S_IMODE((tmp_path / "uit").stat().st_mode) == 0o700


def test_the_way_to_rows_that_stand_elsewhere_in_the_file_is_left_out(vzv, probation, tmp_path):
    vzv("export", probation, tmp_path / "uit", "--for", "professional")
    book = loaded(tmp_path / "uit" / "professional-K003.xlsx")
    sheet = book["Dashboard_Professional"]
    assert "Plaatsingen" in book.sheetnames and not sheet._hyperlinks
    assert not [
        cell for row in sheet.iter_rows(values_only=True) for cell in row if str(cell).startswith("Plaatsingen, ")
    ]
    assert [row[1] for row in sheet.iter_rows(min_row=26, max_row=26, values_only=True)] == ["C-0001"]


def test_a_dry_run_tells_the_same_and_writes_nothing(vzv, probation, tmp_path):
    code, said, _ = vzv("exporteer", probation, tmp_path / "a" / "uit", "--for", "professional", "--dry-run")
    assert code == 0 and "zou worden gemaakt" in said and said.endswith("Er is niets geschreven (--dry-run).\n")
    assert not (tmp_path / "a").exists()


def test_who_it_is_for_is_found_by_id_or_name_or_told_with_the_known_ones(vzv, probation, workbook, tmp_path):
    assert vzv("export", probation, tmp_path / "k.xlsx", "--for", "professional", "--contact", "k003")[0] == 0
    code, _, told = vzv("export", probation, tmp_path / "n.xlsx", "--for", "professional", "--contact", "Niemand")
    assert code == 2 and "Van 'Niemand' staat er niets in de werkmap. Kies uit: K003, K004." in told
    code, said, _ = vzv("export", probation, tmp_path / "g", "--for", "gemeente")
    assert code == 0 and said == "Er is niets gemaakt: er zijn in deze werkmap geen kandidaten van een gemeente.\n"
    code, said, _ = vzv("export", workbook, tmp_path / "g.xlsx", "--for", "gemeente", "--org", "GEM-A")
    assert code == 0 and "× zonder uren en leerdoelen: er is geen akkoord om te delen." in said
    said = vzv("export", workbook, tmp_path / "e.xlsx", "--for", "gemeente", "--org", "GEM-A", "--lang", "en")[1]
    assert (
        said.startswith("For Gemeente Noorderhoek (GEM-A) made: ")
        and "× without hours and goals: there is no agreement to share them." in said
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("uit.xlsx",), "--for"),
        (("uit.xlsx", "--for", "bestuur", "--org", "GEM-A"), "--org hoort bij --for gemeente"),
        (("uit.xlsx", "--for", "gemeente", "--contact", "K1"), "--contact hoort bij --for professional"),
        (("uit.xlsx", "--for", "gemeente"), "de naam van een map"),
        (("uit.xlsx", "--for", "onderzoek"), "de naam van een map"),
        (("uit", "--for", "financien"), "eindigt op .xlsx"),
    ],
)
def test_wrong_use_is_told_before_anything_is_made(vzv, workbook, tmp_path, arguments, told):
    code, said, problem = vzv("export", workbook, tmp_path / arguments[0], *arguments[1:])
    assert code == 2 and said == "" and told in problem
    assert [path.name for path in tmp_path.iterdir()] == [workbook.name]


def test_the_board_gets_figures_and_no_person(vzv, workbook, tmp_path):
    out = tmp_path / "bestuur.xlsx"
    assert vzv("export", workbook, out, "--for", "bestuur", "--period", "2026-Q1")[0] == 0
    with zipfile.ZipFile(out) as package:
        made = "".join(package.read(name).decode("utf-8") for name in package.namelist())
    book = loaded(workbook)
    header = [str(cell.value).rstrip(" *") for cell in book["Vrijwilligers"][1]]
    surname = header.index("achternaam")
    names = {row[surname].value for row in book["Vrijwilligers"].iter_rows(min_row=2)} - {None}
    assert names and not [name for name in names if f">{name}<" in made or f" {name}<" in made]
    assert "Periode 01-01-2026 t/m 31-03-2026" in made and "Zonder personen" in made


def test_research_gets_a_data_package_for_the_period_asked(vzv, workbook, tmp_path):
    code, said, _ = vzv(
        "export", workbook, tmp_path / "o", "--for", "onderzoek", "--as-of", "30-06-2026", "--lang", "en"
    )
    assert code == 0 and said.startswith("For onderzoek made: ")
    package = json.loads((tmp_path / "o" / "datapackage.json").read_text(encoding="utf-8"))
    assert package["name"] == "vzv-onderzoek" and "peildatum: 30-06-2026" in package["description"]
    assert "2026-01-01/2026-06-30" in (tmp_path / "o" / "figures.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize("reader", ["gemeente", "professional", "bestuur", "financien"])
def test_no_dashboard_tells_the_row_of_a_sheet_that_is_not_in_the_file(vzv, workbook, probation, tmp_path, reader):
    source = probation if reader == "professional" else workbook
    out = tmp_path / ("uit" if reader in ("gemeente", "professional") else "uit.xlsx")
    assert vzv("export", source, out, "--for", reader)[0] == 0
    for path in [out] if out.is_file() else sorted(out.iterdir()):
        book = loaded(path)
        ways = {
            str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row if ", rij " in str(cell.value)
        }
        assert {way.partition(", rij ")[0] for way in ways} <= set(book.sheetnames)
