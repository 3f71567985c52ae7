"""What is kept and how it is set: settings, privacy, taking it along and bringing it back."""
