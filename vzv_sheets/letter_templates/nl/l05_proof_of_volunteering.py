"""L05 Verklaring vrijwilligerswerk."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import head, salutation, text, title, when
from vzv_sheets.letter_templates.tables import Fact, Party, facts, signatures
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import DUTCH

TEMPLATE = LetterTemplate(
    "L05",
    DUTCH,
    "Verklaring vrijwilligerswerk",
    (
        head(),
        title("Verklaring vrijwilligerswerk"),
        salutation(),
        text(
            "Met deze brief laat u zien dat u vrijwilligerswerk doet, bijvoorbeeld aan uw gemeente. U bepaalt zelf aan "
            "wie u hem geeft. {{ organisatienaam }} verklaart:"
        ),
        facts(
            "Het vrijwilligerswerk",
            "Links het onderwerp, rechts wat wij verklaren.",
            ("Onderwerp", "Wat wij verklaren"),
            Fact("Vrijwilliger", "{{ naam }}"),
            Fact("Organisatie", "{{ organisatie }}"),
            Fact("Programma", "{{ programma }}", when="programma"),
            Fact(
                "Periode",
                "{% if einddatum %}van {{ sinds }} tot en met {{ einddatum }}{% endif %}"
                "{% if not einddatum %}sinds {{ sinds }}{% endif %}",
            ),
            Fact("Afgesproken", "{{ tijd }}", when="tijd"),
            Fact(
                "Gemiddeld gewerkt",
                "{{ gemiddeld }} (van {{ gemeten_van }} tot en met {{ gemeten_tot }})",
                when="gemiddeld",
            ),
            Fact("Overeenkomst getekend", "{{ overeenkomst_datum }}", when="overeenkomst_datum"),
            Fact("Toestemming gemeente", "{{ toestemming_datum }}", when="toestemming_datum"),
            room_below=160,
        ),
        when(
            "eigen_keuze",
            text(
                "Het is vrijwilligerswerk en geen betaald werk. {{ naam }} kiest er zelf voor en kan altijd stoppen. "
                "Betaald werk gaat voor."
            ),
            otherwise=(
                text(
                    "Het is vrijwilligerswerk en geen betaald werk. {{ naam }} kan altijd stoppen. Betaald werk gaat "
                    "voor."
                ),
            ),
        ),
        text(
            "Wij zijn blij met uw inzet. Heeft u een vraag over deze verklaring? Neem gerust contact met ons op.",
            keep=True,
        ),
        signatures(Party("Namens {{ organisatienaam }}", "{{ contact }}")),
    ),
)
