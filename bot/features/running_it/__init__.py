"""For those who run the bot: who may use it, counts, news to everybody."""
