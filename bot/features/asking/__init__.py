"""Questions: calories, facts and advice, help, and what nobody understood."""
