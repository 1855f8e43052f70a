"""Letters in the own words of an organisation: which files are templates, and what is wrong with them."""
