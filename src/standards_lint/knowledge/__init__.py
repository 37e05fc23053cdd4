"""What the law says and how people write it: data files turned into answers."""
