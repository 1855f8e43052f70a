"""L18 Bedankbrief / jaarbrief."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import closing, head, ruled_lines, salutation, text, title, when
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import DUTCH

_FAREWELL = (
    text(
        "U stopt als vrijwilliger bij {{ organisatienaam }}. Wij willen u graag bedanken voor alles wat u heeft gedaan"
        "{% if programma %} voor {{ programma }}{% endif %}."
    ),
    text(
        "{% if jaren %}U was {{ jaren }} vrijwilliger bij ons. {% elif uren %}Bij elkaar gaf u {{ uren }} van uw tijd. "
        "{% endif %}Dat is veel waard, voor de mensen voor wie u er was en voor ons."
    ),
    text("Een persoonlijk woord:", keep=True),
    ruled_lines(3),
    text(
        "Wij wensen u alle goeds. Wilt u ooit weer iets voor ons doen, of gewoon eens langskomen? U bent altijd "
        "welkom. Heeft u een verklaring over uw vrijwilligerswerk nodig, bijvoorbeeld voor uw cv? Vraag ons er "
        "gerust om.",
        keep=True,
    ),
)
_OF_THE_YEAR = (
    text(
        "Wij willen u graag bedanken voor uw inzet in {{ jaar }} bij {{ organisatienaam }}{% if programma %}, voor "
        "{{ programma }}{% endif %}."
    ),
    text(
        "{% if uren %}Dit jaar gaf u {{ uren }} van uw tijd. {% elif jaren %}U bent nu {{ jaren }} "
        "vrijwilliger bij ons. {% endif %}Dat is veel waard, voor de mensen voor wie u er bent en voor ons."
    ),
    text("Een persoonlijk woord:", keep=True),
    ruled_lines(3),
    text("Wij hopen dat u met plezier bij ons blijft, en wensen u alle goeds voor de komende tijd.", keep=True),
)

TEMPLATE = LetterTemplate(
    "L18",
    DUTCH,
    "Bedankt",
    (
        head(),
        title("Bedankt voor {% if afscheid %}uw inzet{% else %}{{ jaar }}{% endif %}"),
        salutation(),
        when("afscheid", *_FAREWELL, otherwise=_OF_THE_YEAR),
        closing(),
    ),
)
