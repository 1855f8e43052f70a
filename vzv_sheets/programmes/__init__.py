"""Presets: settings, terms and sheets of a programme."""
