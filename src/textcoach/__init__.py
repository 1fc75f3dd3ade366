"""textcoach: an SMS-first coach."""
