"""A pack as pages for people: HTML that needs no script and no network, or Markdown."""
