"""A page of a dashboard: its values, its words, that texts stay texts, and that nothing comes from outside."""

from __future__ import annotations

import base64
import dataclasses
import datetime as dt
import hashlib
import re
import unicodedata

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.web_pages.pages import HEADING, LAYOUT, SUBTITLE, content, made, shown, text
from vzv_sheets.schema.owned_format import Format
from vzv_sheets.web_pages import page as pages
from vzv_sheets.web_pages.markup import shown_text
from vzv_sheets.web_pages.values import decimal_digits, exact, plain, short
from vzv_sheets.workbook.write_plan import Cents, Minutes, Ratio
from vzv_sheets.workbook_building import look


def tree(html):
    return lxml.html.document_fromstring(html)


@pytest.mark.parametrize(
    ("value", "kind", "people_read", "programs_read"),
    [
        (1234567, Format.WHOLE, "1.234.567", "1234567"), (Minutes(135), Format.HOURS, "2,3", "2.25"),
        (Minutes(135), Format.WHOLE, "2", "2.25"), (Minutes(150), Format.WHOLE, "3", "2.5"),
        (Minutes(1_088_760), Format.HOURS, "18.146,0", "18146"), (Minutes(-135), Format.HOURS, "-2,3", "-2.25"),
        (Minutes(-1), Format.HOURS, "0,0", "-0.0166666667"), (Cents(123450), Format.EURO, "€ 1.234,50", "1234.5"),
        (Cents(-5), Format.EURO, "€ -0,05", "-0.05"), (0, Format.EURO, "€ 0,00", "0"),
        (Ratio(1, 2), Format.PERCENT, "50 %", "0.5"), (Ratio(1, 200), Format.PROGRESS, "1 %", "0.005"),
        (Ratio(30, 20), Format.PROGRESS, "150 %", "1.5"), (Ratio(1, 3), Format.TENTHS, "0,3", "0.3333333333"),
        (Ratio(390625, 100000), Format.TEXT, "3,91", "3.90625"), (7, Format.TEXT, "7", "7"),
    ],
)  # fmt: skip
def test_numbers_are_dutch_for_people_and_exact_for_programs(value, kind, people_read, programs_read):
    assert unicodedata.normalize("NFKC", plain(value, kind)) == people_read
    assert decimal_digits(exact(value)) == programs_read


def test_beside_a_chart_there_are_no_parts_and_nothing_for_zero():
    told = [
        short(Cents(123450), Format.EURO),
        short(Minutes(90), Format.HOURS),
        short(0, Format.WHOLE),
        short(None, Format.WHOLE),
    ]
    assert [unicodedata.normalize("NFKC", each) for each in told] == ["€ 1.235", "2", "", ""]
    assert (plain(dt.date(2026, 3, 9), Format.DATE), plain("2026-03", Format.MONTH), plain(None, Format.EURO)) == (
        "9 mrt 2026", "2026-03", "",
    )  # fmt: skip


def test_the_top_says_the_dates_and_never_to_pass_it_on_and_the_footer_what_it_was_computed_from():
    found = tree(made())
    assert found.get("lang") == "nl"
    assert [text(node) for node in found.xpath("//h1")] == ["Waar gaat dit over?"]
    assert [text(node) for node in found.xpath("//header/p")] == [
        "Stichting Maatjes", SUBTITLE, "Zo leest u het. Onder staat de lijst.",
    ]  # fmt: skip
    assert text(found.xpath("//footer")[0]).endswith(
        "Berekend met vzv 0.1.0, cijfers abc, invoer 123. Gemaakt op 30 juni 2026 om 09:05 uit maatjes.xlsx."
    )
    assert text(found.xpath("//title")[0]) == "Waar gaat dit over? – Stichting Maatjes"


def test_every_part_of_the_declaration_is_there():
    found = shown(made())
    assert found.cards == {"people": ("Ann", ("1.234", "1234"), "Ann"), "over": ("boven een grens", ("2", "2"), "")}
    assert found.sentences == {"advice": "Ann"}
    assert found.headings == {
        "months": "Ann", "kinds": "Kop van kinds", "lines": "Kop van lines", "bars": "Kop van bars",
        "quality": "Gegevens", "money": "Geld", "list": "Ann",
    }  # fmt: skip
    assert found.advice["quality"] == "Ann"
    assert [row[-1] for row in found.tables["months"]] == [("1,5", "1.5"), ("0,0", "0"), ("100,3", "100.25")]
    assert [[one[1] for one in row] for row in found.tables["kinds"]] == [
        [None, "100", "50", "0"],
        [None, "200", "0", "10"],
    ]
    assert found.tables["lines"][1] == [("feb", None), ("", None), ("20", "20")]
    assert found.tables["quality"] == [
        [("Ann", None), ("25\u00a0%", "0.25"), ("Ann", None)],
        [("fouten per 100", None), ("2,1", "2.05"), ("uitleg", None)],
    ]
    assert found.tables["money"] == [[("Ann", None), ("€\u00a0-0,50", "-0.5")]]
    assert found.rows[0] == [
        ("boven de grens", None), ("Ann", None), ("Ann", None), ("€\u00a01.234,56", "1234.56"), ("2,3", "2.25"),
        ("9 mrt 2026", "2026-03-09"), ("33\u00a0%", "0.3333333333"), ("Uren, rij 14", None),
    ]  # fmt: skip


