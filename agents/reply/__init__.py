"""Reads the replies that the grammar is not sure of."""
