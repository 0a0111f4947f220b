"""The outcome in words: every line with its reason and its source."""
