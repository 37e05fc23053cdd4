"""Settings that a folder of documents brings along: ``standards-lint.toml``, or a table of ``pyproject.toml``."""
