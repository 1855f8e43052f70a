"""`vzv indicators` and `vzv explain` about its codes, through the command line."""

from __future__ import annotations

import json

import pytest

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


@pytest.mark.parametrize(
    ("option", "name", "told"),
    [("--programme", "Mars", "programma"), ("--location", "Mars", "organisatie"), ("--municipality", "Mars", "organisatie"),
     ("--supervisor", "K999", "begeleider"), ("--district", "Mars", "wijk")],
)  # fmt: skip
def test_a_filter_on_nothing_is_refused_and_names_what_there_is(vzv, workbook, option, name, told):
    code, _, err = vzv("indicators", workbook, option, name)
    assert code == 2
    assert f"{told} '{name}'" in err


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
