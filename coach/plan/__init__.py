"""The plan: which session comes next, by which rule, and how it is going."""
