"""What two revisions of the program say about the same documents, and how that differs."""
