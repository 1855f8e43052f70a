"""The doors to people: command line and Excel."""
