"""What several features stand on: consent, the health check, the receipt, how answers are read."""
