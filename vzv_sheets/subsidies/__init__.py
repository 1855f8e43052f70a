"""What funders pay for: trajectories that are earned, and how far the budget is used."""
