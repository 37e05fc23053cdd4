"""The first page: what the program is, a finding as it reports them, and where each reader begins."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Collection
from datetime import date
from html import escape
from pathlib import Path

import standards_lint
from standards_lint.model.finding import Text

from .material import ROOT, Material
from .pieces import badge, front, raw

EXAMPLE = "examples/buruk-tabel-kependudukan.html"
CODE = "BIA001"
REPORT = "contoh-laporan.html"
"""The whole report on the example, as the program writes it."""

TITLE = Text("Standar pelayanan, diperiksa dengan pasalnya", "Public-service standards, checked against the law")
_LEAD = Text(
    "standards-lint membaca standar pelayanan, SOP, maklumat, dan halaman pengaduan apa adanya (Word, PDF, Excel, "
    "laman web), lalu menunjukkan apa yang kurang, di mana letaknya, pasal mana dasarnya, dan apa yang dapat ditulis "
    "sebagai gantinya.",
    "standards-lint reads Indonesian service standards, SOPs, service pledges and complaint pages as they are (Word, "
    "PDF, Excel, web pages) and shows what is missing, where, by which article of law, and what to write instead.",
)
_PROMISE = Text(
    "Semua di komputer sendiri; dokumen tidak dikirim ke mana pun. Yang tidak terbaca atau tidak dapat dinilai "
    "disebutkan.",
    "All on your own computer; no document is sent anywhere. What could not be read or judged is said.",
)
_BEGIN = Text("Mulai memeriksa", "Begin")
_WHOLE = Text("Laporan contoh selengkapnya", "The whole example report")
_SHOWN = Text("Satu temuan dari dokumen contoh, baris {line}", "A finding on an example document, line {line}")
_LAW = Text("Dasar", "Law")
_ADVICE = Text("Saran", "Advice")
_WHO = Text("Mulai dari mana?", "Where to begin")
_STEPS = Text("Langkah demi langkah", "Step by step")
_FIRST = Text(
    'Belum pernah memakainya? <a href="first-minutes.html">Lima menit pertama</a>: memasang sampai temuan pertama.',
    'Never used it? <a href="first-minutes.html">The first five minutes</a>: from installing it to the first finding.',
)
_FIGURES = Text(
    '<a href="aturan/index.html">{rules} aturan</a>, masing-masing dengan alasan dan dasarnya; '
    '<a href="peraturan/index.html">{laws} peraturan</a> dalam register. Dari {read} temuan pada dokumen nyata yang '
    "dibaca ulang, {right} benar; contohnya tidak acak: "
    '<a href="quality.html">seberapa tepat, dan apa yang terlewat</a>.',
    '<a href="aturan/index.html">{rules} rules</a>, each with its reason and what it rests on; '
    '<a href="peraturan/index.html">{laws} regulations</a> in the register. Of {read} findings on real documents that '
    "were read again, {right} were right; they are no random sample: "
    '<a href="quality.html">how often it is right, and what it misses</a>.',
)
_READERS = (
    (
        "untuk-penelaah",
        Text("Penelaah", "Reviewers"),
        Text(
            "Tanpa terminal: seret berkas ke peramban, baca temuan di samping teksnya, unduh salinan Word yang sudah "
            "diberi komentar.",
            "Without a terminal: drop files into the browser, read findings beside the text, download a Word copy with "
            "comments.",
        ),
        "standards-lint serve",
    ),
    (
        "repositories",
        Text("Pengelola repositori", "Keepers of repositories"),
        Text(
            "Setiap perubahan diperiksa sendiri: di CI, sebelum commit, di editor. Temuan lama dicatat, yang baru "
            "ditahan.",
            "Every change is checked by itself: in CI, before a commit, in the editor. Old findings are noted, new "
            "ones held up.",
        ),
        "standards-lint check .\nstandards-lint install-hook",
    ),
    (
        "paket-daerah",
        Text("Pemerintah daerah", "Regional governments"),
        Text(
            "Aturan sendiri tanpa pemrograman: aplikasi pengaduan yang harus disebut, batas waktu dari peraturan "
            "bupati.",
            "Rules of your own without programming: the complaint app that must be named, limits from local "
            "regulations.",
        ),
        "standards-lint new pack kabupaten-melur\nstandards-lint check draf.docx --pack kabupaten-melur",
    ),
)
_TAG = re.compile(r"<[^>]*>")


def home_page(material: Material, lang: str, names: Collection[str], toctrees: str) -> str:
    """Its Markdown.

    Args:
        material: What its figures are counted from.
        lang: ``id`` or ``en``.
        names: The pages that there are.
        toctrees: The menu of the site.
    """
    rules, counts = material.pack.rules, material.precision.rules.values()
    figures = _FIGURES.in_(lang).format(
        rules=len(rules),
        laws=len(material.laws),
        read=sum(each.read for each in counts),
        right=sum(each.right for each in counts),
    )
    hero = (
        f'<div class="pembuka"><p>{escape(_LEAD.in_(lang))}</p><p>{escape(_PROMISE.in_(lang))}</p>'
        f'<p class="tombol"><a class="utama" href="untuk-penelaah.html">{escape(_BEGIN.in_(lang))}</a>'
        f'<a href="{REPORT if lang == "id" else "../" + REPORT}">{escape(_WHOLE.in_(lang))}</a></p></div>'
    )
    cards = "".join(_card(*reader, lang) for reader in _READERS)
    first = f"<p>{_FIRST.in_(lang)}</p>" if "first-minutes" in names else ""
    parts = [
        front(sembunyi=True, jenis="beranda"),
        f"# {TITLE.in_(lang)}",
        raw(f'<div class="pembuka-temuan">{hero}{_finding(material.day, lang)}</div>'),
        f"## {_WHO.in_(lang)}",
        raw(f'<div class="pembaca">{cards}</div>{first}<p class="angka">{figures}</p>'),
        toctrees,
    ]
    return "\n\n".join(parts) + "\n"


def _card(page: str, title: Text, told: Text, commands: str, lang: str) -> str:
    return (
        f'<section><h3><a href="{page}.html">{escape(title.in_(lang))}</a></h3><p>{escape(told.in_(lang))}</p>'
        f'<pre tabindex="0">{escape(commands)}</pre>'
        f'<p><a href="{page}.html">{escape(_STEPS.in_(lang))} <span aria-hidden="true">→</span></a></p></section>'
    )


def _finding(day: date, lang: str) -> str:
    """The finding as the program gives it by the law of a day; the words are those of the file."""
    path = ROOT / EXAMPLE
    report = standards_lint.lint(path, config=standards_lint.Config(lang=lang, as_of=day, installed_plugins=False))
    finding = next(each for each in report.findings if each.code == CODE)
    line = path.read_text(encoding="utf-8").splitlines()[finding.place.line - 1]
    shown = " · ".join(filter(None, (part.strip() for part in _TAG.split(line))))
    words = escape(shown).replace(escape(finding.quote), f"<mark>{escape(finding.quote)}</mark>", 1)
    law = "; ".join(f"{article.regulation} {article.article}" for article in finding.law)
    rows = ((_LAW.in_(lang), law), (_ADVICE.in_(lang), finding.advice))
    told = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in rows)
    caption = _SHOWN.in_(lang).format(line=finding.place.line)
    return (
        f'<figure class="temuan"><figcaption>{escape(caption)}</figcaption><p class="kata" lang="id">{words}</p>'
        f'<p>{badge(finding.severity, lang)} <a href="aturan/{CODE}.html">{CODE}</a> {escape(finding.message)}</p>'
        f"<dl>{told}</dl></figure>"
    )


def write_report(folder: Path, day: date) -> None:
    """The example's report, as a page of its own, by the law of a day.

    Raises:
        CalledProcessError: where it could not be written.
    """
    place = str((folder / REPORT).resolve())
    line = ["check", EXAMPLE, "--format", "html", "--output", place, "--as-of", day.isoformat(), "--fail-on", "never"]
    # In a process of its own: reports name the file as it was named, here from the root of the repository.
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    own = ["--isolated", "--no-plugins"]
    command = [sys.executable, "-m", "standards_lint", *line, *own]
    subprocess.run(command, cwd=ROOT, env=env, check=True, stdout=subprocess.DEVNULL)
