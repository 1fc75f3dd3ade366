"""The text as words and figures: one spelling, one kind for each piece, and where it stood."""
