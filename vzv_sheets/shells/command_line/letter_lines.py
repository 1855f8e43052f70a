"""What `vzv letters` tells: which letters are due or were made, which were not and why, and one line that counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.shells.command_line.own_template_lines import as_typed
from vzv_sheets.shells.command_line.pdf_lines import pdf_lines

if TYPE_CHECKING:
    from vzv_sheets.letter_writing.planning import LetterPlan, MadeBefore, PlannedLetter
    from vzv_sheets.letter_writing.refusals import Refusal
    from vzv_sheets.use_cases.letters import LettersResult

_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """The command that was given: the workbook, whether letters are `made` (else listed) and which options it had.

    `chosen` are the codes of --letter, `ids` tells whether --for was there, `more` whether there were others that
    decide what is made (a period, a day).
    """

    file: str
    made: bool
    chosen: tuple[str, ...] = ()
    ids: bool = False
    more: bool = False
    due: bool = False
    dry_run: bool = False
    merged: bool = False


def closing_lines(result: LettersResult, asked: Asked, language: str) -> list[str]:
    """Every letter that is due (or refused, with the cell), one line that counts (`27 gemaakt, 3 niet: ...`), and
    what to do next.
    """
    nl = language == "nl"
    lines = [f"{codes}: {_because(refusal)}" for codes, refusal in result.refused_for_all]
    lines += [line for plan in result.plans for line in _plan_lines(plan, asked, language)]
    lines += [_unknown(identifier, nl=nl) for identifier in result.unknown]
    number = sum(len(plan.made) for plan in result.plans)
    before = sum(len(plan.made_before) for plan in result.plans)
    lines.append(_counted(result, number, made=asked.made, nl=nl))
    lines += _by_kind(result.plans, nl=nl)
    if before and not asked.ids:
        lines.append(f"Al eerder gemaakt en niet veranderd: {before}." if nl else f"Made before, unchanged: {before}.")
    if not number and not result.refused and not before and not result.unknown:
        lines.append(_nobody(asked, nl=nl))
    if result.written is not None:
        lines += result.written.notes
    lines += [result.no_logo] if result.no_logo else []
    if result.files:
        place = result.files[0] if asked.merged else result.files[0].parent
        lines.append(f"Brieven staan in: {place}" if nl else f"Letters: {place}")
    elif number and not asked.made:
        lines.append(_how_to_make(asked, nl=nl))
    if not asked.made and not asked.chosen and not asked.ids:
        lines += [*_where_refused(result, asked, nl=nl), *_on_request(result, asked, nl=nl)]
    if result.pdfs is not None:
        lines += pdf_lines(result.pdfs, language=language)
    return lines


def _plan_lines(plan: LetterPlan, asked: Asked, language: str) -> Iterator[str]:
    nl, code = language == "nl", plan.kind.code
    if not asked.made:
        yield from (_due_line(letter, language) for letter in plan.made)
    not_made = "niet" if nl else "not"
    for refused in plan.refused:
        who = _who(code, refused.subject_id, refused.addressee, nl=nl)
        yield from (f"{who} {not_made}: {_because(one)}" for one in refused.reasons)
    if asked.ids:
        yield from (_before_line(code, before, nl=nl) for before in plan.made_before)


def _because(refusal: Refusal) -> str:
    """What is wrong and what to do, with the cell where the remedy does not name it."""
    said = f"{refusal.message} {refusal.remedy}"
    return said if refusal.cell and refusal.place in said else f"{said} ({refusal.place})"


def _by_kind(plans: Sequence[LetterPlan], *, nl: bool) -> Iterator[str]:
    """How many of each kind: `Dat zijn: 153 × L18 Bedankbrief, 2 × L02 Vrijwilligersovereenkomst.`"""
    numbers: dict[str, int] = {}
    for plan in plans:
        if plan.made:
            name = f"{plan.kind.code} {plan.kind.title}"
            numbers[name] = numbers.get(name, 0) + len(plan.made)
    if numbers:
        said = ", ".join(f"{number} × {name}" for name, number in numbers.items())
        yield f"{'Dat zijn' if nl else 'These are'}: {said}."


def _nobody(asked: Asked, *, nl: bool) -> str:
    if not asked.chosen:
        return "Er is nu geen brief nodig." if nl else "No letter is needed now."
    codes = ", ".join(asked.chosen)
    if nl:
        return f"Er is nu niemand voor wie {codes} nodig is. Kies zo nodig zelf: --for met een nummer."
    return f"Nobody needs {codes} now. Choose yourself if you want one: --for with an id."


def _where_refused(result: LettersResult, asked: Asked, *, nl: bool) -> Iterator[str]:
    """Where what is missing can be read with a link to each cell."""
    if result.refused:
        command = f"vzv update {as_typed(asked.file)}"
        if nl:
            yield f"Wat er ontbreekt, staat met een link naar elke cel op blad Controle na: {command}"
        else:
            yield f"What is missing stands on sheet Controle, with a link to each cell, after: {command}"


def _on_request(result: LettersResult, asked: Asked, *, nl: bool) -> Iterator[str]:
    """The letters that never come by themselves, and how to get one."""
    listed = {plan.kind.code for plan in result.plans}
    kinds = [kind for kind in result.kinds_on_request if kind.code not in listed]
    if kinds:
        names = ", ".join(f"{kind.code} {kind.title}" for kind in kinds)
        command = f"vzv letters {as_typed(asked.file)} --letter {kinds[0].code}"
        yield f"Alleen op verzoek: {names}. Zo: {command}" if nl else f"Only on request: {names}. Like this: {command}"


def _due_line(letter: PlannedLetter, language: str) -> str:
    nl = language == "nl"
    who = _who(letter.kind.code, letter.subject_id, letter.addressee, nl=nl)
    if letter.instead_of:
        again = "opnieuw, de gegevens zijn veranderd sinds brief" if nl else "again, the data changed since letter"
        return f"{who}: {again} {letter.instead_of}"
    reason = letter.reason if nl else letter.kind.because.en
    return f"{who}: {reason}" if letter.reason else f"{who}: {letter.file_name}"


def _before_line(code: str, before: MadeBefore, *, nl: bool) -> str:
    who = _who(code, before.subject_id, before.addressee, nl=nl)
    if nl:
        return f"{who} is al gemaakt ({before.brief_id}); met --again maakt u hem nog eens."
    return f"{who} was made before ({before.brief_id}); --again makes it once more."


def _who(code: str, subject: str, addressee: str, *, nl: bool) -> str:
    """`L03 voor P0001, aan klantmanager`."""
    named = f"{code} {'voor' if nl else 'for'} {subject}"
    return f"{named}, {'aan' if nl else 'to'} {addressee}" if addressee else named


def _counted(result: LettersResult, number: int, *, made: bool, nl: bool) -> str:
    verb = ("gemaakt" if made else "te maken") if nl else ("made" if made else "to be made")
    line = f"{number} {verb}, {result.refused} {'niet' if nl else 'not'}"
    names = [f"{plan.kind.code} {refused.subject_id}" for plan in result.plans for refused in plan.refused]
    if not names:
        return f"{line}."
    left = len(names) - _MOST_NAMED
    more = f" {'en nog' if nl else 'and'} {left}{'' if nl else ' more'}" if left > 0 else ""
    return f"{line}: {', '.join(names[:_MOST_NAMED])}{more}."


def _unknown(identifier: str, *, nl: bool) -> str:
    if nl:
        return f"Voor '{identifier}' is nu geen brief nodig. Noem de brief erbij als u er toch een wilt: --letter L01."
    return f"No letter is due for '{identifier}'. Name the letter if you want one all the same: --letter L01."


def _how_to_make(asked: Asked, *, nl: bool) -> str:
    if asked.dry_run:
        return "Maak ze met dezelfde opdracht zonder --dry-run." if nl else "Make them: the same without --dry-run."
    if asked.ids or asked.more:
        if asked.due:
            return (
                "Maak ze met dezelfde opdracht, met --all-due in plaats van --due."
                if nl
                else "Make them with the same command, with --all-due instead of --due."
            )
        return "Maak ze met dezelfde opdracht en --all-due." if nl else "Make them with the same command and --all-due."
    codes = "".join(f" --letter {code}" for code in asked.chosen)
    command = f"vzv letters {as_typed(asked.file)}{codes} --all-due"
    return f"{'Maak ze met' if nl else 'Make them with'}: {command}"
