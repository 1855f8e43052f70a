"""The port through which workbooks are read and written, and its adapters."""
