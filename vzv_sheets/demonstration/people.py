"""People who do not exist, with names, addresses and ways to reach them."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.names import MEN, SURNAMES, WOMEN
from vzv_sheets.demonstration.places import TOWNS, Address, Town, an_address
from vzv_sheets.vocabulary.days import add_months

MONTHS_IN_A_YEAR = 12
USUAL_SHARE_OF_WOMEN = 0.58

# Letters that do not come apart into a plain letter and an accent.
_PLAIN_LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae"})


@dataclass(frozen=True, slots=True)
class Person:
    """A person; `infix` is the tussenvoegsel, empty for most."""

    salutation: str
    first_name: str
    initials: str
    infix: str
    surname: str
    address: Address
    email: str
    telephone: str
    birth: dt.date

    @property
    def full_name(self) -> str:
        """First name, tussenvoegsel and surname."""
        return " ".join(part for part in (self.first_name, self.infix, self.surname) if part)

    def name_columns(self) -> dict[str, object]:
        """Name, birth date and ways to reach somebody, as Vrijwilligers has them."""
        return {
            "aanhef": self.salutation, "voornaam": self.first_name, "voorletters": self.initials,
            "tussenvoegsel": self.infix or None, "achternaam": self.surname, "email": self.email,
            "telefoon": self.telephone, "geboortedatum": self.birth,
        }  # fmt: skip

    def address_columns(self) -> dict[str, object]:
        """The address, as Vrijwilligers has it."""
        address = self.address
        return {
            "straat": address.street, "huisnummer": address.number, "postcode": address.postcode,
            "woonplaats": address.town,
        }  # fmt: skip


class People:
    """Makes persons, each with a name, an e-mail address and a telephone number that nobody else has.

    `women` is their share.
    """

    def __init__(self, chance: Chance, towns: Sequence[Town] = TOWNS, women: float = USUAL_SHARE_OF_WOMEN) -> None:
        self._chance = chance
        self._towns = towns
        self._women = women
        self._names: set[str] = set()
        self._mailboxes: dict[str, int] = {}

    def person(self, as_of: dt.date, youngest: int, oldest: int) -> Person:
        """A person whose age in whole years on that day is from youngest to oldest."""
        chance = self._chance
        woman = chance.happens(self._women)
        first_name = chance.one_of(WOMEN if woman else MEN)
        infix, surname = chance.one_of(SURNAMES)
        while f"{first_name} {infix} {surname}" in self._names and chance.happens(0.9):
            first_name = chance.one_of(WOMEN if woman else MEN)
            infix, surname = chance.one_of(SURNAMES)
        self._names.add(f"{first_name} {infix} {surname}")
        second = chance.one_of(("", "", "A.", "J.", "M.", "W.", "H.M."))
        return Person(
            salutation="mevrouw" if woman else "de heer",
            first_name=first_name,
            initials=f"{first_name[0]}.{second}",
            infix=infix,
            surname=surname,
            address=an_address(chance, self._towns),
            email=self._mailbox(first_name, infix, surname),
            telephone=self._telephone(),
            birth=self._birth(as_of, youngest, oldest),
        )

    def _birth(self, as_of: dt.date, youngest: int, oldest: int) -> dt.date:
        age = self._chance.between(youngest, oldest)
        birthday = add_months(as_of, -age * MONTHS_IN_A_YEAR)
        return birthday - dt.timedelta(days=self._chance.below(360))

    def _mailbox(self, *parts: str) -> str:
        words = " ".join(parts).split()
        name = ".".join(plain for plain in map(plain_letters, words) if plain)
        number = self._mailboxes[name] = self._mailboxes.get(name, 0) + 1
        return f"{name}{number if number > 1 else ''}@voorbeeld.example"

    def _telephone(self) -> str:
        # 06-1234... is what forms print as their example.
        return f"06-1234{self._chance.below(10_000):04d}"


def plain_letters(text: str) -> str:
    """The text in lower case a to z and digits only, as an e-mail address needs it."""
    apart = unicodedata.normalize("NFKD", text.lower().translate(_PLAIN_LETTERS))
    return "".join(letter for letter in apart if letter.isascii() and letter.isalnum())
