"""A dashboard as one page for a browser: the same declaration and content as its sheet, and nothing from outside."""

from __future__ import annotations

import datetime as dt
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from vzv_sheets.schema.owned_format import Format
from vzv_sheets.schema.owned_layout import OwnedSheet
from vzv_sheets.vocabulary.addresses import split_address
from vzv_sheets.vocabulary.days import dutch_long_date
from vzv_sheets.web_pages.markup import Html, css_string, element
from vzv_sheets.web_pages.parts import cards, cell, parts, sentences
from vzv_sheets.web_pages.tables import list_table
from vzv_sheets.web_pages.values import plain
from vzv_sheets.workbook.write_plan import ReportContent

MARK = "vzv-dashboard/1"  # by which a page is known as one of ours
_FOLDER = Path(__file__).parent
_MARK_WITHIN = 4096  # bytes


@dataclass(frozen=True, slots=True)
class Heading:
    """Whose page it is, from which workbook, the receipt of the run in one sentence, and when it was made."""

    organisation: str
    workbook: str
    receipt: str
    made: dt.datetime


def page(layout: OwnedSheet, content: ReportContent, heading: Heading) -> str:
    """The whole document: the figures of the sheet, its charts as SVG, its list."""
    style, script = _resource("page.css") + _widths(layout) + _paper(layout, heading), _resource("page.js")
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="generator", content=MARK),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="robots", content="noindex, nofollow, noarchive"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", " – ".join(filter(None, (layout.title, heading.organisation or heading.workbook)))),
        element("style", Html(style)),
    )
    body = element(
        "body",
        element("a", "Naar de inhoud", href="#inhoud", class_="skip"),
        element("a", "Naar de lijst", href="#lijst", class_="skip"),
        _header(layout, content, heading),
        element(
            "main",
            cards(layout, content),
            element("div", sentences(layout, content, heading.receipt), class_="sentences"),
            parts(layout, content),
            _signature(layout),
            _list(layout, content),
            id="inhoud",
            tabindex=-1,
        ),
        _footer(heading),
        element("script", Html(script)),
    )
    return f"<!doctype html>\n{element('html', head, body, lang='nl')}\n"


def is_page(start: bytes) -> bool:
    """Whether a file that begins so was made by `page`."""
    return f'<meta name="generator" content="{MARK}">'.encode() in start[:_MARK_WITHIN]


def _header(layout: OwnedSheet, content: ReportContent, heading: Heading) -> Html:
    subtitle = plain(cell(layout, content, "subtitle"), Format.TEXT)
    return element(
        "header",
        element("p", heading.organisation, class_="organisation") if heading.organisation else "",
        element("h1", layout.title),
        element("p", subtitle, class_="subtitle"),
        element("p", _explanation(layout), class_="subtitle"),
    )


def _explanation(layout: OwnedSheet) -> str:
    """What the sheet says of itself, without what one can click there."""
    told = [part for part in layout.explanation.replace(". ", ".\n").split("\n") if not part.startswith("Klik ")]
    return " ".join(told)


def _list(layout: OwnedSheet, content: ReportContent) -> Html:
    told = plain(cell(layout, content, "list_title"), Format.TEXT) or "Alle regels"
    return element(
        "section",
        element("h2", told, id="kop-lijst"),
        list_table(layout, content.columns, told),
        id="lijst",
        tabindex=-1,
        aria_labelledby="kop-lijst",
    )


def _signature(layout: OwnedSheet) -> Html:
    """The line to sign on with a pen, where the sheet has one."""
    if "signature" not in layout.cells:
        return Html("")
    places = [element("span", word) for word in ("naam:", "datum:", "handtekening:")]
    return element("p", "Gezien en akkoord", *places, class_="signature")


def _footer(heading: Heading) -> Html:
    made = f"Gemaakt op {dutch_long_date(heading.made.date())} om {heading.made:%H:%M} uit {heading.workbook}."
    return element("footer", element("p", "Vertrouwelijk: niet doorsturen."), element("p", f"{heading.receipt} {made}"))


def _paper(layout: OwnedSheet, heading: Heading) -> str:
    """The margins of A4: whose page and which sheet above, page numbers and date below."""
    left = css_string(heading.organisation or heading.workbook)
    made = css_string(f"Gemaakt op {dutch_long_date(heading.made.date())}")
    return (
        f"@page{{@top-left{{content:{left}}}@top-right{{content:{css_string(layout.title)}}}"
        f'@bottom-left{{content:"Vertrouwelijk: niet doorsturen"}}@bottom-right{{content:{made}}}'
        '@bottom-center{content:"Pagina " counter(page) " van " counter(pages)}}'
    )


def _widths(layout: OwnedSheet) -> str:
    """The columns of each table have the shares that they have on the sheet."""
    tables = {"lijst .list": [column.width for column in layout.columns]}
    for block in layout.blocks:
        first = split_address(layout.cells[block.key])[1]
        tables[f"deel-{block.key} .block"] = [
            sum(column.width for column in layout.columns[first + offset : first + offset + column_of_block.span])
            for offset, column_of_block in zip(block.offsets, block.columns, strict=True)
        ]
    rules = "".join(
        f"#{name} tr>:nth-child({place}){{width:{100 * width / sum(widths):.1f}%}}"
        for name, widths in tables.items()
        for place, width in enumerate(widths, start=1)
    )
    return f"@media print,(min-width:761px){{{rules}}}"


def _policy(style: str, script: str) -> str:
    """What the browser may do: this style and this script, and nothing from any address."""
    return (
        f"default-src 'none'; style-src '{_mark_of(style)}'; script-src '{_mark_of(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _mark_of(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


@cache
def _resource(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")
