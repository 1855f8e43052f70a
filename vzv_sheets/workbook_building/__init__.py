"""Making workbooks: the template, the owned sheets, exports."""
