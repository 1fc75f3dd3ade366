"""Services of the older shape, in which everything was generated ahead: reading theirs, and making ours of it.

The migration that takes them over uses it; what became of their rows is told by repositories/older.py.
"""
