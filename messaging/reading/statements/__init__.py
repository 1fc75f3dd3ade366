"""Which figures are said of which exercise, and what states nothing."""
