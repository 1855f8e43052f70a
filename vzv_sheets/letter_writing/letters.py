"""All kinds of letters, in order (domain/letters.md), and where their templates are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.bundled_files import locate
from vzv_sheets.letter_writing.invitations.consulting_hour import CONSULTING_HOUR_LETTER
from vzv_sheets.letter_writing.invitations.job_message import JOB_LETTER
from vzv_sheets.letter_writing.invitations.talk_invitation import INVITATION_LETTER
from vzv_sheets.letter_writing.invitations.training_invitation import TRAINING_LETTER
from vzv_sheets.letter_writing.letter_kinds import LetterKind
from vzv_sheets.letter_writing.municipalities.feedback_to_municipality import FEEDBACK_LETTER
from vzv_sheets.letter_writing.municipalities.permission_request import PERMISSION_LETTER
from vzv_sheets.letter_writing.municipalities.proof_of_volunteering import PROOF_LETTER
from vzv_sheets.letter_writing.municipalities.subsidy_report import SUBSIDY_LETTER
from vzv_sheets.letter_writing.placements.agreement_copy import COPY_LETTER
from vzv_sheets.letter_writing.placements.cooperation_agreement import COOPERATION_LETTER
from vzv_sheets.letter_writing.placements.evaluation_form import EVALUATION_LETTER
from vzv_sheets.letter_writing.placements.go_no_go_message import DECISION_LETTER
from vzv_sheets.letter_writing.placements.handover import HANDOVER_LETTER
from vzv_sheets.letter_writing.placements.information_agreement import INFORMATION_LETTER
from vzv_sheets.letter_writing.placements.parental_consent import CONSENT_LETTER
from vzv_sheets.letter_writing.placements.placement_agreement import AGREEMENT_LETTER
from vzv_sheets.letter_writing.placements.progress_report import PROGRESS_LETTER
from vzv_sheets.letter_writing.statements.allowance_statement import STATEMENT_LETTER
from vzv_sheets.letter_writing.volunteers.certificate_request import CERTIFICATE_REQUEST
from vzv_sheets.letter_writing.volunteers.confidentiality_statement import CONFIDENTIALITY_STATEMENT
from vzv_sheets.letter_writing.volunteers.experience_statement import EXPERIENCE_STATEMENT
from vzv_sheets.letter_writing.volunteers.insurance_confirmation import INSURANCE_CONFIRMATION
from vzv_sheets.letter_writing.volunteers.rejection_letter import REJECTION_LETTER
from vzv_sheets.letter_writing.volunteers.thank_you_letter import THANK_YOU_LETTER
from vzv_sheets.letter_writing.volunteers.volunteer_agreement import VOLUNTEER_AGREEMENT
from vzv_sheets.records.record_set import RecordSet

if TYPE_CHECKING:
    from vzv_sheets.letter_writing.word.docx_template import CompiledTemplate

LETTERS: tuple[LetterKind, ...] = (
    AGREEMENT_LETTER,
    VOLUNTEER_AGREEMENT,
    COPY_LETTER,
    INVITATION_LETTER,
    PROOF_LETTER,
    PERMISSION_LETTER,
    CONFIDENTIALITY_STATEMENT,
    CERTIFICATE_REQUEST,
    INFORMATION_LETTER,
    COOPERATION_LETTER,
    EVALUATION_LETTER,
    FEEDBACK_LETTER,
    PROGRESS_LETTER,
    DECISION_LETTER,
    STATEMENT_LETTER,
    SUBSIDY_LETTER,
    CONSENT_LETTER,
    THANK_YOU_LETTER,
    EXPERIENCE_STATEMENT,
    JOB_LETTER,
    TRAINING_LETTER,
    CONSULTING_HOUR_LETTER,
    HANDOVER_LETTER,
    REJECTION_LETTER,
    INSURANCE_CONFIRMATION,
)


def letters_in_use(records: RecordSet) -> tuple[LetterKind, ...]:
    """The kinds that the workbook uses (`Instellingen.brieven`, which `vzv new` fills); all when it names none.

    The yearly statement is for everybody who gets an allowance, whatever the programme.
    """
    named = records.settings.value("brieven") or ()
    return tuple(kind for kind in LETTERS if not named or kind.code in named or kind is STATEMENT_LETTER)


def letters_due(records: RecordSet) -> tuple[LetterKind, ...]:
    """The kinds of the default selection: those in use but for what is made only when its code is asked for."""
    return tuple(kind for kind in letters_in_use(records) if not kind.only_asked)


def letter_kind(code: str) -> LetterKind:
    """The kind of letter with that code, `L01` or `l01`; raises KeyError."""
    for kind in LETTERS:
        if kind.code == code.upper():
            return kind
    raise KeyError(code)


def standard_template(kind: LetterKind, language: str = "nl") -> CompiledTemplate:
    """The template that the product brings, compiled; raises FileNotFoundError when the installation is broken."""
    # Only who makes letters pays for loading the Word library; `vzv update` tells what is due without it.
    from vzv_sheets.letter_writing.word.docx_template import compile_template

    return compile_template(locate("letters", language, kind.template))


def standard_templates(kind: LetterKind) -> dict[str, bytes]:
    """The Word files that the product brings for a kind of letter, by language; empty for a letter without any."""
    found = {}
    for language in ("nl", "en"):
        try:
            found[language] = locate("letters", language, kind.template).read_bytes()
        except FileNotFoundError:
            continue
    return found
