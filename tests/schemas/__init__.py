"""A database of each schema version, as the code of its time has written it."""
