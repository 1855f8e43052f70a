"""Word letters."""
