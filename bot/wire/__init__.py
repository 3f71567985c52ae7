"""Between Telegram and the conversation: updates come in, answers go out, at the right pace."""
