"""L09 Afspraken informatie delen."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import bullets, head, heading, text, tick_boxes, title, when
from vzv_sheets.letter_templates.tables import Fact, Party, facts, signatures
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import DUTCH

_OF_SAFETY = "signalen dat het risico oploopt, voor u of voor een ander"

TEMPLATE = LetterTemplate(
    "L09",
    DUTCH,
    "Afspraken informatie delen",
    (
        head(window=False),
        title("Afspraken over informatie delen"),
        text(
            "Deze afspraken gaan over u. We maken ze samen: u, {{ vrijwilliger }} en {{ beroepskracht }}. Zo weet u "
            "vooraf wat we elkaar vertellen en wat niet. Bent u het ergens niet mee eens? Zeg het gerust, dan passen "
            "we het aan."
        ),
        facts(
            "Wie maken deze afspraken",
            "Links de rol, rechts wie dat is.",
            ("Wie", "Naam of code"),
            Fact("U", "code {{ clientcode }}; uw naam staat hier niet"),
            Fact("De vrijwilliger", "{{ vrijwilliger }}, van {{ organisatie }}"),
            Fact("De {{ term_beroepskracht }}", "{{ beroepskracht_met_functie }}"),
        ),
        heading("Wat we delen"),
        when(
            "delen_alles",
            text("U vindt het goed dat {{ vrijwilliger }} en {{ beroepskracht }} dit met elkaar delen:", keep=True),
            bullets(
                "hoe het contact verloopt en of de afspraken doorgaan",
                "hoe het gaat met de doelen die we samen hebben gekozen",
                _OF_SAFETY,
            ),
            otherwise=(
                when(
                    "delen_veiligheid",
                    text("U vindt het goed dat we alleen delen wat nodig is voor de veiligheid:", keep=True),
                    bullets(_OF_SAFETY),
                    otherwise=(
                        when(
                            "delen_niets",
                            text(
                                "U wilt dat {{ vrijwilliger }} en {{ beroepskracht }} niets over u met elkaar delen. "
                                "Daar houden we ons aan. Alleen bij direct gevaar gaat het anders; dat staat hieronder."
                            ),
                            otherwise=(
                                text("Kruis aan wat u goed vindt:", keep=True),
                                tick_boxes(
                                    "Alles delen wat we hebben afgesproken: hoe het gaat, onze doelen en signalen "
                                    "dat het risico oploopt",
                                    "Alleen delen wat nodig is voor de veiligheid",
                                    "Niets delen",
                                ),
                            ),
                        ),
                    ),
                ),
            ),
        ),
        text("{{ vrijwilliger }} en {{ beroepskracht }} spreken elkaar {{ hoe_vaak }}."),
        heading("Eerst met u"),
        text(
            "Merkt {{ vrijwilliger }} dat het risico oploopt? Dan bespreekt {{ vrijwilliger }} dat altijd eerst met u. "
            "Daarna praten we erover met {{ beroepskracht }}, zoals we hierboven hebben afgesproken. U mag bij dat "
            "gesprek zijn."
        ),
        text(
            "Is er direct gevaar voor u of voor een ander? Dan mag {{ vrijwilliger }} meteen {{ beroepskracht }} "
            "bellen. U hoort het daarna zo snel mogelijk."
        ),
        heading("Wat we niet delen"),
        bullets(
            "{{ vrijwilliger }} vertelt niet door wat u in vertrouwen vertelt en wat niet bij deze afspraken hoort.",
            "{{ beroepskracht }} vertelt {{ vrijwilliger }} niet wat er in uw dossier staat.",
            "De achternaam, het adres en het telefoonnummer van {{ vrijwilliger }} blijven privé.",
            "We delen niets met anderen, zoals familie of buren, zonder dat u dat goed vindt.",
        ),
        heading("Van gedachten veranderen"),
        text(
            "U mag deze afspraken altijd veranderen. Vertel het aan {{ vrijwilliger }} of aan {{ beroepskracht }}. We "
            "maken dan samen nieuwe afspraken."
        ),
        heading("Handtekeningen"),
        text("We krijgen alle drie een exemplaar van deze afspraken.", keep=True),
        signatures(
            Party("U", "Code {{ clientcode }}"),
            Party("De vrijwilliger", "{{ vrijwilliger }}, {{ organisatie }}"),
            Party("De {{ term_beroepskracht }}", "{{ beroepskracht }}"),
        ),
    ),
)
