"""The repositories: every query of textcoach, a module per subject."""
