"""Reading the parameter files, and refusing what the contract forbids (design, Figures that carry law)."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vzv_sheets.legal.figures import Certainty, Figure, Figures, Parameter, Unit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PARAMETER_FOLDER = Path(__file__).resolve().parent / "parameters"

_FILE_KEYS = {"title", "unit", "confirmed_until", "value"}
_VALUE_KEYS = {"from", "to", "value", "reference", "certainty", "note"}
_SHIPPED = {certainty.value for certainty in Certainty} - {Certainty.OWN}
_AMOUNT = re.compile(r"(\d+)\.(\d\d)")
_VERSION_LENGTH = 12


class FaultyParameterError(ValueError):
    """A parameter file breaks the rules; the message names the file and the fault."""

    def __init__(self, name: str, fault: str) -> None:
        super().__init__(f"{name}.toml: {fault}")


def load_figures(folder: Path) -> Figures:
    """Every `*.toml` of the folder as one `Figures`. Raises `FaultyParameterError`."""
    digest = hashlib.sha256()
    parameters = {}
    for path in sorted(folder.glob("*.toml")):
        content = path.read_bytes().replace(b"\r\n", b"\n")
        digest.update(path.name.encode() + b"\0" + content + b"\0")
        parameters[path.stem] = parse_parameter(path.stem, content.decode("utf-8"))
    return Figures(parameters, digest.hexdigest()[:_VERSION_LENGTH])


def parse_parameter(name: str, text: str) -> Parameter:
    """One parameter file. Raises `FaultyParameterError` for a missing or unknown key, a value without reference, an
    unknown certainty, a binary fraction, or dates that overlap.
    """
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise FaultyParameterError(name, str(error)) from error
    _check_keys(name, content, _FILE_KEYS, required=_FILE_KEYS)
    confirmed_until = _date(name, content, "confirmed_until")
    unit = _one_of(name, content, "unit", [unit.value for unit in Unit])
    values = content["value"]
    if not isinstance(values, list) or not values:
        raise FaultyParameterError(name, "no [[value]]")
    read = [_figure(name, value, Unit(unit), confirmed_until) for value in values]
    return Parameter(name, _text(name, content, "title"), Unit(unit), confirmed_until, _in_order(name, read))


def _figure(name: str, content: Mapping[str, Any], unit: Unit, confirmed_until: dt.date) -> Figure:
    _check_keys(name, content, _VALUE_KEYS, required=_VALUE_KEYS - {"to", "note"})
    first = _date(name, content, "from")
    last = _date(name, content, "to") if "to" in content else None
    if last is not None and last < first:
        raise FaultyParameterError(name, f"'to' {last} lies before 'from' {first}")
    certainty = _one_of(name, content, "certainty", sorted(_SHIPPED))
    note = _text(name, content, "note") if "note" in content else ""
    value = _number(name, content["value"], unit)
    reference = _text(name, content, "reference")
    return Figure(name, value, unit, first, last, reference, Certainty(certainty), confirmed_until, note)


def _in_order(name: str, values: Sequence[Figure]) -> tuple[Figure, ...]:
    for earlier, later in pairwise(values):
        if earlier.valid_to is None or earlier.valid_to >= later.valid_from:
            raise FaultyParameterError(name, f"the value from {later.valid_from} overlaps the one before it")
    return tuple(values)


def _number(name: str, value: object, unit: Unit) -> int:
    if unit is Unit.EURO:
        match = _AMOUNT.fullmatch(value) if isinstance(value, str) else None
        if match is None:
            raise FaultyParameterError(name, f'{value!r} is no amount such as "220.00"')
        return int(match[1]) * 100 + int(match[2])
    if not isinstance(value, int) or isinstance(value, bool):
        raise FaultyParameterError(name, f"{value!r} is no whole number")
    return value


def _check_keys(name: str, content: Mapping[str, Any], known: set[str], *, required: set[str]) -> None:
    if unknown := sorted(content.keys() - known):
        raise FaultyParameterError(name, f"unknown key {unknown[0]!r}")
    if missing := sorted(required - content.keys()):
        raise FaultyParameterError(name, f"{missing[0]!r} is missing")


def _date(name: str, content: Mapping[str, Any], key: str) -> dt.date:
    value = content[key]
    if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
        raise FaultyParameterError(name, f"{key!r} is no date")
    return value


def _text(name: str, content: Mapping[str, Any], key: str) -> str:
    value = content[key]
    if not isinstance(value, str) or not value.strip():
        raise FaultyParameterError(name, f"{key!r} is empty")
    return value


def _one_of(name: str, content: Mapping[str, Any], key: str, allowed: Sequence[str]) -> str:
    value = content[key]
    if value not in allowed:
        raise FaultyParameterError(name, f"{key!r} is {value!r}; allowed are {', '.join(allowed)}")
    return str(value)
