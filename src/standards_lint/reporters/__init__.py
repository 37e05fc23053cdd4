"""A report to text: one module per format."""
