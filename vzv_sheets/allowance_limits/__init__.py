"""The ledger of limits: who received what, against which figure, and what may still be paid (domain/allowances.md)."""
