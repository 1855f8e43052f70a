"""What several letters share: letterhead, addressees, sentences, the chart of a goal."""
