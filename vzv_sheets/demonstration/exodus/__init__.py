"""Exodus: a national organisation on fixed weekdays (domain/programmes.md row 6)."""
