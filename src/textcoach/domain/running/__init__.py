"""Running: what was run, what that supports, how fit it shows a runner to be, how fast and how far to run."""
