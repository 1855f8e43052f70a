"""The live-Excel adapter: reads and writes the workbook that is open in Excel, through xlwings' core API."""
