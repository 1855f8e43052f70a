"""L01 Plaatsingsovereenkomst."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import head, heading, salutation, text, title, when
from vzv_sheets.letter_templates.tables import Column, Fact, Party, facts, rows, signatures
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import DUTCH

TEMPLATE = LetterTemplate(
    "L01",
    DUTCH,
    "Plaatsingsovereenkomst",
    (
        head(),
        title("Plaatsingsovereenkomst"),
        salutation(),
        text(
            "Wat fijn dat u zich wilt inzetten bij {{ organisatie }}. In deze overeenkomst staat wat wij samen "
            "afspreken. Lees hem rustig door. Klopt er iets niet, of heeft u een vraag? Laat het ons weten, dan passen "
            "we het samen aan. Bent u het ermee eens? Zet dan aan het eind uw handtekening."
        ),
        heading("De afspraken in het kort"),
        facts(
            "De afspraken in het kort",
            "Links het onderwerp, rechts de afspraak.",
            ("Onderwerp", "Afspraak"),
            Fact("Vrijwilliger", "{{ naam }}"),
            Fact("Organisatie", "{{ organisatie }}"),
            Fact("Uw rol", "{{ rol }}"),
            Fact("Wat u gaat doen", "{{ taken }}"),
            Fact("Wanneer", "{{ vast_dagdeel }}"),
            Fact("Hoe vaak", "{{ tijd }}"),
            Fact("Periode", "{{ periode }}"),
            Fact("Uw begeleider", "{{ begeleider }}"),
            Fact("Bemiddeling door", "{{ bemiddelaar }}", when="bemiddelaar"),
        ),
        when(
            "vog_voorbehoud",
            heading("VOG"),
            text(
                "Deze afspraken gelden onder voorbehoud van de VOG (Verklaring Omtrent het Gedrag). Dat betekent: de "
                "VOG is er voordat u zelfstandig aan de slag gaat. Wij helpen u graag bij de aanvraag."
            ),
        ),
        when(
            "leerdoelen",
            heading("Leerdoelen"),
            text("Dit wilt u leren of oefenen. Uw begeleider helpt u daarbij.", keep=True),
            rows(
                "Leerdoelen",
                "Per regel een leerdoel: links het onderwerp, rechts wat u wilt bereiken.",
                "doel",
                "leerdoelen",
                Column("Onderwerp", "{{ doel.categorie }}", 4.6),
                Column("Wat u wilt bereiken", "{{ doel.omschrijving }}", 11.4),
            ),
        ),
        when(
            "proefperiode",
            heading("Proefperiode"),
            text(
                "U begint met een proefperiode. Zo kunt u rustig ontdekken of dit werk bij u past. Op "
                "{{ gonogo_datum }} bespreken we samen hoe het gaat en of u doorgaat. U beslist daar zelf over mee."
            ),
            otherwise=(
                when(
                    "gonogo",
                    heading("Samen kijken of het past"),
                    text(
                        "Op {{ gonogo_datum }} bespreken we samen hoe het gaat en of u doorgaat. U beslist daar zelf "
                        "over mee."
                    ),
                ),
            ),
        ),
        heading("Vrijwillig en uw eigen keuze"),
        when(
            "eigen_keuze",
            text("U kiest zelf voor dit vrijwilligerswerk. Uw wensen staan voorop."),
            otherwise=(
                text("Uw wensen staan voorop. Past dit werk niet goed bij u? Dan zoeken we samen naar iets anders."),
            ),
        ),
        text(
            "Dit is vrijwilligerswerk en geen betaald werk. U krijgt geen loon en u bent niet in dienst. Het "
            "vrijwilligerswerk staat betaald werk niet in de weg: vindt u een baan of een opleiding, dan gaat die voor."
        ),
        text(
            "U neemt geen werk over van een {{ term_beroepskracht }}. U doet iets extra’s, naast het werk van betaalde "
            "medewerkers. Twijfelt u of een taak bij u hoort? Vraag het aan uw begeleider."
        ),
        text("U mag altijd stoppen. Vertel het op tijd aan uw begeleider, dan ronden we het samen goed af."),
        heading("Begeleiding"),
        text(
            "{{ organisatie }} begeleidt u bij het vrijwilligerswerk. {{ begeleider_naam }} maakt u wegwijs en "
            "beantwoordt uw vragen."
        ),
        when("begeleider_bereikbaar", text("U bereikt uw begeleider zo: {{ begeleider_bereikbaar }}.")),
        text(
            "Bent u ziek of kunt u een keer niet? Dat kan gebeuren. Bel of mail uw begeleider dan zo vroeg mogelijk, "
            "zodat er iets anders geregeld kan worden."
        ),
        text("Op {{ evaluatie_datum }} kijken we samen terug: wat gaat goed en wat kan anders?"),
        heading("Geheimhouding"),
        text(
            "Wat u hoort of ziet over een {{ term_client }} of over anderen, houdt u voor uzelf. Dat blijft zo als u "
            "stopt. Maakt u zich zorgen over iemand? Bespreek het met uw begeleider."
        ),
        heading("Vergoeding"),
        text(
            "Wat u krijgt, is een kostenvergoeding en geen beloning."
            "{% for regel in vergoeding %} {{ regel }}{% endfor %}"
        ),
        heading("Verzekering en schade"),
        text("{{ verzekering }}"),
        text("Is er schade of een ongeluk? Meld het dan meteen bij {{ schade_melden_bij }}."),
        heading("Wie krijgt deze overeenkomst"),
        text(
            "U en {{ organisatie }} krijgen allebei een exemplaar.{% if bemiddelaar %} Ook {{ bemiddelaar }} bewaart "
            "er een.{% endif %}{% if kopie_gemeente %} Een kopie gaat naar {{ gemeente }}.{% endif %}",
            keep=True,
        ),
        text("Wij wensen u veel plezier met uw vrijwilligerswerk.", keep=True),
        heading("Handtekeningen"),
        signatures(
            Party("De vrijwilliger", "{{ naam }}"),
            Party("Namens {{ organisatie }}", "{{ ondertekenaar_organisatie }}"),
            Party("Een ouder of verzorger", "{{ ouder }}", when="ouder"),
            Party("Namens {{ bemiddelaar }}", "{{ ondertekenaar_bemiddelaar }}", when="bemiddelaar"),
        ),
    ),
)
