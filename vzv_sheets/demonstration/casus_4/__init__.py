"""Casus-4: a care institution with a scheme of the municipality (domain/programmes.md row 18)."""
