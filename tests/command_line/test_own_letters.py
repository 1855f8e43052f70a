"""`vzv letters` with the own templates of an organisation."""

from __future__ import annotations

import io
import re
import shutil

import docx
import openpyxl
import pytest

from tests.letter_writing.word_templates import template
from vzv_sheets.bundled_files import locate
from vzv_sheets.letter_writing.letters import LETTERS
from vzv_sheets.letter_writing.own_templates import checking

L01 = "L01-plaatsingsovereenkomst.docx"
OWN = template("Eigen brief voor {{ naam }} bij {{ organisatie }}")
WRONG = template("Welkom bij {{ organistaie }}", "{% if ouder %}De ouder is", "{{ ouder }}{% endif %}", "{{ jaar }}")


@pytest.fixture
def folder(workbook):
    made = workbook.parent / "sjablonen"
    made.mkdir()
    return made


def name_folder(workbook, name):
    """Fills in `brieven_map` as somebody does in Excel; gives the cell."""
    book = openpyxl.load_workbook(workbook)
    sheet = book["Instellingen"]
    (row,) = (row for row in sheet.iter_rows() if any(cell.value == "brieven_map" for cell in row))
    key = next(cell for cell in row if cell.value == "brieven_map")
    value = sheet.cell(key.row, key.column + 1)
    value.value = name
    book.save(workbook)
    return value.coordinate


def made(workbook, pattern="L01*.docx"):
    """The Dutch letters: own templates of these tests are Dutch, and one volunteer reads English."""
    letters = sorted((workbook.parent / "brieven").glob(pattern))
    return [path for path in letters if "Placement agreement" not in texts(path)]


def one_line(text):
    return " ".join(text.split())


def texts(path):
    return "\n".join(paragraph.text for paragraph in docx.Document(path).paragraphs)


@pytest.mark.parametrize(
    "name", ["L01.docx", "l01 Onze overeenkomst (nieuw).docx", "nl/L01-x.docx", "L01_versie2.DOCX"]
)
def test_a_file_that_begins_with_the_code_replaces_that_letter_and_no_other(vzv, workbook, folder, name):
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(OWN)
    (folder / "~$L01.docx").write_bytes(b"van Word zelf")
    _, out, _ = vzv("letters", workbook, "--all-due", "--templates", folder)
    assert made(workbook) and all(texts(path).startswith("Eigen brief voor ") for path in made(workbook))
    assert f"Eigen sjablonen gebruikt: {name}." in out
    assert "In het Engels is de meegeleverde brief gebruikt: L01." in out
    vzv("letters", workbook, "--letter", "L15", "--all-due", "--templates", folder)
    statements = made(workbook, "L15*.docx")
    assert statements and not any("Eigen brief" in texts(path) for path in statements)


def test_the_folder_may_be_named_in_the_workbook(vzv, workbook, folder):
    (folder / "L01.docx").write_bytes(OWN)
    name_folder(workbook, "sjablonen")
    vzv("letters", workbook, "--all-due")
    assert made(workbook) and all("Eigen brief" in texts(path) for path in made(workbook))


@pytest.mark.parametrize("name", ["onze/brieven", r"onze\brieven", "absolute"])
def test_the_named_folder_may_lie_deeper_or_elsewhere(vzv, workbook, tmp_path_factory, name):
    place = tmp_path_factory.mktemp("elders") if name == "absolute" else workbook.parent / "onze" / "brieven"
    place.mkdir(parents=True, exist_ok=True)
    (place / "L01.docx").write_bytes(OWN)
    name_folder(workbook, str(place) if name == "absolute" else name)
    vzv("letters", workbook, "--all-due")
    assert made(workbook) and all("Eigen brief" in texts(path) for path in made(workbook))


@pytest.mark.parametrize("command", [["--all-due"], ["--due"], ["--check-templates"]])
def test_a_folder_that_is_not_there_is_told_with_its_cell_and_no_letter_is_made(vzv, workbook, command):
    cell = name_folder(workbook, "sjablonne")
    code, out, err = vzv("letters", workbook, *command)
    assert code == 3 and "sjablonne" in err and f"Instellingen!{cell}" in err and "is er niet" in err
    assert not out and not made(workbook)
    code, _, err = vzv("letters", workbook, *command, "--lang", "en")
    assert code == 3 and "is not there" in err


def test_a_folder_above_the_workbook_is_not_followed(vzv, workbook):
    cell = name_folder(workbook, "../elders")
    code, _, err = vzv("letters", workbook, "--all-due")
    assert code == 3 and f"Instellingen!{cell}" in err and "ligt niet bij de werkmap" in err


