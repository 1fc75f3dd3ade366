"""How fast the service is, as ratios against a baseline of the same run: ``python -m benchmarks``."""
