"""What the program keeps on this machine to be faster the next time; nothing of it is ever needed."""
