"""Old Word documents (.doc) and RTF: LibreOffice, where it is installed, turns them into OpenDocument, which is read.

OpenDocument and not .docx, because it is LibreOffice's own format: it keeps the numbers of lists as LibreOffice shows
them, and the pages. What comes out is as little trusted as what went in.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from standards_lint.errors import ReadError
from standards_lint.readers.compound import is_encrypted_word
from standards_lint.readers.content import Content
from standards_lint.readers.faults import has_password
from standards_lint.readers.odt import read_odt
from standards_lint.readers.options import ReadOptions

_NAMES = ("soffice.com", "soffice", "libreoffice") if sys.platform == "win32" else ("soffice", "libreoffice")
_USUAL = (
    r"%ProgramFiles%\LibreOffice\program\soffice.com",
    r"%ProgramFiles(x86)%\LibreOffice\program\soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
)
_SETTINGS = {
    "Office.Common/Security/Scripting": {
        "MacroSecurityLevel": "3",
        "DisableMacrosExecution": "true",
        "DisableActiveContent": "true",
        "BlockUntrustedRefererLinks": "true",
    },
    "Office.Writer/Content/Update": {"Link": "0", "Field": "false", "Chart": "false"},
    # a proxy that answers nobody: a picture by its address in the network is not fetched
    "Inet/Settings": {
        "ooInetProxyType": "2",
        "ooInetHTTPProxyName": "127.0.0.1",
        "ooInetHTTPProxyPort": "9",
        "ooInetHTTPSProxyName": "127.0.0.1",
        "ooInetHTTPSProxyPort": "9",
    },
}
"""What the program may not do while it converts."""


def read_doc(data: bytes, options: ReadOptions) -> Content:
    """Read a document of Word 97 to 2003.

    Args:
        data: The file.
        options: Bounds for the run of LibreOffice and for what comes of it.

    Raises:
        ReadError: DOK102 where it is damaged, DOK105 without LibreOffice, DOK107 where it has a password.
    """
    if is_encrypted_word(data):
        raise has_password()
    is_xml = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
    return _converted(data, "dokumen.xml" if is_xml else "dokumen.doc", options)


def read_rtf(data: bytes, options: ReadOptions) -> Content:
    """Read a document in RTF; see `read_doc`."""
    return _converted(data, "dokumen.rtf", options)


def find_libreoffice() -> str:
    """Path of the program, empty where there is none."""
    for name in _NAMES:
        found = shutil.which(name)
        if found:
            return found
    usual = (os.path.expandvars(path) for path in _USUAL)
    return next((path for path in usual if Path(path).is_file()), "")


def _converted(data: bytes, name: str, options: ReadOptions) -> Content:
    program = find_libreoffice()
    if not program:
        raise ReadError(
            f"Berkas {name[7:]} dibaca lewat LibreOffice, yang tidak ditemukan di komputer ini; pasang LibreOffice "
            "atau simpan sebagai .docx.",
            code="DOK105",
        )
    # what LibreOffice may still write while its folder is removed is no reason to fail
    with tempfile.TemporaryDirectory(prefix="standards-lint-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        (place / name).write_bytes(data)
        _write_settings(place / "profil")
        _run(_command(program, place, name), place, options.limits.program_seconds)
        made = place / "hasil" / "dokumen.odt"
        if not made.is_file():
            raise ReadError(
                "LibreOffice tidak dapat membuka berkas ini; mungkin rusak atau bersandi. Simpan sebagai .docx.",
                code="DOK102",
            )
        if made.stat().st_size > options.limits.file_bytes:
            raise ReadError("Hasil pembacaan LibreOffice terlalu besar; bagi menjadi beberapa berkas.", code="DOK104")
        result = made.read_bytes()
    return read_odt(result, options)


def _command(program: str, place: Path, name: str) -> list[str]:
    return [
        program,
        "--headless",
        "--norestore",
        "--nologo",
        "--nolockcheck",
        f"-env:UserInstallation={(place / 'profil').as_uri()}",
        "--convert-to",
        "odt:writer8",
        "--outdir",
        str(place / "hasil"),
        str(place / name),
    ]


def _write_settings(profile: Path) -> None:
    """A profile of its own: nothing of the user's is read, and a running LibreOffice is not disturbed."""
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop>'
        "</item>"
        for path, values in _SETTINGS.items()
        for name, value in values.items()
    )
    user = profile / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(
        f'<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}'
        "</oor:items>",
        encoding="utf-8",
    )


def _run(command: list[str], folder: Path, seconds: int) -> None:
    """Run a program; when its time is up, it ends with everything that it started."""
    try:
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=sys.platform != "win32",
        )
    except OSError as error:
        raise ReadError(
            "LibreOffice ada di komputer ini tetapi tidak dapat dijalankan; simpan berkas sebagai .docx.",
            code="DOK105",
        ) from error
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired as error:
        raise ReadError(
            f"LibreOffice belum selesai membuka berkas ini setelah {seconds} detik; simpan sebagai .docx.",
            code="DOK104",
        ) from error
    finally:
        if process.poll() is None:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a running program and those that it started."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
