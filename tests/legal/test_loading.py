"""The loader refuses what would make a verdict indefensible (design, Figures that carry law)."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pytest

from vzv_sheets.legal.loading import FaultyParameterError, load_figures, parse_parameter
from vzv_sheets.legal.shipped import figures

GOOD = """
title = "Maximum"
unit = "euro"
confirmed_until = 2026-06-30

[[value]]
from = 2025-01-01
to = 2025-12-31
value = "210.00"
reference = "Wet LB 1964, art. 2 lid 6"
certainty = "law"

[[value]]
from = 2026-01-01
value = "220.00"
reference = "Wet LB 1964, art. 2 lid 6"
certainty = "third party"
note = "nog niet gezien"
"""


def test_a_good_file_is_read_with_its_dates_and_labels():
    parameter = parse_parameter("cap", GOOD)
    old, new = parameter.values
    assert (old.value, old.valid_to, new.value, new.valid_to) == (21000, dt.date(2025, 12, 31), 22000, None)
    assert new.certainty == "third party"
    assert new.holds_on(dt.date(2030, 1, 1))
    assert [new.is_confirmed_on(dt.date(2026, 6, 30)), new.is_confirmed_on(dt.date(2026, 7, 1))] == [True, False]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('reference = "Wet LB 1964, art. 2 lid 6"\ncertainty = "law"', 'certainty = "law"', "'reference' is missing"),
        ('reference = "Wet LB 1964, art. 2 lid 6"\ncertainty = "law"', 'reference = " "\ncertainty = "law"', "'reference' is empty"),
        ('note = "nog niet gezien"', 'remark = "x"', "unknown key 'remark'"),
        ("confirmed_until = 2026-06-30", "", "'confirmed_until' is missing"),
        ("confirmed_until = 2026-06-30", 'confirmed_until = "2026"', "'confirmed_until' is no date"),
        ('certainty = "law"', 'certainty = "certain"', "'certainty' is 'certain'"),
        ('certainty = "law"', 'certainty = "own"', "'certainty' is 'own'"),
        ("from = 2026-01-01", "from = 2025-12-31", "overlaps"),
        ("to = 2025-12-31", "", "overlaps"),
        ("to = 2025-12-31", "to = 2024-12-31", "lies before"),
        ('value = "210.00"', "value = 210.0", "no amount"),
        ('value = "210.00"', 'value = "210"', "no amount"),
        ('unit = "euro"', 'unit = "jaar"', "no whole number"),
        ('unit = "euro"', 'unit = "gulden"', "'unit' is 'gulden'"),
        ('title = "Maximum"', "title = ", "cap.toml"),
    ],
)  # fmt: skip
def test_a_faulty_file_is_refused_by_name(old, new, fault):
    text = GOOD.replace(old, new, 1)
    assert text != GOOD
    with pytest.raises(FaultyParameterError, match=r"cap\.toml") as caught:
        parse_parameter("cap", text)
    assert fault in str(caught.value)


def test_the_version_follows_the_content_and_not_the_line_ends(tmp_path):
    path = tmp_path / "cap.toml"
    path.write_bytes(GOOD.encode())
    first = load_figures(tmp_path).version
    path.write_bytes(GOOD.replace("\n", "\r\n").encode())
    assert load_figures(tmp_path).version == first
    path.write_bytes(GOOD.replace("220.00", "230.00").encode())
    assert load_figures(tmp_path).version != first
    assert len(first) == 12


def test_an_unknown_name_is_an_error_and_an_unknown_day_is_not():
    with pytest.raises(KeyError):
        figures().at("no_such_figure", dt.date(2026, 1, 1))
    assert figures().at("tax_month_cap", dt.date(2010, 12, 31)) is None


def test_reading_figures_needs_the_standard_library_only():
    code = (
        "import sys; from vzv_sheets.legal.shipped import figures; figures();"
        "print(sorted({m.split('.')[0] for m in sys.modules} & {'numpy', 'pandas', 'lxml', 'click', 'openpyxl'}))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
