"""Towns around Groningen with the digits of their postcodes, streets that every town has, and addresses in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from vzv_sheets.demonstration.chance import Chance

# Town, first and last number of its postcodes.
Town: TypeAlias = tuple[str, int, int]

# The towns of one municipality and of those beside it.
TOWNS_AROUND_LEEK: tuple[Town, ...] = (
    ("Leek", 9351, 9351), ("Leek", 9351, 9351), ("Tolbert", 9356, 9356), ("Zevenhuizen", 9354, 9354),
    ("Marum", 9363, 9363), ("Roden", 9301, 9301), ("Peize", 9321, 9321), ("Zuidhorn", 9801, 9801),
    ("Grijpskerk", 9843, 9843), ("Aduard", 9831, 9831),
)  # fmt: skip
# A large town stands more often.
TOWNS: tuple[Town, ...] = (
    *TOWNS_AROUND_LEEK, ("Groningen", 9711, 9718), ("Groningen", 9721, 9728), ("Groningen", 9731, 9738),
    ("Groningen", 9741, 9747), ("Haren", 9751, 9752), ("Eelde", 9761, 9761), ("Paterswolde", 9765, 9765),
    ("Winsum", 9951, 9951), ("Bedum", 9781, 9781), ("Ten Boer", 9791, 9791), ("Hoogezand", 9601, 9603),
    ("Veendam", 9641, 9646), ("Winschoten", 9671, 9675), ("Stadskanaal", 9501, 9503), ("Delfzijl", 9933, 9934),
    ("Appingedam", 9901, 9902), ("Assen", 9401, 9408), ("Surhuisterveen", 9231, 9231), ("Kollum", 9291, 9291),
    ("Uithuizen", 9981, 9981),
)  # fmt: skip
STREETS = (
    "Akkerstraat", "Beatrixstraat", "Berkenlaan", "Boterdiep", "Brinkstraat", "Burgemeester Wijtemalaan", "De Dreef",
    "De Wilgen", "Dorpsstraat", "Eikenlaan", "Esdoornlaan", "Geert Teis Smitstraat", "Gouwe", "Hereweg", "Hoofdstraat",
    "It Heechsân", "J.J. Willingestraat", "Kerkstraat", "Kievitstraat", "Korenbloemstraat", "Lindenlaan", "Marktplein",
    "Meidoornlaan", "Molenweg", "Nieuwe Ebbingestraat", "Nijenoert", "Oosterhaven", "Oude Ae", "Oude Wijk",
    "Parallelweg", "Prins Bernhardstraat", "Reitdiephaven", "Schoolstraat", "Singel", "Stationsweg",
    "Tolberterstraat", "Torenstraat", "Tuinbouwstraat", "Van Starkenborghstraat", "Verlengde Hoofddiep",
    "Vlasstraat", "Wilhelminalaan", "Zuiderdiep", "1e Schansstraat", "'t Kompas",
)  # fmt: skip

# The letters of Dutch postcodes: no F, I, O, Q, U and Y, and never the pairs SA, SD and SS.
_LETTERS = "ABCDEGHJKLMNPRSTVWXZ"
_NEVER_USED = ("SA", "SD", "SS")
_ADDITIONS = (" a", " b", "-2", "-3")
_WITH_ADDITION = 0.12


@dataclass(frozen=True, slots=True)
class Address:
    """Where somebody lives or an organisation is. `number` is a text when it has an addition."""

    street: str
    number: int | str
    postcode: str
    town: str

    @property
    def line(self) -> str:
        """Street and number, as Organisaties writes them in one cell."""
        return f"{self.street} {self.number}"


def an_address(chance: Chance, towns: Sequence[Town]) -> Address:
    """An address in one of the towns, made up of a street, a number and a postcode."""
    town, first, last = chance.one_of(towns)
    letters = chance.one_of(_LETTERS) + chance.one_of(_LETTERS)
    if letters in _NEVER_USED:
        letters = "SB"
    number = chance.between(1, 240)
    with_addition = f"{number}{chance.one_of(_ADDITIONS)}" if chance.happens(_WITH_ADDITION) else number
    return Address(chance.one_of(STREETS), with_addition, f"{chance.between(first, last)} {letters}", town)
