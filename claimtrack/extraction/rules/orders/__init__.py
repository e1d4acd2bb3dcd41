"""Orders: what comes first, next and last."""
