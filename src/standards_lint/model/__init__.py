"""What flows through standards-lint: frozen dataclasses, standard library only, no input or output."""
