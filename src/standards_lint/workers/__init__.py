"""Documents judged in processes of their own, so that none of them can hold up or end the run."""
