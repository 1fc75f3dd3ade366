"""`textcoach demo`: ten days with two athletes, on a simulated clock."""

from textcoach.cli.demo.command import demo

__all__ = ["demo"]
