"""Build ``rules/knowledge/peraturan.tsv``, the register of regulations, from the table of the legal research.

    python tools/build_register.py ../shared/law/regulations.tsv rules/knowledge/peraturan.tsv

The research table is taken as it is, except for what stands in `CORRECTIONS` (each with its source) and for what is
derived: the key of a citation, which fields must not be judged and why a revocation by a lower act does not count.
The same input gives the same output, byte for byte. The columns are described in ``rules/knowledge/peraturan.md``.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from standards_lint.knowledge.numbering import running_number

COLUMNS = (
    "kunci",
    "tentang",
    "ln",
    "tln",
    "tanggal",
    "status",
    "diubah_oleh",
    "dicabut_oleh",
    "confidence",
    "ln_conf",
    "status_conf",
    "jangan_dinilai",
    "nomor_asli",
    "source",
    "catatan",
)

_INDEX = "indeks peraturan.go.id, Mei 2026 (judul dan tanggal pengundangan)"
_PARSED = "judul dirapikan, rusak saat naskah diurai"
_LAW_12 = "UU 12/2011 Lampiran II dan perubahannya"

# (key, field, value, source). A later reading of the sources that wins over the table; most of it is in the table
# already and stands here so that a rebuilt table cannot lose it.
CORRECTIONS: tuple[tuple[str, str, str, str], ...] = (
    ("PERPRES 25/2008", "status", "dicabut", "Perpres 96/2018 Pasal 81, salinan resmi"),
    ("PERPRES 25/2008", "dicabut_oleh", "PERPRES 96/2018", "Perpres 96/2018 Pasal 81, salinan resmi"),
    ("PERPRES 25/2008", "status_conf", "text", "Perpres 96/2018 Pasal 81, salinan resmi"),
    ("PERPRES 96/2018", "ln", "LN 2018/184", "salinan resmi"),
    ("PERPRES 96/2018", "ln_conf", "text", "salinan resmi"),
    ("PERPRES 96/2018", "tanggal", "2018-10-18", "salinan resmi"),
    ("PERMENDAGRI 7/2019", "ln", "BN 2019/152", "naskah"),
    ("PERMENDAGRI 7/2019", "ln_conf", "text", "naskah"),
    ("PERMENDAGRI 7/2019", "tanggal", "2019-02-19", "naskah"),
    (
        "PERMENPANRB 13/2017",
        "tentang",
        "Pedoman Penyelenggaraan Sistem Informasi Pelayanan Publik Nasional",
        "konsiderans",
    ),
    ("PERMENPANRB 62/2018", "tentang", "Pedoman Sistem Pengelolaan Pengaduan Pelayanan Publik Nasional", _INDEX),
    ("PERKI 1/2010", "status", "dicabut", "Perki 1/2021 Pasal 63"),
    ("PERKI 1/2010", "dicabut_oleh", "PERKI 1/2021", "Perki 1/2021 Pasal 63"),
    ("PERKI 1/2010", "status_conf", "text", "Perki 1/2021 Pasal 63"),
    ("PERKI 1/2021", "ln", "BN 2021/741", "naskah"),
    ("PERKI 1/2021", "tln", "37", "naskah"),
    ("PERKI 1/2021", "ln_conf", "text", "naskah"),
    ("PERKI 1/2021", "tanggal", "2021-06-30", "naskah"),
    ("PERKI 1/2017", "status", "dicabut", "Perki 1/2021 Pasal 63"),
    ("PERKI 1/2017", "dicabut_oleh", "PERKI 1/2021", "Perki 1/2021 Pasal 63"),
    ("PERKI 1/2017", "status_conf", "text", "Perki 1/2021 Pasal 63"),
    (
        "PERORI 58/2023",
        "tentang",
        "Tata Cara Pemeriksaan dan Penyelesaian Laporan",
        "kutipan pasal di pasal.id (koreksi/8006073)",
    ),
    ("PERORI 58/2023", "catatan", "Peraturan Ombudsman; nama lama (Penerimaan, …) adalah judul 26/2017", "pasal.id"),
    # Only part of it was revoked: whether a citation of it is out of date depends on the provision that is meant.
    ("PP 53/2010", "status", "dicabut-sebagian", "PP 94/2021 Pasal 45 angka 3"),
    ("PERMENPANRB 3/2020", "status", "diubah", "PermenPANRB 20/2025 (judulnya)"),
    # Days of promulgation, for judging by the law of a day.
    ("PERPRES 76/2013", "tanggal", "2013-12-06", _INDEX),
    ("PERMENPANRB 35/2012", "tanggal", "2012-06-21", _INDEX),
    ("PERMENPANRB 36/2012", "tanggal", "2012-07-25", _INDEX),
    ("PERMENPANRB 15/2014", "tanggal", "2014-05-09", _INDEX),
    ("PERMENPANRB 16/2014", "tanggal", "2014-05-09", _INDEX),
    ("PERMENPANRB 24/2014", "tanggal", "2014-08-20", _INDEX),
    ("PERMENPANRB 13/2017", "tanggal", "2017-05-16", _INDEX),
    ("PERMENPANRB 14/2017", "tanggal", "2017-05-16", _INDEX),
    ("PERMENPANRB 16/2017", "tanggal", "2017-05-30", _INDEX),
    ("PERMENPANRB 62/2018", "tanggal", "2018-12-26", _INDEX),
    ("PERMENPANRB 46/2020", "tanggal", "2020-06-22", _INDEX),
    ("PERMENPANRB 29/2022", "tanggal", "2022-07-18", _INDEX),
    ("PERMENPANRB 4/2023", "tanggal", "2023-03-13", _INDEX),
    ("PERMENPANRB 11/2024", "tanggal", "2024-10-14", _INDEX),
    ("PERMENDAGRI 19/2018", "tanggal", "2018-04-11", _INDEX),
    ("PERMENDAGRI 2/2023", "tanggal", "2023-03-02", _INDEX),
    ("PERMENDAGRI 108/2019", "tanggal", "2019-12-31", _INDEX),
    # Titles that the parsing of the texts spoiled: doubled, with the next act's line, with a stop inside. Put right by
    # hand they are no longer the text itself.
    ("PP 41/1999", "tentang", "Pengendalian Pencemaran Udara", _PARSED),
    ("PP 41/1999", "confidence", "dataset", _PARSED),
    ("PP 42/2004", "tentang", "Pembinaan Jiwa Korps dan Kode Etik Pegawai Negeri Sipil", _PARSED),
    ("PP 42/2004", "confidence", "dataset", _PARSED),
    (
        "PP 91/2010",
        "tentang",
        "Jenis Pajak Daerah yang Dipungut Berdasarkan Penetapan Kepala Daerah atau Dibayar Sendiri oleh Wajib Pajak",
        _PARSED,
    ),
    ("PP 91/2010", "confidence", "dataset", _PARSED),
    (
        "UU 32/2024",
        "tentang",
        "Perubahan atas Undang-Undang Nomor 5 Tahun 1990 tentang Konservasi Sumber Daya Alam Hayati dan Ekosistemnya",
        _PARSED,
    ),
    ("UU 58/1958", "catatan", "redaksi judul rusak dalam sumber", _PARSED),
)

# Words of the research's own notes that mean nothing to a reader of the register.
_NOTES = (
    (re.compile(r"dibaca helper lain, provisions\.md §[\d.]+"), "dibaca dalam naskah"),
    (re.compile(r"(?:provisions|gaps)\.md(?: §[\d.]+)?"), "penelitian hukum"),
    (re.compile(r"seed \d+(?:/\d+)?"), "dokumen daerah yang mengutipnya"),
    (re.compile(r"\\(.)"), r"\1"),
)
_TITLE_NOTE = re.compile(r"\s*\((judul [^)]*)\)\s*$|\s*\*\)\s*$")
_UNSURE_TITLE = re.compile(
    r"judul (?:lengkap )?perlu dicek|judul lengkap|judul terpotong|judul dari ingatan|redaksi judul|akhir judul"
)
_UNSURE_NUMBER = re.compile(r"nomor 1950 bisa ganda|nomor ganda")
_OWN_BODY = {"KI": "PERKI", "MA": "PERMA"}
_RANKS = (("UUD",), ("UU", "PERPPU"), ("PP",), ("PERPRES",), ("KEPPRES", "INPRES"))


def key_type(kind: str, body: str) -> str:
    """First part of a key: ``PERMEN`` + ``DAGRI``, ``PERBAN`` + ``BKN`` → ``PERBKN``."""
    if kind in ("PERMEN", "KEPMEN"):
        return kind + body
    if kind == "PERBAN":
        return "PER" + body
    return kind


def key_of(kind: str, body: str, number: str, year: str) -> str:
    """The key of a row, with the running number of an old-style number."""
    plain = re.sub(r"^PM\s+", "", number)
    running = running_number(plain)[0] if "/" in plain else plain.lstrip("0")
    if not running or not year.isdigit():
        raise SystemExit(f"{kind} {body} {number} {year}: no running number or year can be told; correct the row")
    return f"{key_type(kind, body)} {running}/{year}"


def reference_keys(listed: str) -> str:
    """``PERBAN KI 1/2021; PERATURAN ORI 61/2025`` → ``PERKI 1/2021; PERORI 61/2025``."""
    keys = []
    for reference in filter(None, (part.strip() for part in listed.split(";"))):
        *words, number = reference.split()
        name = "".join(words).replace("PERBAN", "PER").replace("PERATURAN", "PER").replace("PERKAPOLRI", "PERPOLRI")
        keys.append(f"{name} {number}")
    return "; ".join(keys)


def rank(key: str) -> int:
    """0 highest; ministers and bodies share the lowest."""
    type_ = key.split()[0]
    return next((index for index, types in enumerate(_RANKS) if type_ in types), len(_RANKS))


def tidy(note: str) -> str:
    """A note without the research's own file names and escapes."""
    for pattern, replacement in _NOTES:
        note = pattern.sub(replacement, note)
    return note


