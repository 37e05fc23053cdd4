"""What parsers of YAML, TOML and patterns say in English, as a person is told what to do about it."""

from __future__ import annotations

import re
from collections.abc import Sequence

_YAML = (
    # What libyaml says, and what a person has to do about it.
    ("mapping values are not allowed", "tanda “: ” di tengah teks; apit teks itu dengan tanda kutip"),
    ("cannot start any token", "tanda atau tab yang tidak boleh mengawali nilai; pakai spasi, atau apit dengan kutip"),
    ("unexpected end of stream", "tanda kutip yang tidak ditutup"),
    ("did not find expected '-' indicator", "daftar bercampur dengan kunci; samakan lekukan barisnya"),
    ("did not find expected key", "lekukan baris tidak sejajar dengan kunci di atasnya"),
    ("did not find expected ',' or", "kurung “[” atau “{” yang tidak ditutup, atau koma yang kurang"),
    ("could not find expected ':'", "tanda “:” kurang di belakang kunci"),
    ("tab character", "tab untuk lekukan; pakai spasi"),
    ("escape", "tanda “\\” yang tidak dikenal di dalam kutip ganda; tulis “\\\\”"),
    ("block sequence entries are not allowed", "tanda “-” di tempat yang tidak boleh; mulai daftar di baris baru"),
    ("document start", "isi sesudah akhir dokumen; periksa lekukan barisnya"),
    ("special characters are not allowed", "huruf kendali yang tidak boleh ada dalam teks"),
    ("control characters are not allowed", "huruf kendali yang tidak boleh ada dalam teks"),
)
_TOML = (
    ("expected '=' after a key", "tanda “=” kurang di belakang kunci"),
    ("invalid value", "nilai yang tidak dikenal; apit teks dengan tanda kutip"),
    ("invalid statement", "baris ini bukan “kunci = nilai” atau “[tabel]”"),
    ("unterminated string", "tanda kutip yang tidak ditutup"),
    ("illegal character", "huruf yang tidak boleh ada di dalam kutip; tutup kutipnya di baris yang sama"),
    ("expected newline or end of document", "ada yang berlebih di belakang nilai; mulai di baris baru"),
    ("unclosed array", "kurung “[” yang tidak ditutup, atau koma yang kurang"),
    ("unclosed inline table", "kurung “{” yang tidak ditutup, atau koma yang kurang"),
    ("cannot overwrite a value", "kunci ini sudah ditulis sebelumnya; hapus salah satu"),
    ("cannot declare", "tabel ini sudah ditulis sebelumnya; gabungkan keduanya"),
    ("duplicate inline table key", "kunci ini sudah ditulis sebelumnya; hapus salah satu"),
    ("invalid initial character for a key part", "kunci diawali tanda yang tidak boleh; apit dengan tanda kutip"),
    ("at the end of a table declaration", "kurung “]” di belakang nama tabel kurang"),
    ("unescaped '\\' in a string", "tanda “\\” di dalam kutip ganda; tulis “\\\\” atau pakai kutip tunggal"),
    ("invalid date or datetime", "tanggal yang tidak ada; tulis TTTT-BB-HH"),
)
_PATTERN = (
    ("missing )", "kurung “(” yang tidak ditutup"),
    ("unbalanced parenthesis", "kurung “)” tanpa pembukanya"),
    ("nothing to repeat", "tanda pengulangan (“*”, “+”, atau “?”) tanpa yang diulang"),
    ("multiple repeat", "dua tanda pengulangan berturut-turut"),
    ("unterminated character set", "kurung “[” yang tidak ditutup"),
    ("bad character range", "rentang huruf yang terbalik"),
    ("min repeat greater than max repeat", "jumlah pengulangan yang terbalik"),
    ("bad escape", "tanda “\\” di depan huruf yang tidak dikenal"),
    ("unknown extension", "tanda di belakang “(?” tidak dikenal"),
)


def yaml_words(problem: str, otherwise: str = "") -> str:
    """What is wrong with a text that is no YAML.

    Args:
        problem: As PyYAML or libyaml says it.
        otherwise: What is told where that is not known; empty for its own words.
    """
    return _told(problem, _YAML) or otherwise or problem


def toml_words(problem: str) -> str:
    """What is wrong with a text that is no TOML, from what `tomllib` says."""
    return _told(problem, _TOML) or problem


def pattern_words(error: re.error) -> str:
    """What is wrong with a regular expression, and at which character of it."""
    told = _told(error.msg, _PATTERN) or error.msg
    return told if error.pos is None else f"{told}, pada huruf ke-{error.pos + 1}"


def _told(problem: str, words: Sequence[tuple[str, str]]) -> str:
    folded = problem.lower()
    return next((told for sign, told in words if sign in folded), "")
