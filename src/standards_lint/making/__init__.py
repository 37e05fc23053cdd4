"""Packs and rules to begin with: files from templates that pass the checks of a pack at once."""
