"""Family V-LRN: learning goals and their measurements."""
