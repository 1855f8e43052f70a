"""Pages for a browser: a dashboard as one file that needs nothing else."""
