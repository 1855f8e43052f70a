"""Letters for the municipality that pays a benefit or a subsidy (L05, L06, L12, L16)."""
