"""Findings that can be mended without asking: edits applied to the text of a file, tried out by judging it again."""
