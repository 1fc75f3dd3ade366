"""What is said of the whole session, and what hurts."""
