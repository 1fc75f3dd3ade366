"""What was done, exercise by exercise."""
