"""Somebody at one's side, and a group that walks together."""
