"""The parts as one running process: how it starts, waits, is watched, and stops."""
