"""Files for one reader: what each may see, and the tables that hold only that."""
