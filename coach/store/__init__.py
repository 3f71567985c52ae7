"""The one home of the SQL."""
