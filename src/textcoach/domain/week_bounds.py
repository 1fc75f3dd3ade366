"""What a week that is written by hand may hold, in a file or a request. Distances in metres."""

LONGEST_THEME, LONGEST_NOTES, LONGEST_REASON = 80, 240, 600
MOST_DAY_METERS, MOST_WEEK_METERS = 100_000, 700_000
MOST_SETS = 60
"""Of a muscle: twice what anybody is ever given."""
MOST_RIR = 10
LEAST_PERCENT, MOST_PERCENT = 30, 100
LONGEST_WHY = 120
