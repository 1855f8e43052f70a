"""The version of the product, as every receipt shows it."""

from __future__ import annotations

VERSION = "0.1.0"
