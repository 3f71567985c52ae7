"""What walking backwards costs: the estimator, its evidence, and food to set beside it."""
