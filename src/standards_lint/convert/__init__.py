"""Documents to structured standards and to Markdown, and the proof that nothing of their meaning is lost on the way."""
