"""How the organisation stands: caseload, contact, tasks to judge, quality of the records."""
