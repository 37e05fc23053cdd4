"""How well real documents are understood, measured and written as a page."""
