"""The declaration of an organisation that works with a programme: what the preset of the programme does not tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from vzv_sheets.demonstration.people import USUAL_SHARE_OF_WOMEN
from vzv_sheets.demonstration.places import TOWNS, Town
from vzv_sheets.demonstration.practice.declared_groups import Gatherings, Subsidy, Survey, Training
from vzv_sheets.demonstration.practice.rhythms import Rhythm

if TYPE_CHECKING:
    from vzv_sheets.demonstration.practice.ground import Ground

Range = tuple[int, int]


class Part(StrEnum):
    """What a contact person does for volunteers: the column that holds the contact."""

    SUPERVISOR = "begeleider_id"
    PROFESSIONAL = "professional_id"
    CASE_MANAGER = "klantmanager_id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The organisation itself, as Instellingen has it. `website` is the first part of its address on the internet."""

    name: str
    street: str
    postcode: str
    town: str
    telephone: str
    website: str
    signatory: str = "vrijwilligerscoördinator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A row of Organisaties. `kind` and `role` are its soort and rol.

    `tasks` are done there instead of those of the work. `contact` is the function of a contact person there, empty for
    none. `preset_row` counts the rows of Organisaties in the preset: this row takes the place of that example.
    """

    name: str
    kind: str
    role: str = "plaatsing"
    tasks: tuple[str, ...] = ()
    contact: str = ""
    pays_travel: bool = True
    preset_row: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleagues:
    """Contact persons with one function, one for so many volunteers; `at` are the names of their organisations in turn
    (none: the own organisation). With `role` they are volunteers themselves: those whose placement has that rol.
    """

    function: str
    part: Part
    at: tuple[str, ...] = ()
    volunteers_each: int = 15
    max_caseload: int | None = None
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clients:
    """Who is helped, by code. `unit` is eenheid, `each` how many clients a volunteer has.

    `circle` is how many volunteers one client has instead. Of a client whose volunteer left, another one takes over;
    of those who left `successive` helped one client after each other.
    `locations` are contactlocatie, `children` the number of children of a family.
    """

    unit: str = "persoon"
    prefix: str = "C"
    each: Range = (1, 1)
    circle: Range | None = None
    successive: int = 1
    locations: tuple[str, ...] = ("kantoor",)
    children: Range | None = None
    parents_permit: bool = False
    on_sheet: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A kind of placement. `tasks` are those of which a placement has one or two, `activities` what Uren calls them.

    `programme` counts the rows of Programmas in the preset. `share` is how many of all placements are such, compared to
    the shares of other kinds. `at` names the one organisation where it is done, `supervised_by` the function of who
    supervises it (empty: all who do in turn). `locations` are Uren.locatie. `alone_with_child` and
    `professional_present` fill the columns of that name, `fixed_half_days` fills vast_dagdeel from the visits.
    `fields` are more columns of Plaatsingen, the same in every row.
    """

    tasks: tuple[str, ...]
    rhythm: Rhythm
    role: str = "vrijwilliger"
    activities: tuple[str, ...] = ()
    programme: int = 0
    share: int = 1
    at_organisation: bool = False
    at: str = ""
    supervised_by: str = ""
    fixed_half_days: bool = False
    with_client: bool = True
    locations: tuple[str, ...] = ()
    alone_with_child: bool | None = None
    professional_present: bool | None = None
    fields: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Career:
    """How long placements last. `since` is how many days ago those that run began, `months` until their planned end.

    Every nth volunteer has left after `stayed` days, every nth dropped out (0: nobody), every nth is still to begin. Of
    those who run every nth is a newcomer (0: nobody), who began `lately`.
    """

    since: Range = (20, 340)
    months: int | None = None
    left: int = 10
    stayed: Range = (60, 200)
    dropped_out: int = 0
    planned: int = 10
    newcomers: int = 0
    lately: Range = (20, 120)
    reasons: tuple[str, ...] = ("persoonlijke omstandigheden", "verhuizing", "andere vrijwillige inzet")
    reasons_to_drop_out: tuple[str, ...] = ("persoonlijke omstandigheden", "geen motivatie", "geen match")
    outflow: tuple[str, ...] = ("geen",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Crew:
    """Who the volunteers are. Of every nth one is a minor of 16 or 17, those who came last (0: nobody).

    `women` is their share. Of every so many volunteers one supervises the others (`supervise`, 0: contact persons do).
    `benefits` are in turn, with `routes`; who has one of the municipality belongs to one of `municipalities`, names of
    organisations, and was sent by it in that share of the cases (`sent`). `steps` are lowest and highest trede at the
    start. Every nth needs extra help (0: nobody is asked). With `secret_addresses` no address is filled in.
    `with_vog` gives everybody a VOG, also where no norm asks for one.
    `fields` are more columns of Vrijwilligers, of which each volunteer has one of the values.
    """

    ages: Range = (24, 76)
    minors: int = 0
    women: float = USUAL_SHARE_OF_WOMEN
    supervise: int = 0
    towns: tuple[Town, ...] = TOWNS
    motives: tuple[str, ...] = ("iets betekenen", "sociale contacten", "zingeving", "zelfontplooiing", "plezier")
    benefits: tuple[str, ...] = ()
    routes: tuple[str, ...] = ("eigen initiatief online", "persoonlijk gevraagd", "vrijwilligerscentrale")
    municipalities: tuple[str, ...] = ()
    sent: float = 0.7
    steps: Range | None = None
    extra_help: int = 0
    half_days: Range | None = None
    secret_addresses: bool = False
    with_vog: bool = False
    fields: Mapping[str, tuple[object, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """What volunteers claim: every nth travels by car, `receipts` are kinds with their lowest and highest euros."""

    every_nth_travels: int = 2
    kilometres: Range = (2, 16)
    receipts: tuple[tuple[str, int, int], ...] = (("materiaal", 3, 30), ("overig", 3, 15))
    buys: float = 0.08


@dataclass(frozen=True, slots=True, kw_only=True)
class Talks:
    """Sheet Gesprekken, besides the talks that the norms ask. `before` (on the day of the intake), `at_start`, `coming`
    (of who is still to begin) and `planned` are soort; so many days lie between two talks of how things are.
    `professional` is how the participants of a talk name that person.

    `contact` are contactfrequentie_professional of which each placement has one, `form` the samenwerkingsvorm;
    `after_each_visit` makes a contact with the professional after each stay.
    """

    before: tuple[str, ...] = ()
    at_start: tuple[str, ...] = ()
    coming: tuple[str, ...] = ("kennismaking",)
    planned: tuple[str, ...] = ("voortgang",)
    attention_days: int = 90
    contact: tuple[str, ...] = ()
    form: tuple[str, ...] = ()
    professional: str = "professional"
    after_each_visit: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Goals:
    """Sheets Leerdoelen and Metingen: categories with a description (empty for goals of clients)."""

    of: str = "vrijwilliger"
    categories: tuple[tuple[str, str], ...] = ()
    each: Range = (1, 2)
    raters: tuple[str, ...] = ("vrijwilliger", "coördinator")


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """An organisation that works with a programme: one declaration, from which all sheets are made.

    A sheet whose part is empty stands in no workbook. `programme_names` take the place of those in the preset.
    `aspects` are measured on sheet Metingen. With `vacancies` every task at an organisation is a row of Vacatures. Of
    `borderline_tasks` somebody judged that volunteers may do them; `tasks_with_vog` are the tasks that a VOG depends on
    (none: it depends on nothing). `handovers_to` is the name of the organisation whose contact person gets the
    hand-overs. `violations` plants what the line of the programme in domain/programmes.md names, before the usual
    mistakes.
    """

    programme: str
    programme_names: tuple[str, ...] = ()
    office: Office
    works: tuple[Work, ...]
    violations: Callable[[Ground], None]
    usual_size: int = 24
    clients: Clients | None = None
    crew: Crew = Crew()
    career: Career = Career()
    organisations: tuple[Organisation, ...] = ()
    colleagues: tuple[Colleagues, ...] = ()
    costs: Costs = Costs()
    talks: Talks | None = None
    goals: tuple[Goals, ...] = ()
    aspects: tuple[str, ...] = ()
    vacancies: bool = False
    borderline_tasks: tuple[str, ...] = ()
    tasks_with_vog: tuple[str, ...] = ()
    gatherings: tuple[Gatherings, ...] = ()
    survey: Survey | None = None
    trainings: tuple[Training, ...] = ()
    signals: tuple[str, ...] = ()
    handovers: tuple[str, ...] = ()
    handovers_to: str = ""
    subsidies: tuple[Subsidy, ...] = ()
    satisfaction: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    settings: Mapping[str, object] = field(default_factory=dict)
