"""What it costs and who pays: trajectories, allowances, expenses and budgets."""
