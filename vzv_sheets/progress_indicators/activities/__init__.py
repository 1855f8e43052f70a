"""What is done and what people say about it: activities that were named and counted, satisfaction, five conditions."""
