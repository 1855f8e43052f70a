"""The standard workbook, declared once."""
