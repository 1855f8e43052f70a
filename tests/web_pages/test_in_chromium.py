"""Pages in a browser: nothing is asked from outside, everything fits, is reached with the keyboard, and prints on A4."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import shutil
import subprocess
from importlib.resources import files

import lxml.html
import pytest

from tests.web_pages.browser import CHROMIUM, browser
from tests.web_pages.pages import HEADING, LAYOUT, content, made
from tests.workbook_building.filled_dashboards import filled
from vzv_sheets.schema.owned_sheets import DASHBOARDS as EVERY
from vzv_sheets.use_cases.dashboard import DASHBOARDS, write_dashboard_page
from vzv_sheets.use_cases.demo import demo_workbook
from vzv_sheets.use_cases.new import new_workbook
from vzv_sheets.web_pages.page import page

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed: apt-get install chromium"),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed: poppler-utils"),
]
NOW = dt.datetime(2026, 11, 21, 9, 30, tzinfo=dt.UTC)
SCREENS = [(1366, 768), (390, 844)]
LAYOUTS = {layout.name: layout for layout in EVERY} | {name: known.layout for name, known in DASHBOARDS.items()}
PAGES = ["proef", "lang", *LAYOUTS, *(f"leeg-{name}" for name in LAYOUTS)]
LONG = "Zorgcoördinatiecentrumvoormantelzorgondersteuningindeprovincie"


def people(number: int, name: str = "Persoon"):
    """The content of the small dashboard with a row for each of so many people."""
    report = content()
    columns = [[column[0]] * number for column in report.columns]
    columns[1] = [f"{name} {place}é" for place in range(number)]
    return dataclasses.replace(report, columns=columns)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made_in = tmp_path_factory.mktemp("bladzijden")
    (made_in / "vol.xlsx").write_bytes(demo_workbook("casus-3", volunteers=24, seed=1, as_of=NOW.date()))
    new_workbook(made_in / "leeg.xlsx", ["casus-3"], today=NOW.date())
    for name in DASHBOARDS:
        write_dashboard_page(made_in / "vol.xlsx", made_in / f"{name}.html", name=name, now=NOW)
        write_dashboard_page(made_in / "leeg.xlsx", made_in / f"leeg-{name}.html", name=name, now=NOW)
    for layout in EVERY:
        (made_in / f"{layout.name}.html").write_text(page(layout, filled(layout), HEADING), encoding="utf-8")
        nothing = filled(layout, rows=1, empty=True)
        (made_in / f"leeg-{layout.name}.html").write_text(page(layout, nothing, HEADING), encoding="utf-8")
    (made_in / "proef.html").write_text(made(people(60)), encoding="utf-8")
    long = content(LONG, people=123_456_789, over=123_456)
    (made_in / "lang.html").write_text(made(long), encoding="utf-8")
    return made_in


@pytest.fixture(scope="module")
def chromium(tmp_path_factory):
    with browser(tmp_path_factory.mktemp("profiel")) as started:
        yield started


@pytest.fixture(params=PAGES)
def path(request, folder):
    return folder / f"{request.param}.html"


@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_is_asked_from_outside_nothing_goes_wrong_and_nothing_sticks_out(chromium, path, screen):
    chromium.open(path, width=screen[0], height=screen[1])
    assert chromium.script("document.documentElement.scrollWidth") <= screen[0]
    asked = [
        event["params"]["request"]["url"] for event in chromium.events if event["method"] == "Network.requestWillBeSent"
    ]
    assert asked == [path.resolve().as_uri()]
    said = [
        event
        for event in chromium.events
        if event["method"] in ("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown")
    ]
    assert not said
    # What is drawn stays within its own part: no text of a chart leaves the screen.
    right = "Math.max(...Array.from(document.querySelectorAll('.drawing text, tbody td, tbody th, dd, dt, p'), one => one.getBoundingClientRect().right))"
    assert chromium.script(right) <= screen[0]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", SCREENS)
def test_axe_has_nothing_to_say(chromium, path, screen, scheme):
    chromium.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    try:
        chromium.open(path, width=screen[0], height=screen[1])
        chromium.script("document.querySelectorAll('details').forEach(one => one.open = true)")
        axe = files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")
        chromium.script(f"{axe};0")
        told = chromium.script(
            "axe.run().then(found => JSON.stringify([found.violations, found.passes.map(one => one.id)]))"
        )
    finally:
        chromium.ask("Emulation.setEmulatedMedia", features=[])
    wrong, fine = json.loads(told)
    assert [(one["id"], one["nodes"][0]["html"], one["nodes"][0]["failureSummary"]) for one in wrong] == []
    assert {"color-contrast", "html-has-lang", "landmark-one-main", "page-has-heading-one", "region"} <= set(fine)


def test_a_screen_reader_hears_the_name_of_every_chart_and_table(chromium, folder):
    for name in PAGES:
        chromium.open(folder / f"{name}.html")
        chromium.script("document.querySelectorAll('details').forEach(one => one.open = true)")
        layout = LAYOUTS.get(name.removeprefix("leeg-"), LAYOUT)
        pictures = chromium.names("image")
        for chart in layout.charts:
            assert any(picture.startswith(chart.description) for picture in pictures)
        tables = chromium.names("table")
        assert len(tables) == chromium.script("document.querySelectorAll('table').length") and all(tables)
        heads = chromium.names("columnheader")
        assert {column.title for column in layout.columns} <= set(heads)


def focused(chromium) -> str:
    return chromium.script(
        "(e => (e.getAttribute('aria-label') || e.id || e.textContent || e.tagName).slice(0, 60))(document.activeElement)"
    )


def visible_focus(chromium) -> bool:
    return chromium.script(
        "(e => { const room = e.querySelector('.room'); const box = e.getBoundingClientRect();"
        " return box.width > 0 && (room ? parseFloat(getComputedStyle(room).strokeWidth) > 2"
        " : parseFloat(getComputedStyle(e).outlineWidth) > 2) && box.left >= 0 })(document.activeElement)"
    )


def walk(chromium, most: int = 60) -> list[str]:
    """What the tab key reaches, from the start of the page on; each of them shows that it has the focus."""
    stops = []
    for _ in range(most):
        chromium.press("Tab", code=9)
        if chromium.script("document.activeElement === document.body"):
            break
        stops.append(focused(chromium))
        assert visible_focus(chromium), stops[-1]
    return stops


def test_the_keyboard_reaches_everything_that_does_something(chromium, folder):
    chromium.open(folder / "proef.html")
    stops = walk(chromium)
    assert stops[:4] == ["Naar de inhoud", "Naar de lijst", "jan 26: uren 1,5", "Cijfers bij deze grafiek"]
    assert stops[-1] == "zoek"
    assert stops.count("Cijfers bij deze grafiek") == len(LAYOUT.charts)
    assert len(stops) == 2 + 2 * len(LAYOUT.charts) + 1


def test_the_skip_link_leads_to_the_list(chromium, folder):
    chromium.open(folder / "proef.html")
    chromium.press("Tab", code=9)
    chromium.press("Tab", code=9)
    chromium.press("Enter", code=13)
    assert chromium.script("document.activeElement.id") == "lijst"
    assert 0 <= chromium.script("document.getElementById('lijst').getBoundingClientRect().top") < SCREENS[0][1]


def test_arrow_keys_walk_over_the_points_of_a_chart_and_show_their_values(chromium, folder):
    chromium.open(folder / "proef.html")
    for _ in range(3):
        chromium.press("Tab", code=9)
    seen = []
    for key, code in (
        ("ArrowRight", 39),
        ("ArrowRight", 39),
        ("ArrowRight", 39),
        ("ArrowLeft", 37),
        ("End", 35),
        ("Home", 36),
    ):
        chromium.press(key, code=code)
        seen.append(focused(chromium))
        assert visible_focus(chromium)
    assert seen == [
        "feb 26: uren 0,0", "mrt 26: uren 100,3", "mrt 26: uren 100,3", "feb 26: uren 0,0", "mrt 26: uren 100,3",
        "jan 26: uren 1,5",
    ]  # fmt: skip
    shown = "getComputedStyle(document.activeElement.querySelector('.tip')).display"
    assert chromium.script(shown) != "none"


def test_the_numbers_of_a_chart_open_with_the_keyboard(chromium, folder):
    chromium.open(folder / "proef.html")
    for _ in range(4):
        chromium.press("Tab", code=9)
    chromium.press("Enter", code=13)
    assert chromium.script("document.querySelector('details').open")
    assert "Kop van months: de cijfers bij de grafiek" in chromium.names("table")


def test_the_filter_finds_rows_whatever_case_and_accents(chromium, folder):
    chromium.open(folder / "proef.html")
    chromium.script("document.getElementById('zoek').focus()")
    chromium.type("PERSOON 12E")
    rows = "Array.from(document.querySelectorAll('.list tbody tr')).filter(row => row.offsetHeight).map(row => row.cells[1].textContent)"
    assert chromium.script(rows) == ["Persoon 12é"]
    assert chromium.script("document.getElementById('gevonden').textContent") == "1 van 60 regels"
    chromium.script("document.getElementById('zoek').select()")
    chromium.type(" ")
    assert len(chromium.script(rows)) == 60


def test_the_header_of_the_list_stays_in_sight(chromium, folder):
    chromium.open(folder / "proef.html")
    chromium.script("window.scrollTo(0, document.body.scrollHeight - 900)")
    assert chromium.script("document.querySelector('.list thead th').getBoundingClientRect().top") == 0


def test_without_script_the_list_is_whole_and_every_point_is_a_stop(chromium, folder):
    chromium.ask("Emulation.setScriptExecutionDisabled", value=True)
    try:
        chromium.open(folder / "proef.html")
        found = chromium.ask("DOM.getDocument", depth=-1)["root"]["nodeId"]
        hidden = chromium.ask("DOM.querySelector", nodeId=found, selector=".filter[hidden]")["nodeId"]
        points = chromium.ask("DOM.querySelectorAll", nodeId=found, selector=".point[tabindex='0']")["nodeIds"]
        rows = chromium.ask("DOM.querySelectorAll", nodeId=found, selector=".list tbody tr:not([hidden])")["nodeIds"]
    finally:
        chromium.ask("Emulation.setScriptExecutionDisabled", value=False)
    assert hidden and len(points) == 10 and len(rows) == 60


def test_nothing_moves_by_itself(chromium, folder):
    chromium.open(folder / "proef.html")
    moving = "Array.from(document.querySelectorAll('*'), one => getComputedStyle(one)).filter(style => style.scrollBehavior !== 'auto' || style.transitionDuration !== '0s' || style.animationName !== 'none').length"
    assert chromium.script(moving) == 0


def words_on_paper(pdf):
    """Page, top, left, right and text of each word."""
    done = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, check=True)
    pages = lxml.html.document_fromstring(done.stdout).xpath("//page")
    assert {(round(float(page.get("width"))), round(float(page.get("height")))) for page in pages} == {(842, 595)}
    return len(pages), [
        (number, float(word.get("ymin")), float(word.get("xmin")), float(word.get("xmax")), word.text)
        for number, page in enumerate(pages)
        for word in page.xpath(".//word")
    ]


def test_it_prints_on_a4_with_every_column_whole(chromium, path, tmp_path):
    chromium.open(path)
    last = "Array.from(document.querySelectorAll('.list tr'), row => row.cells[row.cells.length - 1].textContent)"
    header, *cells = chromium.script(last)
    chromium.printed(tmp_path / "bladzijde.pdf")
    pages, words = words_on_paper(tmp_path / "bladzijde.pdf")
    assert max(right for *_, right, _ in words) <= 842 - 34  # the margin is 12 mm
    first = header.split()[0]
    left = max(left for *_, left, _, text in words if text == first)
    column = "".join(text for *_, begin, _, text in sorted(words) if begin >= left - 1)
    assert cells and all("".join(cell.split()) in column for cell in cells)
    assert f"Pagina{pages}van{pages}" in "".join(text for *_, text in words)
    headed = {number for number, *_, text in words if text == first}
    with_rows = {number for number, _, begin, _, _ in words if abs(begin - left) < 1 and number >= min(headed)}
    assert headed >= with_rows  # the header comes back on each page of the list
