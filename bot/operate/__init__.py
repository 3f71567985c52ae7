"""For those who run the bot: the first start, the check-up, the profile."""
