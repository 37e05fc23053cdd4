"""Bytes to blocks: one module per format, `read_document` as the one door."""

from standards_lint.readers.read import read_document

__all__ = ["read_document"]
