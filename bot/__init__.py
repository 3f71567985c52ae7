"""The conversation on Telegram."""
