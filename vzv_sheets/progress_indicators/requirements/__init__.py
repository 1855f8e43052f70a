"""What has to be known or in order: benefit, how people came in, agreements, certificates, trainings."""
