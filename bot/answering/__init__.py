"""From an update to its answers: who answers, and the transaction in which that happens."""
