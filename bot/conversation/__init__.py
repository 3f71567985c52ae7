"""What a turn of the conversation is made of: the turn, its questions, how things are shown."""
