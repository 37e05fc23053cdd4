"""The steps of a demo: command lines of this program, each with a sentence on why somebody would type it."""

from __future__ import annotations

from standards_lint.demo.sample import TEXT, WORD
from standards_lint.model.finding import Text
from standards_lint.records import dataclass

PAGE, COPY = "laporan.html", "standar-catatan.docx"
"""Files that the commands write."""

_ERRORS = Text("ada kesalahan", "there are errors")


@dataclass(frozen=True, slots=True)
class Step:
    """A command line, and how much of what it prints is shown."""

    words: tuple[str, ...]
    """Without the program's name."""
    why: Text
    head: int = 100
    tail: int = 0
    """Lines from the beginning and from the end of the output."""
    speaks: bool = True
    """The command has ``--lang``."""
    at_one: Text = _ERRORS
    """What exit code 1 of this command means."""

    def in_(self, lang: str) -> tuple[str, ...]:
        """The command line that tells its result in a language; Indonesian is what all commands speak unasked."""
        return (*self.words, "--lang", lang) if self.speaks and lang != "id" else self.words


STEPS = (
    Step(
        ("check", TEXT),
        Text(
            "Periksa drafnya. Setiap temuan menyebut tempatnya, kata-kata yang dimaksud, pasal yang menjadi dasarnya, "
            "dan saran; berkasnya tidak diubah.",
            "Check the draft. Each finding names its place, the words it is about, the article of law it rests on, and "
            "what to write instead; the file is not changed.",
        ),
        head=18,
        tail=5,
    ),
    Step(
        ("explain", "WKT001"),
        Text(
            "Tanyakan mengapa, misalnya tentang jangka waktu “Secepatnya” (WKT001). Setiap aturan dapat dijelaskan: "
            "alasan, dasar hukum, contoh, batas, dan seberapa sering ia benar pada dokumen nyata.",
            "Ask why, for instance about the time “Secepatnya”, as soon as possible (WKT001). Every rule can be "
            "explained: reason, law, examples, limits, and how often it was right on real documents.",
        ),
        head=27,
        tail=1,
    ),
    Step(
        ("check", TEXT, "--diff"),
        Text(
            "Lihat dahulu apa yang dapat diperbaiki tanpa bertanya kepada siapa pun; belum ada yang ditulis.",
            "See first what can be mended without asking anybody; nothing is written yet.",
        ),
        speaks=False,
        at_one=Text("ada yang akan berubah", "something would change"),
    ),
    Step(
        ("check", TEXT, "--fix"),
        Text(
            "Tulis perbaikan itu ke dalam berkas. Yang tersisa, seperti waktu dan biaya, harus diputuskan orang.",
            "Write these fixes into the file. What is left, such as times and fees, people have to decide.",
        ),
        head=5,
        tail=4,
    ),
    Step(
        ("check", TEXT, "--format", "concise"),
        Text(
            "Periksa lagi: temuannya lebih sedikit. Bentuk ini satu baris untuk setiap temuan.",
            "Check again: there are fewer findings. This form is a line for each of them.",
        ),
    ),
    Step(
        ("check", TEXT, "--format", "html", "--output", PAGE),
        Text(
            f"Tulis laporan untuk dibaca dan dicetak dari peramban: {PAGE}.",
            f"Write a report to be read and printed in a browser: {PAGE}.",
        ),
    ),
    Step(
        ("check", WORD, "--format", "docx", "--track-changes", "--output", COPY),
        Text(
            f"Draf yang sama sebagai dokumen Word ({WORD}): {COPY} adalah salinannya, dengan temuan sebagai komentar "
            "dan perbaikan sebagai perubahan terlacak yang dapat diterima atau ditolak.",
            f"The same draft as a Word document ({WORD}): {COPY} is its copy, with findings as comments and fixes as "
            "tracked changes that can be accepted or rejected.",
        ),
    ),
)
"""From the first look at a draft to what is handed back."""
