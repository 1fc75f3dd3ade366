"""What the API takes and gives, as JSON. Instants are UTC, dates and times of day local to the athlete."""
