"""How volunteers, professionals and clients work together: forms, contacts, agreements, signals, who is reached."""
