"""Repositories, by subject. Queries live behind these and nowhere else."""
