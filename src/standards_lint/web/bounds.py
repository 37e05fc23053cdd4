"""What one person may leave with the server; how large a single document may be the limits of reading say."""

from __future__ import annotations

from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class WebBounds:
    """Far above what a review needs, far below what would fill a disk."""

    files: int = 100
    """Files of one upload."""
    upload_bytes: int = 500_000_000
    """Bytes of one upload."""
    documents: int = 300
    """Documents on one desk."""
    desk_bytes: int = 2_000_000_000
    """Bytes of all documents on one desk."""
    desks: int = 64
    """Browsers at once."""
    form_bytes: int = 100_000
    """Bytes of a form without files."""
    reason: int = 2_000
    """Characters of the reason of a decision."""
