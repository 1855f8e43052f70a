"""Paying: what may be paid now and why not, the payment file, the list for the tax office, the journal lines."""
