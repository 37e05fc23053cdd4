"""A pack of an invented regency on disk, that tests damage in one place at a time."""

from __future__ import annotations

from pathlib import Path

ABOUT = """\
id: kabupaten-sekarwangi
title: Aturan Kabupaten Sekarwangi
version: "2026.1"
level: kabupaten_kota
extends: nasional
facts: 1
owner: Bagian Organisasi
legal_review: "2026-11-01"
prefix: S
categories:
  pengaduan_daerah: {prefix: SPD, title: {id: Pengaduan, en: Complaints}}
"""

TABLE = """\
compared_on: "2026-11-01"
region: Kabupaten Sekarwangi
regulations:
  - {regulation: PERBUP 7/2025, title: Penyelenggaraan Pelayanan Publik, verified: text, source: JDIH, in_force: true}
"""

PATTERNS = r"""
aplikasi_sekarwangi:
  about: nama aplikasi pengaduan kabupaten
  in: [pengaduan]
  any: ['\bsekarwangi lapor\b']
  yes: [Melalui aplikasi Sekarwangi Lapor.]
  no: [Melalui kotak saran.]
"""

RULE = """\
code: SPD001
name: aplikasi-kabupaten-tidak-disebut
status: stable
since: "2026.1"
severity: warning
applies_to: [standar_pelayanan]
basis:
  - {regulation: PERBUP 7/2025, article: Pasal 12, verified: text}
summary: {id: Aplikasi pengaduan kabupaten tidak disebut, en: The regency's complaint app is not named}
why: {id: Warga tidak tahu ke mana mengadu, en: Citizens do not know where to complain}
when:
  - k: {kind: component, code: pengaduan}
  - not: {kind: match, name: aplikasi_sekarwangi, service: $k.service, component: pengaduan}
at: k
message: {id: Aplikasi Sekarwangi Lapor tidak disebut, en: The app Sekarwangi Lapor is not named}
advice: {id: Tambahkan Sekarwangi Lapor sebagai sarana pengaduan, en: Add Sekarwangi Lapor as a channel}
examples: {at: pengaduan, bad: Melalui kotak saran., good: Melalui aplikasi Sekarwangi Lapor.}
cases:
  - {name: huruf besar, text: MELALUI SEKARWANGI LAPOR, expect: []}
  - {name: dokumen lain, document: Berita hari ini, expect: []}
known_limits: {id: Tidak ada, en: None}
"""

ADJUSTMENTS = """\
rules:
  - code: JAM003
    severity: error
    reason: {id: Pasal 15 mewajibkan kompensasi, en: Article 15 demands compensation}
    basis: [{regulation: PERBUP 7/2025, article: Pasal 15, verified: text}]
"""

FILES = {
    "pack.yaml": ABOUT,
    "peraturan/daerah.yaml": TABLE,
    "vocabulary/pola/pengaduan.yaml": PATTERNS,
    "vocabulary/komponen.yaml": "label:\n  jangka_waktu:\n    lazim: [lamine layanan]\n",
    "pengaduan_daerah/SPD001-aplikasi-kabupaten.yaml": RULE,
    "penyesuaian.yaml": ADJUSTMENTS,
}


def write_region(root: Path, **changed: str) -> Path:
    """The pack in a folder.

    Args:
        root: Made if it is not there.
        changed: Other contents, by path with ``/`` written ``__`` and without ``.yaml``; empty text leaves a file out.
    """
    files = FILES | {f"{path.replace('__', '/')}.yaml": text for path, text in changed.items()}
    for path, text in files.items():
        if text:
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    return root
