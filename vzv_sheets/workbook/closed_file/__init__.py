"""The adapter for a workbook that is not open."""
