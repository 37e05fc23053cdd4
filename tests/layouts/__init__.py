"""Invented standards drawn in many layouts and formats, to see that the same standard is read from all of them."""
