"""The composition root: it alone knows every adapter."""

from textcoach.bootstrap.service import build
from textcoach.bootstrap.textcoach import Textcoach

__all__ = ["Textcoach", "build"]
