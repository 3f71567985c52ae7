"""One turn: from an update to the feature that answers it."""
