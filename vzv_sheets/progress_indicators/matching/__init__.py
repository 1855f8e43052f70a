"""From intake to outflow: which placements came about, how long they took and lasted, and how they ended."""
