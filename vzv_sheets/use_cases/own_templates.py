"""The letter templates of the organisation itself: finding, judging and using them, and copying the standard ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING

from vzv_sheets.letter_writing.letter_kinds import LetterKind
from vzv_sheets.letter_writing.letters import (
    LETTERS,
    letter_kind,
    letters_in_use,
    standard_template,
    standard_templates,
)
from vzv_sheets.letter_writing.planning import LetterPlan, RefusedLetter
from vzv_sheets.letter_writing.refusals import Refusal
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.records.settings import Settings
from vzv_sheets.vocabulary.addresses import cell_address
from vzv_sheets.workbook.port import CannotOpenWorkbook

if TYPE_CHECKING:
    from vzv_sheets.letter_writing.own_templates.remarks import Remark
    from vzv_sheets.letter_writing.own_templates.template_files import TemplateFiles
    from vzv_sheets.letter_writing.word.docx_template import CompiledTemplate

SETTING = "brieven_map"
OPTION = "--templates"
_LARGEST = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class CheckedTemplate:
    """An own template with what is told of it; `usable` is False when letters cannot be made with it."""

    name: str
    kind: LetterKind
    language: str
    remarks: tuple[Remark, ...]
    usable: bool


@dataclass(slots=True)
class OwnTemplates:
    """The own templates of a folder. Each is judged once, when it is first asked for."""

    folder: Path
    _files: TemplateFiles
    _checked: dict[tuple[str, str], CheckedTemplate] = field(default_factory=dict)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What is told of other files in the folder."""
        return self._files.remarks

    def checked(self, kind: LetterKind, language: str) -> CheckedTemplate | None:
        """The own template of a letter in a language, judged; None where the standard one is used."""
        from vzv_sheets.letter_writing.own_templates.checking import can_be_used, check_template
        from vzv_sheets.letter_writing.own_templates.template_files import doubled

        key = (kind.code, language)
        files = self._files.templates.get(key)
        if files is None:
            return None
        if key not in self._checked:
            name = files[0].name
            remarks = (doubled(files),) if len(files) > 1 else check_template(files[0].data, name, kind, language)
            self._checked[key] = CheckedTemplate(name, kind, language, remarks, can_be_used(remarks))
        return self._checked[key]

    def all_checked(self) -> Iterator[CheckedTemplate]:
        """Every own template, in the order of the letters."""
        for code, language in sorted(self._files.templates):
            checked = self.checked(letter_kind(code), language)
            assert checked is not None
            yield checked

    def template(self, kind: LetterKind, language: str) -> CompiledTemplate:
        """The template to make a letter with: the own one where there is one, else the standard one."""
        from vzv_sheets.letter_writing.word.docx_template import compile_template

        files = self._files.templates.get((kind.code, language))
        return standard_template(kind, language) if files is None else compile_template(files[0].data, files[0].name)

    def without_unusable(self, plan: LetterPlan) -> LetterPlan:
        """The plan in which letters whose own template cannot be used are refused, with what is wrong with it."""
        languages = dict.fromkeys(letter.language for letter in plan.made)
        judged = [checked for checked in (self.checked(plan.kind, language) for language in languages) if checked]
        unusable = {checked.language: checked for checked in judged if not checked.usable}
        if not unusable:
            return plan
        return replace(
            plan,
            made=tuple(letter for letter in plan.made if letter.language not in unusable),
            refused=(
                *plan.refused,
                *(
                    RefusedLetter(letter.subject_id, (), letter.addressee)
                    for letter in plan.made
                    if letter.language in unusable
                ),
            ),
            for_all=(*plan.for_all, *map(_refusal, unusable.values())),
        )


def with_own(plans: Sequence[LetterPlan], own: OwnTemplates | None) -> tuple[LetterPlan, ...]:
    """The plans, without the letters whose own template cannot be used."""
    return tuple(plans) if own is None else tuple(own.without_unusable(plan) for plan in plans)


def _refusal(checked: CheckedTemplate) -> Refusal:
    from vzv_sheets.letter_writing.own_templates.remarks import Grade, sentences

    mistakes = list(sentences((one for one in checked.remarks if one.grade is Grade.MISTAKE), "nl"))
    more = len(mistakes) - 1
    others = f" Er {'is' if more == 1 else 'zijn'} nog {more} andere; --check-templates noemt ze alle." if more else ""
    return Refusal(
        "", checked.name, "", 0, "",
        f"het sjabloon kan zo niet worden gebruikt. {mistakes[0]}", f"Verbeter het in Word.{others}",
    )  # fmt: skip


