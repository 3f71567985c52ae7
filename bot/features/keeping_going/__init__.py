"""Reminders, the look back at a week, statistics, a word after silence."""
