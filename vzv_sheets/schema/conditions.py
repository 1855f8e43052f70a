"""When a column marked (V) in the specification must be filled (domain/workbook.md 2.0 and 2.2).

A column names one of these in `needed_when`; `checks.conditions` decides per row whether it holds.
"""

from __future__ import annotations

from enum import StrEnum


class Needed(StrEnum):
    """The conditions. 'The programme' is that of the row's placement; for a volunteer: of any running placement."""

    # A letter is asked for this volunteer and adres_geheim is not ja; on Instellingen: any letter is asked for.
    LETTER = "letter"
    # A letter is asked that prints this contact person.
    LETTER_CONTACT = "letter_contact"
    # L01 is asked for this placement.
    AGREEMENT_LETTER = "agreement_letter"
    # L23 is asked for this row of Overdrachten.
    HANDOVER_LETTER = "handover_letter"
    # A payment file is asked for.
    PAYMENT_FILE = "payment_file"
    # The volunteer has an amount of bedragsoort forfait, declared (not afgewezen) or computed from a scheme; on
    # Instellingen: any volunteer has.
    FIXED_FEE = "fixed_fee"
    # The volunteer's status is actief, filled in or by default (an empty cell is a warning, not an error).
    ACTIVE = "active"
    # The volunteer's status is gestopt, filled in or by default.
    STOPPED = "stopped"
    # Programmas.uitkering_vragen = ja for a programme of the volunteer.
    BENEFIT_ASKED = "benefit_asked"
    # BENEFIT_ASKED or FIXED_FEE.
    BENEFIT_ASKED_OR_FIXED_FEE = "benefit_asked_or_fixed_fee"
    # Vrijwilligers.uitkering is bijstand or IOAW/IOAZ.
    MUNICIPAL_BENEFIT = "municipal_benefit"
    # Vrijwilligers.uitkering is WW.
    WW_BENEFIT = "ww_benefit"
    # Programmas.vog_vereist = ja for a programme of the volunteer.
    VOG_REQUIRED = "vog_required"
    # Programmas.vrijwilligersovereenkomst_verplicht = ja for a programme of the volunteer.
    VOLUNTEER_AGREEMENT_REQUIRED = "volunteer_agreement_required"
    # Programmas.geheimhouding_vereist = ja for a programme of the volunteer.
    CONFIDENTIALITY_REQUIRED = "confidentiality_required"
    # The volunteer is younger than 18 on the reference date.
    MINOR = "minor"
    # elders_per_maand or elders_per_jaar of the volunteer is filled (0 is filled).
    ELSEWHERE_DECLARED = "elsewhere_declared"
    # Sheet Programmas has more than one programme; with one, that one counts.
    SEVERAL_PROGRAMMES = "several_programmes"
    # Programmas.domein = zorg for the placement.
    CARE_DOMAIN = "care_domain"
    # The volunteer of the placement has uitkering bijstand.
    SOCIAL_ASSISTANCE_PLACEMENT = "social_assistance_placement"
    # Plaatsingen.taak_normaal_door_beroepskracht = grensgeval, judged on some day (V-TAAK-05 tells of what is not).
    BORDERLINE_TASK = "borderline_task"
    # Plaatsingen.gonogo_besluit = uitgesteld.
    GO_NO_GO_POSTPONED = "go_no_go_postponed"
    # Programmas.plaatsingsovereenkomst_verplicht = ja for the placement.
    PLACEMENT_AGREEMENT_REQUIRED = "placement_agreement_required"
    # The status of the placement is afgerond (filled in or by default) or uitval.
    ENDED = "ended"
    # The status of the placement is uitval and its klantmanager_id, else the volunteer's, is filled.
    DROPPED_OUT_WITH_CASE_MANAGER = "dropped_out_with_case_manager"
    # A volunteer with uitkering bijstand has a placement at this organisation.
    SOCIAL_ASSISTANCE_HOSTED = "social_assistance_hosted"
    # Programmas.inclusiecriteria_vereist = ja for the client (its own programme, else that of its placement).
    INCLUSION_CRITERIA_REQUIRED = "inclusion_criteria_required"
    # Programmas.info_afspraak_vereist = ja for the client (its own programme, else that of its placement).
    INFORMATION_AGREEMENT_REQUIRED = "information_agreement_required"
    # A placement of the client has alleen_met_kind = ja.
    ALONE_WITH_CHILD = "alone_with_child"
    # Leerdoelen.van_wie = vrijwilliger, filled in or by default.
    VOLUNTEER_GOAL = "volunteer_goal"
    # Leerdoelen.status = bereikt.
    GOAL_REACHED = "goal_reached"
    # Onkosten.soort = uurvergoeding and there are no Uren rows of that volunteer, placement and month.
    HOURLY_ALLOWANCE_WITHOUT_HOURS = "hourly_allowance_without_hours"
    # Onkosten.soort = kinderopvang.
    CHILD_CARE = "child_care"
    # Gesprekken.soort = driegesprek, or the row is a contact with a professional.
    PROFESSIONAL_CONTACT = "professional_contact"
