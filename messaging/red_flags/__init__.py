"""Symptoms in a text that stop training at once. ``detecting`` finds them, the others know the words."""
