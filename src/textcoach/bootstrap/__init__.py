"""The composition root: it alone knows every adapter."""

from textcoach.bootstrap.service import Textcoach, build

__all__ = ["Textcoach", "build"]
