"""The program as a language server: what it knows of standards and packs, told to editors while somebody writes."""
