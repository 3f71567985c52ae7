"""What others do for the same: run in an environment of their own, never import the product."""
