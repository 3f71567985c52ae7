"""What the coach tells: facts, advice, tips and conditions, each with its sources."""
