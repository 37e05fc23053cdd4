"""A nation's documents judged: from folders, tables and object stores to tables, on one machine or many."""
