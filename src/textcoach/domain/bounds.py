"""What a figure that a coach sets must lie within."""


def within(low: float, high: float, **figures: float) -> None:
    """ValueError that names the first figure outside of it."""
    for name, figure in figures.items():
        if not low <= figure <= high:
            raise ValueError(f"{name} is {figure:g}, which is not from {low:g} to {high:g}")
