"""Who needs attention this week, and what is missing in the records."""
