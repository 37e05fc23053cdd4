"""A flawed standard of an invented agency, and the walk with which ``standards-lint demo`` shows the program."""
