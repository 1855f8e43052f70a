"""What has to hold, and the tests that show it: the codes of domain/rules.md, the rows of domain/programmes.md and the
golden numbers of domain/decisions.md.

The tests of a code are found by reading their sources; `programme_rows.toml` and `golden_numbers.toml` name their own.
`docs/reference/herleidbaarheid.md` is made of it, and `tests/project/test_traceability.py` guards it.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from vzv_sheets.demonstration import PROGRAMMES

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CODE = re.compile(r"\bV-[A-Z]+-\d\d\b")
# A list of more codes than these in a constant or a helper of a test file says nothing about one of them.
_MOST_CODES_OF_A_HELPER = 3
_NOT_ABOUT_A_RULE = ("tests/project/",)
# Executed for every demonstration: what was planted is found, by code and cell, and nothing else.
_OF_DEMONSTRATIONS = (
    "tests/demonstration/test_planted_mistakes.py::"
    "test_the_checks_find_every_mistake_and_nothing_else_and_read_the_rest"
)
_WORDS = {"F": "fout", "W": "waarschuwing", "I": "info"}
_MOST_TESTS = 5


@dataclass(frozen=True)
class ProgrammeRow:
    """A row of domain/programmes.md.

    `system` and `asks` are what it is and what it asks, in short and in Dutch. `preset` is the preset that answers it,
    empty where `means` tells how else. `tests` are names as `tests/file.py::name`, `later` tells what still waits.
    """

    number: int
    system: str
    sources: str
    asks: str
    starred: bool = False
    preset: str = ""
    means: str = ""
    tests: tuple[str, ...] = ()
    later: str = ""


@dataclass(frozen=True)
class GoldenNumber:
    """A number that a source states (`value`, in Dutch), and the tests that hold it as `tests/file.py::name`."""

    value: str
    source: str
    tests: tuple[str, ...]


def rules() -> Mapping[str, str]:
    """Every code of domain/rules.md with its severities, as `FWI`."""
    return tomllib.loads((HERE / "rules.toml").read_text(encoding="utf-8"))


def programme_rows() -> Sequence[ProgrammeRow]:
    """Every row of domain/programmes.md, by number. Raises TypeError for an unknown or a missing field."""
    content = tomllib.loads((HERE / "programme_rows.toml").read_text(encoding="utf-8"))
    rows = [ProgrammeRow(**{**row, "tests": tuple(row.get("tests", ()))}) for row in content["row"]]
    return sorted(rows, key=lambda row: row.number)


def golden_numbers() -> Sequence[GoldenNumber]:
    """Every golden number of domain/decisions.md. Raises TypeError for an unknown or a missing field."""
    content = tomllib.loads((HERE / "golden_numbers.toml").read_text(encoding="utf-8"))
    return [GoldenNumber(**{**row, "tests": tuple(row["tests"])}) for row in content["number"]]


@cache
def tests_by_code() -> Mapping[str, Sequence[str]]:
    """For each code the tests whose source names it, as `tests/file.py::name`.

    Those of the rules come first, and of these the files that are about the fewest codes.
    """
    found: dict[str, list[tuple[bool, int, str]]] = {}
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        place = path.relative_to(ROOT).as_posix()
        named = [] if place.startswith(_NOT_ABOUT_A_RULE) else list(_codes_of_tests(path.read_text(encoding="utf-8")))
        about = len(set().union(*(codes for _, codes in named)))
        for name, codes in named:
            for code in codes:
                found.setdefault(code, []).append((path.parent.name != "checks", about, f"{place}::{name}"))
    return {code: [test for _, _, test in sorted(tests, key=lambda each: each[:2])] for code, tests in found.items()}


def _codes_of_tests(source: str) -> Iterator[tuple[str, set[str]]]:
    """Each test of a file with the codes that it, or a helper or constant of the file that it uses, names."""
    lines = source.splitlines()
    texts: dict[str, tuple[str, ast.stmt]] = {}
    for node in ast.parse(source).body:
        first = min([node.lineno, *(each.lineno for each in getattr(node, "decorator_list", ()))])
        text = "\n".join(lines[first - 1 : node.end_lineno])
        for name in _names(node):
            texts[name] = (text, node)
    for name, (text, node) in texts.items():
        if name.startswith("test_") and isinstance(node, ast.FunctionDef):
            codes = set(CODE.findall(text))
            for used in {each.id for each in ast.walk(node) if isinstance(each, ast.Name)} & texts.keys() - {name}:
                of_helper = set(CODE.findall(texts[used][0]))
                codes |= of_helper if len(of_helper) <= _MOST_CODES_OF_A_HELPER else set()
            yield name, codes


def _names(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return [node.name]
    targets = node.targets if isinstance(node, ast.Assign) else []
    return [target.id for target in targets if isinstance(target, ast.Name)]


def tests_of_row(row: ProgrammeRow) -> Sequence[str]:
    """The tests that a row names, and that of its demonstration when it has one."""
    return (*row.tests, _OF_DEMONSTRATIONS) if row.preset in PROGRAMMES else row.tests


def is_there(test: str) -> bool:
    """Whether a test of that name (`tests/file.py::name`) exists."""
    place, _, name = test.partition("::")
    path = ROOT / place
    if not path.is_file():
        return False
    body = ast.parse(path.read_text(encoding="utf-8")).body
    return any(isinstance(node, ast.FunctionDef) and node.name == name for node in body)


def page() -> Iterator[str]:
    """The page in Dutch: first the codes, then the rows, then the numbers."""
    yield "# Herleidbaarheid\n"
    yield "Elke melding, elk programma en elk getal van de specificatie, met de tests die laten zien dat het werkt. Van"
    yield "elke melding worden daarnaast beide voorbeelden uitgevoerd (`tests/checks/test_examples.py`).\n"
    yield "## Meldingen\n"
    yield "| code | ernst | tests |\n|---|---|---|"
    for code, severities in rules().items():
        words = ", ".join(_WORDS[letter] for letter in severities)
        tests = _listed(tests_by_code().get(code, ()), _MOST_TESTS)
        yield f"| [{code}](meldingen.md#{code.lower()}) | {words} | {tests} |"
    yield "\n## Programma's\n"
    yield "★ heeft een eigen voorbeeldwerkmap en een test van begin tot eind.\n"
    yield "| nr | systeem | bron | wat het vraagt | hoe | tests |\n|---|---|---|---|---|---|"
    for row in programme_rows():
        number = f"{row.number} ★" if row.starred else str(row.number)
        yield f"| {number} | {row.system} | {row.sources} | {row.asks} | {_how(row)} | {_listed(tests_of_row(row))} |"
    yield "\n## Getallen uit de bronnen\n"
    yield "| getal | bron | tests |\n|---|---|---|"
    for number in golden_numbers():
        yield f"| {number.value} | {number.source} | {_listed(number.tests)} |"


def _how(row: ProgrammeRow) -> str:
    parts = [
        f"preset `{row.preset}`" if row.preset else "",
        row.means,
        f"*Komt later: {row.later}*" if row.later else "",
    ]
    return ". ".join(part.rstrip(".") for part in parts if part)


def _listed(tests: Sequence[str], most: int | None = None) -> str:
    """The names of tests, per file; of a long list the first ones."""
    by_file: dict[str, list[str]] = {}
    for test in tests[:most]:
        place, _, name = test.partition("::")
        by_file.setdefault(place, []).append(f"`{name}`")
    shown = [f"{place}: {', '.join(names)}" for place, names in by_file.items()]
    if most is not None and len(tests) > most:
        shown.append(f"en nog {len(tests) - most}")
    return "<br>".join(shown)