def not_judged(row: dict[str, str]) -> str:
    """Fields of a row that never give a finding, whatever their confidence."""
    notes = row["catatan"]
    fields = []
    unsure = _UNSURE_TITLE.search(notes) or "judul terpotong" in row["source"]
    if row["confidence"] == "memory" or unsure or _UNSURE_NUMBER.search(notes):
        fields.append("judul")
    if row["ln_conf"] in ("", "konflik", "memory") or "LN bertentangan" in notes or _UNSURE_NUMBER.search(notes):
        fields += ["ln", "tln"] if row["ln"] or row["tln"] else []
    if row["status"] == "dicabut-sebagian" or _UNSURE_NUMBER.search(notes):
        fields.append("status")
    return " ".join(fields)


def convert(row: dict[str, str]) -> dict[str, str]:
    """A row of the research table as a row of the register, before corrections."""
    note = _TITLE_NOTE.search(row["tentang"])
    out = {column: row.get(column, "") for column in COLUMNS}
    out["kunci"] = key_of(row["jenis"], row["instansi"], row["nomor"], row["tahun"])
    out["nomor_asli"] = row["nomor"] if not row["nomor"].isdigit() else ""
    out["tentang"] = _TITLE_NOTE.sub("", row["tentang"])
    out["diubah_oleh"] = reference_keys(row["diubah_oleh"])
    out["dicabut_oleh"] = reference_keys(row["dicabut_oleh"])
    notes = [tidy(row["catatan"]), note[1] if note and note[1] else ""]
    out["catatan"] = "; ".join(filter(None, notes))
    out["source"] = tidy(row["source"])
    if "judul OCR diperbaiki" in out["catatan"] and out["confidence"] == "text":
        out["confidence"] = "dataset"  # a title put right by hand is no longer the text itself
    return out


