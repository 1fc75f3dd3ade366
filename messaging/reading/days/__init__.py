"""Days and stretches of days that athletes name."""
