"""Plugins: what Python packages of others add, and the program's own parts, which come in by the same hooks."""
