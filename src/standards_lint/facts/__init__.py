"""A standard to facts."""
