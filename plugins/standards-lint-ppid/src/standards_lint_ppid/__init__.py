"""Rules of public information services (*layanan informasi publik*, PPID) for standards-lint."""
