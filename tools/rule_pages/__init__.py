"""The pages on the rules under ``docs/``, written by ``tools/document_rules.py``."""
