"""V-SIG-01..05: signals, agreements on sharing information, handovers."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import VOLUNTEERS, found, messages, only, settings, sheet

KINDS = "signaal_id | plaatsing_id | datum | soort | besproken_met_client_op | doorgegeven_op | acuut | afgehandeld_op"
PLACED = sheet(
    "Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | clientcode | org_id | startdatum",
    "P1 | V1 | COSA | C1 | | 2025-01-01", "P2 | V2 | COSA | C1 | | 2025-02-01", "P3 | V1 | LJR | C2 | | 2025-01-01",
    "P4 | V2 | LJR | | O1 | 2025-01-01",
)  # fmt: skip
PROGRAMMES = sheet("Programmas", "programma_id | naam | soort", "COSA | COSA | cirkel", "LJR | LJ&R | buddy/maatje")
HOST = sheet("Organisaties", "org_id | naam", "O1 | De Hoven")


def clients(*days):
    return sheet("Clienten", "clientcode | info_afspraak_datum", *(f"C{n} | {day}" for n, day in enumerate(days, 1)))


def signals(*rows):
    return sheet("Signalen", KINDS, *rows)


def signal(number=1, placement="P3", discussed="2026-05-02", shared="2026-05-03", acute="", kind="mogelijke terugval"):
    return f"S{number} | {placement} | 2026-05-01 | {kind} | {discussed} | {shared} | {acute} | 2026-05-20"


def told(*sheets, as_of="2026-06-30"):
    lines = found(VOLUNTEERS, PROGRAMMES, HOST, PLACED, *sheets, as_of=as_of)
    return [line for line in lines if not line.startswith("V-ALG-03 I")]


# V-SIG-01


def test_a_signal_is_shared_after_the_agreement_or_on_its_day():
    assert told(clients("", "2026-05-03"), signals(signal())) == []
    assert told(clients("", "2026-05-04"), signals(signal())) == ["V-SIG-01 F Signalen!F2"]
    assert told(clients("", ""), signals(signal())) == ["V-SIG-01 F Signalen!F2"]
    assert told(clients("", ""), signals(signal(acute="ja", discussed=""))) == ["V-SIG-01 F Signalen!F2"]
    assert told(clients("", ""), signals(signal(shared=""))) == []


def test_each_signal_is_told_outside_a_circle_and_one_of_a_circle():
    rows = (signal(1, "P3"), signal(2, "P3"), signal(3, "P2", shared="2026-05-09"), signal(4, "P1"))
    found_at = ["V-SIG-01 F Signalen!F2", "V-SIG-01 F Signalen!F3", "V-SIG-01 F Signalen!F5"]
    assert told(clients("", ""), signals(*rows)) == found_at
    assert told(clients("2026-01-01", "2026-01-01"), signals(*rows)) == []


def document(subject, day, kind="informatieafspraak"):
    return f"{subject} | {kind} | {day}"


@pytest.mark.parametrize("subject", ["c2", "P3"])
def test_a_document_is_an_agreement_too_also_without_a_sheet_of_clients(subject):
    papers = sheet("Documenten", "onderwerp | soort | datum", document(subject, "2026-05-01"))
    assert told(clients("", ""), papers, signals(signal())) == []
    assert told(papers, signals(signal())) == []
    late = sheet("Documenten", "onderwerp | soort | datum", document(subject, "2026-05-04"))
    assert told(late, signals(signal())) == ["V-SIG-01 F Signalen!F2"]


def test_an_agreement_at_the_placement_of_another_member_is_one_of_the_circle():
    papers = sheet("Documenten", "onderwerp | soort | datum", document("P2", "2026-05-01"))
    assert told(clients("", ""), papers, signals(signal(1, "P1"))) == []


def test_an_agreement_that_was_renewed_holds_from_its_first_day():
    papers = sheet("Documenten", "onderwerp | soort | datum", document("C2", "2026-05-01"), document("C2", "2026-06-01"))  # fmt: skip
    assert told(clients("", ""), papers, signals(signal())) == []


def test_where_the_agreement_has_no_place_it_is_not_missed():
    assert told(signals(signal())) == []
    other = sheet("Documenten", "onderwerp | soort | datum", document("C2", "2026-05-01", "verzekering"))
    assert told(other, signals(signal())) == []
    assert told(sheet("Clienten", "clientcode | eenheid", "C1 | persoon", "C2 | persoon"), signals(signal())) == []
    assert told(clients("", ""), signals(signal(placement="P4"))) == []


def test_a_date_or_client_that_cannot_be_read_is_told_by_its_own_rule():
    assert told(clients("", "soms"), signals(signal())) == ["V-ALG-07 F Clienten!B3"]
    assert told(clients(""), signals(signal())) == ["V-ALG-05 F Plaatsingen!D4"]


def test_a_column_that_is_not_there_is_missed_where_the_programme_asks_the_agreement():
    asking = sheet("Programmas", "programma_id | naam | info_afspraak_vereist", "LJR | LJ&R | ja")
    placed = sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum", "P3 | V1 | C2 | 2025-01-01")  # fmt: skip
    lines = found(VOLUNTEERS, asking, placed, sheet("Clienten", "clientcode", "C2"), signals(signal()))
    assert lines == ["V-SIG-01 F Signalen!F2", "V-SIG-04 W Clienten!A2"]


def test_what_happens_after_the_reference_date_has_not_happened():
    assert told(clients("", ""), signals(signal()), as_of="2026-05-02") == []


# V-SIG-02

AGREED = clients("2025-01-01", "2025-01-01")


def test_a_signal_is_discussed_first_or_on_the_same_day():
    assert told(AGREED, signals(signal(discussed="2026-05-03"))) == []
    assert told(AGREED, signals(signal(discussed="2026-05-04"))) == ["V-SIG-02 F Signalen!E2"]
    assert told(AGREED, signals(signal(discussed=""))) == ["V-SIG-02 F Signalen!E2"]
    assert told(AGREED, signals(signal(discussed="", shared=""))) == []


def test_acute_danger_goes_first():
    assert told(AGREED, signals(signal(discussed="", acute="ja"))) == []
    assert told(AGREED, signals(signal(discussed="2026-05-04", acute="ja"))) == []
    assert told(AGREED, signals(signal(discussed="", acute="nee"))) == ["V-SIG-02 F Signalen!E2"]
    assert told(AGREED, signals(signal(discussed="", acute="misschien"))) == ["V-ALG-06 F Signalen!G2"]


def test_a_signal_about_a_volunteer_without_client_has_nobody_to_discuss_it_with():
    alone = signal(placement="P4", discussed="", kind="overbelasting vrijwilliger")
    assert told(signals(alone)) == []
    assert told(signals(alone.replace("P4", "P3"))) == ["V-SIG-02 F Signalen!E2"]
    assert told(signals(signal(placement="P4", discussed=""))) == ["V-SIG-02 F Signalen!E2"]


def test_the_order_is_told_in_the_words_of_the_programme():
    own = settings("term_client | gezin")
    assert messages("V-SIG-02", own, VOLUNTEERS, PLACED, PROGRAMMES, HOST, AGREED, signals(signal(discussed=""))) == [
        "Het signaal is doorgegeven; er staat niet wanneer het met het gezin is besproken."
    ]


# V-SIG-03


@pytest.mark.parametrize(
    ("given", "lines"), [("2026-06-16", []), ("2026-06-15", ["W Signalen!H2"]), ("2026-07-30", [])]
)
def test_a_signal_waits_at_most_fourteen_days(given, lines):
    row = f"S1 | P3 | {given} | mogelijke terugval | | | |"
    assert only("V-SIG-03", VOLUNTEERS, PLACED, signals(row)) == lines
    assert only("V-SIG-03", VOLUNTEERS, PLACED, signals(row + " 2026-06-30")) == []


def test_the_organisation_has_a_term_of_its_own():
    row = signals("S1 | P3 | 2026-06-01 | mogelijke terugval | | | |")
    assert messages("V-SIG-03", VOLUNTEERS, PLACED, row) == ["Signaal S1 staat al 29 dagen open."]
    assert only("V-SIG-03", settings("signaal_dagen | 29"), VOLUNTEERS, PLACED, row) == []
    assert only("V-SIG-03", settings("signaal_dagen | 28"), VOLUNTEERS, PLACED, row) == ["W Signalen!H2"]


# V-SIG-04


def agreement(
    day,
    *,
    asks="ja",
    placed=("P1 | V1 | C1 | 2026-01-01 |",),
    header="clientcode | info_afspraak_datum",
    as_of="2026-06-30",
    more=(),
):
    asking = sheet("Programmas", "programma_id | naam | info_afspraak_vereist", f"LJR | LJ&R | {asks}")
    placements = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_werkelijk", *placed
    )
    return found(VOLUNTEERS, asking, sheet("Clienten", header, f"C1 | {day}".strip(" |")), placements, *more, as_of=as_of)  # fmt: skip


def test_fourteen_days_after_the_start_the_agreement_is_made():
    assert agreement("", as_of="2026-01-15") == ["V-ALG-03 I Clienten!B2"]
    assert agreement("", as_of="2026-01-16") == ["V-SIG-04 W Clienten!B2"]
    assert agreement("2026-06-01") == []
    assert agreement("", asks="nee") == agreement("", asks="") == []
    assert agreement("soms") == ["V-ALG-07 F Clienten!B2"]


def test_the_agreement_is_missed_once_per_client_while_a_placement_is_active():
    two = ("P1 | V1 | C1 | 2026-06-25 |", "P2 | V2 | C1 | 2026-01-01 |")
    assert agreement("", placed=two) == ["V-SIG-04 W Clienten!B2"]
    assert agreement("", placed=two[:1]) == ["V-ALG-03 I Clienten!B2"]
    assert agreement("", placed=("P1 | V1 | C1 | 2026-01-01 | 2026-03-01",)) == ["V-ALG-03 I Clienten!B2"]


def test_a_document_makes_the_agreement_and_a_column_that_is_not_there_misses_it():
    papers = sheet("Documenten", "onderwerp | soort | datum", document("P1", "2026-06-01"))
    assert agreement("", more=[papers]) == []
    assert agreement("", header="clientcode") == ["V-SIG-04 W Clienten!A2"]


# V-SIG-05

TWO_WEEKS = settings("overdracht_dagen | 14")


def handover(asked="2026-06-01", answered="", result="", to="huisarts"):
    row = f"P3 | vrijwilliger | {to} | {asked} | {answered} | {result}"
    return sheet("Overdrachten", "plaatsing_id | van | naar | gevraagd_op | antwoord_op | resultaat", row)


def test_a_hand_over_waits_at_most_the_days_of_the_setting():
    assert only("V-SIG-05", TWO_WEEKS, VOLUNTEERS, PLACED, handover("2026-06-16")) == []
    assert only("V-SIG-05", TWO_WEEKS, VOLUNTEERS, PLACED, handover("2026-06-15")) == ["W Overdrachten!E2"]
    assert messages("V-SIG-05", TWO_WEEKS, VOLUNTEERS, PLACED, handover(to="anders")) == [
        "De overdracht aan een ander is al 29 dagen onbeantwoord."
    ]
    assert only("V-SIG-05", VOLUNTEERS, PLACED, handover()) == []


@pytest.mark.parametrize(
    ("answered", "result", "lines"),
    [
        ("2026-06-20", "opgepakt", 0), ("2026-06-20", "", 0), ("", "wachtlijst", 0), ("", "geen reactie", 1),
        ("", "opgepakt", 1), ("", "geweigerd", 1), ("", "ooit", 0), ("ooit", "", 0),
    ],
)  # fmt: skip
def test_an_answer_or_a_waiting_list_ends_the_waiting(answered, result, lines):
    told_here = only("V-SIG-05", TWO_WEEKS, VOLUNTEERS, PLACED, handover(answered=answered, result=result))
    assert len(told_here) == lines


def test_an_answer_without_a_date_is_told_as_such():
    assert messages("V-SIG-05", TWO_WEEKS, VOLUNTEERS, PLACED, handover(result="opgepakt")) == [
        "De overdracht aan de huisarts van 29 dagen geleden is beantwoord met 'opgepakt', zonder datum."
    ]
