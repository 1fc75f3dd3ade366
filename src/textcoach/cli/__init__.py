"""The command line. Importing it is light: each command imports what it runs."""

from textcoach.cli.main import main

__all__ = ["main"]
