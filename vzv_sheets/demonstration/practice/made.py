"""From a declaration to a demonstration: all sheets, the settings, and the mistakes that were planted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence

from vzv_sheets.demonstration.contents import Demonstration
from vzv_sheets.demonstration.correspondence.overdue import plant_overdue
from vzv_sheets.demonstration.correspondence.waiting import wait_for_letters
from vzv_sheets.demonstration.planting import Planting
from vzv_sheets.demonstration.practice.appointing import administration
from vzv_sheets.demonstration.practice.claim_sheet import claim_rows
from vzv_sheets.demonstration.practice.client_sheet import client_rows
from vzv_sheets.demonstration.practice.declaration import Practice
from vzv_sheets.demonstration.practice.goal_sheets import goal_and_measurement_rows
from vzv_sheets.demonstration.practice.ground import Ground
from vzv_sheets.demonstration.practice.group_sheets import activity_rows, satisfaction_rows, training_rows
from vzv_sheets.demonstration.practice.hour_sheet import hour_rows
from vzv_sheets.demonstration.practice.model import Administration, chance_of
from vzv_sheets.demonstration.practice.network import contact_rows, organisation_rows, programme_rows
from vzv_sheets.demonstration.practice.placement_sheet import placement_rows
from vzv_sheets.demonstration.practice.signal_sheets import handover_rows, signal_rows
from vzv_sheets.demonstration.practice.subsidy_sheet import subsidy_rows
from vzv_sheets.demonstration.practice.talk_sheet import talk_rows
from vzv_sheets.demonstration.practice.usual_mistakes import plant_usual_mistakes
from vzv_sheets.demonstration.practice.vacancy_sheet import vacancy_rows
from vzv_sheets.demonstration.practice.volunteer_sheet import volunteer_rows

Rows = Sequence[Mapping[str, object]]


def demonstration_of(practice: Practice, size: int, seed: int, as_of: dt.date, *, with_mistakes: bool) -> Demonstration:
    """The administration of the organisation with that many volunteers, with or without mistakes."""
    made = administration(practice, size, seed, as_of)
    sheets = {name: _columns(rows) for name, rows in _sheets(made)}
    sheets["Onkosten"] = claim_rows(made).columns
    if practice.subsidies:
        sheets["Subsidies"] = _columns(subsidy_rows(made, sheets["Onkosten"]))
    planting = Planting(sheets)
    wait_for_letters(planting, practice.programme, as_of)
    if with_mistakes:
        ground = Ground(chance_of(practice.programme, "mistakes", seed), planting, made)
        practice.violations(ground)
        plant_usual_mistakes(ground)
        plant_overdue(planting, practice.programme, as_of)
    return planting.demonstration(_settings(made))


def _sheets(made: Administration) -> Iterator[tuple[str, Rows]]:
    """The sheets of the parts that were declared."""
    practice = made.practice
    if practice.goals or practice.aspects:
        goals, measurements = goal_and_measurement_rows(made)
        yield from (("Leerdoelen", goals),) if practice.goals else ()
        yield "Metingen", measurements
    makers: tuple[tuple[str, object, Callable[[Administration], Rows]], ...] = (
        ("Programmas", practice.programme_names, programme_rows),
        ("Organisaties", practice.organisations, organisation_rows),
        ("Vrijwilligers", True, volunteer_rows),
        ("Contactpersonen", made.network.contacts, contact_rows),
        ("Clienten", practice.clients is not None and practice.clients.on_sheet, client_rows),
        ("Vacatures", practice.vacancies, vacancy_rows),
        ("Plaatsingen", True, placement_rows),
        ("Uren", True, hour_rows),
        ("Gesprekken", practice.talks, talk_rows),
        ("Signalen", practice.signals, signal_rows),
        ("Overdrachten", practice.handovers, handover_rows),
        ("Activiteiten", practice.gatherings or practice.survey, activity_rows),
        ("Trainingen", practice.trainings, training_rows),
        ("Tevredenheid", practice.satisfaction, satisfaction_rows),
    )
    for name, declared, rows in makers:
        if declared:
            yield name, rows(made)


def _columns(rows: Rows) -> dict[str, list[object]]:
    """Rows that all have the same keys as columns. Raises KeyError where one misses a key."""
    return {key: [row[key] for row in rows] for key in rows[0]}


def _settings(made: Administration) -> dict[str, object]:
    office, signatory = made.practice.office, made.network.signatory.full_name
    return {
        "organisatienaam": office.name,
        "peildatum": made.as_of,
        "vrijwilligersregeling_grondslag": "ANBI",
        "ondertekenaar_naam": signatory,
        "ondertekenaar_functie": office.signatory,
        "plaats_ondertekening": office.town,
        "organisatie_adres": office.street,
        "organisatie_postcode": office.postcode,
        "organisatie_plaats": office.town,
        "organisatie_telefoon": office.telephone,
        "organisatie_email": f"info@{office.website}.voorbeeld.example",
        "organisatie_website": f"www.{office.website}.voorbeeld.example",
        "verzekering_tekst": "Tijdens het vrijwilligerswerk bent u bij ons verzekerd: aansprakelijkheid en ongevallen.",
        "schade_melden_bij": f"{signatory}, telefoon {office.telephone}",
        **made.practice.settings,
    }
