"""Letters to a volunteer about the whole of the volunteering (L02, L07, L08, L18, L19, L24, L25)."""
