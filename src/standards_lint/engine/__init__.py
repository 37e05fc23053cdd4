"""Facts and rules to findings; the only layer that knows durable-rules."""
