"""L02 Vrijwilligersovereenkomst."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import head, heading, salutation, text, tick_boxes, title, when
from vzv_sheets.letter_templates.tables import Column, Party, rows, signatures
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import DUTCH

_WORK = (
    heading("Wat u gaat doen"),
    rows(
        "Wat u gaat doen",
        "Per regel een rol: waar, in welke periode en hoe vaak.",
        "deel",
        "werk",
        Column("Uw rol", "{{ deel.rol }}", 3.2),
        Column("Waar", "{{ deel.waar }}", 4.8),
        Column("Periode", "{{ deel.periode }}", 4.6),
        Column("Hoe vaak", "{{ deel.tijd }}", 3.4),
        room_below=160,
    ),
    text(
        "Uw aanspreekpunt is {{ aanspreekpunt }}.{% if aanspreekpunt_bereikbaar %} U bereikt uw aanspreekpunt zo: "
        "{{ aanspreekpunt_bereikbaar }}.{% endif %}"
    ),
)
_VOLUNTARY = (
    heading("Vrijwillig, maar niet vrijblijvend"),
    text(
        "{% if eigen_keuze %}U kiest zelf voor dit vrijwilligerswerk.{% else %}Uw wensen staan voorop.{% endif %} Toch "
        "rekenen we op elkaar: u doet wat is afgesproken en wij maken "
        "dat mogelijk. Dat noemen we vrijwillig, maar niet vrijblijvend."
    ),
    text(
        "Deze overeenkomst is geen arbeidsovereenkomst. U bent niet in dienst en u krijgt geen loon. U neemt geen werk "
        "over van een {{ term_beroepskracht }}. Vindt u een baan of een opleiding, dan gaat die voor."
    ),
    text(
        "U mag altijd stoppen. Vertel het op tijd, dan ronden we het samen goed af. Willen wij iets aan de afspraken "
        "veranderen of ermee stoppen? Dan praten we daar eerst met u over."
    ),
)
_RESTRICTIONS = when(
    "restricties",
    heading("De regels van de instelling"),
    text(
        "Uw vrijwilligerswerk is in of voor een instelling met eigen regels. Die gaan bijvoorbeeld over wat u "
        "meeneemt, wat u vertelt en met wie u contact heeft. Die regels horen bij deze overeenkomst."
        "{% if restricties_akkoord %} U ging er op {{ restricties_akkoord }} mee akkoord.{% else %} Wij nemen ze voor "
        "de start met u door.{% endif %}"
    ),
)
_CERTIFICATE = when(
    "vog_voorbehoud",
    heading("VOG"),
    text(
        "Deze overeenkomst geldt onder voorbehoud van de VOG (Verklaring Omtrent het Gedrag). Dat betekent: de VOG is "
        "er voordat u zelfstandig aan de slag gaat. {% if vog_aangevraagd %}De VOG is aangevraagd op "
        "{{ vog_aangevraagd }}.{% else %}Wij helpen u graag bij de aanvraag.{% endif %}"
    ),
    otherwise=(
        when(
            "vog_afgegeven",
            heading("VOG"),
            text("Uw VOG (Verklaring Omtrent het Gedrag) is er. Die is afgegeven op {{ vog_afgegeven }}."),
        ),
    ),
)
_TOGETHER = (
    heading("Begeleiding en scholing"),
    text(
        "Uw aanspreekpunt maakt u wegwijs, beantwoordt uw vragen en vraagt regelmatig hoe het met u gaat."
        "{% if trainingen %} Bij dit vrijwilligerswerk hoort scholing: {{ trainingen }}. Die kost u niets."
        "{% else %} Wilt u iets leren voor dit vrijwilligerswerk? Vraag dan wat er mogelijk is.{% endif %}"
    ),
    heading("Wat we van elkaar vragen"),
    text(
        "Wij vragen u op tijd te komen, te doen wat is afgesproken en met respect met iedereen om te gaan. Kunt u een "
        "keer niet? Bel of mail dan zo vroeg mogelijk. U mag van ons een goede start, een vast aanspreekpunt en een "
        "veilige plek verwachten. Past een taak niet bij u? Dan mag u nee zeggen."
    ),
    heading("Inspraak en klachten"),
    text("Denk gerust mee. Verandert er iets in uw vrijwilligerswerk? Dan vragen wij vooraf uw mening."),
    text(
        "Heeft u een klacht, of botst het met iemand? Bespreek het met uw aanspreekpunt. Komt u er samen niet uit? Dan "
        "kijkt iemand van {{ organisatienaam }} mee die er niet bij betrokken is."
    ),
    heading("Geheimhouding en privacy"),
    text(
        "Wat u hoort of ziet over een {{ term_client }} of over anderen, houdt u voor uzelf. Dat blijft zo als u "
        "stopt. Maakt u zich zorgen over iemand? Bespreek het met uw aanspreekpunt."
    ),
    text(
        "Wij gaan zorgvuldig om met uw gegevens. Hoe, dat staat in onze privacyverklaring. {% if privacyverklaring %}"
        "Die kreeg u op {{ privacyverklaring }}.{% else %}Die krijgt u bij deze overeenkomst.{% endif %} U mag altijd "
        "vragen wat wij over u bewaren."
    ),
)
_ALLOWANCE = (
    heading("Kostenvergoeding"),
    text(
        "Wat u krijgt, is een kostenvergoeding en geen beloning.{% for regel in vergoeding %} {{ regel }}{% endfor %}"
    ),
    when(
        "grens_per_maand",
        text(
            "Voor een vaste vergoeding geldt in {{ elders_jaar }} een grens in de wet: {{ grens_per_maand }} per maand "
            "en {{ grens_per_jaar }} per jaar. Die grens is voor alle organisaties samen. Kosten met een bon en "
            "attenties tellen dan ook mee."
        ),
    ),
    when(
        "elders",
        text(
            "U vertelde ons dat u in {{ elders_jaar }} ook elders een vergoeding krijgt: {{ elders }}. Verandert dat? "
            "Laat het ons weten."
        ),
    ),
    when(
        "elders_niets",
        text(
            "U vertelde ons dat u in {{ elders_jaar }} nergens anders een vergoeding krijgt. Verandert dat? Laat het "
            "ons weten."
        ),
    ),
    when(
        "elders_vragen",
        text(
            "Krijgt u in {{ elders_jaar }} ook een vaste vergoeding van een andere organisatie? Kruis aan wat klopt.",
            keep=True,
        ),
        tick_boxes(
            "Nee, ik krijg nergens anders een vergoeding.",
            "Ja, ik krijg elders € ............................ per maand of € ............................ per jaar.",
        ),
    ),
)
_BENEFIT = when(
    "uitkering_gemeente or uwv_toestemming or uwv_melden",
    heading("Uw uitkering"),
    when(
        "uitkering_gemeente",
        text(
            "U krijgt een uitkering van de gemeente ({{ uitkering_gemeente }}). De gemeente kijkt of dit "
            "vrijwilligerswerk daarbij past. {% if gemeente_akkoord %}De gemeente is akkoord"
            "{% if gemeente_akkoord_datum %}, sinds {{ gemeente_akkoord_datum }}{% endif %}.{% else %}Deze afspraken "
            "gaan in als de gemeente akkoord is. Wij helpen u graag met die vraag.{% endif %}"
        ),
    ),
    when(
        "vaste_vergoeding_bij_uitkering",
        text(
            "{% if vrij_per_maand %}Van een vaste vergoeding telt tot {{ vrij_per_maand }} per maand en "
            "{{ vrij_per_jaar }} per jaar niet mee voor uw uitkering. Over wat daarboven komt, beslist de gemeente."
            "{% elif vrij_vanaf_leeftijd %}Tot u {{ vrij_vanaf_leeftijd }} jaar bent, telt een vaste vergoeding wel "
            "mee voor uw uitkering. Kosten die u met een bon terugkrijgt, tellen niet mee. Overleg vooraf met de "
            "gemeente wat dit voor u betekent.{% else %}Bij uw uitkering gelden eigen regels voor een vaste "
            "vergoeding. Overleg vooraf met de gemeente wat dit voor u betekent.{% endif %}"
        ),
    ),
    when(
        "uwv_toestemming",
        text(
            "U krijgt een {{ uwv_toestemming }}-uitkering. UWV geeft dan vooraf toestemming voor vrijwilligerswerk. "
            "{% if uwv_toestemming_datum %}Die toestemming gaf UWV op {{ uwv_toestemming_datum }}.{% else %}Vraag die "
            "aan voordat u begint. Wij vullen het formulier graag samen met u in.{% endif %}"
        ),
    ),
    when(
        "uwv_melden",
        text(
            "U krijgt een {{ uwv_melden }}-uitkering. UWV wil dan weten dat u vrijwilligerswerk doet. "
            "{% if uwv_gemeld_op %}U meldde het op {{ uwv_gemeld_op }}.{% else %}U meldt het zelf bij UWV. Wij helpen "
            "u daar graag bij.{% endif %}"
        ),
    ),
)
_END = (
    heading("Verzekering en schade"),
    text("{{ verzekering }} Is er schade of een ongeluk? Meld het dan meteen bij {{ schade_melden_bij }}."),
    text(
        "U en {{ organisatienaam }} krijgen allebei een exemplaar. Wij wensen u veel plezier met uw vrijwilligerswerk.",
        keep=True,
    ),
    heading("Handtekeningen"),
    signatures(
        Party("De vrijwilliger", "{{ naam }}"),
        Party("Namens {{ organisatienaam }}", "{{ ondertekenaar }}"),
        Party("Een ouder of verzorger", "{{ ouder }}", when="ouder"),
    ),
)

TEMPLATE = LetterTemplate(
    "L02",
    DUTCH,
    "Vrijwilligersovereenkomst",
    (
        head(),
        title("Vrijwilligersovereenkomst"),
        salutation(),
        text(
            "Wat fijn dat u zich als vrijwilliger wilt inzetten bij {{ organisatienaam }}{% if programma %} "
            "({{ programma }}){% endif %}. In deze overeenkomst staat wat we van elkaar mogen verwachten. Lees hem "
            "rustig door. Klopt er iets niet? Dan passen we het samen aan. Bent u het ermee eens? Zet dan aan het eind "
            "uw handtekening."
        ),
        *_WORK,
        *_VOLUNTARY,
        _RESTRICTIONS,
        _CERTIFICATE,
        *_TOGETHER,
        *_ALLOWANCE,
        _BENEFIT,
        *_END,
    ),
)
