"""Which exercises a text names."""
