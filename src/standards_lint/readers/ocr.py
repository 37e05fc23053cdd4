"""Recognition of text in pictures by tesseract, a program of its own that the user installs.

A page is drawn with a bounded number of pixels, handed to the program as a picture, and its answer (words with their
boxes) is taken as the words of the page. What comes back is told to be recognised: it is for review only.
"""

from __future__ import annotations

import csv
import io
import shutil
import struct
import subprocess
import zlib

from standards_lint.readers.pdf_runs import Word
from standards_lint.records import dataclass

PROGRAM = "tesseract"
LANGUAGE = "ind"
_FALLBACK = "eng"
DPI = 300
MAX_PAGES = 200
"""Pages of one document that are recognised; at five seconds a page that is a quarter of an hour."""
MAX_PIXELS = 25_000_000
"""Pixels of a drawn page. A4 at 300 dots per inch has 9 million, A3 twice as many."""
_LEAST_SURE = 30.0
"""Words that the program itself holds for less sure than this (of 100) are specks of dirt."""
_LEVEL_PAGE, _LEVEL_LINE, _LEVEL_WORD = 1, 4, 5
_POINTS = 72.0


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn page: grey pixels row by row."""

    width: int
    height: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a picture says."""

    size: tuple[float, float]
    """Width and height of the picture in points."""
    words: list[Word]
    """Their places in points from the lower left corner."""


@dataclass(frozen=True, slots=True)
class Recognizer:
    """A tesseract that was found."""

    program: str
    language: str
    seconds: int
    """Longest run on one page."""

    @property
    def lacks_language(self) -> bool:
        """The data for Indonesian are not installed."""
        return self.language != LANGUAGE

    def recognise(self, picture: bytes, scale: float) -> Recognised | None:
        """Recognise a picture.

        Args:
            picture: A PNG, JPEG or TIFF file.
            scale: Points per pixel.

        Returns:
            None where the program failed or took too long.
        """
        dots = str(round(_POINTS / scale))
        command = [self.program, "-", "-", "-l", self.language, "--psm", "4", "--dpi", dots, "tsv"]
        try:
            done = subprocess.run(command, input=picture, capture_output=True, timeout=self.seconds, check=False)
        except (OSError, subprocess.SubprocessError):
            return None
        if done.returncode:
            return None
        return _recognised(done.stdout.decode("utf-8", "replace"), scale)


def find_recognizer(seconds: int) -> Recognizer | None:
    """The tesseract on this machine with Indonesian, else English, data; None where there is none.

    Args:
        seconds: Longest run on one page.
    """
    program = shutil.which(PROGRAM)
    if program is None:
        return None
    try:
        listed = subprocess.run([program, "--list-langs"], capture_output=True, timeout=seconds, check=False)
    except (OSError, subprocess.SubprocessError):
        return None
    languages = (listed.stdout + listed.stderr).decode("utf-8", "replace").split()
    language = next((name for name in (LANGUAGE, _FALLBACK) if name in languages), "")
    return Recognizer(program, language, seconds) if language else None


def _recognised(table: str, scale: float) -> Recognised:
    """Tesseract's table as words; their heights are those of their lines, so that letters of all sizes align."""
    found = Recognised((0.0, 0.0), [])
    line = (0.0, 0.0)
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        try:
            level, left, top = int(row["level"]), float(row["left"]), float(row["top"])
            right, bottom = left + float(row["width"]), top + float(row["height"])
            sure, text = float(row["conf"]), (row["text"] or "").strip()
        except (KeyError, TypeError, ValueError):
            continue
        if level == _LEVEL_PAGE and not found.words:
            found = Recognised((right * scale, bottom * scale), [])
        elif level == _LEVEL_LINE:
            line = top, bottom
        elif level == _LEVEL_WORD and text and sure >= _LEAST_SURE:
            upper, lower = line if line[0] <= top and bottom <= line[1] else (top, bottom)
            height = found.size[1]
            found.words.append(
                Word(text, left * scale, height - lower * scale, right * scale, height - upper * scale, -1)
            )
    return found


def scale_for(size: tuple[float, float]) -> float:
    """Pixels per point at which a page is drawn: 300 dots per inch, fewer for a page of unusual size."""
    scale = DPI / _POINTS
    pixels = size[0] * size[1] * scale * scale
    return scale if pixels <= MAX_PIXELS else scale * (MAX_PIXELS / pixels) ** 0.5


def as_png(picture: Picture) -> bytes:
    """A grey picture as a PNG file, without an imaging library."""
    rows = (picture.pixels[at : at + picture.width] for at in range(0, picture.width * picture.height, picture.width))
    packed = zlib.compress(b"".join(b"\0" + row for row in rows), 1)
    head = struct.pack(">IIBBBBB", picture.width, picture.height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
