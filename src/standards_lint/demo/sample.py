"""The sample that a demo begins with: one flawed draft as Markdown and as Word, and settings of the folder."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

TEXT, WORD, SETTINGS = "standar.md", "standar.docx", "standards-lint.toml"

_SETTINGS = """\
# Pengaturan untuk folder ini; pengaturan di folder di atasnya tidak dipakai di sini.
fail-on = "error"   # kode keluar 1 bila ada kesalahan
"""


def sample_files() -> Mapping[str, bytes]:
    """Names of the files to their contents, the same in every run."""
    # Imported here: the library that writes Word files is heavy.
    from standards_lint.demo.word_draft import word_draft

    text = (files("standards_lint.demo") / TEXT).read_text(encoding="utf-8")
    return {TEXT: text.encode(), WORD: word_draft(text), SETTINGS: _SETTINGS.encode()}