def test_a_template_that_cannot_be_used_refuses_its_letters_and_no_others(vzv, workbook, folder):
    (folder / "L01.docx").write_bytes(WRONG)
    _, out, _ = vzv("letters", workbook, "--letter", "L01", "--letter", "L15", "--all-due", "--templates", folder)
    assert not made(workbook) and made(workbook, "L15*.docx")
    assert re.search(
        r"^L01: het sjabloon kan zo niet worden gebruikt\. .*Verbeter het in Word\. Er zijn nog 2 andere; --check-templates noemt ze alle\. \(L01\.docx\)$",
        out,
        re.MULTILINE,
    )
    assert re.search(r"gemaakt, [1-9]\d* niet: L01 P", out)
    log = list(openpyxl.load_workbook(workbook)["Brieflog"].iter_rows(values_only=True))
    assert len([row for row in log if row[1] == "L01"]) == len(list((workbook.parent / "brieven").glob("L01*.docx")))


def test_checking_tells_everything_of_every_template_and_makes_nothing(vzv, workbook, folder):
    (folder / "L01.docx").write_bytes(WRONG)
    shutil.copy(locate("letters", "nl", "L15-vergoedingsoverzicht.docx"), folder)
    before = workbook.read_bytes()
    code, out, _ = vzv("letters", workbook, "--check-templates", "--templates", folder)
    told = one_line(out)
    assert code == 1
    assert "L01.docx (L01 Plaatsingsovereenkomst) kan zo niet worden gebruikt" in told
    assert "* verbeter: 'organistaie' in alinea 1 ('Welkom bij {{ organistaie }}'): bedoelt u 'organisatie'?" in told
    assert (
        "* verbeter: '{% if ouder %}' in alinea 2 ('{% if ouder %}De ouder is'): dit gaat over meer dan één alinea."
        in told
    )
    assert "* verbeter: 'jaar' in alinea 4" in told and "wel voor L15 (Vergoedingsoverzicht)" in told
    assert "* let op: 'vergoeding': hierin staat nu niets over de kostenvergoeding" in told
    assert "* ter info: niet gebruikt: " in told.lower()
    assert "L15-vergoedingsoverzicht.docx (L15 Vergoedingsoverzicht) is te gebruiken" in told
    assert told.endswith("1 te gebruiken, 1 niet.")
    assert workbook.read_bytes() == before and not (workbook.parent / "brieven").exists()


def test_checking_needs_no_workbook_when_the_folder_is_given(vzv, workbook, folder):
    (folder / "L01.docx").write_bytes(OWN)
    code, out, _ = vzv("letters", "--check-templates", "--templates", folder)
    assert code == 0 and "1 te gebruiken, 0 niet." in out
    name_folder(workbook, "sjablonen")
    assert vzv("letters", workbook, "--check-templates")[:2] == (code, out)
    code, out, _ = vzv("letters", "--check-templates", "--templates", folder, "--lang", "en")
    assert code == 0 and "1 can be used, 0 cannot." in out and "alinea" not in out
    assert vzv("letters", "--check-templates")[0] == 2


def test_checking_without_own_letters_says_so(vzv, workbook, folder):
    code, out, _ = vzv("letters", workbook, "--check-templates")
    assert code == 0 and "'brieven_map' op blad Instellingen is leeg" in out
    code, out, _ = vzv("letters", "--check-templates", "--templates", folder)
    assert code == 0 and "Er staat nog geen sjabloon." in out


def test_two_templates_for_a_letter_and_strange_names_are_told(vzv, workbook, folder):
    for name in ("L01.docx", "L01 kopie.docx"):
        (folder / name).write_bytes(OWN)
    (folder / "Uitnodiging.docx").write_bytes(OWN)
    (folder / "L99.docx").write_bytes(OWN)
    (folder / "notities.txt").write_text("x", encoding="utf-8")
    code, out, _ = vzv("letters", "--check-templates", "--templates", folder)
    told = one_line(out)
    assert (
        code == 1
        and "er zijn meer sjablonen voor l01: 'l01 kopie.docx' en 'l01.docx'. laat er één staan." in told.lower()
    )
    assert "'L99.docx': er is geen brief L99." in told and "Niet gebruikt: 'Uitnodiging.docx'." in told
    assert "notities" not in told
    vzv("letters", workbook, "--all-due", "--templates", folder)
    assert not made(workbook)


def test_letters_that_were_made_are_no_templates(vzv, workbook, folder):
    vzv("letters", workbook, "--all-due")
    assert len(made(workbook)) > 1
    name_folder(workbook, "brieven")
    _, out, _ = vzv("letters", workbook, "--all-due", "--again")
    assert "Eigen sjablonen gebruikt: -." in out and "0 gemaakt" not in out


