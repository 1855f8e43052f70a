"""Properties of all rules together: sorting a sheet changes no key, valid data give no error, noise never raises."""

from __future__ import annotations

import datetime as dt

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.checks.small_workbooks import findings, sheet
from tests.checks.small_workbooks import settings as setting_rows
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.records.reading import read_records
from vzv_sheets.schema.columns import Kind
from vzv_sheets.schema.standard import sheet_named
from vzv_sheets.workbook.memory import from_markdown

FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])

# Rows with every kind of mistake; ids are unique where other sheets refer to them.
MISTAKEN = {
    ("Vrijwilligers", "vrijwilliger_id | achternaam | voornaam | startdatum | geboortedatum | email | uitkering | postcode"): [
        "V1 | Jansen | Ann | 2024-01-01 | 1990-05-01 | a@b.nl | bijstand | 9712 AB", "V2 | JANSEN | Ann | 2024-01-01 | 1990-05-01 | | geen | 0123 AB",
        "V3 | Bakker | Bo | 2025-01-01 | 2026-01-01 | a@b.nl | soms |", "V4 | Jansen | A. | | 1990-05-01 | | BSN 999980853 | 2000",
        "| Smit | Al | 2024-01-01 | 2062-01-01 | a@b | WW |", "V6 | Smit | Al | 2024-01-01 | #N/B | | |",
    ],
    ("Plaatsingen", "plaatsing_id | vrijwilliger_id | org_id | clientcode | startdatum | eind_werkelijk | begeleider_id"): [
        "P1 | V1 | O1 | | 2025-01-01 | | V2", "P2 | V1 | O1 | | 2025-01-01 | | V3", "P3 | V2 | O1 | | 2025-01-01 | 2024-01-01 |",
        "P4 | V2 | | | 2026-01-01 | |", "P5 | V3 | | C1 | 2025-02-01 | | K1",
    ],
    ("Uren", "vrijwilliger_id | plaatsing_id | datum | begin | eind | uren | aanwezigheid | activiteit"): [
        "V1 | P1 | 2026-02-03 | 10:00 | 12:00 | 2 | | a", "V1 | P1 | 2026-02-03 | 10:00 | 12:00 | 2 | | b", "V1 | P1 | 2026-02-03 | 10:00 | 12:00 | 2 | | b",
        "V1 | P2 | 2026-02-03 | 10:00 | 12:00 | 2 | | c", "V1 | P2 | 2026-02-03 | | | 2 | | d", "V1 | P2 | 2026-02-03 | | | 2 | | e",
        "V1 | P1 | 2026-02-03 | | | 13 | | f", "V1 | P1 | 2026-02-03 | 08:00 | 18:00 | | | g", "V1;V2 | | 2026-02-03 | | | 9 | | h",
        "V2 | P3 | 2026-02-03 | | | 9 | | h", "V2 | | 2026-02-03 | | | 9 | | i", "V9 | | 2026-02-03 | | | 30 | | j",
        "V3 | P5 | 2024-02-03 | 22:00 | 02:00 | 4 | |", "V3 | P5 | 2024-02-04 | 01:00 | 03:00 | 2 | | k", "V3 | | 2027-01-01 | | | 0 | |",
        "V3 | | maandag | | | ca. 3 | afgemeld | l", "V3 | | 2026-02-09 | | | 3 | afgemeld |", "V3 | | 2026-02-10 | 10:00 | | | |",
    ],
    ("Onkosten", "onkosten_id | vrijwilliger_id | soort | werkmaand | bedrag | bon_aanwezig | km | status"): [
        "D1 | V1 | overig | 2026-02 | 5 | ja | | akkoord", "D2 | V1 | overig | 2026-02 | 5 | ja | |", " | V1 | overig | 2026-02 | 5 | ja | | betaald",
        "| V2 | overig | 2026-02 | 5 | ja | | ingediend", "| V2 | overig | 2026-02 | 5 | ja | | akkoord", "| V2 | reiskosten | | | | 10 |", "D3 | V2 | overig | 2026-02 | -5 | | |",
        "| V2 | vaste vergoeding | 2026-03 | 200 | | | betaald", "| V2 | vaste vergoeding | 2026-03 | 30 | | | betaald", "| V4 | vaste vergoeding | 2026-04 | 205 | | | akkoord",
        "D4 | V3 | overig | 2026-03 | 300 | ja | | betaald", "D5 | V3 | vaste vergoeding | 2026-05 | 50 | | | ingediend", "D6 | V3 | vaste vergoeding | 2026-05 | 50 | | | akkoord",
        "| V6 | kinderopvang | 2026-03 | 9 | | | akkoord", "| V1 | attentie | 2027-01 | 9 | | | akkoord", "| V1 | vaste vergoeding | 2027-01 | 9 | | | akkoord",
        *(f"| V4 | vaste vergoeding | 2025-{month:02d} | 176 | | | betaald" for month in range(1, 13)),
    ],
    ("Organisaties", "org_id | naam | winstoogmerk"): ["O1 | Winst BV | ja", "O2 | Ander | nee"],
}  # fmt: skip


