"""numpy, loaded when it is first used.

`vzv --help` and `vzv explain` read declarations only and must start without numpy (design, Layers). Every module of
the core takes numpy from here: ``from vzv_sheets.vocabulary.arrays import np``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__all__ = ["np"]

if TYPE_CHECKING:
    import numpy as np
else:

    class _NumpyOnFirstUse:
        def __getattr__(self, name: str) -> Any:
            value = getattr(import_module("numpy"), name)
            setattr(self, name, value)
            return value

    np = _NumpyOnFirstUse()
