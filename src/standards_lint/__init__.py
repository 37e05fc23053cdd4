"""A linter for Indonesian public-service standards (*Standar Pelayanan*)."""

__version__ = "0.1.0"
