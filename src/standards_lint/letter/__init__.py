"""The letter that a reviewer sends back: a report on one document as a Word file, after a template of the office."""
