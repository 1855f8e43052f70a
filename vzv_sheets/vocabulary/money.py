"""Amounts: integer cents inside, Dutch or plain decimals outside."""

from __future__ import annotations


def decimal_text(cents: int) -> str:
    """``1234.50``, as the JSON formats write an amount."""
    sign, rest = ("-", -cents) if cents < 0 else ("", cents)
    return f"{sign}{rest // 100}.{rest % 100:02d}"


def euro(cents: int) -> str:
    """``€ 1.234,50``, as messages and letters write an amount."""
    sign, rest = ("-", -int(cents)) if cents < 0 else ("", int(cents))
    return f"€ {sign}{rest // 100:,}".replace(",", ".") + f",{rest % 100:02d}"
