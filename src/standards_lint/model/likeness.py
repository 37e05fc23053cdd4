"""By what a finding is known again when lines have moved and the text around it was edited."""

from __future__ import annotations

import unicodedata
from hashlib import blake2b

from standards_lint.model.finding import Finding


def about(finding: Finding) -> tuple[str, str, str, str]:
    """What is said about which words: code, service, component and quote."""
    return finding.code, finding.service, finding.component, normalised(finding.quote)


def digest(*parts: str) -> str:
    """A short word for texts that is the same wherever and whenever it is made."""
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def likeness(finding: Finding) -> str:
    """The same for findings that say the same of the same words; `Finding.fingerprint` tells even these apart."""
    return digest(*about(finding))


def normalised(text: str) -> str:
    """The text without what does not change what it says: case, white space, forms of letters."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
