"""Family V-GELD: allowances, schemes, subsidies and payments."""
