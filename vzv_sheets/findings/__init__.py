"""Findings: kinds, sets and reports."""
