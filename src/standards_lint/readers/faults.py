"""What several readers have to say in the same words."""

from __future__ import annotations

from standards_lint.errors import ReadError
from standards_lint.model.block import ReadNote
from standards_lint.model.span import Span


def has_password() -> ReadError:
    """The file is encrypted."""
    return ReadError("Berkas ini bersandi; simpan salinan tanpa sandi, lalu periksa ulang.", code="DOK107")


def tracked_changes(count: int) -> ReadNote:
    """The document has insertions, deletions or moves that nobody has accepted or rejected."""
    words = (
        f"Dokumen ini masih memuat {count} perubahan terlacak (track changes); yang diperiksa teksnya bila semua "
        "perubahan diterima. Terima atau tolak dahulu perubahan itu sebelum menetapkan dokumen."
    )
    return ReadNote("perubahan", words, Span(1))
