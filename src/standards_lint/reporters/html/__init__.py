"""The report as one page for a browser: self-contained, readable without a network, printable."""
