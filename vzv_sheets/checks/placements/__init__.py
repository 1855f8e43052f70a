"""Families V-PLA and V-TAAK: placements and their tasks."""
