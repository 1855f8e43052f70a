"""The VBA project of a workbook with buttons, built from text: [MS-OVBA] in a compound file of [MS-CFB]."""
