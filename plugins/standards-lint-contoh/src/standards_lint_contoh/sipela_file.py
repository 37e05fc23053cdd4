"""A reader: the text files that the regency's invented application SIPELA exports.

::

    #SIPELA 1
    JUDUL    STANDAR PELAYANAN KARTU PENCARI KERJA
    BAGIAN   Persyaratan
    ISI      1. Kartu tanda penduduk
"""

from standards_lint.plugins import Block, BlockKind, Content, FileReader, Mark, ReadError, SourceText

_HEAD = "#SIPELA 1"
_LEVELS = {"JUDUL": 1, "BAGIAN": 2}


def read_sipela(text: str) -> Content:
    """The blocks of an exported file, each with the place of its words.

    Raises:
        ReadError: for a line whose first word is none of JUDUL, BAGIAN and ISI.
    """
    blocks = []
    for number, line in enumerate(text.splitlines(), 1):
        words = line.strip()
        if not words or words.startswith("#"):
            continue
        key, _, rest = words.partition(" ")
        if key not in (*_LEVELS, "ISI"):
            message = f"Baris {number} diawali “{key}”; berkas SIPELA hanya memuat JUDUL, BAGIAN, dan ISI."
            raise ReadError(message, code="DOK102", line=number)
        rest = rest.strip()
        source = SourceText(rest, (Mark(0, number, line.index(rest) + 1 if rest else 1),))
        kind = BlockKind.HEADING if key in _LEVELS else BlockKind.PARAGRAPH
        blocks.append(Block(kind, source, level=_LEVELS.get(key, 0)))
    return Content(tuple(blocks))


def is_sipela(head: bytes, path: str) -> bool:  # noqa: ARG001 (the content decides, not the name)
    """The file says what it is in its first line."""
    return head.lstrip(b"\xef\xbb\xbf").startswith(_HEAD.encode())


SIPELA = FileReader("sipela", read_text=read_sipela, suffixes=(".sipela",), recognises=is_sipela)
