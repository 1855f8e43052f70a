"""Many Word letters in one Word file: what they share is kept once, what differs gets its own name."""
