"""Family V-PRIV: what must not stand in the workbook."""
