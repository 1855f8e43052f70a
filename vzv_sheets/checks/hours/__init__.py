"""Family V-UUR: hours."""