@pytest.mark.parametrize(
    ("name", "said"), [("L01.doc", "een oud Word-bestand (.doc)"), ("L01.docx", "heeft een wachtwoord")]
)
def test_an_old_or_locked_file_is_told_and_the_standard_letter_is_not_used(vzv, workbook, folder, name, said):
    locked = "EncryptedPackage".encode("utf-16-le") if name.endswith("x") else b""
    (folder / name).write_bytes(bytes.fromhex("D0CF11E0A1B11AE1") + locked)
    _, out, _ = vzv("letters", workbook, "--all-due", "--templates", folder)
    assert said in one_line(out) and not made(workbook)


@pytest.mark.parametrize("kind", LETTERS, ids=lambda kind: kind.code)
@pytest.mark.parametrize("columns", ["40", "100"])
def test_the_fields_of_a_letter_are_listed_with_what_to_type(vzv, monkeypatch, tmp_path, kind, columns):
    monkeypatch.setenv("COLUMNS", columns)
    code, out, _ = vzv("letters", "--fields", kind.code.lower())
    lines = out.splitlines()
    assert code == 0 and lines[0] == f"{kind.code} {kind.title}: wat u in Word kunt typen"
    for field in kind.fields:
        typed = (f"{{{{ {field.name} }}}}", f"{{%p if {field.name} %}}")
        assert any(
            line in typed or line.endswith(f" in {field.name} %}}") or line.startswith(f"{{{{ {field.name}.")
            for line in lines
        ), field
        assert one_line(field.explanation) in one_line(out) and one_line(field.example) in one_line(out)
    assert all(len(line) <= int(columns) for line in lines if line.startswith("    ") and " " in line.strip())
    pasted = [line for line in lines if line.startswith(("{", "…"))]
    (tmp_path / f"{kind.code}.docx").write_bytes(template(*pasted))
    assert vzv("letters", "--check-templates", "--templates", tmp_path)[0] == 0


def test_a_loop_and_a_condition_can_be_pasted(vzv):
    out = vzv("letters", "--fields", "L01")[1]
    assert (
        "\n{%p for leerdoel in leerdoelen %}\n{{ leerdoel.categorie }}\n{{ leerdoel.omschrijving }}\n{%p endfor %}\n"
        in out
    )
    assert "\n{%p if kopie_gemeente %}\n…\n{%p endif %}\n" in out


def test_explain_points_to_the_fields(vzv):
    assert "vzv letters --fields L01" in vzv("explain", "L01")[1]


def test_the_standard_letters_can_be_copied_and_are_never_overwritten(vzv, workbook):
    target = workbook.parent / "onze brieven"
    code, out, _ = vzv("letters", workbook, "--copy-templates", target)
    copied = sorted(path.relative_to(target).as_posix() for path in target.rglob("*.docx"))
    assert code == 0 and L01 in copied and str(target / L01) in out
    assert f'vzv letters "{workbook}" --templates "{target}" --check-templates' in out
    assert (target / L01).read_bytes() == locate("letters", "nl", L01).read_bytes()
    (target / L01).write_bytes(OWN)
    code, out, _ = vzv("letters", workbook, "--copy-templates", target)
    assert (
        code == 0 and (target / L01).read_bytes() == OWN and f"Stond er al en is niet veranderd: {target / L01}" in out
    )
    assert not made(workbook)


def test_only_the_letters_that_are_used_or_asked_for_are_copied(vzv, workbook, tmp_path):
    vzv("letters", workbook, "--copy-templates", tmp_path / "een", "--letter", "L15")
    assert [path.name for path in (tmp_path / "een").glob("*.docx")] == ["L15-vergoedingsoverzicht.docx"]
    vzv("letters", "--copy-templates", tmp_path / "alle")
    assert {path.name for path in (tmp_path / "alle").glob("*.docx")} == {kind.template for kind in LETTERS}


def test_a_copy_that_nobody_changed_gives_the_same_letters(vzv, workbook, folder):
    vzv("letters", workbook, "--all-due")
    standard = {path.name: path.read_bytes() for path in made(workbook)}
    vzv("letters", workbook, "--copy-templates", folder)
    vzv("letters", workbook, "--all-due", "--again", "--templates", folder, "--out", workbook.parent / "weer")
    again = {name: (workbook.parent / "weer" / name).read_bytes() for name in standard}
    assert standard and again == standard
    assert docx.Document(io.BytesIO(next(iter(again.values())))).paragraphs


def test_a_template_that_fails_only_while_a_letter_is_made_leaves_no_letter_behind(vzv, workbook, folder, monkeypatch):
    monkeypatch.setattr(checking, "check_template", lambda *_: ())
    (folder / "L15.docx").write_bytes(template("{{ anders }}"))
    before = workbook.read_bytes()
    code, _, err = vzv("letters", workbook, "--letter", "L01", "--letter", "L15", "--all-due", "--templates", folder)
    assert code == 3 and "'L15.docx' vraagt om het veld 'anders'" in err
    assert not made(workbook, "*.docx") and workbook.read_bytes() == before
