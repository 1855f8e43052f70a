"""Figures about progress."""
