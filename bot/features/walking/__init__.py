"""Sessions: guided, logged by a tap or in words, put right, taken out."""
