"""Time: who is due, and the delivery."""
