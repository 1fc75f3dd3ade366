"""The words around a workout in its text."""
