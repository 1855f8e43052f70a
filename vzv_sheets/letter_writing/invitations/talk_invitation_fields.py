"""The fields of template L04, for who writes an own template in Word."""

from __future__ import annotations

from vzv_sheets.letter_writing.invitations.planned_rows import MOMENT_FIELDS
from vzv_sheets.letter_writing.letter_kinds import LetterField

FIELDS = (
    LetterField("gesprek", "Wat voor gesprek het is.", "kennismakingsgesprek"),
    LetterField("waarover", "Een zin over het gesprek.", "We maken kennis en bekijken samen of het past."),
    *MOMENT_FIELDS,
    LetterField("aan_vrijwilliger", "Voorwaarde: de brief is voor de vrijwilliger zelf.", "ja"),
    LetterField("deelnemers", "Rijen met 'wie' en 'waarom'.", "Joke de Vries, klantmanager: om mee te denken"),
    LetterField("bereikbaar", "Hoe uw organisatie te bereiken is.", "telefoon 038 123 45 67"),
)
