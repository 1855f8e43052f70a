"""The version of the standard workbook. It stands in the document properties of each workbook (design, Writing)."""

from __future__ import annotations

SCHEMA_VERSION = "1.0"