def keys(order, *, empty_rows=False):
    sheets = []
    for (name, header), rows in MISTAKEN.items():
        placed = [rows[place] for place in order.get(name, range(len(rows)))]
        between = ["|" * header.count("|")] if empty_rows else []
        sheets.append(sheet(name, header, *between, *[row for row in placed for row in (row, *between)]))
    told = findings(setting_rows("dagen_zonder_contact | 30"), *sheets)
    return sorted(key for group in told.groups for key in group.keys)


def test_the_mistaken_workbook_breaks_many_rules_and_every_key_is_unique():
    told = keys({})
    codes = {key.split("|")[0] for key in told}
    assert codes >= {"V-ALG-01", "V-ALG-03", "V-ALG-05", "V-ALG-06", "V-ALG-07", "V-ALG-08", "V-ALG-09", "V-ALG-10", "V-DAT-01",
                     "V-DAT-02", "V-UUR-01", "V-UUR-02", "V-UUR-03", "V-UUR-04", "V-UUR-05", "V-UUR-07", "V-PLA-01", "V-PLA-03",
                     "V-VRW-07", "V-GELD-02", "V-GELD-03", "V-GELD-05", "V-GELD-06", "V-GELD-13", "V-GELD-16", "V-GELD-20", "V-GELD-22", "V-PRIV-01", "V-TAAK-02"}  # fmt: skip
    assert len(set(told)) == len(told) > 50


@FEW
@given(st.data())
def test_sorting_the_rows_of_any_sheet_changes_no_key(data):
    order = {name: data.draw(st.permutations(range(len(rows))), label=name) for (name, _), rows in MISTAKEN.items()}
    assert keys(order) == keys({})


def test_inserting_empty_rows_changes_no_key():
    assert keys({}, empty_rows=True) == keys({})


NOISE = st.one_of(
    st.sampled_from(["", "V1", "P1", "-1", "0", "1e309", "99999999999999", "2.5", "2026-02-30", "2026-02-03", "31-12-9999", "01-01-0001", "10:00", "[30:00]", "WAAR",
                     "#N/B", "=A1", '=""', "BSN 999980853", "NL91ABNA0417164300", "ja", "grensgeval", "bijstand", "gestopt", "vaste vergoeding", "V1; V1", ";", "\\n", "\\u00a0",
                     "\\u200b", "−3", "½", "12.345,67", "1.050", "€", "2026-13", "\\u0000x", "'"]),
    st.text(max_size=8).map(lambda text: '"' + text.replace("\\", "").replace("|", "").replace("\n", "").replace("\r", "") + '"'),
    st.integers(-(10**9), 10**9).map(str),
    st.floats(allow_nan=False, allow_infinity=False, width=32).map(lambda number: f"{number:f}"),
    st.dates(dt.date(1850, 1, 1), dt.date(2200, 1, 1)).map(str),
)  # fmt: skip
NOISY = (
    "Vrijwilligers",
    "Plaatsingen",
    "Uren",
    "Onkosten",
    "Programmas",
    "Organisaties",
    "Clienten",
    "Subsidies",
    "Leerdoelen",
    "Gesprekken",
    "Betaalgegevens",
    "Documenten",
    "Regelingen",
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_no_noise_in_any_column_makes_the_check_fail(data):
    numbers = ("dagen_zonder_contact", "uren_per_dagdeel", "uitstroomgesprek_na_maanden")
    sheets = [setting_rows(*(f"{name} | {data.draw(NOISE)}" for name in numbers))]
    for name in data.draw(st.lists(st.sampled_from(NOISY), min_size=2, max_size=5, unique=True)):
        columns = [column.key for column in sheet_named(name).columns if column.kind is not Kind.FORMULA]
        first = [
            key
            for key in ("vrijwilliger_id", "plaatsing_id", "programma_id", "org_id", "datum", "uren", "startdatum")
            if key in columns
        ]
        others = data.draw(st.lists(st.sampled_from(columns), max_size=5, unique=True))
        header = list(dict.fromkeys([*first, *others]))
        count = data.draw(st.integers(0, 4))
        rows = [
            " | ".join(data.draw(st.lists(NOISE, min_size=len(header), max_size=len(header)))) for _ in range(count)
        ]
        sheets.append(sheet(name, " | ".join(header), *rows))
    records = read_records(from_markdown("\n\n".join(sheets)), as_of=dt.date(2026, 6, 30))
    told = run_checks(records)
    for group, index in told.each():
        for language in ("nl", "en"):
            assert group.message(index, language)
            assert group.remedy(index, language)
        assert group.rows[index] >= 0
    every = [key for group in told.groups for key in group.keys]
    assert len(set(every)) == len(every)
