"""Every error that standards-lint raises on purpose.

::

    StandardsLintError
    ├── UsageError            a path or an option that cannot be served
    ├── ConfigError           a settings file that cannot be used
    ├── PackError             a rule pack that does not hold together (names file and line)
    ├── PluginError           a plugin that cannot be loaded or used (names it)
    ├── KnowledgeError        a knowledge or vocabulary file that cannot be read
    ├── ReadError             a document that cannot be read (becomes a finding DOK1xx)
    ├── AnnotateError         a document that findings cannot be written into
    ├── TemplateError         a template of letters that cannot be used
    ├── WorkerError           a process that judges documents cannot be begun
    └── EngineError           the rules engine failed or cannot be had

Each message is a sentence that says what is wrong, where, and what to do.
"""

import errno

_SYSTEM = {
    errno.ENOENT: "tidak ada",
    errno.EACCES: "tidak diizinkan",
    errno.EPERM: "tidak diizinkan",
    errno.EISDIR: "sebuah folder",
    errno.ENOTDIR: "bukan folder",
    errno.EEXIST: "sudah ada",
    errno.ENOSPC: "tempat penyimpanan penuh",
    errno.EROFS: "hanya dapat dibaca",
    errno.EBUSY: "sedang dipakai",
    errno.ETXTBSY: "sedang dipakai",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.ELOOP: "tautannya berputar",
    errno.EMFILE: "terlalu banyak berkas terbuka",
    errno.EADDRINUSE: "sudah dipakai",
    errno.EADDRNOTAVAIL: "bukan alamat komputer ini",
    errno.EPIPE: "penerimanya sudah berhenti",
}
"""What systems say most often, in the language of the other sentences."""


class StandardsLintError(Exception):
    """Base of all errors that a caller may want to catch."""


class UsageError(StandardsLintError):
    """A path, option or combination of options that cannot be served."""


class ConfigError(StandardsLintError):
    """A settings file that cannot be read or sets what does not exist."""


class KnowledgeError(StandardsLintError):
    """A file of knowledge or vocabulary that cannot be used."""


class PackError(StandardsLintError):
    """A rule pack that does not hold together.

    Attributes:
        file: Path of the offending file, as text.
        line: 1-based line in that file, or 0 where no line can be named.
    """

    def __init__(self, message: str, *, file: str = "", line: int = 0) -> None:
        self.file = file
        self.line = line
        place = f"{file}:{line}: " if file and line else f"{file}: " if file else ""
        super().__init__(place + message)


class PluginError(StandardsLintError):
    """A plugin that cannot be found, loaded or used; the message names it with its version."""


class ReadError(StandardsLintError):
    """A document whose bytes cannot be turned into text.

    Attributes:
        code: Code of the finding that reports it (``DOK1xx``).
        line: 1-based line of the fault, 1 where none can be named.
        column: 1-based column of the fault, in code points.
    """

    def __init__(self, message: str, *, code: str, line: int = 1, column: int = 1) -> None:
        self.code = code
        self.line = line
        self.column = column
        super().__init__(message)


class AnnotateError(StandardsLintError):
    """A document that findings cannot be written into."""


class TemplateError(StandardsLintError):
    """A template of letters that cannot be used."""


class WorkerError(StandardsLintError):
    """A process that judges documents cannot be begun; no document is at fault."""


class EngineError(StandardsLintError):
    """The rules engine failed, or the one that was asked for cannot be loaded."""


def fault_words(error: BaseException) -> str:
    """``KeyError 'x' (structure.py:120)``: enough to find the fault by, without a traceback."""
    # Imported here: nothing pays for it until something breaks.
    import traceback
    from pathlib import PurePath

    if isinstance(error, SyntaxError) and error.filename:
        # Its trace ends where Python reads files, its own words where the file is wrong.
        return f"{type(error).__name__}: {error.msg} ({PurePath(error.filename).name}:{error.lineno})"
    places = traceback.extract_tb(error.__traceback__)
    said = " ".join(str(error).split())[:200]
    where = f" ({PurePath(places[-1].filename).name}:{places[-1].lineno})" if places else ""
    return f"{type(error).__name__}: {said}{where}"


def system_words(error: OSError) -> str:
    """Why the system refuses something: in Indonesian where that is common, else in its own words."""
    return _SYSTEM.get(error.errno or 0) or error.strerror or type(error).__name__
