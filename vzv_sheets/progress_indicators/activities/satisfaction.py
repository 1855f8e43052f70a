"""I-33 and I-34: how satisfied people are, and the five conditions of working together (domain/indicators.md; 001)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, Slice, explained, nothing, quotient
from vzv_sheets.progress_indicators.indicator import Indicator, Masking, Unit
from vzv_sheets.progress_indicators.scope import Scope

CONDITIONS = (
    "gedeelde visie", "taakverdeling", "informatie-uitwisseling", "respect/vertrouwen", "gebruik expertise",
)  # fmt: skip
_THOUSAND = 1000  # scores are kept in thousandths
_READS = (
    "Tevredenheid.datum", "Tevredenheid.programma_id", "Tevredenheid.rol", "Tevredenheid.vraag", "Tevredenheid.score",
)  # fmt: skip


@dataclass
class _Answers:
    """Answers that are averaged together; who gave them is not known, only the role."""

    total: int = 0
    number: int = 0
    asked: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, role: str, question: str, score: int) -> None:
        self.total += score
        self.number += 1
        self.asked[role, question] += 1

    @property
    def people(self) -> int:
        """At least how many persons answered: in each role as many as answered the same question."""
        most: dict[str, int] = {}
        for (role, _), number in self.asked.items():
            most[role] = max(number, most.get(role, 0))
        return sum(most.values())

    def line(self, label: str, of: str = "") -> Slice:
        """The mean as a line, a part of the line `of`."""
        mean = Fraction(self.total, _THOUSAND * self.number)
        return Slice(label=label, value=mean, n=self.number, people=self.people, of=of)


def satisfaction(scope: Scope) -> Figure:
    """I-33: the mean score of all answers, by role, and by role and question."""
    return _scores(scope, (), by_role=True)


def five_conditions(scope: Scope) -> Figure:
    """I-34: the mean score of the five conditions, of each, and of each by role."""
    return _scores(scope, CONDITIONS, by_role=False)


def _scores(scope: Scope, questions: Sequence[str], *, by_role: bool) -> Figure:
    """The mean of the answers in the period to these questions (all when empty)."""
    table = scope.table("Tevredenheid")
    if not table.present:
        return nothing("er is geen blad Tevredenheid")
    asked = scope.within(table["datum"]) & ~table["score"].empty
    if questions:
        asked &= table["vraag"].equals(*questions)
    rows = scope.rows("Tevredenheid", asked)
    everything, groups, pairs = _Answers(), dict[str, _Answers](), dict[tuple[str, str], _Answers]()
    for index in rows.places.tolist():
        role, question = table["rol"].text(index), table["vraag"].text(index)
        group = role if by_role else question
        for answers in (
            everything, groups.setdefault(group, _Answers()), pairs.setdefault((role, question), _Answers())
        ):  # fmt: skip
            answers.add(role, question, int(table["score"].values[index]))
    found = quotient(everything.total, _THOUSAND * everything.number, rows, n=everything.number)
    lines = [some.line(label) for label, some in _in_order(groups, questions)]
    lines += [some.line(f"{role}: {about}", role if by_role else about) for (role, about), some in pairs.items()]
    found = replace(found, people=everything.people).with_breakdown(lines)
    return explained(found, "geen antwoorden in deze periode")


def _in_order(groups: dict[str, _Answers], order: Sequence[str]) -> Iterable[tuple[str, _Answers]]:
    """The groups in that order; as the sheet writes them first where there is none."""
    return [(name, groups[name]) for name in (order or groups) if name in groups]


INDICATORS = (
    Indicator(
        code="I-33",
        title=Text("Tevredenheid", "Satisfaction"),
        unit=Unit.SCORE,
        formula=Text(
            "De gemiddelde score van de antwoorden in de periode op blad Tevredenheid, per rol en per vraag. Wie "
            "antwoord gaf staat er niet; als aantal mensen telt per rol de vraag met de meeste antwoorden.",
            "The mean score of the answers in the period on sheet Tevredenheid, by role and by question. Who answered "
            "is not recorded; as number of people counts by role the question with the most answers.",
        ),
        source="001",
        reads=_READS,
        compute=satisfaction,
        masking=Masking.OPINION,
    ),
    Indicator(
        code="I-34",
        title=Text("Vijf voorwaarden voor samenwerking", "Five conditions of cooperation"),
        unit=Unit.SCORE,
        formula=Text(
            "De gemiddelde score van de antwoorden in de periode over gedeelde visie, taakverdeling, "
            "informatie-uitwisseling, respect en vertrouwen, en gebruik van expertise; per voorwaarde en per rol.",
            "The mean score of the answers in the period about shared vision, division of tasks, exchange of "
            "information, respect and trust, and use of expertise; by condition and by role.",
        ),
        source="001 F17",
        reads=_READS,
        compute=five_conditions,
        masking=Masking.OPINION,
    ),
)
