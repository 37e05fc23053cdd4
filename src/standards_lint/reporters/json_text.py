"""Plain values to JSON that is the same, byte for byte, for the same values."""

from __future__ import annotations

import json


def json_text(value: object) -> str:
    """Indented JSON in the order of the keys, with a final newline.

    Letters stand as they are; only lone surrogates, which UTF-8 cannot hold, are escaped.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"
