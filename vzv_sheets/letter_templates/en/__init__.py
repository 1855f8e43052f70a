"""The templates in English, one module per letter."""
