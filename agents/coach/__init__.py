"""Answers questions and small talk."""
