"""What goes wrong beside clients of probation: signals, contact outside the office, criteria (source 001 H10-H13)."""

from __future__ import annotations

import datetime as dt

from vzv_sheets.demonstration.practice.declaration import Goals
from vzv_sheets.demonstration.practice.ground import Ground
from vzv_sheets.demonstration.wrong_values import as_date

SIGNALS = ("oplopend risicogedrag", "mogelijke terugval", "niet naleven voorwaarde", "overbelasting vrijwilliger")
TASKS = (
    "cliëntenbezoek",
    "signaleren/bespreekbaar maken",
    "samen ondernemen (koken, klussen, film, shoppen, zwemmen)",
    "praktische zaken (huisvesting, schulden, administratie)",
)
ACTIVITIES = ("signaleren/bespreekbaar maken", "samen ondernemen", "samen ondernemen", "praktische zaken")
# Of a hundred respondents of the three projects together so many named it (F10, F11; domain/decisions.md).
NAMED = (("signaleren/bespreekbaar maken", 62), ("samen ondernemen", 51), ("praktische zaken", 43))
GOALS = Goals(
    of="cliënt",
    categories=(
        ("sociale inclusie", ""), ("psychologisch kapitaal", ""), ("risico-/beschermende factoren", ""),
        ("continuïteit traject", ""),
    ),
    raters=("professional", "cliënt"),
)  # fmt: skip
_CONDITIONS = ("gedeelde visie", "taakverdeling", "informatie-uitwisseling", "gebruik expertise")
QUESTIONS = {
    "vrijwilliger": ("samenwerking", *_CONDITIONS),
    "professional": ("samenwerking", *_CONDITIONS),
    "cliënt": ("samenwerking", "waardering"),
}

_DAY = dt.timedelta(days=1)
_OPEN_TOO_LONG = 30
_LONG_AGO, _NO_TALK = 100, 70
_MANY = 3
_REGULAR = ("wekelijks", "2-wekelijks", "maandelijks")


def signals_in_the_wrong_order(ground: Ground) -> None:
    """One told before it was discussed, one not discussed, one still open, one told before anything was agreed."""
    plant = ground.plant

    def old(index: int) -> bool:
        long_ago = (ground.as_of - as_date(ground.value("Signalen", index, "datum"))).days > _OPEN_TOO_LONG
        return ground.value("Signalen", index, "acuut") == "nee" and long_ago

    late = ground.free_row("Signalen", old)
    told = as_date(ground.value("Signalen", late, "doorgegeven_op"))
    plant.put("V-SIG-02", "Signalen", late, "besproken_met_client_op", told + _DAY)
    plant.put("V-SIG-02", "Signalen", ground.free_row("Signalen", old), "besproken_met_client_op", None)
    plant.put("V-SIG-03", "Signalen", ground.free_row("Signalen", old), "afgehandeld_op", None)
    _told_before_anything_was_agreed(ground)


def _told_before_anything_was_agreed(ground: Ground) -> None:
    """What may be shared about somebody was agreed on the day after the first signal; a circle is told once."""
    codes = dict(zip(*(ground.plant.column("Plaatsingen", key) for key in ("plaatsing_id", "clientcode")), strict=True))
    placed, told = (ground.plant.column("Signalen", key) for key in ("plaatsing_id", "doorgegeven_op"))
    first = min(range(len(told)), key=lambda index: (as_date(told[index]), index))
    code = codes[placed[first]]
    agreed = as_date(told[first]) + _DAY
    ground.plant.change("Clienten", ground.row_of("Clienten", "clientcode", code), info_afspraak_datum=agreed)
    early = [index for index, day in enumerate(told) if codes[placed[index]] == code and as_date(day) < agreed]
    for index in [first] if ground.made.in_circles else early:
        ground.plant.note("V-SIG-01", "Signalen", index, "doorgegeven_op")


def outside_the_office_without_agreement(ground: Ground) -> None:
    """Contact outside the office, and no agreement on safety."""
    outside = ground.placement(lambda index: _meets_outside(ground, index))
    ground.plant.put("V-PLA-14", "Plaatsingen", outside, "veiligheidsafspraak_datum", None)


def _meets_outside(ground: Ground, index: int) -> bool:
    client = ground.row_of("Clienten", "clientcode", ground.value("Plaatsingen", index, "clientcode"))
    return ground.value("Clienten", client, "contactlocatie") != "kantoor"


def goal_of_a_client_in_words(ground: Ground) -> None:
    """More than the category of what a client works on."""
    goal = ground.free_row("Leerdoelen", lambda index: ground.value("Leerdoelen", index, "van_wie") == "cliënt")
    ground.plant.put("V-PRIV-06", "Leerdoelen", goal, "omschrijving", "Oefenen met nee zeggen")


def criteria_not_met(ground: Ground) -> None:
    """A client for whom one criterion is answered with no, and one of whom a criterion was left open."""

    def helped(index: int) -> bool:
        return bool(ground.placements_of_client(str(ground.value("Clienten", index, "clientcode"))))

    ground.plant.put("V-CLI-02", "Clienten", ground.free_row("Clienten", helped), "criterium_baat", "nee")
    other = ground.free_row("Clienten", helped)
    ground.plant.put("V-CLI-02", "Clienten", other, "criterium_geen_veiligheidsrisico", None)


def fewer_talks_than_agreed(ground: Ground) -> None:
    """Talks with the professional were agreed for every so many weeks, and none was written down for long."""

    def regular(index: int) -> bool:
        running = (ground.as_of - as_date(ground.value("Plaatsingen", index, "startdatum"))).days
        agreed = ground.value("Plaatsingen", index, "contactfrequentie_professional")
        return agreed in _REGULAR and running > _LONG_AGO

    index = ground.placement(regular)
    number, since = ground.value("Plaatsingen", index, "plaatsing_id"), ground.as_of - dt.timedelta(days=_NO_TALK)
    ground.plant.remove("Gesprekken", lambda row: row["plaatsing_id"] == number and as_date(row["datum"]) > since)
    ground.plant.note("V-CON-02", "Plaatsingen", index, "contactfrequentie_professional")


def changes_of_volunteers(ground: Ground) -> None:
    """Remember who is the third volunteer of a client in a year: nothing is wrong, and it is told."""
    codes, statuses = (ground.plant.column("Plaatsingen", key) for key in ("clientcode", "status"))
    last: dict[object, list[int]] = {}
    for index, code in enumerate(codes):
        if statuses[index] != "voorgesteld":
            last.setdefault(code, []).append(index)
    for indices in last.values():
        if len(indices) >= _MANY:
            ground.plant.note("V-CLI-03", "Plaatsingen", indices[-1], "clientcode")
            ground.leave_alone("Plaatsingen", indices[-1])
