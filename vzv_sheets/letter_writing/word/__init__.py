"""Word documents: templates that are filled in, pictures, merging. Knows nothing of letters."""
