"""What the reasons of lines about bijstand and UWV say beside the sums (domain/allowances.md 1, 2.1, 2.6, T9).

No effect on a benefit is computed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ages import NO_AGE, ages_on
from vzv_sheets.allowance_limits.benefits import Benefit
from vzv_sheets.allowance_limits.cell_names import cell_name
from vzv_sheets.allowance_limits.ledger_lines import FISCAL_PLACE, UWV_PLACE, WELFARE_PLACE
from vzv_sheets.allowance_limits.line_figures import ages_of
from vzv_sheets.allowance_limits.statuses import Status
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.legal.figures import CERTAINTY_WORDS
from vzv_sheets.records.columns import UNREADABLE
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import MONTHS_NL, day_number, first_day_of_month, month_name
from vzv_sheets.vocabulary.money import euro
from vzv_sheets.vocabulary.words import enumeration

if TYPE_CHECKING:
    from vzv_sheets.allowance_limits.caps import Caps
    from vzv_sheets.allowance_limits.evidence import Evidence
    from vzv_sheets.allowance_limits.ledger import Ledger

MUNICIPALITY_DECIDES = "wat er boven de grens gebeurt verschilt per gemeente: de gemeente beslist"
UWV_MAY_TAKE_ALL = "UWV kan het hele bedrag verrekenen"
UWV_DECIDES = "wat er boven de grens gebeurt, beslist UWV"
NEEDS_PERMISSION = "bij WW is vóór de start toestemming van UWV nodig"
BY_FIRST_DAY = "voor de leeftijdsgrens is de leeftijd op de eerste dag van de maand gebruikt"
BY_NEW_YEAR = "voor de leeftijdsgrens van het bedrag van elders is de leeftijd op 1 januari gebruikt"


def is_known(ledger: Ledger, volunteer: int) -> bool:
    """Whether it can be read which benefit a volunteer has, if any."""
    return ledger.benefits is None or int(ledger.benefits.benefit[volunteer]) != Benefit.UNREADABLE


def caps_of(ledger: Ledger, volunteer: int, scheme: int) -> Caps:
    """The caps that a line of the law was tested against."""
    if scheme == FISCAL_PLACE or ledger.benefits is None:
        return ledger.caps
    return ledger.benefits.places[volunteer][0].tested.caps


def over_words(ledger: Ledger, volunteer: int, scheme: int, of_tax: str) -> str:
    """What being over a cap may mean; `of_tax` is what it means for the tax rule."""
    if scheme == FISCAL_PLACE:
        return of_tax
    if scheme == WELFARE_PLACE:
        return MUNICIPALITY_DECIDES
    return UWV_MAY_TAKE_ALL if _benefit(ledger, volunteer) == Benefit.REPORTED else UWV_DECIDES


def _benefit(ledger: Ledger, volunteer: int) -> int:
    return Benefit.NONE if ledger.benefits is None else int(ledger.benefits.benefit[volunteer])


def doubts_of_month(ledger: Ledger, line: int) -> list[str]:
    """Why a month with a fixed allowance has no certain answer, beside amounts that cannot be read."""
    volunteer, month = int(ledger.months.volunteer[line]), int(ledger.months.month[line]) % MONTHS_A_YEAR
    ages = ages_of(ledger, volunteer)
    return _doubts(ledger, volunteer, month, age_is_open=ages is not None and bool(ages[0].unsure[ages[1], month]))


def doubts_of_year(ledger: Ledger, line: int) -> list[str]:
    """The same for the year."""
    return _doubts(ledger, int(ledger.years.volunteer[line]), MONTHS_A_YEAR - 1, age_is_open=False)


def _doubts(ledger: Ledger, volunteer: int, month: int, *, age_is_open: bool) -> list[str]:
    if ledger.benefits is None:
        return []
    if not is_known(ledger, volunteer):
        return [f"{_cell(ledger, 'uitkering', volunteer)} is niet gelezen (uitkering): onbekend is welke grens geldt"]
    group, place = ledger.benefits.places[volunteer]
    reasons = []
    if group.trajectory_unread and ledger.benefits.trajectory_months[month]:
        cell = _cell(ledger, "re_integratietraject", volunteer)
        reasons.append(f"{cell} is niet gelezen (re_integratietraject): onbekend is welke grens geldt")
    ages = group.ages
    if age_is_open or (ages is not None and (ages.doubtful[place].any() or ages.doubtful_year[place])):
        reasons.append(_age_unknown(ledger, volunteer))
    return reasons


def _age_unknown(ledger: Ledger, volunteer: int) -> str:
    birth = ledger.records.table("Vrijwilligers")["geboortedatum"]
    if birth.filled[volunteer]:
        return f"voor {ledger.year} is geen leeftijdsgrens bekend"
    cell = _cell(ledger, "geboortedatum", volunteer)
    state = "is niet gelezen" if birth.state[volunteer] == UNREADABLE else "is leeg"
    return f"{cell} {state} (geboortedatum): de leeftijdsgrens is niet te toetsen"


def _cell(ledger: Ledger, key: str, volunteer: int) -> str:
    table = ledger.records.table("Vrijwilligers")
    return cell_name(table, key if table[key].present else "vrijwilliger_id", volunteer)


def exemption_of_month(ledger: Ledger, line: int) -> list[str]:
    """That a fixed allowance was received under the age limit."""
    volunteer, month = int(ledger.months.volunteer[line]), int(ledger.months.month[line]) % MONTHS_A_YEAR
    ages = ages_of(ledger, volunteer)
    figure = None if ages is None else ages[0].limits[month]
    if ages is None or figure is None:
        return []
    test, place = ages
    told = (
        f"jonger dan {figure.value}: een vaste vergoeding heeft geen vrijlating, aangetoonde kosten worden niet gekort "
        f"({figure.reference})"
    )
    return [told, BY_FIRST_DAY] if test.by_month[place, month] else [told]


def exemption_of_year(ledger: Ledger, line: int) -> list[str]:
    """In which months a fixed allowance was received under the age limit."""
    ages = ages_of(ledger, int(ledger.years.volunteer[line]))
    if ages is None:
        return []
    test, place = ages
    names = [MONTHS_NL[month] for month in np.flatnonzero(test.refused[place]).tolist()]
    reasons = [f"geen vrijlating voor de vaste vergoeding in {enumeration(names)}"] if names else []
    return [*reasons, BY_NEW_YEAR] if test.refused_year[place] else reasons


def remarks_of_month(ledger: Ledger, evidence: Evidence, line: int) -> list[str]:
    """What else must be known of a month: an age limit that does not hold or would hold, what UWV looks at."""
    months = ledger.months
    volunteer, month = int(months.volunteer[line]), int(months.month[line])
    if months.scheme[line] == UWV_PLACE:
        reasons = [_uwv_looks_at(int(months.forfait[line]) + int(months.in_kind[line]))]
        return reasons + _hour_norm(ledger, evidence, volunteer, month)
    ages = ages_of(ledger, volunteer)
    if ages is None or int(months.statuses[line]) & (Status.NO_CAP.bit | Status.NO_EXEMPTION.bit):
        return []
    test, place = ages
    figure = test.limits[month % MONTHS_A_YEAR]
    if figure is not None and test.under[place, month % MONTHS_A_YEAR]:
        return [
            f"op de eerste dag van de maand jonger dan {figure.value}: een vaste vergoeding heeft dan geen vrijlating"
        ]
    if figure is not None and figure.value == 0 and _would_be_under(ledger, volunteer, month):
        source = f"{figure.reference}; {CERTAINTY_WORDS[figure.certainty]}"
        return [f"in {month_name(month)} geldt geen leeftijdsgrens ({source})"]
    return []


def _would_be_under(ledger: Ledger, volunteer: int, month: int) -> bool:
    """Whether somebody may be under the age limit of other times."""
    day = np.array([day_number(first_day_of_month(month))], dtype=np.int64)
    age = int(ages_on(ledger.records, np.array([volunteer], dtype=np.int32), day)[0])
    highest = 0 if ledger.benefits is None else ledger.benefits.highest_age_limit
    return age in range(highest) or age == NO_AGE


def remarks_of_year(ledger: Ledger, line: int) -> list[str]:
    """What else must be known of a year: what UWV looks at, and its permission."""
    years = ledger.years
    if years.scheme[line] != UWV_PLACE:
        return []
    reasons = [_uwv_looks_at(int(years.forfait[line]) + int(years.in_kind[line]))]
    needed = ledger.benefits is not None and ledger.benefits.needs_permission
    if needed and _benefit(ledger, int(years.volunteer[line])) == Benefit.UNEMPLOYMENT:
        reasons.append(NEEDS_PERMISSION)
    return reasons


def _uwv_looks_at(fixed: int) -> str:
    return f"UWV kijkt naar de vaste vergoedingen en attenties: samen {euro(fixed)}"


def _hour_norm(ledger: Ledger, evidence: Evidence, volunteer: int, month: int) -> list[str]:
    """That UWV does not test the hour norm, where an amount per hour was paid."""
    benefits, month_of_year = ledger.benefits, month % MONTHS_A_YEAR
    if benefits is None or int(benefits.benefit[volunteer]) != Benefit.UNEMPLOYMENT:
        return []
    computed = evidence.local.computed_of(volunteer, month_of_year) if evidence.local else 0
    if benefits.hour_norm_months[month_of_year] or not (computed or evidence.hours_of_month(volunteer, month_of_year)):
        return []
    return ["UWV toetst de uurnorm niet"]
