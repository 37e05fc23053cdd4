"""Two reports to what became of the findings: the second round of a review."""