def own_templates(given: str | Path | None, settings: Settings | None, beside: Path | None) -> OwnTemplates | None:
    """The own templates: of the folder that was given, else of the one that Instellingen names; None without either.

    `beside` is the folder of the workbook. Raises `CannotOpenWorkbook` when the folder is not there: the standard
    letters are not used in its place.
    """
    folder = Path(given) if given is not None else _named_folder(settings, beside)
    return None if folder is None else OwnTemplates(folder, _read(folder, _told_where(given, settings)))


def _named_folder(settings: Settings | None, beside: Path | None) -> Path | None:
    named = settings.text(SETTING).strip() if settings is not None else ""
    if not named or beside is None:
        return None
    if Path(named).is_absolute() or PureWindowsPath(named).is_absolute():
        return Path(named)
    steps = [step for step in named.replace("\\", "/").split("/") if step not in ("", ".")]
    if ".." in steps:
        where = _told_where(None, settings)
        raise CannotOpenWorkbook(
            f"De map '{named}' ({where}) ligt niet bij de werkmap. Zet de map met uw sjablonen naast de werkmap en vul "
            "alleen de naam in.",
            f"The folder '{named}' ({where}) is not beside the workbook. Put the folder with your templates beside the "
            "workbook and fill in its name only.",
        )
    return beside.joinpath(*steps)


def _told_where(given: str | Path | None, settings: Settings | None) -> str:
    """`Instellingen!B37`, or the option that named the folder."""
    if given is not None or settings is None:
        return OPTION
    row = settings.row(SETTING)
    return settings.title if row is None else f"{settings.title}!{cell_address(row, settings.value_column)}"


def _read(folder: Path, where: str) -> TemplateFiles:
    from vzv_sheets.letter_writing.own_templates.template_files import is_candidate, template_files

    if not folder.is_dir():
        otherwise = "" if where == OPTION else ", of maak de cel leeg om de meegeleverde brieven te gebruiken"
        raise CannotOpenWorkbook(
            f"De map '{folder}' met uw eigen brieven ({where}) is er niet. Verbeter de naam{otherwise}. Er is nu geen "
            "brief gemaakt.",
            f"The folder '{folder}' with your own letters ({where}) is not there. Correct its name. No letter was "
            "made.",
        )
    try:
        names = [
            f"{prefix}{path.name}"
            for prefix, place in (("", folder), *((f"{name}/", folder / name) for name in _languages(folder)))
            for path in place.iterdir()
            if path.is_file() and is_candidate(path.name)
        ]
        return template_files([(name, _bytes(folder / name)) for name in names])
    except OSError as problem:
        raise CannotOpenWorkbook(
            f"De map '{folder}' met uw eigen brieven ({where}) kan niet worden gelezen. Sluit de sjablonen in Word, of "
            "vraag om leesrechten.",
            f"The folder '{folder}' with your own letters ({where}) cannot be read. Close the templates in Word, or "
            "ask for permission to read it.",
        ) from problem


def _languages(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.is_dir() and path.name.lower() in ("nl", "en")]


def _bytes(path: Path) -> bytes:
    """A file that is far too large for a letter is not read whole: its beginning is no Word document."""
    with path.open("rb") as file:
        return file.read(_LARGEST)


@dataclass(frozen=True, slots=True)
class CopiedTemplates:
    """The standard templates that were copied, and those that were there already and stay as they are."""

    folder: Path
    made: tuple[Path, ...]
    kept: tuple[Path, ...]


def copy_templates(target: str | Path, records: RecordSet | None, kinds: Sequence[LetterKind] = ()) -> CopiedTemplates:
    """Copies the standard templates of these letters, else of those that the workbook uses (all without one), to a
    folder to edit them in Word. A file that is there is never overwritten. Raises `CannotOpenWorkbook`.
    """
    folder = Path(target)
    wanted = kinds or (LETTERS if records is None else letters_in_use(records))
    made, kept = [], []
    try:
        for kind in wanted:
            for language, content in standard_templates(kind).items():
                file = folder / kind.template if language == "nl" else folder / language / kind.template
                file.parent.mkdir(parents=True, exist_ok=True)
                try:
                    with file.open("xb") as copy:
                        copy.write(content)
                    made.append(file)
                except FileExistsError:
                    kept.append(file)
    except OSError as problem:
        raise CannotOpenWorkbook(
            f"In de map '{folder}' kan niet worden geschreven. Kies een andere map.",
            f"The folder '{folder}' cannot be written in. Choose another.",
        ) from problem
    return CopiedTemplates(folder, tuple(made), tuple(kept))
