"""A block's weeks: day plans and weekly targets."""
