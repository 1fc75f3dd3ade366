"""Thirty-odd days' texts in a reviewed snapshot."""
