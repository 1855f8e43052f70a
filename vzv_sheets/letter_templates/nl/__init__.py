"""The templates in Dutch, one module per letter."""
