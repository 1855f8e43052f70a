"""The exercises of docs/oefeningen.md: every command is run, every change is made, every outcome is seen."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import openpyxl
import pytest

from vzv_sheets.shells.command_line.main import main

PAGE = Path(__file__).parents[2] / "docs" / "oefeningen.md"
STEP = re.compile(
    r"```console\nvzv (?P<command>.+)\n```|```text\n(?P<seen>[^`]+)\n```|^\| blad .+\n\|[-|]+\n(?P<change>(?:^\| .+\n)+)",
    re.MULTILINE,
)


def _steps():
    return [(match.lastgroup, match[match.lastgroup]) for match in STEP.finditer(PAGE.read_text(encoding="utf-8"))]


def _value(text):
    if re.fullmatch(r"\d\d-\d\d-\d{4}", text):
        return dt.datetime.strptime(text, "%d-%m-%Y")
    return int(text) if text.isdigit() else text


def _change(path, table):
    book = openpyxl.load_workbook(path)
    for line in table.splitlines():
        sheet, cell, becomes = (part.strip() for part in line.strip("| ").split("|"))
        book[sheet][cell] = _value(becomes)
    book.save(path)


def test_every_exercise_gives_what_the_page_says(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    done, printed = [], ""
    for kind, text in _steps():
        done.append(kind)
        if kind == "command":
            with pytest.raises(SystemExit):
                main(text.split())
            printed = capsys.readouterr().out
        elif kind == "change":
            _change(tmp_path / "oefenwerkmap.xlsx", text)
        else:
            for line in text.splitlines():
                assert line in printed, f"{line}\n\n{printed}"
    assert done.count("command") == done.count("seen") == 10 and done.count("change") == 4
    assert len(list((tmp_path / "brieven").glob("L01-*.docx"))) == 4


def test_the_page_names_every_finding_of_the_new_workbook(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit):
        main(["new", "oefenwerkmap.xlsx", "--programme", "oefening"])
    with pytest.raises(SystemExit):
        main(["check", "oefenwerkmap.xlsx"])
    found = re.findall(r"^V-.*", capsys.readouterr().out, re.MULTILINE)
    named = [text for kind, text in _steps() if kind == "seen"][1].splitlines()[:-1]
    assert found == named
