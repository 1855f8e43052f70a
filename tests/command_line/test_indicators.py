"""`vzv indicators` and `vzv explain` about its codes, through the command line."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import re

import pytest

import vzv_sheets
from vzv_sheets.progress_indicators.all_indicators import ALL_INDICATORS


@pytest.fixture
def workbook(tmp_path, demo_bytes):
    path = tmp_path / "werkmap.xlsx"
    path.write_bytes(demo_bytes)
    return path


def test_the_document_names_period_reference_date_and_every_figure(vzv, workbook):
    code, out, _ = vzv("indicators", workbook, "--format", "json", "--period", "2026-Q2", "--as-of", "2026-05-31")
    document = json.loads(out)
    assert (code, document["format"], document["as_of"]) == (0, "vzv-indicators/1", "2026-05-31")
    assert document["period"] == {"from": "2026-04-01", "to": "2026-06-30"}
    keys = [one["code"] + (f"/{one['part']}" if one["part"] else "") for one in document["indicators"]]
    assert keys == [one.key for one in ALL_INDICATORS]


def test_months_and_parts_only_where_they_are_asked_for(vzv, workbook):
    _, out, _ = vzv("indicators", workbook, "--format", "json", "--months", "--by", "begeleider")
    active = json.loads(out)["indicators"][0]
    assert [one["from"] for one in active["series"]][:2] == ["2026-01-01", "2026-02-01"]
    assert len({one["label"] for one in active["by"]}) == len(active["by"]) > 1
    _, out, _ = vzv("indicators", workbook, "--format", "json")
    assert not {"series", "by"} & set(json.loads(out)["indicators"][0])


def test_the_text_tells_the_stretch_and_a_line_per_figure(vzv, workbook):
    code, out, _ = vzv("cijfers", workbook, "--as-of", "2026-06-30")
    assert code == 0
    assert "01-01-2026 t/m 30-06-2026" in out
    assert all(one.title.nl in out for one in ALL_INDICATORS)


def test_the_text_in_english_has_english_units_and_shares(vzv, workbook):
    _, out, _ = vzv("indicators", workbook, "--lang", "en")
    values = {line[:22].strip(): line[60:].strip() for line in out.splitlines()[2:] if line.startswith("I-")}
    assert values["I-01"].partition(" ")[2].startswith("volunteers")
    assert "hours" in values["I-04"] and re.fullmatch(r"\d+ % \(\d+ of \d+\)", values["I-10"])


@pytest.mark.parametrize(
    ("option", "name", "told"),
    [("--programme", "Mars", "programma"), ("--location", "Mars", "organisatie"), ("--municipality", "Mars", "organisatie"),
     ("--supervisor", "K999", "begeleider"), ("--district", "Mars", "wijk")],
)  # fmt: skip
def test_a_filter_on_nothing_is_refused_and_names_what_there_is(vzv, workbook, option, name, told):
    code, _, err = vzv("indicators", workbook, option, name)
    assert code == 2
    assert f"{told} '{name}'" in err


def test_python_gives_the_same_figures(vzv, workbook):
    figures = vzv_sheets.indicators(workbook, as_of=dt.date(2026, 6, 30), programmes=["CASUS3"])
    with pytest.raises(dataclasses.FrozenInstanceError):
        figures.months = True
    _, out, _ = vzv("indicators", workbook, "--format", "json", "--as-of", "2026-06-30", "--programme", "CASUS3")
    told = {(one["code"], one["part"]): one["value"] for one in json.loads(out)["indicators"]}
    frame = figures.frame()
    assert list(frame.columns)[:8] == ["code", "part", "title", "value", "unit", "n", "rows_used", "rows_left_out"]
    rows = frame.astype(object).where(frame.notna(), None)
    assert {
        (code, part): value for code, part, value in zip(rows["code"], rows["part"], rows["value"], strict=True)
    } == told


def test_the_keys_of_a_figure_are_those_of_the_contract(vzv, workbook):
    document = json.loads(vzv("indicators", workbook, "--format", "json", "--programme", "CASUS3")[1])
    assert {"format", "period", "as_of", "programmes", "indicators"} <= set(document)
    contract = {"code", "title", "value", "unit", "n", "rows_used", "rows_left_out", "left_out_because", "breakdown"}
    for one in document["indicators"]:
        assert set(one) == contract | {"part", "note", "previous"}
        assert one["rows_left_out"] == sum(one["left_out_because"].values())


def test_a_programme_and_the_rest_make_up_the_whole(vzv, workbook):
    def hours(*filters):
        _, out, _ = vzv("indicators", workbook, "--format", "json", *filters)
        return {one["code"]: one["value"] for one in json.loads(out)["indicators"]}["I-04"]

    assert hours("--programme", "CASUS3") == hours() > 0
    assert hours("--without", "casus3") == 0


@pytest.mark.parametrize("indicator", ALL_INDICATORS, ids=lambda indicator: indicator.key)
def test_every_figure_can_be_explained(vzv, indicator):
    for language, formula in (("nl", indicator.formula.nl), ("en", indicator.formula.en)):
        code, out, _ = vzv("explain", indicator.key.lower(), "--lang", language)
        assert code == 0
        assert formula in out
        assert all(read in out for read in indicator.reads)
