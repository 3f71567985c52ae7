"""The first meeting, and coming back after the chat was out of reach."""
