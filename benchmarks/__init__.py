"""How quick the product is beside others, measured on this machine: `python -m benchmarks`."""
