"""What `vzv letters` tells of own templates: what is wrong with them, the fields they may use, and where to begin."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vzv_sheets.letter_writing.letter_kinds import LetterKind
    from vzv_sheets.letter_writing.own_templates.remarks import Grade
    from vzv_sheets.use_cases.own_templates import CheckedTemplate, CopiedTemplates, OwnTemplates

_GRADES = {
    "nl": {"mistake": "verbeter", "warning": "let op", "note": "ter info"},
    "en": {"mistake": "correct", "warning": "look at", "note": "note"},
}


def check_lines(own: OwnTemplates, *, width: int, language: str) -> Iterator[str]:
    """Per own template whether it can be used and everything that is told of it; a line that counts."""
    from vzv_sheets.letter_writing.own_templates.remarks import sentences

    nl = language == "nl"
    yield f"Eigen brieven in: {own.folder}" if nl else f"Own letters in: {own.folder}"
    checked = list(own.all_checked())
    for one in checked:
        yield ""
        yield _head(one, nl=nl)
        yield from _remark_lines(one, width, language)
    if own.remarks:
        yield ""
        yield from (_wrapped(f"* {line}", width) for line in sentences(own.remarks, language))
    yield ""
    yield _counted(checked, nl=nl)


def _head(one: CheckedTemplate, *, nl: bool) -> str:
    if nl:
        state = "kan zo niet worden gebruikt" if not one.usable else "is te gebruiken"
    else:
        state = "cannot be used like this" if not one.usable else "can be used"
    return f"{one.name} ({one.kind.code} {one.kind.title}) {state}"


def _remark_lines(one: CheckedTemplate, width: int, language: str) -> Iterator[str]:
    from vzv_sheets.letter_writing.own_templates.remarks import Grade, sentences

    for grade in Grade:
        said = sentences((remark for remark in one.remarks if remark.grade is grade), language)
        yield from (_wrapped(f"* {_word(grade, language)}: {sentence}", width) for sentence in said)


def _word(grade: Grade, language: str) -> str:
    return _GRADES[language][grade.value]


def _wrapped(line: str, width: int) -> str:
    return textwrap.fill(line, width, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def _counted(checked: list[CheckedTemplate], *, nl: bool) -> str:
    unusable = sum(not one.usable for one in checked)
    good = len(checked) - unusable
    if not checked:
        return (
            "Er staat nog geen sjabloon. De naam begint met de code van de brief, zoals L01-overeenkomst.docx."
            if nl
            else "There is no template yet. Its name begins with the code of the letter, such as L01-agreement.docx."
        )
    return f"{good} te gebruiken, {unusable} niet." if nl else f"{good} can be used, {unusable} cannot."


def no_folder_line(language: str) -> str:
    """Nothing was given and Instellingen names no folder."""
    if language == "nl":
        return (
            "Er zijn geen eigen brieven: 'brieven_map' op blad Instellingen is leeg en --templates is niet gegeven. "
            "De meegeleverde brieven worden gebruikt."
        )
    return "There are no own letters: 'brieven_map' is empty and --templates is not given. The standard ones are used."


def used_line(own: OwnTemplates, codes: set[tuple[str, str]], language: str) -> str:
    """Which own templates the letters were made with, and how many of them have something to look at."""
    from vzv_sheets.letter_writing.own_templates.remarks import Grade

    used = [one for one in own.all_checked() if (one.kind.code, one.language) in codes]
    warned = sum(any(remark.grade is Grade.WARNING for remark in one.remarks) for one in used)
    names = ", ".join(one.name for one in used) or "-"
    own_codes = {one.kind.code for one in own.all_checked()}
    others = sorted({code for code, _ in codes & {(code, "en") for code in own_codes}} - {
        one.kind.code for one in used if one.language == "en"
    })  # fmt: skip
    if language == "nl":
        look = f" Bij {warned} is er iets om naar te kijken: --check-templates." if warned else ""
        english = f" In het Engels is de meegeleverde brief gebruikt: {', '.join(others)}." if others else ""
        return f"Eigen sjablonen gebruikt: {names}.{look}{english}"
    look = f" {warned} with something to look at: --check-templates." if warned else ""
    english = f" In English the standard letter was used: {', '.join(others)}." if others else ""
    return f"Own templates used: {names}.{look}{english}"


def field_lines(kind: LetterKind, *, width: int, language: str) -> Iterator[str]:
    """The fields of a letter: what to type in Word, a line per paragraph, and under it what it becomes."""
    from vzv_sheets.letter_writing.own_templates.field_list import field_usages
    from vzv_sheets.letter_writing.own_templates.shapes import shape_of

    nl = language == "nl"
    yield f"{kind.code} {kind.title}: {'wat u in Word kunt typen' if nl else 'what you can type in Word'}"
    for usage in field_usages(kind, shape_of(kind.code)):
        yield ""
        yield from usage.typed
        yield textwrap.fill(
            usage.field.explanation, width, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False
        )
        if usage.field.example:
            example = f"{'Voorbeeld' if nl else 'Example'}: {usage.field.example}"
            yield _indented(example, width)
    yield ""
    ending = (
        "Wat tussen {%p ... %} staat, staat alleen in een eigen alinea; in een tabel typt u {%tr ... %} alleen in een "
        "eigen rij. Uitleg: docs/eigen-brieven.md"
        if nl
        else "{%p ... %} stands in a paragraph of its own; in a table type {%tr ... %} in a row of its own."
    )
    yield _wrapped(ending, width)


def as_typed(path: str) -> str:
    """A path as one types it in a command: between quotes when it has a space."""
    return f'"{path}"' if " " in path else path


def copy_lines(copied: CopiedTemplates, *, file: str, width: int, language: str) -> Iterator[str]:
    """What was copied, what was there already, and what to do next."""
    nl = language == "nl"
    yield from (f"{'Gemaakt' if nl else 'Made'}: {path}" for path in copied.made)
    kept = "Stond er al en is niet veranderd" if nl else "Was there already, unchanged"
    yield from (f"{kept}: {path}" for path in copied.kept)
    check = f"vzv letters {as_typed(file)} --templates {as_typed(str(copied.folder))} --check-templates"
    if nl:
        yield _wrapped(
            "Open ze in Word en verander de tekst. Laat wat tussen {{ en }} of {% en %} staat zoals het is; wat u niet "
            "verandert, kunt u weggooien.",
            width,
        )
        yield f"Kijk daarna wat er niet klopt: {check}"
        yield _wrapped("Vul de map in bij 'brieven_map' op blad Instellingen; dan worden uw brieven gebruikt.", width)
    else:
        yield _wrapped(
            "Open them in Word and change the text. Leave what stands between {{ and }} or {% and %}; delete the ones "
            "you do not change.",
            width,
        )
        yield f"Then see what is not right: {check}"
        yield _wrapped("Fill in the folder at 'brieven_map' on sheet Instellingen; your letters are used then.", width)


def _indented(text: str, width: int) -> str:
    return textwrap.fill(text, width, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False)
