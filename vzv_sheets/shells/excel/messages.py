"""The messages of the buttons in Excel: a few Dutch sentences each."""

from __future__ import annotations

from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.findings.report_text import accepted_lines
from vzv_sheets.use_cases.letters import LettersResult
from vzv_sheets.use_cases.update import UpdateResult

_MOST_REASONS = 5


def busy_with(work: str, done: int = 0, total: int = 0) -> str:
    """What the status bar says."""
    return f"vzv: {work}, {done} van {total}" if total else f"vzv: {work}, een moment geduld"


def of_check(result: UpdateResult) -> str:
    """After Controleren."""
    lines = [_counts(result.check.findings), *accepted_lines(result.check.acceptance)]
    if result.unchanged:
        lines.append("Er is niets veranderd sinds de vorige keer.")
    lines.append(_where(result.check.findings))
    return "\n".join(lines)


def of_update(result: UpdateResult) -> str:
    """After Bijwerken."""
    lines = [_counts(result.check.findings), *accepted_lines(result.check.acceptance)]
    if result.written is None:
        lines.append("Er is niets veranderd sinds de vorige keer, dus alles is al bijgewerkt.")
    else:
        lines += ["De overzichten zijn bijgewerkt.", *result.written.notes]
    lines.append(_where(result.check.findings))
    return "\n".join(lines)


def of_letters(result: LettersResult) -> str:
    """After Brieven maken: how many, where, and why some were not made."""
    lines = [f"{_number(len(result.files), 'brief', 'brieven')} gemaakt, {result.refused} niet."]
    if not result.files and not result.refused:
        lines.append("Er is nu geen nieuwe brief nodig.")
    if result.files:
        lines.append(f"U vindt ze in de map: {result.files[0].parent}")
    if result.written is not None:
        lines += result.written.notes
    lines += [result.no_logo] if result.no_logo else []
    reasons = [f"{codes}: {refusal.message} {refusal.remedy}" for codes, refusal in result.refused_for_all]
    reasons += [
        f"{plan.kind.code} voor {letter.subject_id}: {reason.message} {reason.remedy}"
        for plan in result.plans
        for letter in plan.refused
        for reason in letter.reasons[:1]
    ]
    if reasons:
        lines += ["", "Nog niet gemaakt:", *reasons[:_MOST_REASONS]]
    if len(reasons) > _MOST_REASONS:
        lines.append(f"… en nog {len(reasons) - _MOST_REASONS}. Druk op Bijwerken; op Controle staan ze allemaal.")
    return "\n".join(lines)


def unexpected(error: Exception) -> str:
    """When something went wrong that was not foreseen."""
    return (
        f"Er ging iets mis in vzv zelf ({type(error).__name__}). Wat u zelf invulde, is niet veranderd. Sluit de "
        "werkmap zonder op te slaan als een overzicht half gevuld is, en meld wat u deed."
    )


def _counts(findings: FindingSet) -> str:
    counts = findings.counts
    return (
        f"{_number(counts.error, 'fout', 'fouten')}, {_number(counts.warning, 'waarschuwing', 'waarschuwingen')} en "
        f"{_number(counts.info, 'opmerking', 'opmerkingen')} ter informatie."
    )


def _where(findings: FindingSet) -> str:
    if not len(findings):
        return "Alles is in orde."
    return "Op blad Controle staat per cel wat er is en hoe u het herstelt."


def _number(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"
