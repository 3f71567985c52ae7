"""What the coach does for one person."""
