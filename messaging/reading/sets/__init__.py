"""The sets of one strength exercise, from all its figures together."""
