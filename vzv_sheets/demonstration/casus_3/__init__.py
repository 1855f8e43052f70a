"""Casus-3: a volunteer centre with trajectories (domain/programmes.md row 17)."""
