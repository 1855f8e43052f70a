"""The logo of Instellingen: what is a logo, how large it is printed, and what is said when there is none."""

from __future__ import annotations

import pytest

from tests.letter_writing.pictures_for_tests import jpeg, png
from vzv_sheets.letter_writing.content.logo import LARGEST_FILE, LogoProblem, logo_of
from vzv_sheets.letter_writing.word.pictures import EMU_PER_CM, Picture


def made(data: bytes | None, setting: str = "logo.png", organisation: str = "Stichting A & B"):
    return logo_of(setting, organisation, lambda _: data)


@pytest.mark.parametrize(
    ("pixels", "centimetres"),
    [
        ((1000, 400), (5, 2)),
        ((3000, 300), (5, 0.5)),
        ((500, 500), (2, 2)),
        ((300, 1200), (0.5, 2)),
        ((96, 48), (2.54, 1.27)),
    ],
)
@pytest.mark.parametrize("file", [png, jpeg])
def test_a_logo_fits_in_its_box_and_keeps_its_shape(file, pixels, centimetres) -> None:
    logo = made(file(*pixels))
    assert isinstance(logo, Picture)
    assert (logo.width / EMU_PER_CM, logo.height / EMU_PER_CM) == pytest.approx(centimetres, abs=0.001)
    assert logo.alternative_text == "Logo van Stichting A & B"
    assert logo.format == file.__name__


@pytest.mark.parametrize("setting", ["", "  "])
def test_no_logo_asked_is_no_problem(setting) -> None:
    assert logo_of(setting, "A", _never) is None


@pytest.mark.parametrize(
    ("setting", "path"),
    [
        (" logo.png ", "logo.png"),
        ("huisstijl\\Logo 2026.jpg", "huisstijl/Logo 2026.jpg"),
        ("./beeld/logo.png", "beeld/logo.png"),
        ("logo", "logo"),
        ("..logo.png", "..logo.png"),
    ],
)
def test_a_file_beside_the_workbook_or_below_is_read(setting, path) -> None:
    asked = []
    logo_of(setting, "A", asked.append)
    assert asked == [path]


@pytest.mark.parametrize(
    "setting",
    [
        "../logo.png", "beeld/../../logo.png", "/etc/logo.png", "\\\\server\\map\\logo.png", "//server/logo.png",
        "C:\\logo.png", "c:logo.png", "https://example.org/logo.png", "file:logo.png", "beeld//logo.png", "..", ".", "/",
        "NUL", "beeld/con.png", "logo\x00.png", "beeld/ .. /logo.png", ".. /logo.png", ".. ./logo.png", "logo.png:stroom",
    ],
)  # fmt: skip
def test_a_path_outside_the_folder_is_never_read(setting) -> None:
    problem = logo_of(setting, "A", _never)
    assert isinstance(problem, LogoProblem)
    assert problem.message.startswith(
        "Zet uw logo in de map van de werkmap en vul bij 'logo_bestand' alleen de naam in"
    )
    assert problem.message.endswith("De brieven krijgen nu geen logo.")


def _never(name: str) -> bytes:
    raise AssertionError(name)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (None, "Zet het bestand 'logo.png' in de map van de werkmap, of verbeter de naam"),
        (b"", "Sla het logo opnieuw op als PNG of JPEG. 'logo.png' is geen afbeelding"),
        (b"GIF89a" + bytes(100), "Sla het logo opnieuw op als PNG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "Sla het logo opnieuw op als PNG"),
        (png()[:-12], "Sla het logo opnieuw op als PNG"),
        (jpeg()[:-2], "Sla het logo opnieuw op als PNG"),
        (jpeg()[:25], "Sla het logo opnieuw op als PNG"),
        (png(0, 4), "Sla het logo opnieuw op als PNG"),
        (b"\xff\xd8\xff", "Sla het logo opnieuw op als PNG"),
        (png() + bytes(LARGEST_FILE), "Maak het logo 'logo.png' kleiner dan 5 MB"),
        (png(20).replace(b"\x00\x00\x00\x14\x00\x00\x00\x14", b"\x00\x01\x00\x00\x00\x01\x00\x00", 1), "met minder beeldpunten"),
    ],
)  # fmt: skip
def test_what_is_no_logo_is_said_in_one_line(data, message) -> None:
    problem = made(data)
    assert isinstance(problem, LogoProblem)
    assert message in problem.message
    assert problem.message.endswith("De brieven krijgen nu geen logo.")


def test_a_long_or_broken_name_is_one_short_line() -> None:
    for problem in (made(None, "a\n\ufffe" + "b" * 500), made(None, "\u2028" + "b" * 500)):
        assert problem.message.isprintable()
        assert len(problem.message) < 300
