"""A small sound pack that the tests damage in one place at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

ABOUT = """\
id: contoh
title: Paket contoh
version: "1"
level: opd
facts: 1
owner: Dinas Contoh
legal_review: "2026-01-05"
regulations: [PERBUP 7/2025]
categories:
  waktu: {prefix: WKT, title: {id: Waktu, en: Time}}
  dokumen: {prefix: DOK, law: false, title: {id: Dokumen, en: Document}}
"""

RULE = """\
code: WKT901
name: waktu-terlalu-lama
status: stable
since: "0.1"
severity: warning
applies_to: [standar_pelayanan]
basis:
  - {regulation: PERBUP 7/2025, article: Pasal 4, verified: text}
summary: {id: Waktu terlalu lama, en: The time is too long}
why: {id: Warga menunggu, en: Citizens wait}
when:
  - s: {kind: service}
  - d: {kind: duration, service: $s.key, role: service, days_min: {gt: $knowledge.batas.izin.hari}}
at: d
message: {id: "Layanan “{s.name}” selesai dalam {d.text}, batasnya {knowledge.batas.izin.hari} hari", en: "{d.text}"}
advice: {id: Perpendek, en: Shorten it}
examples: {at: jangka_waktu, bad: 90 hari, good: 3 hari kerja}
cases:
  - {name: tepat pada batas, text: 30 hari, expect: []}
  - {name: dokumen lain, document: "MAKLUMAT", expect: []}
known_limits: {id: Tidak ada, en: None}
"""

SCAFFOLD = """\
id: standar_pelayanan
kind: standar_pelayanan
title: |-
  STANDAR PELAYANAN
  IZIN CONTOH
sections:
  - {id: pembuka, heading: "", text: Dinas Contoh}
  - {id: jangka_waktu, heading: Jangka Waktu, text: 3 hari kerja}
  - {id: biaya, heading: Biaya, text: Gratis}
"""

FILES = {
    "pack.yaml": ABOUT,
    "waktu/WKT901-terlalu-lama.yaml": RULE,
    "scaffolds/standar_pelayanan.yaml": SCAFFOLD,
    "knowledge/batas.yaml": "izin: {hari: 30, satuan: hari}\n",
    "knowledge/components.yaml": "- {id: jangka_waktu}\n- {id: biaya}\n",
    "vocabulary/pola.yaml": "bersyarat: {any: [jika]}\n",
}


class PackFolder:
    """A pack on disk."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for path, text in FILES.items():
            self.write(path, text)

    def write(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def change(self, path: str, old: str, new: str) -> None:
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {path}"
        self.write(path, text.replace(old, new, 1))

    def change_rule(self, old: str, new: str) -> None:
        self.change("waktu/WKT901-terlalu-lama.yaml", old, new)


@pytest.fixture
def folder(tmp_path: Path) -> PackFolder:
    """A sound pack on disk."""
    return PackFolder(tmp_path / "paket")