def correct(rows: dict[str, dict[str, str]]) -> None:
    """Apply `CORRECTIONS` and drop revocations by a lower act (UU 12/2011, Lampiran II no. 158)."""
    for key, field, value, source in CORRECTIONS:
        if key not in rows:
            raise SystemExit(f"correction of {key}: the table has no such row; add the row or drop the correction")
        row = rows[key]
        if row[field] != value:
            row[field] = value
            if source not in row["source"]:
                row["source"] += f"; {field}: {source}"
    for key, row in rows.items():
        if any(rank(by) > rank(key) for by in filter(None, row["dicabut_oleh"].split("; "))):
            row["status"] = "tidak-diketahui"
            row["catatan"] += f"; pencabut berderajat lebih rendah: {row['dicabut_oleh']} ({_LAW_12})"


def main(arguments: list[str]) -> None:
    if len(arguments) != 2:
        raise SystemExit("usage: python tools/build_register.py TABLE REGISTER")
    header, *lines = Path(arguments[0]).read_text(encoding="utf-8").splitlines()
    names = header.split("\t")
    rows: dict[str, dict[str, str]] = {}
    for line in lines:
        row = convert(dict(zip(names, line.split("\t"), strict=True)))
        if row["kunci"] in rows:
            raise SystemExit(f"{row['kunci']} stands twice in {arguments[0]}; keep one row")
        rows[row["kunci"]] = row
    correct(rows)
    for row in rows.values():
        row["jangan_dinilai"] = not_judged(row)
    table = ["\t".join(COLUMNS), *("\t".join(row[column] for column in COLUMNS) for row in rows.values())]
    Path(arguments[1]).write_text("\n".join(table) + "\n", encoding="utf-8")
    print(f"{len(rows)} regulations written to {arguments[1]}")


if __name__ == "__main__":
    main(sys.argv[1:])
