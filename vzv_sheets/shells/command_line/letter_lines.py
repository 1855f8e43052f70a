"""What `vzv letters` tells: which letters are due or were made, which were not and why, and one line that counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from vzv_sheets.shells.command_line.pdf_lines import pdf_lines

if TYPE_CHECKING:
    from vzv_sheets.letter_writing.planning import LetterPlan, MadeBefore, PlannedLetter
    from vzv_sheets.use_cases.letters import LettersResult

_MOST_NAMED = 5


def closing_lines(
    result: LettersResult,
    *,
    made: bool,
    asked: bool,
    language: str,
    more_options: bool = False,
    merged: str | None = None,
) -> list[str]:
    """Every letter that is due (or refused, with the cell), and one line that counts (`27 gemaakt, 3 niet: ...`).

    `made` tells whether letters were made or only listed, `asked` whether ids were named, `more_options` whether the
    command had other options that decide what is made (a period, a day), `merged` whether all go into one file.
    """
    nl = language == "nl"
    lines = [line for plan in result.plans for line in _plan_lines(plan, made=made, asked=asked, language=language)]
    lines += [_unknown(identifier, nl=nl) for identifier in result.unknown]
    number = sum(len(plan.made) for plan in result.plans)
    before = sum(len(plan.made_before) for plan in result.plans)
    lines.append(_counted(result, number, made=made, nl=nl))
    if before and not asked:
        lines.append(f"Al eerder gemaakt en niet veranderd: {before}." if nl else f"Made before, unchanged: {before}.")
    if not number and not result.refused and not before and not result.unknown:
        lines.append("Er is nu niemand voor wie deze brief nodig is." if nl else "Nobody needs this letter now.")
    if result.written is not None:
        lines += result.written.notes
    lines += [result.no_logo] if result.no_logo else []
    if result.files:
        place = result.files[0].parent if merged is None else result.files[0]
        lines.append(f"Brieven staan in: {place}" if nl else f"Letters: {place}")
    elif number and not made:
        lines.append(_how_to_make(result.plans, same_options=asked or more_options, nl=nl))
    if result.pdfs is not None:
        lines += pdf_lines(result.pdfs, language=language)
    return lines


def _plan_lines(plan: LetterPlan, *, made: bool, asked: bool, language: str) -> Iterator[str]:
    nl, code = language == "nl", plan.kind.code
    if not made:
        yield from (_due_line(letter, language) for letter in plan.made)
    yield from (f"{code}: {refusal.message} {refusal.remedy} ({refusal.place})" for refusal in plan.for_all)
    not_made = "niet" if nl else "not"
    for refused in plan.refused:
        who = _who(code, refused.subject_id, refused.addressee, nl=nl)
        yield from (f"{who} {not_made}: {one.message} {one.remedy} ({one.place})" for one in refused.reasons)
    if asked:
        yield from (_before_line(code, before, nl=nl) for before in plan.made_before)


def _due_line(letter: PlannedLetter, language: str) -> str:
    nl = language == "nl"
    who = _who(letter.kind.code, letter.subject_id, letter.addressee, nl=nl)
    if letter.instead_of:
        again = "opnieuw, de gegevens zijn veranderd sinds" if nl else "again, the data changed since"
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


def _how_to_make(plans: Sequence[LetterPlan], *, same_options: bool, nl: bool) -> str:
    if same_options:
        return "Maak ze met dezelfde opdracht en --all-due." if nl else "Make them with the same command and --all-due."
    asked = "".join(f" --letter {plan.kind.code}" for plan in plans if plan.kind.only_asked)
    return f"Maak ze met: vzv letters BESTAND{asked} --all-due" if nl else f"Make them with{asked} --all-due"
