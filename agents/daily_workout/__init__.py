"""One day's workout, written on its day."""
