"""Backups of the database, and their way back."""
