"""vzv_sheets: checks a workbook of volunteers, computes allowance limits and makes the letters.

`check`, `update`, `allowances`, `indicators` and `letters` do the same as the commands of `vzv` and return frozen
dataclasses with pandas frames. They are imported when they are first used, so that importing the package costs nothing.
"""

from __future__ import annotations

from typing import Any

from vzv_sheets import version

__all__ = ["__version__", "allowances", "check", "indicators", "letters", "update"]

__version__ = version.VERSION

_DOORS = {
    "allowances": "vzv_sheets.use_cases.allowances",
    "check": "vzv_sheets.use_cases.check",
    "indicators": "vzv_sheets.use_cases.indicators",
    "letters": "vzv_sheets.use_cases.letters",
    "update": "vzv_sheets.use_cases.update",
}


def __getattr__(name: str) -> Any:
    if name in _DOORS:
        from importlib import import_module

        return getattr(import_module(_DOORS[name]), name)
    raise AttributeError(name)
