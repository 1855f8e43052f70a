"""What volunteers and clients work towards: steps on the ladder, goals, and measurements of how it goes."""
