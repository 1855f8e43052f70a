"""Who helps whom, from when to when: drafts of placements, and the volunteers and clients that follow from them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.practice.declaration import Career, Clients, Practice, Work
from vzv_sheets.demonstration.practice.model import Stage
from vzv_sheets.demonstration.working_days import before, workday

# So long ago at most somebody left: there are hours of a year.
_LONGEST_AGO_LEFT = 300
_FEWEST_DAYS_OF_WHO_LEFT, _TAKES_OVER_WITHIN = 20, 12
_JOINS_LATER = 4


@dataclass(slots=True)
class Draft:
    """A placement to be: `volunteer` and `client` are counted from 0."""

    volunteer: int
    client: int | None
    work: Work
    stage: Stage
    start: dt.date
    ended: dt.date | None = None


def drafts(chance: Chance, practice: Practice, size: int, as_of: dt.date) -> list[Draft]:
    """The placements of that many volunteers, in the order of their start."""
    stages = _stages(practice.career, size)
    if practice.clients is not None and practice.clients.circle is not None:
        found = _circles(chance, practice, practice.clients, stages, as_of)
    else:
        found = _one_by_one(chance, practice, stages, as_of)
    found.sort(key=lambda draft: (draft.start, draft.volunteer, draft.client or 0))
    return found


def _stages(career: Career, size: int) -> list[Stage]:
    counts = [
        (Stage.PLANNED, career.planned),
        (Stage.LEFT, career.left),
        (Stage.DROPPED_OUT, career.dropped_out),
    ]
    stages = [stage for stage, nth in counts if nth for _ in range(max(1, size // nth))]
    return [Stage.RUNNING] * (size - len(stages)) + stages


def _works(practice: Practice) -> list[Work]:
    """Every kind of placement as often as its share, taking turns."""
    most = max(work.share for work in practice.works)
    return [work for turn in range(most) for work in practice.works if work.share > turn]


def _draft(
    chance: Chance, practice: Practice, volunteer: int, client: int | None, work: Work, stage: Stage, as_of: dt.date
) -> Draft:
    career = practice.career
    if stage is Stage.PLANNED:
        return Draft(volunteer, client, work, stage, _coming(chance, as_of))
    if stage is Stage.RUNNING:
        newcomer = career.newcomers and volunteer % career.newcomers == career.newcomers - 1
        since = career.lately if newcomer else career.since
        return Draft(volunteer, client, work, stage, before(chance, as_of, *since))
    stayed = chance.between(*career.stayed)
    ended = before(chance, as_of, _FEWEST_DAYS_OF_WHO_LEFT, max(_LONGEST_AGO_LEFT - stayed, 40))
    if stage is Stage.DROPPED_OUT:
        stayed = max(stayed // 2, 14)
    return Draft(volunteer, client, work, stage, workday(ended - dt.timedelta(days=stayed)), ended)


def _coming(chance: Chance, as_of: dt.date) -> dt.date:
    day = as_of + dt.timedelta(days=chance.between(5, 25))
    return max(workday(day), as_of + dt.timedelta(days=1))


def _one_by_one(chance: Chance, practice: Practice, stages: Sequence[Stage], as_of: dt.date) -> list[Draft]:
    works, found, codes = _works(practice), list[Draft](), 0
    for volunteer, stage in enumerate(stages):
        work = works[volunteer % len(works)]
        several = chance.between(*practice.clients.each) if practice.clients is not None and work.with_client else 1
        for _ in range(several if stage is Stage.RUNNING else 1):
            client = codes if practice.clients is not None and work.with_client else None
            codes += client is not None
            found.append(_draft(chance, practice, volunteer, client, work, stage, as_of))
    _hand_over(chance, found, practice.clients.successive if practice.clients else 1)
    return found


def _hand_over(chance: Chance, found: Sequence[Draft], successive: int) -> None:
    """The client of who left gets one of those who help somebody now, from the days after on."""
    after: defaultdict[int, list[Draft]] = defaultdict(list)
    for draft in found:
        if draft.stage is Stage.RUNNING and draft.client is not None:
            after[id(draft.work)].append(draft)
    for draft in _last_of_each_series(chance, found, successive):
        others = after[id(draft.work)]
        if draft.ended is not None and others:
            successor = others.pop()
            start = workday(draft.ended + dt.timedelta(days=chance.between(4, _TAKES_OVER_WITHIN)))
            successor.start = max(start, draft.ended + dt.timedelta(days=1))
            successor.client = draft.client


def _last_of_each_series(chance: Chance, found: Sequence[Draft], successive: int) -> Iterator[Draft]:
    """Of those who left so many helped one client after each other: the earlier ones move back in time."""
    series: defaultdict[int, list[Draft]] = defaultdict(list)
    for draft in found:
        if draft.ended is None or draft.client is None:
            continue
        together = series[id(draft.work)]
        together.append(draft)
        if len(together) == successive:
            yield _put_after_each_other(chance, series.pop(id(draft.work)))
    for together in series.values():
        yield _put_after_each_other(chance, together)


def _put_after_each_other(chance: Chance, together: Sequence[Draft]) -> Draft:
    """The last of them, who helps the same client some days after the others did."""
    for earlier, later in reversed(list(pairwise(together))):
        assert earlier.ended is not None
        stayed = earlier.ended - earlier.start
        earlier.ended = before(chance, later.start, 4, _TAKES_OVER_WITHIN)
        earlier.start = workday(earlier.ended - stayed)
        earlier.client = together[-1].client
    return together[-1]


def _circles(
    chance: Chance, practice: Practice, clients: Clients, stages: Sequence[Stage], as_of: dt.date
) -> list[Draft]:
    """Circles of volunteers around one client each; who left had a circle that ended, who comes joins one that runs."""
    assert clients.circle is not None
    works = _works(practice)
    running = [number for number, stage in enumerate(stages) if stage is Stage.RUNNING]
    found: list[Draft] = []
    for client, members in enumerate(_groups(chance, running, clients.circle)):
        work = works[client % len(works)]
        start = before(chance, as_of, *practice.career.since)
        for place, volunteer in enumerate(members):
            joined = start
            if place >= clients.circle[0] and place == _JOINS_LATER - 1:
                joined = workday(start + dt.timedelta(days=chance.below((as_of - start).days)))
            found.append(Draft(volunteer, client, work, Stage.RUNNING, max(joined, start)))
    circles = 1 + max(draft.client or 0 for draft in found)
    for volunteer, stage in enumerate(stages):
        if stage is Stage.PLANNED:
            found.append(Draft(volunteer, volunteer % circles, works[0], stage, _coming(chance, as_of)))
    return [*found, *_ended_circles(chance, practice, clients.circle, stages, circles, as_of)]


def _groups(chance: Chance, volunteers: Sequence[int], sizes: tuple[int, int]) -> list[list[int]]:
    """The volunteers in groups of at least the least and at most the most (one more in the last where it must)."""
    least, most = sizes
    left, groups = list(volunteers), list[list[int]]()
    while left:
        count = len(left) if len(left) < 2 * least else min(chance.between(least, most), len(left) - least)
        groups.append([left.pop(0) for _ in range(count)])
    return groups


def _ended_circles(
    chance: Chance, practice: Practice, sizes: tuple[int, int], stages: Sequence[Stage], client: int, as_of: dt.date
) -> Iterator[Draft]:
    """The circles of who left, which ended with them."""
    left = [number for number, stage in enumerate(stages) if stage in (Stage.LEFT, Stage.DROPPED_OUT)]
    for number, members in enumerate(_groups(chance, left, sizes), start=client):
        circle = _draft(chance, practice, 0, number, practice.works[0], Stage.LEFT, as_of)
        for volunteer in members:
            yield Draft(volunteer, number, circle.work, Stage.LEFT, circle.start, circle.ended)
