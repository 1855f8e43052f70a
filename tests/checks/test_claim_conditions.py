"""V-GELD-06, 07, 10 and 15 to 19: what a claim, a programme, the organisation and its own maximums ask for."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import VOLUNTEERS, findings, found, messages, only, settings, sheet

BASIS = settings("vrijwilligersregeling_grondslag | ANBI")


def claims(header, *rows):
    return sheet("Onkosten", f"vrijwilliger_id | soort | werkmaand | bedrag | {header}", *rows)


def money(*sheets):
    return [line for line in found(*sheets) if line.startswith("V-GELD")]


# V-GELD-06


@pytest.mark.parametrize(
    ("own", "receipt", "told"),
    [
        ("ja", "ja", []), ("nee", "ja", ["V-GELD-06 W Onkosten!E2"]), ("", "ja", ["V-GELD-06 W Onkosten!E2"]),
        ("ja", "nee", ["V-GELD-06 W Onkosten!F2"]), ("ja", "", ["V-GELD-06 W Onkosten!F2"]),
        ("", "", ["V-GELD-06 W Onkosten!E2"]), ("soms", "ja", []), ("ja", "soms", []),
    ],
)  # fmt: skip
def test_child_care_asks_own_arrangement_and_a_receipt(own, receipt, told):
    rows = claims("zelf_geregeld | bon_aanwezig", f"V1 | kinderopvang | 2026-03 | 40 | {own} | {receipt}")
    assert money(BASIS, VOLUNTEERS, rows) == told
    assert only("V-ALG-03", BASIS, VOLUNTEERS, rows) == []


def test_child_care_without_the_column_or_rejected():
    assert money(BASIS, VOLUNTEERS, claims("bon_aanwezig", "V1 | kinderopvang | 2026-03 | 40 | ja")) == [
        "V-GELD-06 W Onkosten!B2"
    ]
    assert money(BASIS, VOLUNTEERS, claims("status", "V1 | kinderopvang | 2026-03 | 40 | afgewezen")) == []


# V-GELD-07


@pytest.mark.parametrize(
    ("reason", "told"), [("ja", []), ("nee", ["W Onkosten!E2"]), ("", ["W Onkosten!E2"]), ("soms", [])]
)
def test_clothing_asks_a_safety_rule(reason, told):
    rows = claims("veiligheidsvoorschrift | bon_aanwezig", f"V1 | kleding | 2026-03 | 40 | {reason} | ja")
    assert only("V-GELD-07", BASIS, VOLUNTEERS, rows) == told
    rejected = claims("veiligheidsvoorschrift | status", f"V1 | kleding | 2026-03 | 40 | {reason} | afgewezen")
    assert only("V-GELD-07", BASIS, VOLUNTEERS, rejected) == []


# V-GELD-10


def travel(host="", programme="", *, placement="P1", row="V1 | reiskosten | 2026-03 | 9.20 | 40 |"):
    return (
        BASIS, VOLUNTEERS,
        sheet("Programmas", "programma_id | naam | reiskosten_vergoed", f"PR | Maatjes | {programme}"),
        sheet("Organisaties", "org_id | naam | reiskosten_vergoed", f"O1 | De Linde | {host}"),
        sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | org_id | startdatum", "P1 | V1 | O1 | 2025-01-01"),
        claims("km | status | plaatsing_id", f"{row} | {placement}"),
    )  # fmt: skip


def test_travel_costs_where_they_are_not_paid():
    assert only("V-GELD-10", *travel("nee")) == ["W Onkosten!B2"]
    assert messages("V-GELD-10", *travel("nee")) == ["De Linde vergoedt geen reiskosten."]
    assert messages("V-GELD-10", *travel("ja", "nee")) == ["Maatjes vergoedt geen reiskosten."]
    assert messages("V-GELD-10", *travel("nee", "nee", placement="")) == ["De Linde vergoedt geen reiskosten."]


@pytest.mark.parametrize(
    "sheets",
    [
        travel(), travel("ja", "ja"), travel("onbekend", ""),
        travel("nee", row="V1 | reiskosten | 2026-03 | 9.20 | 40 | afgewezen"), travel("nee", row="V1 | overig | 2026-03 | 9.20 | 40 |"),
        travel("nee", row="V2 | reiskosten | 2026-03 | 9.20 | 40 |", placement=""),
    ],
)  # fmt: skip
def test_travel_costs_that_may_be_paid(sheets):
    assert only("V-GELD-10", *sheets) == []


# V-GELD-15


def only_costs(says, row="V1 | vaste vergoeding | 2026-03 | 20 |"):
    programmes = sheet("Programmas", "programma_id | naam | alleen_onkosten", f"PR | Maatjes | {says}")
    return (BASIS, VOLUNTEERS, programmes, claims("status", row))


def test_a_fixed_fee_in_a_programme_that_pays_only_costs():
    assert only("V-GELD-15", *only_costs("ja")) == ["I Onkosten!B2"]
    assert messages("V-GELD-15", *only_costs("ja")) == ["Maatjes kent alleen onkosten- en reiskostenvergoeding."]
    assert only("V-GELD-15", *only_costs("nee")) == only("V-GELD-15", *only_costs("")) == []
    assert only("V-GELD-15", *only_costs("ja", "V1 | vaste vergoeding | 2026-03 | 20 | afgewezen")) == []
    assert only("V-GELD-15", *only_costs("ja", "V1 | reiskosten | 2026-03 | 20 |")) == []


# V-GELD-16


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ((), ["F Onkosten!B2"]),
        (("vrijwilligersregeling_grondslag |",), ["F Onkosten!B2"]),
        (("vrijwilligersregeling_grondslag | geen",), ["F Onkosten!B2"]),
        (("vrijwilligersregeling_grondslag | sportorganisatie",), []),
        (("vrijwilligersregeling_grondslag | ANBIE",), []),
    ],
)
def test_t25_a_fixed_fee_without_a_basis_whatever_the_amount(rows, told):
    sheets = (settings(*rows), VOLUNTEERS, claims("status", "V1 | vaste vergoeding | 2026-03 | 10 | akkoord"))
    assert only("V-GELD-16", *sheets) == told
    # One fault, one finding: no rule asks for the setting beside it.
    assert not any("Instellingen" in line and "V-ALG-03" in line for line in found(*sheets))
    assert {group.variant.blocks for group in findings(*sheets).groups if group.kind.code == "V-GELD-16"} <= {
        ("payments",)
    }


def test_one_finding_per_volunteer_and_month_at_the_first_fixed_fee():
    header = "vrijwilliger_id | soort | werkdatum | bedrag | status"
    rows = sheet(
        "Onkosten", header, "V1 | dagdeelvergoeding | 2026-03-09 | 5 | ingediend", "V1 | uurvergoeding | 2026-03-02 | 5 | betaald",
        "V1 | vaste vergoeding | 2026-04-02 | 5 | betaald", "V2 | vaste vergoeding | 2026-03-02 | 5 | afgewezen",
        "V2 | reiskosten | 2026-03-02 | 5 | betaald", "V2 | attentie | 2026-03-02 | 5 | betaald",
    )  # fmt: skip
    assert only("V-GELD-16", VOLUNTEERS, rows) == ["F Onkosten!B3", "F Onkosten!B4"]


def test_what_is_computed_from_hours_asks_a_basis_too():
    placement = sheet(
        "Plaatsingen",
        "plaatsing_id | vrijwilliger_id | clientcode | startdatum | regeling_id",
        "P1 | V1 | C1 | 2025-01-01 | STIM",
    )
    scheme = sheet(
        "Regelingen",
        "regeling_id | naam | geldig_van | soort | bedrag_per_uur | bron",
        "STIM | Stimulering | 2020-01-01 | stimuleringssubsidie | 1 | Besluit",
    )
    shifts = sheet(
        "Uren",
        "vrijwilliger_id | plaatsing_id | datum | uren",
        "V1 | P1 | 2026-03-10 | 2",
        "V1 | P1 | 2026-03-03 | 2",
        "V1 | P1 | 2026-04-07 | 2",
    )
    assert only("V-GELD-16", VOLUNTEERS, placement, scheme, shifts) == ["F Uren!D3", "F Uren!D4"]
    assert only("V-GELD-16", BASIS, VOLUNTEERS, placement, scheme, shifts) == []


# V-GELD-17

PERSON = sheet(
    "Vrijwilligers", "vrijwilliger_id | voorletters | voornaam | tussenvoegsel | achternaam | email | startdatum",
    "V1 | A.B. | Anne | van der | Berg | anne@voorbeeld.nl | 2024-01-01", "V2 | B. | Bo | | Bakker | | 2024-01-01",
    "V3 | C. | Bo | | Bakker | | 2024-01-01",
)  # fmt: skip


def approved(by, person="V1", status="akkoord"):
    return (
        BASIS,
        PERSON,
        claims("bon_aanwezig | status | akkoord_door", f"{person} | overig | 2026-03 | 5 | ja | {status} | {by}"),
    )


@pytest.mark.parametrize(
    "name",
    ["Anne van der Berg", "anne VAN DER berg", "A.B. van der Berg", "AB van der Berg", "Berg, Anne van der", "van der Berg, A.B.", "V1", "v1 Berg, Anne van der", "Anne@voorbeeld.nl"],
)  # fmt: skip
def test_who_approves_the_own_claim(name):
    assert only("V-GELD-17", *approved(name)) == ["W Onkosten!G2"]
    assert messages("V-GELD-17", *approved(name)) == ["Anne van der Berg keurde de eigen declaratie goed."]


@pytest.mark.parametrize(
    "name",
    [
        "",
        "A. van der Berg",
        "Berg",
        "Anne",
        "Anne van den Berg",
        "Piet van der Berg",
        "V2",
        "K1",
        "bo@voorbeeld.nl",
        "V11",
    ],
)
def test_who_is_perhaps_somebody_else(name):
    assert only("V-GELD-17", *approved(name)) == []


def test_a_shared_name_or_a_rejected_claim_says_nothing():
    assert only("V-GELD-17", *approved("Bo Bakker", person="V2")) == []
    assert only("V-GELD-17", *approved("B. Bakker", person="V2")) == ["W Onkosten!G2"]
    assert only("V-GELD-17", *approved("Anne van der Berg", status="afgewezen")) == []


# V-GELD-18


def own(per_month="", per_year="", per_hour="", ages=" | ", valid="2026-01-01 |", kind="fiscaal maximum"):
    header = "regeling_id | naam | soort | geldig_van | geldig_tot | max_per_maand | max_per_jaar | max_per_uur | min_leeftijd | max_leeftijd | bron"
    return sheet(
        "Regelingen", header, f"E | Eigen | {kind} | {valid} | {per_month} | {per_year} | {per_hour} | {ages} | Besluit"
    )


@pytest.mark.parametrize(
    ("scheme", "told"),
    [
        (own("220", "2200"), []),
        (own("220.01"), ["W Regelingen!F2"]),
        (own("", "2200.01"), ["W Regelingen!G2"]),
        (own("", "", "5.76", "21 | "), ["W Regelingen!H2"]),
        (own("", "", "5.75", "21 | "), []),
        (own("", "", "5.75"), ["W Regelingen!H2"]),
        (own("", "", "3.40"), []),
        (own("", "", "3.41", " | 20"), ["W Regelingen!H2"]),
        (own("300", valid="2027-01-01 |"), []),
        (own("215", valid="2025-01-01 | 2025-12-31"), []),
        (own("300", kind="eigen onkostenregeling"), []),
        (own("veel"), []),
        (own("300", valid="ooit |"), []),
    ],
)
def test_an_own_maximum_above_the_law(scheme, told):
    assert only("V-GELD-18", BASIS, VOLUNTEERS, scheme) == told


def test_the_years_looked_at_are_those_of_the_period_and_of_the_claims():
    scheme = own("215", valid="2025-01-01 | 2025-12-31")
    claim = claims("status", "V1 | vaste vergoeding | 2025-03 | 20 | betaald")
    assert only("V-GELD-18", BASIS, VOLUNTEERS, scheme, claim) == ["W Regelingen!F2"]
    (message,) = messages("V-GELD-18", BASIS, VOLUNTEERS, own("225"))
    assert message.startswith("Het eigen maximum € 225,00 is ruimer dan € 220,00 uit de wet (") and message.endswith(
        ")."
    )


# V-GELD-19


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("werkelijk | nee | | akkoord |", ["F Onkosten!E2"]),
        ("werkelijk | | 0 | akkoord |", ["F Onkosten!E2"]),
        ("werkelijk | ja | | akkoord |", []),
        ("werkelijk | nee | 12 | akkoord |", []),
        ("forfait | nee | | akkoord |", []),
        (" | nee | | akkoord |", []),
        ("werkelijk | nee | | afgewezen |", []),
        ("werkelijk | nee | | akkoord | ja", []),
        ("werkelijk | soms | | akkoord |", []),
        ("werkelijk | nee | ver | akkoord |", []),
        ("echt | nee | | akkoord |", []),
    ],
)
def test_actual_costs_need_a_proof(row, told):
    sheets = (
        BASIS,
        VOLUNTEERS,
        claims("bedragsoort | bon_aanwezig | km | status | andere_organisatie", f"V1 | overig | 2026-03 | 40 | {row}"),
    )
    assert only("V-GELD-19", *sheets) == told
    assert {group.variant.blocks for group in findings(*sheets).groups if group.kind.code == "V-GELD-19"} <= {
        ("payments",)
    }
