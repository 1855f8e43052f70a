"""One file per sheet of the standard workbook."""
