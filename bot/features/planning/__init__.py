"""The plan: made, changed, looked at, paused."""
