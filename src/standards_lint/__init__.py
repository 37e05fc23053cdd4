"""A linter for Indonesian public-service standards (*Standar Pelayanan*)."""

__version__ = "0.3.0.dev0"
