"""L15, the yearly statement of allowances."""
