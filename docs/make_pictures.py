"""Makes the pictures of docs/programmas-in-beeld.md: of each starred programme a dashboard and a letter.

Needs LibreOffice (`soffice`), and `pdftoppm` and `pdftotext` of poppler. The date and the seed are fixed, so the
pictures change only when the product does.

Run it from the root: `python docs/make_pictures.py [programme ...]`; without a name it makes all.
"""

from __future__ import annotations

import datetime as dt
import io
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from PIL import Image

from vzv_sheets.use_cases.demo import demo_workbook
from vzv_sheets.use_cases.letters import letters
from vzv_sheets.use_cases.update import update

NOW = dt.datetime(2026, 11, 21, 9, 30, tzinfo=dt.UTC)
VOLUNTEERS, SEED = 14, 1
FOLDER = Path(__file__).parent / "pictures"

_FOR_COORDINATOR = "Dashboard_Coordinator"
# The dashboard and the letter that show best what a programme is about.
PICTURES: Mapping[str, tuple[str, str]] = {
    "cosa": ("Dashboard_Professional", "L09"),
    "cosa-1-op-1": ("Dashboard_Professional", "L10"),
    "pilot-ljr": (_FOR_COORDINATOR, "L04"),
    "pilotgroep-adam": (_FOR_COORDINATOR, "L01"),
    "exodus": (_FOR_COORDINATOR, "L21"),
    "humanitas-westerkwartier": (_FOR_COORDINATOR, "L25"),
    "home-start": (_FOR_COORDINATOR, "L25"),
    "mim": (_FOR_COORDINATOR, "L21"),
    "casus-1": ("Dashboard_Gemeente", "L12"),
    "casus-2": ("Dashboard_Gemeente", "L22"),
    "casus-3": (_FOR_COORDINATOR, "L13"),
    "casus-4": ("Dashboard_Financien", "L15"),
    "vrijwilligerscentrale": (_FOR_COORDINATOR, "L24"),
    "zorginstelling": (_FOR_COORDINATOR, "L07"),
    "gemeente": ("Dashboard_Gemeente", "L22"),
    "opvoeders-in-actie": (_FOR_COORDINATOR, "L20"),
    "go4it": (_FOR_COORDINATOR, "L04"),
    "thuis-op-straat": (_FOR_COORDINATOR, "L20"),
    "allemaal-opvoeders": (_FOR_COORDINATOR, "L20"),
    "spirit": (_FOR_COORDINATOR, "L08"),
    "talant": (_FOR_COORDINATOR, "L17"),
    "fier-fryslan": (_FOR_COORDINATOR, "L10"),
}
# Whose letter it is, where it is not due.
ASKED: Mapping[str, str] = {"casus-3": "P0007"}
_DOTS_PER_INCH = {"dashboard": 62, "brief": 58}
_COLOURS = 48


def main(names: Iterable[str]) -> None:
    """Make the pictures of these programmes, or of all."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for name in names or PICTURES:
            _prepare(name, folder)
        _to_pdf(folder)
        FOLDER.mkdir(exist_ok=True)
        for pdf in sorted(folder.glob("*.pdf")):
            _to_picture(pdf, FOLDER / f"{pdf.stem}.png")


def _prepare(name: str, folder: Path) -> None:
    """The workbook as `<name>-dashboard.xlsx`, and the letter as `<name>-brief.docx`."""
    workbook = folder / f"{name}-dashboard.xlsx"
    workbook.write_bytes(demo_workbook(name, volunteers=VOLUNTEERS, seed=SEED, as_of=NOW.date()))
    ids = [ASKED[name]] if name in ASKED else None
    made = letters(workbook, codes=[PICTURES[name][1]], ids=ids, out=folder / name, now=NOW)
    made.files[0].rename(folder / f"{name}-brief.docx")
    update(workbook, now=NOW)


def _to_pdf(folder: Path) -> None:
    files = [*folder.glob("*.xlsx"), *folder.glob("*.docx")]
    profile = f"-env:UserInstallation=file://{folder}/profile"
    _run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *files)


def _to_picture(pdf: Path, target: Path) -> None:
    """The first page of the letter, or of the dashboard in its workbook."""
    name, _, kind = pdf.stem.rpartition("-")
    page = 1 if kind == "brief" else _page(pdf, PICTURES[name][0])
    dots = str(_DOTS_PER_INCH[kind])
    seen = _run("pdftoppm", "-f", str(page), "-l", str(page), "-r", dots, pdf)
    with Image.open(io.BytesIO(seen)) as picture:
        picture.quantize(_COLOURS).save(target, optimize=True)


def _page(pdf: Path, sheet: str) -> int:
    """The first page with the name of the sheet at the top."""
    pages = _run("pdftotext", "-layout", pdf, "-").decode().split("\f")
    return next(number for number, text in enumerate(pages, start=1) if text.split("\n", 1)[0].endswith(sheet))


def _run(*command: str | Path) -> bytes:
    return subprocess.run(command, check=True, capture_output=True, timeout=600).stdout  # noqa: S603


if __name__ == "__main__":
    main(sys.argv[1:])
