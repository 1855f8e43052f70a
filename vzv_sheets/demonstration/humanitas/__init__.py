"""Humanitas Westerkwartier: households without norms (domain/programmes.md row 10)."""
