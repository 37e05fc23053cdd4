"""Findings written into a copy of the document itself, as comments of Word on the words they are about."""
