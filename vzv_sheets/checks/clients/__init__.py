"""Families V-CLI, V-SIG and V-CON: clients by code, signals, contact."""
