"""What a user asks for (a settings file, options, arguments) to a session that judges by it."""
