"""Days, money, cell addresses and words: the standard library only."""
