"""What a structured standard may hold: its keys, and the faults of a file that holds something else.

The same is published as JSON Schema (``schema/standard.schema.json``) for editors; a test holds the two together. A
misspelt key must never pass in silence: ``persyartan:`` would make *persyaratan* look absent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from standards_lint.knowledge.components import ComponentKind, load_components
from standards_lint.knowledge.data import national
from standards_lint.packs.problems import suggestion
from standards_lint.readers.yaml_nodes import Node
from standards_lint.records import dataclass

VERSION_KEY = "standar_pelayanan"
"""The key that makes a file a structured standard; its value is the version of the format."""
VERSION = "1"

NOTE_CODES = ("pengodean", "batas", "halaman_gambar", "ocr", "perubahan", "skema")
"""What a converted file may say of the reading of its original."""

FORMATS = ("txt", "html", "md", "docx", "doc", "pdf", "odt", "ods", "xlsx", "xls", "rtf", "yaml", "json")
"""What a converted file may say of the format of its original."""

_LOOKS = {"label": "teks", "tebal": "ya", "tautan": "ya", "jarak": "ya", "nomor_otomatis": "ya"}
_ENTRIES: Mapping[str, Mapping[str, str]] = {
    "judul": {"judul": "teks", "tingkat": "angka", "isi": "isi", **_LOOKS},
    "teks": {"teks": "teks", **_LOOKS},
    "butir": {"butir": "teks", "rincian": "isi", **_LOOKS},
    "tabel": {"tabel": "baris"},
    "gambar": {"gambar": "teks"},
}
"""Entries of a content by the key that tells what they are."""
_SHAPES: Mapping[str, Mapping[str, str]] = {
    "dokumen": {
        VERSION_KEY: "versi",
        "asal": "asal",
        "judul": "teks",
        "penyelenggara": "teks",
        "keputusan": "isi",
        "bagian": "isi",
        "umum": "komponen",
        "layanan": "daftar_layanan",
        "penutup": "isi",
        "kaki_halaman": "isi",
        "tidak_terbaca": "daftar_catatan",
    },
    "layanan": {"nama": "teks", "keterangan": "isi", "komponen": "komponen"},
    "nilai": {"judul": "teks", "isi": "isi"},
    "sel": {"isi": "isi", "gabung_kolom": "angka", "gabung_baris": "angka"},
    "catatan": {"kode": "kode", "keterangan": "teks"},
}
_NEEDED = {"layanan": "nama", "catatan": "keterangan"}
_LISTS = {"daftar_layanan": "layanan", "daftar_catatan": "catatan", "baris": "lajur", "lajur": "sel"}
_WORDS = {
    "teks": "teks",
    "isi": "teks atau daftar",
    "nilai": "teks, daftar, atau “judul:” dengan “isi:”",
    "komponen": "komponen dengan isinya",
    "layanan": "“nama:” dengan “komponen:”",
    "daftar_layanan": "daftar layanan, masing-masing diawali “- nama:”",
    "daftar_catatan": "daftar catatan",
    "catatan": "“kode:” dengan “keterangan:”",
    "baris": "daftar baris tabel",
    "lajur": "daftar sel",
    "sel": "teks, daftar, atau “isi:”",
    "angka": "bilangan bulat",
    "ya": "true atau false",
    "kode": "salah satu dari " + ", ".join(NOTE_CODES),
    "asal": "salah satu dari " + ", ".join(FORMATS),
    "versi": VERSION,
}
_CHOICES = {"ya": ("true", "false"), "kode": NOTE_CODES, "asal": FORMATS, "versi": (VERSION,)}


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in the file that the format does not know."""

    node: Node
    message: str


@cache
def component_kinds() -> Mapping[str, ComponentKind]:
    """The components by id, in their usual order."""
    kinds = load_components(national() / "knowledge" / "components.yaml")
    return {kind.id: kind for kind in kinds.all}


def faults_of(root: Node) -> Iterator[Fault]:
    """Everything in a file that does not fit the format, in reading order."""
    yield from _map(root, "dokumen", _SHAPES["dokumen"])


def entry_key(node: Node) -> str:
    """What kind of entry a mapping in a content is: ``judul teks butir tabel gambar``, or an empty word."""
    return next((key for key in _ENTRIES if node.get(key) is not None), "")


def _check(node: Node, shape: str, key: str) -> Iterator[Fault]:
    """The faults of a value."""
    if shape == "angka" or shape in _CHOICES:
        if node.kind != "text" or not _fits(node.value, shape):
            yield _wrong(node, shape, key)
    elif node.empty:
        return
    elif shape == "komponen" and node.kind == "map":
        yield from _map(node, shape, dict.fromkeys(component_kinds(), "nilai"))
    elif shape in _SHAPES and node.kind == "map":
        yield from _map(node, shape, _SHAPES[shape])
    elif shape in _LISTS and node.kind == "list":
        for item in node.items:
            yield from _check(item, _LISTS[shape], key)
    elif shape in ("isi", "nilai", "sel") and node.kind == "list":
        for item in node.items:
            yield from _entry(item, key)
    elif node.kind != "text" or shape not in ("teks", "isi", "nilai", "sel"):
        yield _wrong(node, shape, key)


def _entry(node: Node, key: str) -> Iterator[Fault]:
    """The faults of an entry of a content."""
    if node.kind == "list":
        for item in node.items:
            yield from _entry(item, key)
    elif node.kind == "map":
        kind = entry_key(node)
        if kind:
            yield from _map(node, kind, _ENTRIES[kind])
        elif len(node.pairs) == 1 and node.pairs[0][0].kind == "text":
            name = node.pairs[0][0]
            near = suggestion(name.value, _ENTRIES)
            hint = near or (
                "; teks yang memuat “: ” diapit tanda kutip, butir dengan rincian ditulis “butir:” dan “rincian:”"
            )
            yield Fault(name, f"“{_short(name.value)}” bukan kunci isi{hint}")
        else:
            yield Fault(node, "isi ini tidak dikenal; tulis teks, daftar, atau salah satu kunci " + ", ".join(_ENTRIES))


def _map(node: Node, shape: str, keys: Mapping[str, str]) -> Iterator[Fault]:
    seen: set[str] = set()
    for name, value in node.pairs:
        if name.kind != "text":
            yield Fault(name, "kunci harus berupa kata; apit “{…}” dengan tanda kutip bila yang dimaksud teks")
        elif name.value in seen:
            yield Fault(name, f"kunci “{_short(name.value)}” ditulis dua kali; gabungkan isinya")
        elif name.value in keys:
            seen.add(name.value)
            yield from _check(value, keys[name.value], name.value)
        else:
            yield Fault(name, f"kunci “{_short(name.value)}” tidak dikenal{suggestion(name.value, keys)}")
    needed = _NEEDED.get(shape)
    if needed and needed not in seen:
        yield Fault(node, f"kunci “{needed}” belum ada")


def _fits(value: str, shape: str) -> bool:
    if shape == "angka":
        return value.isascii() and value.isdigit() and len(value) <= 4
    return value in _CHOICES[shape]


def _wrong(node: Node, shape: str, key: str) -> Fault:
    return Fault(node, f"nilai “{key}” bukan {_WORDS[shape]}")


def _short(word: str) -> str:
    return word if len(word) <= 60 else word[:59] + "…"
