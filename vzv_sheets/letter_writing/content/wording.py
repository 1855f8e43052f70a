"""How letters write what the workbook holds: dates, half-days, amounts, periods, names of people to address."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from vzv_sheets.schema.sheets.building_blocks import HALF_DAYS_ALSO_READ
from vzv_sheets.vocabulary.days import MONTHS_NL, WEEKDAYS_NL, dutch_long_date
from vzv_sheets.vocabulary.money import euro
from vzv_sheets.vocabulary.words import decimal_number, enumeration, fold, hours_in_tenths

_HALF_DAY_NAMES = {code: name for name, code in HALF_DAYS_ALSO_READ.items() if " " not in name}
_ENGLISH_DAYS = {
    "ma": "Monday", "di": "Tuesday", "wo": "Wednesday", "do": "Thursday", "vr": "Friday", "za": "Saturday",
    "zo": "Sunday",
}  # fmt: skip
_ENGLISH_PARTS = {"o": "morning", "m": "afternoon", "a": "evening"}
_ENGLISH_HALF_DAYS = {
    f"{day}-{part}": f"{day_name} {part_name}"
    for day, day_name in _ENGLISH_DAYS.items()
    for part, part_name in _ENGLISH_PARTS.items()
}
_SWAPPED = str.maketrans(",.", ".,")
_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
# By language the word for a man and for a woman, behind `Beste` and above an address
_TITLES = {"nl": ("meneer", "mevrouw"), "en": ("Mr", "Ms")}
_ADDRESS_TITLES = {"nl": ("De heer", "Mevrouw"), "en": ("Mr", "Ms")}
# For a frequency the words behind one and behind several
_FREQUENCIES = {
    "nl": (("dagdeel per week", "dagdelen per week"), ("uur per week",) * 2, ("keer per maand",) * 2),
    "en": (
        ("half-day a week", "half-days a week"), ("hour a week", "hours a week"), ("time a month", "times a month"),
    ),
}  # fmt: skip
# For a period the words of its start and its end, those without an end, and the names of the two days
_PERIODS = {
    "nl": (
        "van {first}",
        " tot en met {last}",
        "vanaf {first}, zonder afgesproken einddatum",
        "startdatum",
        "einddatum",
    ),
    "en": ("from {first}", " to {last}", "from {first}, without an agreed end date", "start date", "end date"),
}
_ENGLISH_ROLES = {
    "vrijwilliger": "volunteer", "cirkellid": "circle member", "maatje/buddy": "buddy",
    "coach van vrijwilligers": "coach of volunteers", "bemiddelaar": "mediator", "bestuurslid": "board member",
    "gastgezin": "host family", "voorlichter": "information officer", "roosteraar": "scheduler",
}  # fmt: skip
# The words for who is helped and who is paid that workbooks have most, without capitals and accents
_ENGLISH_TERMS = {
    "client": "client", "deelnemer": "participant", "jongere": "young person", "kind": "child", "gezin": "family",
    "bewoner": "resident", "moeder": "mother", "gedetineerde": "prisoner", "beroepskracht": "professional",
    "begeleider": "supervisor",
}  # fmt: skip
_ONE = 1000  # thousandths
_WOMEN, _MEN = {"mevrouw", "mevr", "mw"}, {"deheer", "heer", "dhr", "meneer", "mijnheer"}


def to_fill_in(what: str, language: str = "nl") -> str:
    """What stands in a letter where an optional cell is empty: `[nog invullen: evaluatiedatum]`."""
    return f"[to be filled in: {what}]" if language == "en" else f"[nog invullen: {what}]"


def said(language: str, dutch: str, english: str) -> str:
    """The words of the language of a letter."""
    return english if language == "en" else dutch


def missing(language: str, dutch: str, english: str) -> str:
    """What is still to be filled in, named in the language of the letter."""
    return to_fill_in(said(language, dutch, english), language)


def numeral(number: str, language: str = "nl") -> str:
    """A Dutch number as the language writes it: `1.234,5`, in English `1,234.5`."""
    return number.translate(_SWAPPED) if language == "en" else number


def amount_text(cents: int, language: str = "nl") -> str:
    """`€ 1.234,50`, in English `€ 1,234.50`."""
    return numeral(euro(cents), language)


def month_of_year(month: int, language: str = "nl") -> str:
    """`maart` (`March`) for 2; also of a month number (`days.month_number`)."""
    return said(language, MONTHS_NL[month % 12], _ENGLISH_MONTHS[month % 12])


def long_date(day: dt.date | None, what: str, language: str = "nl") -> str:
    """`31 december 2026` (`31 December 2026` in English), or what is still to be filled in."""
    if day is None:
        return to_fill_in(what, language)
    return f"{day.day} {_ENGLISH_MONTHS[day.month - 1]} {day.year}" if language == "en" else dutch_long_date(day)


def day_and_date(day: dt.date | None, what: str) -> str:
    """`zaterdag 14 maart 2026`, or what is still to be filled in."""
    return f"{WEEKDAYS_NL[day.weekday()]} {dutch_long_date(day)}" if day is not None else to_fill_in(what)


def clock_time(minutes: int) -> str:
    """`9.30`: a time in minutes after midnight."""
    return f"{minutes // 60}.{minutes % 60:02d}"


def half_days(codes: Sequence[str], language: str = "nl") -> str:
    """`maandagochtend en donderdagmiddag`, in English `Monday morning and Thursday afternoon`."""
    names = _ENGLISH_HALF_DAYS if language == "en" else _HALF_DAY_NAMES
    return enumeration([names.get(code, code) for code in codes], said(language, "en", "and"))


def frequency(
    half_days_a_week: int | None, hours_a_week: int | None, times_a_month: int | None, language: str = "nl"
) -> str:
    """`2 dagdelen per week, 6 uur per week`; numbers in thousandths, empty when nothing is agreed."""
    parts = []
    for number, (one, several) in zip(
        (half_days_a_week, hours_a_week, times_a_month), _FREQUENCIES[language], strict=True
    ):
        if number is not None:
            parts.append(f"{numeral(decimal_number(number), language)} {one if number <= _ONE else several}")
    return ", ".join(parts)


def period(start: dt.date | None, end: dt.date | None, *, end_expected: bool, language: str = "nl") -> str:
    """`van 9 maart 2026 tot en met 9 september 2026`.

    Without an end the sentence says so, or asks for one where the programme has a longest duration.
    """
    since, until, without_end, no_start, no_end = _PERIODS[language]
    first = long_date(start, no_start, language)
    if end is not None or end_expected:
        return since.format(first=first) + until.format(last=long_date(end, no_end, language))
    return without_end.format(first=first)


def span(start: dt.date | None, end: dt.date | None, language: str = "nl") -> str:
    """`van 9 maart 2026 tot en met 9 september 2026`, or `sinds 9 maart 2026` of what has not ended."""
    since, until, _, no_start, no_end = _PERIODS[language]
    first = long_date(start, no_start, language)
    if end is None:
        return f"{'since' if language == 'en' else 'sinds'} {first}"
    return since.format(first=first) + until.format(last=long_date(end, no_end, language))


def joined(words: Sequence[str], language: str = "nl") -> str:
    """`basistraining en intervisie`."""
    return enumeration(words, "and" if language == "en" else "en")


def hours_text(minutes: int, language: str = "nl") -> str:
    """`126,5 uur` (`126.5 hours`); empty for none."""
    if not minutes:
        return ""
    amount = hours_in_tenths(minutes).removesuffix(",0")
    return f"{numeral(amount, language)} {said(language, 'uur', 'hour' if amount == '1' else 'hours')}"


def reachable_at(telephone: str, email: str, language: str = "nl", between: str = ", ") -> str:
    """`telefoon 038 123 45 67, e-mail info@deschakel.nl`; empty when neither is known."""
    word = "telephone" if language == "en" else "telefoon"
    return between.join(filter(None, (f"{word} {telephone}" if telephone else "", f"e-mail {email}" if email else "")))


def role_name(role: str, language: str = "nl") -> str:
    """The role of a placement as a letter names it: `maatje/buddy`, in English `buddy`."""
    return _ENGLISH_ROLES.get(role, role) if language == "en" else role


def term(word: str, usual: str, language: str = "nl") -> str:
    """The word of a workbook for somebody, else the usual one: `deelnemer`, in English `participant`.

    A word of its own that is not known here stays as it was typed.
    """
    chosen = word or usual
    return _ENGLISH_TERMS.get(fold(chosen), chosen) if language == "en" else chosen


def salutation(title: str, first_name: str, surname: str, language: str = "nl") -> str:
    """What follows `Beste` (`Dear`): `mevrouw Van den Berg`, `meneer Jansen` (`Ms`, `Mr`), else first name and surname.

    `surname` comes with its tussenvoegsel, which has a capital where no first name stands before it.
    """
    folded = fold(title)
    if surname and folded in _WOMEN | _MEN:
        word = _TITLES[language][folded in _WOMEN]
        return f"{word} {surname[0].upper()}{surname[1:]}"
    return " ".join(part for part in (first_name, surname) if part)


def addressed_name(title: str, initials: str, surname: str, language: str = "nl") -> str:
    """The first line of an address: `Mevrouw A. van den Berg`, `De heer P. Jansen`."""
    folded = fold(title)
    word = _ADDRESS_TITLES[language][folded in _WOMEN] if folded in _WOMEN | _MEN else ""
    return " ".join(part for part in (word, initials, surname) if part)
