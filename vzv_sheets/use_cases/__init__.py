"""One file per verb of the user."""
