"""What the coach knows and remembers; it knows nothing of Telegram."""
