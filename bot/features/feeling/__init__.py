"""Signs of danger, pain, the morning after, what people live with."""
