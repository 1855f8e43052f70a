"""The list of sensitive words: the forms in which people write them, and what only looks like one."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vzv_sheets.vocabulary import sensitive_words as module
from vzv_sheets.vocabulary.sensitive_words import sensitive_words, texts_with_sensitive_words

LIST = tomllib.loads(Path(module.__file__).with_suffix(".toml").read_text("utf-8"))
FORMS = [
    (name, form) for part in ("gezondheid", "strafbaar") for name, forms in LIST[part].items() for form in forms
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("heeft epilepsie en slikt medicatie", ["epilepsie", "medicatie"]),
        ("Is DEPRESSIEF", ["depressie"]), ("postnatale depressies", ["depressie"]), ("najaarsdepressie", ["depressie"]),
        ("drugsverslaving", ["verslaving"]), ("is verslaafd aan gokken", ["verslaving"]), ("gokverslaafde", ["verslaving"]),
        ("alcohol-verslaving", ["verslaving"]), ("aan de drank", ["alcoholverslaving"]), ("alcoholproblemen", ["alcoholverslaving"]),
        ("hiv-positief", ["hiv"]), ("HIV", ["hiv"]), ("PDD-NOS", ["PDD-NOS"]), ("pddnos", ["PDD-NOS"]), ("lvb'er", []),
        ("LVB", ["licht verstandelijk beperkt"]), ("een licht verstandelijke beperking", ["licht verstandelijk beperkt"]),
        ("autistische trekken", ["autisme"]), ("autist", ["autisme"]), ("schizofreen", ["schizofrenie"]),
        ("suïcidaal", ["suïcide"]), ("suicidepoging", ["suïcide"]), ("zwanger (juni)", ["zwangerschap"]),
        ("borstkanker", ["kanker"]), ("kanker?", ["kanker"]), ("persoonlijkheidsstoornis", ["stoornis"]),
        ("burn out", ["burn-out"]), ("burnout", ["burn-out"]), ("zit met PTSS thuis", ["PTSS"]), ("COPD", ["astma"]),
        ("zedendelict", ["zedendelict"]), ("delicten", ["delict"]), ("geweldsdelict", ["delict"]),
        ("veroordeeld in 2012", ["veroordeling"]), ("de veroordeelde", ["veroordeling"]), ("strafblad", ["strafblad"]),
        ("detentieverleden", ["detentieverleden"]), ("heeft in detentie gezeten", ["detentieverleden"]), ("zit in detentie", ["detentieverleden"]), ("is diabetespatiënt", ["diabetes"]),
        ("ex-gedetineerde", ["detentieverleden"]), ("tbs'er", ["tbs"]), ("TBS", ["tbs"]), ("taakstraf", ["taakstraf"]),
        ("huiselijk geweld", ["huiselijk geweld"]), ("mishandeld", ["mishandeling"]), ("moord", ["doodslag"]),
        ("Volgde een training. Is depressief.", ["depressie"]), ("overleg met ouders, is verslaafd", ["verslaving"]),
        ("heeft een cursus gemist door depressie", ["depressie"]), ("zijn ouders zijn verslaafd", ["verslaving"]),
    ],
)  # fmt: skip
def test_a_sensitive_word_is_known_in_its_forms(text, words):
    assert sensitive_words(text) == tuple(words)
    assert texts_with_sensitive_words(["koffie", text, "thee"]) == ([1] if words else [])


@pytest.mark.parametrize(
    "text",
    [
        "Moorman", "mevrouw De Moor", "Moordrecht", "moord en brand", "liefdief", "een straffe wind", "straf bakkie koffie", "de Strafpleister",
        "Kankerfonds", "KWF Kankerbestrijding", "drugspreventie", "alcoholvrij bier", "verslavingszorg", "Verslavingsreclassering",
        "een tropische depressie", "depressie boven de Noordzee", "vogelverschrikker", "delicatessen", "delictum", "gevangenis", "reclassering",
        "gedetineerden", "ex-gedetineerden", "verslaafden", "dementerenden", "tbs-kliniek", "TBS-instelling", "storing", "storingsdienst",
        "diagonaal", "medisch", "medicijnen ophalen", "chemie", "manager", "autootje", "automaat", "de autisten", "suikerfeest",
        "training omgaan met dementie", "cursus 'Signaleren van depressie'", "workshop over verslaving", "thema: verslaving",
        "voorlichting over drugsgebruik", "gespecialiseerd in dementie", "is adhd-coach", "geeft hiv-voorlichting", "mensen met autisme", "ouderen met dementie", "kinderen met ADHD en autisme",
        "mensen met een licht verstandelijke beperking", "meldcode huiselijk geweld en kindermishandeling", "Alzheimer Café",
        "Vereniging voor mensen met epilepsie", "VOG is binnen, geen strafblad", "", "06-12345678", "tot € 95 per maand",
    ],
)  # fmt: skip
def test_what_only_looks_like_one_is_left_alone(text):
    assert sensitive_words(text) == ()
    assert texts_with_sensitive_words([text, "verslaafd"]) == [1]


@pytest.mark.parametrize(("name", "form"), FORMS, ids=lambda text: text)
def test_every_form_of_the_list_is_found(name, form):
    plain, longer = form.replace("*", ""), form.replace("*", "xyz")
    for text in (plain, longer, f"{plain.upper()}!", f"hij, {longer}"):
        assert sensitive_words(text) == (name,)


def test_a_word_stands_in_the_list_once():
    forms = [form for _, form in FORMS]
    assert sorted(set(forms)) == sorted(forms)


@given(
    st.lists(
        st.sampled_from(
            [
                "verslaafd",
                "Verslaafd!",
                "is\nverslaafd",
                "een suïcidale man",
                "tbs-kliniek",
                "koffie",
                "",
                "a\x1fb",
                "İ",
                "ß",
            ]
        )
    )
)
def test_many_texts_together_give_what_each_gives(texts):
    assert texts_with_sensitive_words(texts) == [at for at, text in enumerate(texts) if sensitive_words(text)]
