"""The next week, revised from what was done."""
