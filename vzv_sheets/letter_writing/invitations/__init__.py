"""Letters about what is planned: talks, jobs, trainings (L04, L20, L21, L22)."""
