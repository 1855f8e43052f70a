"""Hours worked and who was there: totals, norms per week and month, growth."""
