"""Rules of population administration (*administrasi kependudukan*) for standards-lint."""
