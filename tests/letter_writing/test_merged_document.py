"""Many letters in one file: nothing of a letter changes, and nothing of one letter gets into another."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile

import pytest
from docx.oxml.ns import qn
from docx.shared import Pt

from tests.letter_writing.merged_files import PIXEL, W, changed, letter, merged, merged_bytes
from vzv_sheets.letter_writing.word.merged_document import CannotMerge, MergedLetter, merge_letters

_DOCUMENT = "word/document.xml"


def own(text: str = "eigen", *, font: str = "Georgia"):
    """A letter of a template with another look: font, header, numbered list, picture, bookmark."""

    def build(document):
        document.styles["Normal"].font.name = font
        document.styles["Normal"].font.size = Pt(13)
        document.sections[0].header.paragraphs[0].text = f"briefhoofd {text}"
        document.add_heading(f"kop {text}", 1)
        document.add_paragraph(text)
        for number in range(2):
            document.add_paragraph(f"punt {number}", style="List Number")
        document.add_picture(io.BytesIO(PIXEL))

    return letter(build)


def plain(text: str = "gewoon"):
    return letter(lambda document: document.add_paragraph(text))


def all_text(document) -> list[str]:
    texts = ["".join(part.text or "" for part in p.iter(f"{W}t")) for p in document.element.body.iter(f"{W}p")]
    return [text for text in texts if text]


def style_of(document, text: str):
    found = next(p for p in document.paragraphs if p.text == text)
    return found.style


def test_letters_follow_each_other_each_with_its_own_header_and_pages_from_one():
    singles = [own("een"), plain("twee"), own("drie", font="Arial"), plain("vier")]
    document = merged(*singles)
    import docx

    assert all_text(document) == [text for single in singles for text in all_text(docx.Document(io.BytesIO(single)))]
    assert [section.header.paragraphs[0].text for section in document.sections] == [
        "briefhoofd een", "", "briefhoofd drie", "",
    ]  # fmt: skip
    for section in document.sections:
        assert section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"
        assert section._sectPr.find(qn("w:type")).get(qn("w:val")) == "nextPage"


def test_the_same_letters_give_the_same_bytes():
    assert merged_bytes(own(), plain()) == merged_bytes(own(), plain())


def test_another_normal_font_stays_with_its_own_letter():
    document = merged(plain("een"), own("twee"), plain("drie"), own("vier", font="Arial"), own("vijf"))
    assert style_of(document, "een").name == "Normal" == style_of(document, "drie").name
    assert style_of(document, "een").font.name is None
    assert [style_of(document, text).font.name for text in ("twee", "vier", "vijf")] == ["Georgia", "Arial", "Georgia"]
    assert style_of(document, "twee").style_id == style_of(document, "vijf").style_id
    assert style_of(document, "twee").font.size == Pt(13)
    heading = style_of(document, "kop vier")
    assert heading.base_style.font.name == "Arial"
    assert heading.element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}").get(qn("w:val")) == "0"


def test_styles_with_the_same_definition_are_there_once():
    names = [style.name for style in merged(own("een"), own("twee"), own("drie")).styles]
    assert len(names) == len([style.name for style in merged(own("een")).styles])


def test_other_defaults_are_written_into_the_styles_of_that_letter():
    defaults = (
        b'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Verdana"/><w:sz w:val="18"/><w:lang w:val="en-GB"/>'
        b"</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )
    other = changed(
        plain("twee"),
        {
            "word/styles.xml": lambda data: re.sub(
                rb"<w:docDefaults>.*</w:docDefaults>", defaults, data, flags=re.DOTALL
            )
        },
    )
    document = merged(plain("een"), other)
    style = style_of(document, "twee")
    assert (style.font.name, style.font.size) == ("Verdana", Pt(9))
    assert style.element.rPr.find(qn("w:lang")).get(qn("w:val")) == "en-GB"
    assert style.paragraph_format.space_after == 0  # the defaults of the first letter have a space there
    assert style_of(document, "een").font.name is None


def test_the_space_that_a_table_style_gives_stays_where_defaults_differ():
    def table(document):
        document.add_table(1, 1, style="Table Grid").cell(0, 0).text = "cel"
        document.add_paragraph("buiten")

    none = {"word/styles.xml": lambda data: re.sub(rb"<w:pPrDefault>.*</w:pPrDefault>", b"", data, flags=re.DOTALL)}
    document = merged(changed(plain(), none), letter(table))
    cell = document.tables[0].cell(0, 0).paragraphs[0]
    outside = next(p for p in document.paragraphs if p.text == "buiten")
    assert outside.style.paragraph_format.space_after == Pt(10)
    assert (cell.paragraph_format.space_after, outside.paragraph_format.space_after) == (0, None)
    alone = merged(letter(table)).tables[0].cell(0, 0).paragraphs[0]
    assert alone.paragraph_format.space_after is None


def test_fonts_and_colours_of_another_theme_are_written_out():
    other = changed(
        letter(lambda document: document.add_heading("kop", 1)),
        {"word/theme/theme1.xml": lambda data: data.replace(b'typeface="Calibri"', b'typeface="Rockwell"')},
    )
    document = merged(letter(lambda document: document.add_heading("eerste", 1)), other)
    assert style_of(document, "kop").font.name == "Rockwell"
    assert "themeColor" not in style_of(document, "kop").element.xml
    assert "asciiTheme" in style_of(document, "eerste").element.xml


def test_numbered_lists_count_from_one_again_in_each_letter():
    document = merged(own("een"), own("twee"), own("drie", font="Arial"))
    points = [p for p in document.paragraphs if p.text.startswith("punt")]
    numbers = [list_of(p) for p in points]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3] != numbers[4] == numbers[5]
    assert len(set(numbers)) == 3
    lists = {number.get(qn("w:numId")): number for number in document.part.numbering_part.element.iter(qn("w:num"))}
    first, again, other = (lists[numbers[place]].find(qn("w:abstractNumId")).get(qn("w:val")) for place in (0, 2, 4))
    assert first == again != other  # the list of another look is another list, and begins by itself
    assert [e.get(qn("w:val")) for e in lists[numbers[2]].iter(qn("w:startOverride"))] == ["1"]


def list_of(paragraph):
    numbers = paragraph._p.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
    return numbers.get(qn("w:val"))


def test_bullets_are_shared():
    def build(document):
        document.add_paragraph("a", style="List Bullet")

    document = merged(letter(build), letter(build))
    assert len({list_of(p) for p in document.paragraphs}) == 1


def test_a_picture_is_there_once_with_a_number_of_its_own_for_each_use():
    package = zipfile.ZipFile(io.BytesIO(merged_bytes(own("een"), own("twee"))))
    assert [name for name in package.namelist() if name.startswith("word/media/")] == ["word/media/image1.png"]
    assert package.read("word/document.xml").count(b"r:embed=") == 2


def test_a_letter_inherits_no_header_even_page_or_footer_from_the_one_before():
    def even(document):
        document.settings.odd_and_even_pages_header_footer = True
        document.sections[0].different_first_page_header_footer = True
        document.sections[0].header.paragraphs[0].text = "oneven"
        document.sections[0].even_page_header.paragraphs[0].text = "even"
        document.sections[0].first_page_header.paragraphs[0].text = "eerste"

    document = merged(letter(even), own("x"), plain())
    second, third = document.sections[1:]
    assert document.settings.odd_and_even_pages_header_footer
    assert second.header.paragraphs[0].text == "briefhoofd x" == second.even_page_header.paragraphs[0].text
    assert second.first_page_header.paragraphs[0].text == third.header.paragraphs[0].text == ""
    assert third.even_page_header.paragraphs[0].text == ""


FIELD = b'<w:p><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>9</w:t></w:r></w:fldSimple></w:p>'


@pytest.mark.parametrize(
    ("for_pdf", "expected"),
    [
        (False, [" SECTIONPAGES ", " SECTIONPAGES "]),
        (True, [" PAGEREF _LaatsteBladzijde1 ", " PAGEREF _LaatsteBladzijde2 "]),
    ],
)
def test_the_number_of_pages_is_that_of_the_letter(for_pdf, expected):
    single = changed(plain(), {_DOCUMENT: lambda data: data.replace(b"<w:sectPr", FIELD + b"<w:sectPr", 1)})
    document = merged(single, single, for_pdf=for_pdf)
    assert [field.get(qn("w:instr")) for field in document.element.iter(qn("w:fldSimple"))] == expected
    marks = [mark.get(qn("w:name")) for mark in document.element.iter(qn("w:bookmarkStart"))]
    assert marks == [text.split()[1] for text in expected if for_pdf]


def test_bookmarks_keep_their_links():
    link = (
        b'<w:p><w:bookmarkStart w:id="3" w:name="einde"/><w:bookmarkEnd w:id="3"/>'
        b'<w:hyperlink w:anchor="einde"><w:r><w:t>x</w:t></w:r></w:hyperlink>'
        b"<w:r><w:instrText> REF einde \\h </w:instrText></w:r></w:p>"
    )
    single = changed(plain(), {_DOCUMENT: lambda data: data.replace(b"<w:sectPr", link + b"<w:sectPr", 1)})
    root = merged(single, single).element
    assert [mark.get(qn("w:name")) for mark in root.iter(qn("w:bookmarkStart"))] == ["einde", "einde_2"]
    assert [each.get(qn("w:anchor")) for each in root.iter(qn("w:hyperlink"))] == ["einde", "einde_2"]
    assert [each.text for each in root.iter(qn("w:instrText"))] == [" REF einde \\h ", " REF einde_2 \\h "]


def with_footnote(text: str) -> bytes:
    w = W[1:-1]
    notes = (
        f'<w:footnotes xmlns:w="{w}"><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        f'<w:footnote w:id="5"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    content = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    reference = b'<w:p><w:r><w:footnoteReference w:id="5"/></w:r></w:p><w:sectPr'
    return changed(
        plain(),
        {
            "word/footnotes.xml": lambda _: notes.encode(),
            "word/_rels/document.xml.rels": lambda data: data.replace(
                b"</Relationships>",
                f'<Relationship Id="rIdN" Type="{kind}" Target="footnotes.xml"/></Relationships>'.encode(),
            ),
            "[Content_Types].xml": lambda data: data.replace(
                b"</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{content}"/></Types>'.encode()
            ),
            _DOCUMENT: lambda data: data.replace(b"<w:sectPr", reference, 1),
        },
    )


def test_footnotes_and_comments_go_along():
    def commented(document):
        run = document.add_paragraph("met opmerking").runs[0]
        document.add_comment(run, text="kijk hier", author="A")

    data = merged_bytes(
        with_footnote("eerste noot"), letter(commented), with_footnote("tweede noot"), letter(commented)
    )
    package = zipfile.ZipFile(io.BytesIO(data))
    notes, text = package.read("word/footnotes.xml").decode(), package.read(_DOCUMENT).decode()
    for number, note in zip(re.findall(r'footnoteReference w:id="(\d+)"', text), ("eerste", "tweede"), strict=True):
        assert re.search(rf'w:id="{number}"[^>]*>(?:(?!w:id).)*{note} noot', notes)
    assert text.count("eachSect") == 2
    numbers = re.findall(r'commentReference w:id="(\d+)"', text)
    assert len(set(numbers)) == 2
    assert package.read("word/comments.xml").count(b"kijk hier") == 2


def test_a_letter_that_ends_with_a_table_and_one_with_other_prefixes():
    def table(document):
        document.add_table(1, 1).cell(0, 0).text = "cel"

    def other_prefixes(data: bytes) -> bytes:
        return data.replace(b"xmlns:w14=", b"xmlns:wq=").replace(
            b"xmlns:wp14=", b"xmlns:w14="
        ).replace(b'mc:Ignorable="w14 wp14"', b'mc:Ignorable="wq w14"')  # fmt: skip

    document = merged(letter(table), changed(plain("twee"), {_DOCUMENT: other_prefixes}), plain("drie"))
    assert all_text(document) == ["cel", "twee", "drie"]
    assert len(document.sections) == 3


def relation(kind: str, target: str) -> bytes:
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    return (
        f'<Relationship Id="rIdX" Type="{base}{kind}" Target="{target}" TargetMode="External"/></Relationships>'
    ).encode()


@pytest.mark.parametrize(
    ("inside", "kind", "message"),
    [
        (b'<w:altChunk r:id="rIdX"/>', "aFChunk", "ingevoegd bestand"),
        (b'<w:p><w:r><w:control r:id="rIdX"/></w:r></w:p>', "control", "macro, een besturingselement"),
        (b'<w:p><w:r><w:pict r:id="rIdX"/></w:r></w:p>', "image", "buiten het document"),
    ],
)
def test_what_no_letter_may_hold_is_refused_with_the_name_of_the_letter(inside, kind, message):
    bad = changed(
        plain(),
        {
            _DOCUMENT: lambda data: data.replace(b"<w:sectPr", inside + b"<w:sectPr", 1),
            "word/_rels/document.xml.rels": lambda data: data.replace(b"</Relationships>", relation(kind, "x")),
        },
    )
    with pytest.raises(CannotMerge, match=f"'L02-x.docx' .*{message}"):
        merge_letters([MergedLetter("L01-x.docx", plain()), MergedLetter("L02-x.docx", bad)], "Brieven")


def test_a_damaged_part_is_told_with_the_name_of_the_letter():
    damaged = changed(plain(), {"word/styles.xml": lambda data: data[:-20]})
    with pytest.raises(CannotMerge, match=r"'L02-x.docx' is beschadigd"):
        merge_letters([MergedLetter("L01-x.docx", plain()), MergedLetter("L02-x.docx", damaged)], "Brieven")


def test_what_the_file_is_of_as_a_whole_says_nothing_of_one_letter():
    secret = letter(lambda document: setattr(document.core_properties, "title", "Brief aan Ann"))
    package = zipfile.ZipFile(io.BytesIO(merged_bytes(secret, plain())))
    properties = package.read("docProps/core.xml").decode()
    assert "Brieven" in properties and "Ann" not in properties
    assert "vzv_versie" in package.read("docProps/custom.xml").decode()


def test_a_link_to_a_page_on_the_internet_goes_along():
    link = b'<w:p><w:hyperlink r:id="rIdX"><w:r><w:t>site</w:t></w:r></w:hyperlink></w:p><w:sectPr'
    single = changed(
        plain(),
        {
            _DOCUMENT: lambda data: data.replace(b"<w:sectPr", link, 1),
            "word/_rels/document.xml.rels": lambda data: data.replace(
                b"</Relationships>", relation("hyperlink", "https://vrijwilligers.nl/")
            ),
        },
    )
    document = merged(plain(), single, single)
    assert [r.target_ref for r in document.part.rels.values() if r.is_external] == ["https://vrijwilligers.nl/"]


def test_a_table_of_an_older_document_stays_where_it_was():
    def table(document):
        document.add_table(1, 1, style="Table Grid")

    old = letter(table)  # without a compatibility mode: the text of a table stands at the margin
    mode = (
        b'<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        b'w:val="15"/></w:compat>'
    )
    new = changed(
        old, {"word/settings.xml": lambda data: re.sub(rb"<w:compat>.*</w:compat>", mode, data, flags=re.DOTALL)}
    )
    for letters, expected in (((new, old), [None, "-108"]), ((old, new), [None, "108"]), ((old, old), [None, None])):
        places = [table._tbl.tblPr.find(qn("w:tblInd")) for table in merged(*letters).tables]
        assert [None if place is None else place.get(qn("w:w")) for place in places] == expected


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_as_many_pages_as_the_letters_have(tmp_path):
    def long(document):
        for number in range(90):
            document.add_paragraph(f"regel {number}")

    singles = [own("een"), letter(long), plain("twee")]
    for number, single in enumerate(singles):
        (tmp_path / f"{number}.docx").write_bytes(single)
    (tmp_path / "samen.docx").write_bytes(merged_bytes(*singles))
    command = ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'p').as_uri()}", "--convert-to", "pdf"]
    files = [str(path) for path in sorted(tmp_path.glob("*.docx"))]
    subprocess.run([*command, "--outdir", str(tmp_path), *files], check=True, capture_output=True, timeout=180)
    pages = {path.stem: pages_of(path.read_bytes()) for path in tmp_path.glob("*.pdf")}
    assert pages["1"] > 1
    assert pages["samen"] == pages["0"] + pages["1"] + pages["2"]


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))
