"""The steps of the schema, in order; each runs once on every database."""