def test_a_receipt_on_the_sheet_is_told_once():
    layout = dataclasses.replace(LAYOUT, cells={**LAYOUT.cells, "receipt": "A20"})
    report = content()
    report = dataclasses.replace(report, cells={**report.cells, "A20": HEADING.receipt})
    assert pages.page(layout, report, HEADING).count(HEADING.receipt) == 1


def test_a_word_says_how_grave_it_is_in_colour_too():
    found = tree(made(content(over=0)))
    assert {text(node): node.get("class") for node in found.xpath("//span[starts-with(@class, 'word')]")} == {
        "boven de grens": "word fout"
    }
    classes = {node.get("id"): node.get("class") for node in found.xpath("//dl/div")}
    assert classes == {"cijfer-people": None, "cijfer-over": "in-orde"}
    assert tree(made()).xpath("//div[@id='cijfer-over']/@class") == ["fout"]


def pictures(found):
    return {
        node.getparent().getparent().getparent().get("id").removeprefix("deel-"): node
        for node in found.xpath("//*[local-name()='svg'][@class='drawing']")
    }


def test_each_chart_tells_in_words_what_it_shows():
    told = {key: unicodedata.normalize("NFKC", node.get("aria-label")) for key, node in pictures(tree(made())).items()}
    assert told == {
        "months": "Wat months laat zien. Het hoogst: 100,3 uren (mrt 26).",
        "kinds": "Wat kinds laat zien. Het hoogst: € 200,00 vast (feb); € 50,00 reis (jan); € 10,00 gift (feb). "
        "Het laatst: € 200,00 vast, € 10,00 gift (feb).",
        "lines": "Wat lines laat zien. Het hoogst: 12 gehaald (mrt); 30 afspraak (mrt).",
        "bars": "Wat bars laat zien. Het hoogst: 21 keer (uitje).",
    }  # fmt: skip


def test_each_point_can_be_focused_and_tells_its_values():
    found = tree(made())
    told = [unicodedata.normalize("NFKC", name) for name in found.xpath("//*[@class='point']/@aria-label")]
    assert {
        "jan 26: uren 1,5",
        "feb: vast € 200,00, reis € 0,00, gift € 10,00",
        "feb: gehaald –, afspraak 20",
        "uitje: keer 21",
    } <= set(told)
    assert len(told) == 3 + 2 + 3 + 2
    assert set(found.xpath("//*[@class='point']/@tabindex")) == {"0"}


def heights(node, tag="rect"):
    return [
        (shape.get("class") or shape.get("fill"), int(shape.get("height")))
        for shape in node.xpath(f"*[local-name()='{tag}']")
    ]


def test_columns_begin_at_zero_and_parts_stand_on_each_other():
    charts = pictures(tree(made()))
    (_, small), (_, none), (_, large) = heights(charts["months"])
    assert none == 0
    assert small / large == pytest.approx(90 / 6015, abs=0.01)
    stacked = heights(charts["kinds"])
    # The axis ends at 300 euro: 182 pixels.
    assert dict(stacked[:2]) == {"fill0": 61, "url(#kinds-1)": 30}
    axis = [text(node) for node in charts["kinds"].xpath("*[local-name()='text']")][:4]
    assert [unicodedata.normalize("NFKC", tick) for tick in axis] == ["€ 0", "€ 100", "€ 200", "€ 300"]


def test_a_line_stops_where_a_value_is_missing_and_series_differ_by_more_than_colour():
    lines = pictures(tree(made()))["lines"]
    classes = [node.get("class") for node in lines.xpath("*[local-name()='line']")]
    assert classes.count("line0") == 0 and classes.count("line1 dashed") == 2
    assert len(lines.xpath("*[local-name()='circle']")) == 2


def test_an_empty_chart_says_so():
    empty = dataclasses.replace(content(), blocks={})
    found = tree(made(empty))
    assert len(found.xpath("//*[local-name()='svg'][@class='drawing']//*[text()='Nog geen gegevens.']")) == 4
    assert all(node.get("aria-label").endswith("Nog geen gegevens.") for node in pictures(found).values())
    assert not found.xpath("//*[@class='point']")
    assert [text(node) for node in found.xpath("//p[@class='nothing']")] == ["Nog geen gegevens."] * 2


