"""What the reports of the workbook show."""
