"""What people do here, in rooms by subject; each file says what it answers."""
