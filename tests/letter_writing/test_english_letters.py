"""Letters to who reads English: every sentence, number and date is English, whatever is missing or has to be said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.letter_writing.conftest import Case
from tests.letter_writing.statement_workbooks import claim, hourly, statement
from tests.letter_writing.test_every_letter import DUTCH_WORDS, without_laws
from vzv_sheets.letter_writing.content.wording import amount_text, half_days, month_of_year

ENGLISH = {"taal": "en"}


def english(case: Case, **options: object) -> str:
    """The text of the one letter, without what the law and the names of the sample have in Dutch."""
    (letter,) = case.plan(**options).made
    assert letter.language == "en"
    text = without_laws(case.letter(**options).replace("\u00a0", " "))
    for typed in ("Zorgcentrum Het Anker", "Joke de Vries", "A. de Boer", "van den"):
        text = text.replace(typed, "")
    return text


@pytest.mark.parametrize("language", ["", "nl", "en"])
def test_the_language_is_that_of_the_volunteer(agreement: Callable[..., Case], language: str) -> None:
    (letter,) = agreement(Vrijwilligers={"taal": language}).plan().made
    assert letter.language == (language or "nl")
    assert letter.context["datum"] == ("2 March 2026" if language == "en" else "2 maart 2026")


def test_an_agreement_writes_its_values_in_english(agreement: Callable[..., Case]) -> None:
    case = agreement(
        Vrijwilligers=ENGLISH, Regelingen=[{"regeling_id": "R", "geldig_van": "2026-01-01", "bedrag_per_uur": "1,50",
                                           "max_per_jaar": "1.140,00", "soort": "overig", "bron": "x"}],
        Plaatsingen={"regeling_id": "R", "rol": "maatje/buddy"},
    )  # fmt: skip
    (letter,) = case.plan(despite_errors=True).made
    context = letter.context
    assert (context["aanhef"], context["adresregels"][0]) == ("Ms Van den Berg", "Ms Ann van den Berg")
    assert context["vast_dagdeel"] == "Tuesday morning and Thursday afternoon"
    assert context["tijd"] == "2 half-days a week, 6.5 hours a week"
    assert context["periode"] == "from 9 March 2026 to 9 September 2026"
    assert (context["rol"], context["taken"]) == ("buddy", "voorlezen and tuin")
    assert context["vergoeding"] == [
        "You receive € 1.50 per hour. Together that is never more than € 1,140.00 per year.",
        "You get back your travel costs.",
    ]
    assert context["term_beroepskracht"] == "professional"


@pytest.mark.parametrize(
    ("client", "professional", "said"),
    [
        ("Deelnemer", "beroepskracht", ("participant", "professional")),
        ("cliënt", "coach", ("client", "coach")),
        ("gast", "gastvrouw", ("gast", "gastvrouw")),
    ],
)
def test_the_words_that_a_programme_fills_in_are_english_in_an_english_letter(
    agreement: Callable[..., Case], client: str, professional: str, said: tuple[str, str]
) -> None:
    words = {"term_client": client, "term_beroepskracht": professional}
    (letter,) = agreement(settings=words, Vrijwilligers=ENGLISH).plan(despite_errors=True).made
    assert (letter.context["term_client"], letter.context["term_beroepskracht"]) == said
    (letter,) = agreement(settings=words).plan(despite_errors=True).made
    assert (letter.context["term_client"], letter.context["term_beroepskracht"]) == (client, professional)


def test_what_is_missing_in_an_agreement_is_asked_in_english(agreement: Callable[..., Case]) -> None:
    case = agreement(
        settings={"verzekering_tekst": "", "schade_melden_bij": "", "plaats_ondertekening": "", "ondertekenaar_naam": ""},
        Vrijwilligers={**ENGLISH, "straat": "", "geboortedatum": "2010-01-01"},
        Programmas={"leerdoelen_verplicht": "ja", "max_duur_maanden": "6", "reiskosten_vergoed": ""},
        Organisaties={"contactpersoon_id": ""},
        Plaatsingen={"taken": "", "vast_dagdeel": "", "evaluatie_datum": "", "eind_gepland": "", "startdatum": "",
                     "afgesproken_dagdelen_pw": "", "afgesproken_uren_pw": "", "begeleider_id": "", "status": "proef"},
    )  # fmt: skip
    text = english(case, despite_errors=True)
    assert "[nog invullen" not in text
    for what in ("insurance", "tasks", "half-days", "supervisor", "learning goal", "end date", "address",
                 "name of parent or guardian", "date of evaluation", "which costs are paid", "date of the talk"):  # fmt: skip
        assert f"[to be filled in: {what}" in text, what
    assert DUTCH_WORDS.findall(text) == []


def test_the_municipality_that_gets_a_copy_is_named_in_english(agreement: Callable[..., Case]) -> None:
    town = {"org_id": "O2", "naam": "Gemeente Zwolle", "soort": "gemeente"}
    case = agreement(
        Programmas={"kopie_gemeente": "ja"}, Organisaties=[town],
        Vrijwilligers={**ENGLISH, "uitkering": "bijstand", "gemeente_org_id": "O2"},
    )  # fmt: skip
    assert "A copy goes to the municipality of Zwolle." in english(case, despite_errors=True)


@pytest.mark.parametrize(
    ("claims", "volunteer", "sentence"),
    [
        ([claim(month, "230,00") for month in range(1, 11)], {},
         "In January (€ 230.00; the maximum is € 220.00), February"),
        ([claim(month, "230,00") for month in range(1, 11)], {},
         "The maximum per year is € 2,200.00. It may be that the tax rule for volunteers does not hold for the whole year."),
        ([claim(month, "230,00") for month in range(1, 11)], {}, "Over all of 2026 € 2,300.00 was counted."),
        ([claim(3, "230,00")], {}, "It may be that the allowance is no longer free of tax."),
        ([hourly(3, "70,00", "10")], {}, "In March the allowance per hour was higher than the norm"),
        ([claim(3, "30,00", soort="reiskosten", bon_aanwezig="ja")], {}, "There is no maximum for those."),
        ([claim(3, "30,00", soort="reiskosten", bon_aanwezig="ja"), claim(3, "20,00")], {},
         "The costs that you have shown (€ 30.00) count towards the maximum"),
        ([claim(3, "20,00"), claim(4, "99,00", status="ingediend", betaald_op="")], {}, "Not approved yet is € 99.00."),
        ([claim(3, "20,00")], {}, "We did not ask you what you got from other organisations"),
        ([claim(3, "20,00")], {"elders_jaar": "2026", "elders_per_jaar": "300,00"},
         "in 2026 you get € 300.00 from other organisations"),
        ([claim(3, "20,00"), claim(4, "veel")], {},
         "For April the outcome is not known yet. The reason: not all amounts in our records can be read."),
        ([claim(3, "20,00")], {"uitkering": "bijstand", "geboortedatum": "2002-01-01"},
         "the municipality decides whether it counts for your benefit"),
    ],
)  # fmt: skip
def test_a_statement_says_everything_in_english(claims: list, volunteer: dict, sentence: str) -> None:
    text = english(statement(claims, volunteer={**volunteer, **ENGLISH}), ids=["V1"], despite_errors=True)
    assert sentence in text
    assert DUTCH_WORDS.findall(text.partition("Where these amounts")[0]) == []


def test_a_statement_of_a_scheme_is_in_english() -> None:
    schemes = [{"regeling_id": "R1", "naam": "Stimulus", "soort": "stimuleringssubsidie", "geldig_van": "2026-01-01",
                "bedrag_per_uur": "1,00", "max_per_maand": "5,00", "bron": "municipality",
                "afkappen": "ja", "telt_kosten_mee": "nee"}]  # fmt: skip
    placements = [{"plaatsing_id": "P1", "vrijwilliger_id": "V1", "startdatum": "2026-01-01", "regeling_id": "R1"}]
    hours = [{"plaatsing_id": "P1", "datum": "2026-03-02", "uren": "8", "aanwezigheid": "aanwezig"}]
    case = statement([], volunteer=ENGLISH, schemes=schemes, placements=placements, hours=hours)
    text = english(case, ids=["V1"], despite_errors=True)
    assert "Scheme: Stimulus" in text
    assert "That is why in March together € 3.00 less was paid" in text
    assert DUTCH_WORDS.findall(text.partition("Where these amounts")[0]) == []


def test_numbers_and_days_in_english() -> None:
    assert amount_text(123456, "en") == "€ 1,234.56"
    assert half_days(["ma-o", "zo-a"], "en") == "Monday morning and Sunday evening"
    assert [month_of_year(month, "en") for month in (0, 11)] == ["January", "December"]


def test_the_usual_words_for_people_are_english_and_words_of_its_own_stay(agreement: Callable[..., Case]) -> None:
    def context(client: str, professional: str, taal: str = "en") -> tuple[object, object]:
        settings = {"term_client": client, "term_beroepskracht": professional}
        (letter,) = agreement(settings=settings, Vrijwilligers={"taal": taal}).plan().made
        return letter.context["term_client"], letter.context["term_beroepskracht"]

    assert context("cliënt", "professional") == ("client", "professional")
    assert context("Deelnemer", "beroepskracht") == ("participant", "professional")
    assert context("", "") == ("client", "professional")
    assert context("kernlid", "huismeester") == ("kernlid", "huismeester")
    assert context("deelnemer", "beroepskracht", taal="nl") == ("deelnemer", "beroepskracht")
