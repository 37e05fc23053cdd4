"""A finding that a user takes for wrong to a case of its rule: redacted, tried out, to be put under ``cases:``."""
