"""I-42: volunteers with a VOG that is young enough for the organisation (domain/indicators.md; 002-004)."""

from __future__ import annotations

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.cooperation.circles import READS as READS_OF_PLACEMENTS
from vzv_sheets.progress_indicators.figures import Figure, Rows, explained, nothing, share
from vzv_sheets.progress_indicators.indicator import Indicator, Timing, Unit
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.progress_indicators.volunteering.active import READS, active_on
from vzv_sheets.records.certificates import certificate_too_old, placements_asking_certificate
from vzv_sheets.records.placements import programme_says
from vzv_sheets.vocabulary.arrays import np


def certificates_in_order(scope: Scope) -> Figure:
    """I-42: of the active volunteers of whom a VOG is asked, the part with one that is not too old on the last day.

    Without vog_max_ouderdom_maanden any VOG will do: it has no validity in law.
    """
    chosen = scope.chosen("Plaatsingen")
    if not (chosen & programme_says(scope.records, "vog_vereist", "ja")).any():
        return nothing("dit programma vraagt geen VOG")
    placed = scope.rows("Plaatsingen", placements_asking_certificate(scope.records, scope.last))
    owner = scope.records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    asked = np.zeros(len(scope.table("Vrijwilligers")), dtype=bool)
    asked[owner[placed.used & (owner >= 0)]] = True
    everybody = active_on(scope, scope.last)
    active = Rows(everybody.used & asked, everybody.left_out)
    issued = scope.table("Vrijwilligers")["vog_afgifte"]
    there = active.used & issued.filled & (issued.values <= scope.last)
    in_order = there & ~certificate_too_old(scope.records, scope.last)
    found = share(int(np.count_nonzero(in_order)), active.number, active, placed)
    return explained(found, "van niemand wordt op deze dag een VOG gevraagd")


INDICATORS = (
    Indicator(
        code="I-42",
        title=Text("VOG aanwezig en niet te oud", "Certificate of conduct present and not too old"),
        unit=Unit.PERCENT,
        formula=Text(
            "Actieve vrijwilligers op de laatste dag met een VOG die niet ouder is dan de termijn van uw organisatie "
            "(zonder termijn telt elke VOG), gedeeld door alle actieve vrijwilligers van wie hun programma een VOG "
            "vraagt, maal 100. Op een dag vóór de peildatum tellen de plaatsingen die toen liepen. Een VOG verloopt "
            "niet volgens de wet.",
            "Volunteers active on the last day with a certificate of conduct (VOG) no older than the term of your "
            "organisation (without a term any will do), divided by all active volunteers whose programme asks one, "
            "times 100. On a day before the reference date the placements that ran then count. A VOG does not expire "
            "by law.",
        ),
        source="002-004",
        reads=(
            *READS, *READS_OF_PLACEMENTS, "Vrijwilligers.vog_afgifte", "Programmas.vog_vereist",
            "Instellingen.vog_max_ouderdom_maanden",
        ),
        compute=certificates_in_order,
        timing=Timing.DAY,
    ),
)  # fmt: skip
