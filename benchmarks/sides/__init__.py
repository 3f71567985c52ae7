"""Pieces of the product, each run in a process of its own; the last line printed is JSON."""
