"""What Dashboard_Gemeente shows: the trajectories of a municipality's own claimants (domain/evidence.md 1j).

No client, no motivation, nothing about health or tasks; goals and hours only of who agreed to share them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vzv_sheets.dashboards.agreed_trajectories import agreement_lines, agreements_with, course
from vzv_sheets.dashboards.claimant_lines import NOT_SHARED, claimant_lines, listed_placements
from vzv_sheets.dashboards.controle import subtitle
from vzv_sheets.dashboards.dashboard_content import dashboard_content
from vzv_sheets.dashboards.shown_figures import ShownFigures
from vzv_sheets.dashboards.subsidy_wording import agreed_number
from vzv_sheets.progress_indicators.figure_words import UNKNOWN
from vzv_sheets.records.claimants import may_be_shared, placements_of, without_municipality
from vzv_sheets.records.placements import is_running_on, of_volunteers
from vzv_sheets.schema.owned_municipality import AGREEMENT_LINES, DASHBOARD_GEMEENTE
from vzv_sheets.schema.owned_parts import MOST_MONTHS
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.workbook.write_plan import CellValue, Ratio, ReportContent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from vzv_sheets.progress_indicators.scope import Scope
    from vzv_sheets.progress_indicators.subsidies import SubsidyFigures

    Mask = NDArray[np.bool_]

_ARRANGED, _NOT_ASKED = "ja", "n.v.t."


def municipality(scope: Scope, organisation: int | None = None) -> ReportContent:
    """The content of Dashboard_Gemeente for one municipality (record of Organisaties); without one for all together.

    Key figures and list are about its own claimants; an agreement counts all its trajectories.
    """
    own = placements_of(scope.records, organisation)
    figures = ShownFigures(_part(scope, own))
    agreed = agreements_with(scope, organisation)
    listed = listed_placements(figures.scope)
    points: list[list[CellValue]] = [[line.label, line.part] for line in figures.now("I-22").breakdown if line.part]
    cells = {
        "subtitle": subtitle(scope.records),
        **_cards(figures, _part(scope, own & of_volunteers(scope.records, may_be_shared(scope.records))), agreed),
        "agreements_title": _agreements_title(agreed, figures.whole("I-15")),
        "list_title": _list_title(figures.scope, listed, organisation),
    }
    return dashboard_content(
        DASHBOARD_GEMEENTE,
        cells,
        {
            "trajectories": course(scope, agreed, MOST_MONTHS),
            "outflow": points,
            "agreements": agreement_lines(scope, agreed[:AGREEMENT_LINES]),
        },
        claimant_lines(figures.scope, listed),
        "Er zijn nog geen plaatsingen van wie een uitkering van een gemeente of een klantmanager heeft.",
    )


def _part(scope: Scope, placements: Mask) -> Scope:
    chosen = frozenset(np.flatnonzero(placements).tolist())
    return scope.of(replace(scope.selection, placements=chosen))


def _cards(figures: ShownFigures, shared: Scope, agreed: Sequence[SubsidyFigures]) -> dict[str, CellValue]:
    scope, earlier = figures.scope, figures.scope.before()
    running, before = _running(scope), _running(earlier)
    consent, consent_told = _consent(scope)
    found: dict[str, CellValue] = {
        "running": len(running),
        "running_change": figures.change_of_count(len(running), len(before)),
        "consent": consent,
        "consent_change": consent_told,
    }
    for name, key in (("realised", "I-15"), ("decisions", "I-17"), ("dropout", "I-19")):
        found[name], found[f"{name}_change"] = figures.card(key)
    found["realised_change"] = _agreed(figures, agreed) or found["realised_change"]
    if shared.selection.placements:
        found["hours"], found["hours_change"] = ShownFigures(shared).card("I-04")
    else:
        found["hours"], found["hours_change"] = UNKNOWN, NOT_SHARED
    return found


def _running(scope: Scope) -> list[int]:
    """The placements that run on the last day."""
    return np.flatnonzero(is_running_on(scope.records, scope.last) & scope.chosen("Plaatsingen")).tolist()


def _consent(scope: Scope) -> tuple[CellValue, str]:
    """Of the volunteers with a running placement the part with the consent of the municipality, and how many lack it.

    Of whom none is needed (n.v.t.) nothing is asked.
    """
    owner = scope.records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    answer = scope.table("Vrijwilligers")["gemeente_toestemming"]
    people = np.unique([owner[place] for place in _running(scope) if owner[place] >= 0]).astype(np.int64)
    asked = people[~answer.equals(_NOT_ASKED)[people]]
    if not len(asked):
        return UNKNOWN, "er loopt nog niets waarvoor toestemming nodig is"
    arranged = int(np.count_nonzero(answer.equals(_ARRANGED)[asked]))
    lacking = len(asked) - arranged
    return Ratio(arranged, len(asked)), f"bij {lacking} nog niet" if lacking else f"bij alle {len(asked)}"


def _agreed(figures: ShownFigures, agreed: Sequence[SubsidyFigures]) -> str:
    """`van 40–50 afgesproken`; and how many others count in the same agreements."""
    if not agreed:
        return ""
    told = " + ".join(agreed_number(found) for found in agreed)
    others = sum(found.trajectories for found in agreed) - figures.whole("I-15")
    return f"van {told} afgesproken" + (f"; {others} van anderen" if others > 0 else "")


def _agreements_title(agreed: Sequence[SubsidyFigures], own: int) -> str:
    heading = DASHBOARD_GEMEENTE.block("agreements").heading
    if not agreed:
        return f"{heading}: in deze periode is geen aantal trajecten afgesproken"
    if len(agreed) > AGREEMENT_LINES:
        return f"{heading} ({AGREEMENT_LINES} van {len(agreed)}; de andere staan op blad Subsidies)"
    more = sum(found.trajectories for found in agreed) > own
    return f"{heading}: alle trajecten tellen mee, ook van wie hieronder niet staat" if more else heading


def _list_title(scope: Scope, listed: Sequence[int], organisation: int | None) -> str:
    running = len(_running(scope))
    more = f", {len(listed) - running} beëindigd of nog niet begonnen" if len(listed) > running else ""
    unknown = without_municipality(scope.records) if organisation is None else 0
    if not unknown:
        return f"Plaatsingen: {running} lopend{more}"
    whom = "1 vrijwilliger" if unknown == 1 else f"{unknown} vrijwilligers"
    return f"Plaatsingen: {running} lopend{more}; van {whom} met een uitkering ontbreekt welke gemeente die betaalt"
