"""Blocks to a standard: one module per thing extracted."""
