"""From a workbook that can be read to typed records."""