def test_a_filter_comes_with_a_list_in_which_one_has_to_search():
    assert not tree(made(content(rows=8))).xpath("//input")
    assert tree(made(content(rows=9))).xpath("//div[@class='filter'][@hidden]//input[@id='zoek']")
    assert text(tree(made(content(rows=9))).xpath("//label[@for='zoek']")[0]) == "Zoek in deze lijst"


def tags(html):
    return [(node.tag, sorted(set(node.keys()) - {"class"})) for node in tree(html).iter()]


TEXTS = st.text(st.characters(codec="utf-8"), min_size=1) | st.sampled_from(
    ["</td><script>alert(1)</script>", "O'Brien & \"Zn\" <b>", "&lt;&#0;", "\u202eomgekeerd\u2066", "a\x00b\x1b\r\nc", "]]>--><!--",
     "</style><img src=x onerror=alert(1)>", "'; color: red; \\22", "\ud800los"]
)  # fmt: skip


@given(TEXTS)
def test_whatever_people_write_arrives_as_text(written):
    heading = dataclasses.replace(HEADING, organisation=written, workbook=written)
    html = made(content(written), heading)
    html.encode()
    assert tags(html) == tags(made())
    found = shown(html)
    expected = shown_text(written)
    assert found.rows[0][1][0] == found.tables["quality"][0][0][0] == found.tables["bars"][0][0][0] == expected
    assert found.cards["people"][0] == found.sentences["advice"] == found.headings["list"] == expected
    assert any(name.startswith(f"{expected}:") for name in tree(html).xpath("//*[@class='point']/@aria-label"))
    style = tree(html).xpath("//style")[0].text
    assert "<" not in style and style.count("{") == style.count("}") == made().split("<style>")[1].split("</style>")[
        0
    ].count("{")


def test_what_html_cannot_hold_gets_a_visible_sign():
    assert shown_text("a\x00b\x1bc\x7fd\x85e\r\nf\tg\ud800") == "a␀b␛c␡d\ufffde\nf\tg\ufffd"


def test_nothing_comes_from_outside_and_only_our_own_style_and_script_run():
    html = made()
    found = tree(html)
    assert not re.search(
        r"https?:|//[a-z]|@import|src=|url\((?!#)", html.split("<body>")[0] + html.split("<script>")[0]
    )
    assert set(found.xpath("//@href")) == {"#inhoud", "#lijst"}
    policy = found.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    for kind in ("style", "script"):
        held = html.split(f"<{kind}>")[1].split(f"</{kind}>")[0]
        mark = base64.b64encode(hashlib.sha256(held.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{mark}'" in policy
    assert policy.startswith("default-src 'none';") and policy.endswith("base-uri 'none'; form-action 'none'")
    assert "unsafe" not in policy
    assert not found.xpath("//@style | //@onclick")


def test_a_page_is_known_as_ours():
    assert pages.is_page(made().encode())
    assert not pages.is_page(b"<!doctype html><html><head><meta charset=utf-8></head>")


def test_the_colours_are_those_of_the_workbook():
    style = tree(made()).xpath("//style")[0].text
    light = dict(re.findall(r"--([a-z0-9-]+): (#[0-9A-F]{6})", style.split("@media (prefers-color-scheme: dark)")[0]))
    assert (light["ink"], light["secondary"], light["hairline"], light["paper"], light["panel"], light["accent"]) == (
        look.INK, look.SECONDARY, look.HAIRLINE, look.PAPER, look.PANEL, look.ACCENT,
    )  # fmt: skip
    assert tuple(light[f"series{place}"] for place in range(4)) == look.SERIES
    for word, (colour, ground) in look.SEVERITIES.items():
        name = word.replace(" ", "-")
        assert (light[name], light[f"on-{name}"]) == (colour, ground)


def brightness(colour: str) -> float:
    """The relative luminance of WCAG 2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [0, 1])
def test_letters_stand_out_in_light_and_in_dark(scheme):
    style = tree(made()).xpath("//style")[0].text.split("@media (prefers-color-scheme: dark)")
    colours = dict(re.findall(r"--([a-z0-9-]+): (#[0-9A-F]{6})", style[scheme].split("* {")[0]))
    words = ("fout", "waarschuwing", "info", "in-orde")
    pairs = [(ink, ground) for ink in ("ink", "secondary", "accent", *words) for ground in ("paper", "panel")]
    pairs += [(word, f"on-{word}") for word in words] + [("on-accent", "accent")]
    for ink, ground in pairs:
        light, dark = sorted((brightness(colours[ink]), brightness(colours[ground])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)
