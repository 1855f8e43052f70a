"""docs/programmas-in-beeld.md shows every starred programme, with pictures that exist and a command that runs."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import click
import pytest

from vzv_sheets.programmes.catalogue import programme
from vzv_sheets.shells.command_line.main import main, vzv

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/programmas-in-beeld.md").read_text(encoding="utf-8")
_LARGEST_PICTURE = 60_000


def _starred():
    rows = tomllib.loads((ROOT / "docs/traceability/programme_rows.toml").read_text(encoding="utf-8"))["row"]
    return [row["preset"] for row in rows if row.get("starred")]


def _sections():
    """The text of each section by the programme of its command."""
    sections = PAGE.split("\n## ")[1:]
    return {re.search(r"--programme (\S+)", section)[1]: section for section in sections}


def _commands(section):
    return re.search(r"```sh\nvzv (.+)\n```", section)[1].split()


def test_every_starred_programme_has_a_section_with_a_picture_of_a_dashboard_and_of_a_letter():
    assert list(_sections()) == _starred()
    for name, section in _sections().items():
        pictures = re.findall(r"!\[(.+?)\]\((.+?)\)", section)
        assert [path for _, path in pictures] == [f"pictures/{name}-dashboard.png", f"pictures/{name}-brief.png"]
        for told, path in pictures:
            assert len(told.split()) > 3
            picture = (ROOT / "docs" / path).read_bytes()
            assert picture.startswith(b"\x89PNG") and len(picture) < _LARGEST_PICTURE
    assert {path.name for path in (ROOT / "docs/pictures").glob("*.png")} == {
        f"{name}-{kind}.png" for name in _starred() for kind in ("dashboard", "brief")
    }


def test_readme_links_to_the_page():
    assert "(docs/programmas-in-beeld.md)" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", _starred())
def test_the_command_of_a_section_is_one_of_the_product(name):
    """It is understood, with its programme and its number of volunteers."""
    command, *arguments = _commands(_sections()[name])
    understood = vzv.get_command(click.Context(vzv), command).make_context(command, arguments)
    assert programme(understood.params["programme"]).name == name


def test_the_first_command_makes_what_the_page_says(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    name, section = next(iter(_sections().items()))
    with pytest.raises(SystemExit):
        main(_commands(section))
    assert f"{name}.xlsx" in capsys.readouterr().out
    assert (tmp_path / "voorbeelden" / f"{name}.xlsx").exists()
    assert list((tmp_path / "voorbeelden" / f"brieven-{name}").glob("*.docx"))
