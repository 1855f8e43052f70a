"""The rules of domain/rules.md: one small function each."""
