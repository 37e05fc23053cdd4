"""What a rule wishes for to edits of the file's own characters, or to nothing where it has other ones."""
