"""Which payments were passed on to the bank before: rows of Betaallog, each recognised once.

By betaalkenmerk, else by onkosten_id, else by volunteer, placement, soort and month (and the amount of a claim). What
remains is held against claims that look like it, so that a claim that was edited afterwards is not paid again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from vzv_sheets.payments.payment_reference import computed_reference
from vzv_sheets.vocabulary.days import dutch_date, month_number
from vzv_sheets.vocabulary.money import euro
from vzv_sheets.vocabulary.notations import fold_identifier, read_month

if TYPE_CHECKING:
    from vzv_sheets.payments.claim_rows import ClaimRows
    from vzv_sheets.payments.payment_log import ExportedLine

NO_MONTH = -1
PASSED_ON = "al doorgegeven"
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class ComputedKey:
    """A computed amount: there is one per volunteer, placement, month number and soort."""

    volunteer: int
    placement: int
    month: int
    kind: str


@dataclass(frozen=True, slots=True)
class Exported:
    """What was recognised: `claims` by record of Onkosten, `computed` amounts by their key.

    `doubtful` are claims to pay of which a row that fits nothing else says the same but for one thing: the amount, the
    number, or (without a number) the month or soort. `twins` are claims to pay that say exactly what a row says that
    was recognised by the number of another claim: numbers were exchanged. `left` are the rows that belong to nothing
    that is there now.
    """

    claims: Mapping[int, ExportedLine] = field(default_factory=dict)
    computed: Mapping[ComputedKey, ExportedLine] = field(default_factory=dict)
    doubtful: Mapping[int, ExportedLine] = field(default_factory=dict)
    twins: Mapping[int, ExportedLine] = field(default_factory=dict)
    left: Sequence[ExportedLine] = ()


def month_of(line: ExportedLine) -> int:
    """The work month of a row of Betaallog, `NO_MONTH` where it cannot be read."""
    month = read_month(line.month_text)
    return NO_MONTH if month is None else month


def already_exported(line: ExportedLine, now: int, *, computed: bool = False, to: str = "") -> str:
    """`al doorgegeven op 05-04-2026 voor € 60,00, nu € 65,00: zet … terug en boek het verschil als correctie`.

    `to` is the volunteer that it was paid to, where the claim is somebody else's now.
    """
    when = "" if line.made_on is None else f" op {dutch_date(line.made_on)}"
    told = f"{PASSED_ON}{when} voor {euro(line.cents)}{f' aan {to}' if to else ''}"
    if now != line.cents and computed:
        booked = f"boek op Onkosten {euro(line.cents)} {line.kind} als betaald en het verschil als correctie"
        return f"{told}, nu berekend {euro(now)}: {booked}"
    if now != line.cents and not to:
        return f"{told}, nu {euro(now)}: zet het bedrag terug op {euro(line.cents)} en boek het verschil als correctie"
    if line.claim_id:
        return f"{told} onder onkosten_id {line.claim_id}: controleer of dit dezelfde declaratie is"
    same = "controleer of dit dezelfde declaratie is: zet haar dan op betaald, geef haar anders een eigen onkosten_id"
    return f"{told} als {line.kind} van {line.month_text}: {same}"


def hours_gone(line: ExportedLine) -> str:
    """Why hours of a month wait while other hours that were paid for it are not there any more: they may have moved."""
    where = f" bij plaatsing {line.placement_id}" if line.placement_id else ""
    return (
        f"in deze maand is {euro(line.cents)} {line.kind} doorgegeven{where} voor uren waarvan er nu minder staan: "
        "verreken dat eerst, anders worden verplaatste uren dubbel betaald"
    )


def recognised(
    log: Sequence[ExportedLine],
    rows: ClaimRows,
    computed: Iterable[ComputedKey],
    ids: tuple[Callable[[int], str], Callable[[int], str]],
) -> Exported:
    """What of the claims and the computed amounts stands in Betaallog; `ids` name a volunteer and a placement."""
    if not log:
        return Exported()
    matching = _Matching(log, rows)
    matching.claims_by_reference()
    matching.claims_by_number()
    matching.claims_by_content()
    matching.amounts(computed, *ids)
    matching.doubtful_claims()
    return Exported(matching.claims, matching.computed, matching.doubtful, matching.twins(), matching.left())


class _Matching:
    """The rows of Betaallog that are not recognised yet, and what was recognised so far."""

    def __init__(self, log: Sequence[ExportedLine], rows: ClaimRows) -> None:
        self._log, self._rows = log, rows
        self._used = [False] * len(log)
        self.claims: dict[int, ExportedLine] = {}
        self.computed: dict[ComputedKey, ExportedLine] = {}
        self.doubtful: dict[int, ExportedLine] = {}
        people = {fold_identifier(line.volunteer_id) for line in log}
        numbers = {fold_identifier(line.claim_id) for line in log if line.claim_id}
        places = {fold_identifier(line.placement_id) for line in log if line.placement_id}
        self._near = [
            record
            for record in range(len(rows))
            if fold_identifier(rows.volunteer_id[record]) in people
            or fold_identifier(rows.claim_id[record]) in numbers
            or fold_identifier(rows.placement_id[record]) in places
        ]

    def claims_by_reference(self) -> None:
        """The same betaalkenmerk; a claim that got its number later had another one before."""
        by_reference = self._open(lambda line: line.reference)
        old = any(not line.claim_id for line in self._log)
        for record in self._near:
            if not self._take(by_reference, self._rows.reference(record), record) and old:
                self._take(by_reference, self._rows.content_reference(record), record)

    def claims_by_number(self) -> None:
        """The same onkosten_id."""
        by_number = self._open(lambda line: fold_identifier(line.claim_id))
        for record in self._unmatched():
            self._take(by_number, fold_identifier(self._rows.claim_id[record]), record)

    def claims_by_content(self) -> None:
        """Rows without onkosten_id that say the same; a placement that was filled in or emptied since is the same."""
        by_content = self._open(lambda line: None if line.claim_id else _content(line))
        for record in self._unmatched():
            self._take(by_content, self._rows.content(record), record)
        without = self._open(lambda line: None if line.claim_id else _without_placement(_content(line)))
        for record in self._unmatched():
            content = self._rows.content(record)
            self._take(without, _without_placement(content), record, content[1])

    def amounts(
        self, computed: Iterable[ComputedKey], volunteer_id: Callable[[int], str], placement_id: Callable[[int], str]
    ) -> None:
        """Computed amounts, whatever they came to when they were exported."""
        by_reference = self._open(lambda line: line.reference)
        by_content = self._open(lambda line: None if line.claim_id else _content(line)[:-1])
        # A placement is one person's: whoever it is now had another id then.
        by_placement = self._open(lambda line: None if line.claim_id else _without_person(_content(line))[:-1])
        for key in computed:
            whose, where = volunteer_id(key.volunteer), placement_id(key.placement)
            reference = computed_reference(self._rows.workbook_id, whose, where, key.kind, key.month)
            content = (fold_identifier(whose), fold_identifier(where), key.kind, key.month)
            place = self._pick(by_reference, reference)
            place = self._pick(by_content, content) if place is None else place
            place = self._pick(by_placement, content[1:]) if place is None else place
            if place is not None:
                self.computed[key] = self._log[place]

    def doubtful_claims(self) -> None:
        """Claims that differ in one thing from a row that nothing else fits: first those to pay, then those that were
        marked as paid.
        """
        numbers = {fold_identifier(number) for number in self._rows.claim_id}
        other_amount = self._open(lambda line: None if line.claim_id else _without_placement(_content(line))[:-1])
        other_number = self._open(
            lambda line: None if fold_identifier(line.claim_id) in numbers else _without_placement(_content(line))
        )
        for wanted in (self._rows.to_pay, self._rows.paid):
            for record in self._unmatched():
                if wanted[record]:
                    content = self._rows.content(record)
                    key = _without_placement(content)
                    place = self._pick(other_number, key, content[1])
                    if place is None and wanted is self._rows.to_pay:
                        place = self._pick(other_amount, key[:-1], content[1])
                    if place is not None:
                        self.doubtful[record] = self._log[place]
            self._doubtful_without_number([record for record in self._unmatched() if wanted[record]])

    def _doubtful_without_number(self, records: Iterable[int]) -> None:
        """Claims of which another month or soort was exported, not before the work was done; or the same, when the
        volunteer of the placement had another id.
        """
        of_person = self._open(lambda line: None if line.claim_id else (fold_identifier(line.volunteer_id), line.cents))
        of_placement = self._open(lambda line: None if line.claim_id else _without_person(_content(line)))
        for record in records:
            if self._rows.claim_id[record] or record in self.doubtful or not self._rows.cents[record]:
                continue
            content = self._rows.content(record)
            volunteer, placement, kind, month, cents = content
            for place in of_person.get((volunteer, cents), ()):
                line = self._log[place]
                one_differs = (line.kind == kind) != (month_of(line) == month)
                in_time = line.made_on is None or month <= month_number(line.made_on)
                if one_differs and in_time and _agree(placement, line.placement_id) and not self._used[place]:
                    self._used[place] = True
                    self.doubtful[record] = line
                    break
            else:
                found = self._pick(of_placement, _without_person(content))
                if found is not None:
                    self.doubtful[record] = self._log[found]

    def twins(self) -> dict[int, ExportedLine]:
        """Claims to pay that say what was exported under a number that another claim has now."""
        waiting = [record for record in self._unmatched() if self._rows.to_pay[record] and record not in self.doubtful]
        if not waiting:
            return {}
        moved: dict[tuple[str, str, int, int], list[ExportedLine]] = defaultdict(list)
        for record, line in self.claims.items():
            said = _without_placement(_content(line))
            if line.claim_id and said != _without_placement(self._rows.content(record)):
                moved[said].append(line)
        found: dict[int, ExportedLine] = {}
        for record in waiting if moved else ():
            lines = moved.get(_without_placement(self._rows.content(record)))
            if lines:
                found[record] = lines.pop()
        return found

    def left(self) -> list[ExportedLine]:
        """The rows that fit nothing."""
        return [line for line, used in zip(self._log, self._used, strict=True) if not used]

    def _open(self, key_of: Callable[[ExportedLine], Key | None]) -> Mapping[Key, list[int]]:
        found: dict[Key, list[int]] = defaultdict(list)
        for place, line in enumerate(self._log):
            key = None if self._used[place] else key_of(line)
            if key:
                found[key].append(place)
        return found

    def _unmatched(self) -> list[int]:
        return [record for record in self._near if record not in self.claims]

    def _take(self, known: Mapping[Key, list[int]], key: Key, record: int, placement: str | None = None) -> bool:
        place = self._pick(known, key, placement)
        if place is not None:
            self.claims[record] = self._log[place]
        return place is not None

    def _pick(self, known: Mapping[Key, list[int]], key: Key, placement: str | None = None) -> int | None:
        """A row that is still free; `placement` is one that it may not contradict."""
        for place in known.get(key, ()):
            if not self._used[place] and _agree(placement, self._log[place].placement_id):
                self._used[place] = True
                return place
        return None


def _agree(one: str | None, other: str) -> bool:
    return not one or not other or one == fold_identifier(other)


def _content(line: ExportedLine) -> tuple[str, str, str, int, int]:
    return (
        fold_identifier(line.volunteer_id), fold_identifier(line.placement_id), line.kind, month_of(line), line.cents,
    )  # fmt: skip


def _without_person(content: tuple[str, str, str, int, int]) -> tuple[str, str, int, int] | tuple[()]:
    """Nothing where the placement or the person is not told: an anonymised row says nothing about anybody."""
    return content[1:] if content[0] and content[1] else ()


def _without_placement(content: tuple[str, str, str, int, int]) -> tuple[str, str, int, int]:
    return (content[0], content[2], content[3], content[4])
