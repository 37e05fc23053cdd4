"""Pages as people copy, print and convert them, and what the program makes of the copies."""
