"""Runs, rides, rows, swims and walks."""
