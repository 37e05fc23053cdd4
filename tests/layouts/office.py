"""Word documents to other formats of office programs, with LibreOffice: all of a format in one run."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from layouts.document import Document

CONVERTED = ("odt", "pdf")
_SECONDS = 600


def has_office() -> bool:
    """LibreOffice can be called."""
    return shutil.which("soffice") is not None


def converted(documents: Sequence[Document], form: str) -> list[Document]:
    """The same documents in another format.

    Args:
        documents: Word documents.
        form: ``odt`` or ``pdf``.

    Raises:
        RuntimeError: if LibreOffice left one out.
    """
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for number, document in enumerate(documents):
            (folder / f"{number}.docx").write_bytes(document.data)
        profile = (folder / "profile").as_uri()
        command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", form, "--outdir", place]
        files = [str(folder / f"{number}.docx") for number in range(len(documents))]
        run = subprocess.run([*command, *files], capture_output=True, text=True, timeout=_SECONDS, check=False)
        made = [folder / f"{number}.{form}" for number in range(len(documents))]
        if not all(path.exists() for path in made):
            raise RuntimeError(f"LibreOffice made no {form}: {run.stderr.strip()[-300:]}")
        return [replace(d, format=form, data=path.read_bytes()) for d, path in zip(documents, made, strict=True)]
