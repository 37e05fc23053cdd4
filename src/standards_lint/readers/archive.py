"""ZIP files, in which Word, Excel and ODF documents come: each member is unpacked within bounds or not at all."""

from __future__ import annotations

import io
import zipfile
import zlib

from standards_lint.errors import ReadError
from standards_lint.readers.limits import Limits

MAX_MEMBERS = 20_000
"""Entries of one archive. A workbook with a hundred sheets and pictures has some hundreds."""

_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What office programs write; the others of ZIP may ask for gigabytes before the first byte is out."""


class Archive:
    """The members of a ZIP file held in memory."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        """Open the archive.

        Args:
            data: The file.
            limits: How much may be unpacked of it, all members together.

        Raises:
            ReadError: DOK102 where its table of contents is missing or damaged, DOK104 where it has too many members.
        """
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, UnicodeError) as error:
            raise ReadError(
                "Berkas ini rusak atau terpotong: daftar isi arsipnya tidak terbaca. Buka dengan program asalnya dan "
                "simpan kembali.",
                code="DOK102",
            ) from error
        members = self._zip.infolist()
        if len(members) > MAX_MEMBERS:
            raise ReadError(f"Berkas ini berisi lebih dari {MAX_MEMBERS} bagian dan tidak dibuka.", code="DOK104")
        self._members = {member.filename.replace("\\", "/").lstrip("/"): member for member in members}
        self._left = self._most = limits.unpacked_bytes

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the members, in their order."""
        return tuple(self._members)

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def read(self, name: str) -> bytes:
        """A member, unpacked.

        Raises:
            KeyError: if there is none of this name.
            ReadError: DOK104 where it is too large, DOK107 where it is encrypted, DOK102 where it is damaged.
        """
        member = self._members[name]
        if member.flag_bits & _ENCRYPTED:
            raise ReadError("Berkas ini bersandi; simpan salinan tanpa sandi, lalu periksa ulang.", code="DOK107")
        if member.compress_type not in _METHODS:
            raise _damaged(name)
        try:
            with self._zip.open(member) as stream:
                data = stream.read(self._left + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
            raise _damaged(name) from error
        except RuntimeError as error:  # what zipfile raises for a member that asks for a password
            raise ReadError(
                "Berkas ini bersandi; simpan salinan tanpa sandi, lalu periksa ulang.", code="DOK107"
            ) from error
        if len(data) > self._left:
            raise ReadError(
                f"Isi berkas ini lebih dari {self._most / 1e6:.0f} MB setelah dibuka; kemungkinan berkas jebakan.",
                code="DOK104",
            )
        self._left -= len(data)
        return data


def _damaged(name: str) -> ReadError:
    return ReadError(
        f"Berkas ini rusak: bagian {name[:100]} tidak dapat dibuka. Simpan kembali dengan program asalnya.",
        code="DOK102",
    )
