"""Findings to a report: what is selected, in which order."""
