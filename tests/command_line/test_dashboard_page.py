"""`vzv dashboard --html`: what it makes, what it replaces, what it refuses."""

from __future__ import annotations

import stat

import click
import openpyxl
import pytest

from vzv_sheets.shells.command_line.dashboard import command
from vzv_sheets.use_cases import dashboard
from vzv_sheets.use_cases.dashboard import DASHBOARDS, Dashboard
from vzv_sheets.vocabulary.words import fold


def test_a_page_is_made_for_its_owner_alone_and_the_workbook_stays_as_it_is(vzv, workbook, tmp_path):
    before, target = workbook.read_bytes(), tmp_path / "overzicht.html"
    code, out, err = vzv("dashboard", workbook, "--html", target, "--as-of", "2026-06-30", "--period", "2026-Q2")
    assert (code, err) == (0, "")
    assert out.splitlines() == [f"Gemaakt: {target}", "Open het in een browser; internet is niet nodig."]
    page = target.read_text(encoding="utf-8")
    assert "Wie heeft deze week aandacht nodig?" in page and "Gemaakt op 21 november 2026 om 09:30" in page
    assert "Peildatum 30-06-2026. Periode 01-04-2026 t/m 30-06-2026. Stuur dit bestand nooit door" in page
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert workbook.read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {workbook.name, target.name}


def test_another_reader_gets_another_dashboard(vzv, workbook, tmp_path):
    code, _, _ = vzv("overzicht", workbook, "--html", tmp_path / "f.html", "--for", "financien", "--lang", "en")
    assert code == 0
    assert "Kan financiën voor deze vergoedingen tekenen?" in (tmp_path / "f.html").read_text(encoding="utf-8")


def test_a_board_gets_a_page_without_persons(vzv, workbook, tmp_path):
    code, _, _ = vzv("dashboard", workbook, "--html", tmp_path / "b.html", "--for", "bestuur")
    page = (tmp_path / "b.html").read_text(encoding="utf-8")
    sheet = openpyxl.load_workbook(workbook, read_only=True)["Vrijwilligers"]
    titles, *people = sheet.iter_rows(min_row=1, values_only=True)
    place = next(at for at, title in enumerate(titles) if str(title).startswith("vrijwilliger_id"))
    assert code == 0 and "Wat doen onze vrijwilligers?" in page and len(people) > 2
    assert not [row[place] for row in people if row[place] and f">{row[place]}<" in page]


def test_a_page_of_ours_is_replaced_and_anything_else_stays(vzv, workbook, tmp_path):
    target = tmp_path / "overzicht.html"
    vzv("dashboard", workbook, "--html", target, "--as-of", "2026-01-31")
    assert vzv("dashboard", workbook, "--html", target)[0] == 0
    assert "Peildatum 21-11-2026" in target.read_text(encoding="utf-8")
    target.write_text("<!doctype html><title>Van mij</title>", encoding="utf-8")
    code, out, err = vzv("dashboard", workbook, "--html", target)
    assert (code, out) == (3, "")
    assert (
        err
        == "'overzicht.html' bestaat al en wordt niet overschreven; kies een andere naam of verplaats het oude bestand.\n"
    )
    assert target.read_text(encoding="utf-8") == "<!doctype html><title>Van mij</title>"


def test_a_dry_run_writes_nothing_and_refuses_the_same(vzv, workbook, tmp_path):
    code, out, _ = vzv("dashboard", workbook, "--html", tmp_path / "nieuw.html", "--dry-run")
    assert (code, out) == (0, f"Er zou worden gemaakt: {tmp_path / 'nieuw.html'}\n")
    assert not (tmp_path / "nieuw.html").exists()
    (tmp_path / "map.html").mkdir()
    assert vzv("dashboard", workbook, "--html", tmp_path / "map.html", "--dry-run")[0] == 3
    code, _, err = vzv("dashboard", workbook, "--html", tmp_path / "weg" / "nieuw.html", "--dry-run")
    assert code == 3 and "weg" in err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--html", "overzicht.xlsx"], "De naam van een overzicht voor de browser eindigt op .html."),
        ([], "Er ontbreekt iets: --html."),
        (
            ["--html", "a.html", "--for", "iedereen"],
            "De waarde voor --for kan niet: kies uit coordinator, financien, gemeente",
        ),
        (["--html", "a.html", "--org", "O001"], "De optie --org hoort niet bij --for coordinator."),
        (["--html", "a.html", "--for", "gemeente"], "Zeg met --org van wie het overzicht is."),
        (["--html", "a.html", "--for", "gemeente", "--org", "Mars"], "De organisatie 'Mars' staat niet op blad"),
        (["--html", "a.html", "--for", "professional", "--contact", "Q9"], "De contactpersoon 'Q9' staat niet op blad"),
    ],
)
def test_wrong_use_is_told(vzv, workbook, arguments, told):
    code, out, err = vzv("dashboard", workbook, *arguments)
    assert (code, out) == (2, "")
    assert told in err


def test_a_dashboard_of_one_reader_asks_whose_and_makes_that(vzv, workbook, tmp_path, monkeypatch):
    seen = []

    def content(asked):
        seen.append(asked.reader)
        return known.content(asked)

    known = DASHBOARDS["coordinator"]
    monkeypatch.setattr(dashboard, "DASHBOARDS", {"coordinator": Dashboard(known.layout, content, reader="--org")})
    code, _, err = vzv("dashboard", workbook, "--html", tmp_path / "a.html")
    assert code == 2 and "Zeg met --org van wie het overzicht is." in err
    assert vzv("dashboard", workbook, "--html", tmp_path / "a.html", "--org", "O001")[0] == 0
    assert seen == ["O001"]


def test_a_file_that_is_no_workbook_makes_no_page(vzv, tmp_path):
    (tmp_path / "stuk.xlsx").write_bytes(b"geen werkmap")
    code, _, err = vzv("dashboard", tmp_path / "stuk.xlsx", "--html", tmp_path / "a.html")
    assert code == 3 and "stuk.xlsx" in err and not (tmp_path / "a.html").exists()


def test_every_dashboard_can_be_chosen_and_says_on_top_never_to_pass_it_on(vzv, workbook, tmp_path):
    choice = next(option for option in command.params if option.name == "name")
    assert isinstance(choice.type, click.Choice)
    assert list(choice.type.choices) == list(DASHBOARDS)
    book = openpyxl.load_workbook(workbook, read_only=True)
    whose = {"--org": book["Organisaties"]["A2"].value, "--contact": book["Contactpersonen"]["A2"].value}
    for name, known in DASHBOARDS.items():
        target, of = tmp_path / f"{name}.html", [known.reader, whose[known.reader]] if known.reader else []
        assert vzv("dashboard", workbook, "--html", target, "--for", name, *of)[0] == 0
        top = target.read_text(encoding="utf-8").split("</header>")[0]
        assert fold("Peildatum 21-11-2026. Periode") in fold(top)
        assert "Stuur dit bestand nooit door; gebruik vzv export." in top
