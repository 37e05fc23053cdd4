"""What stands in the menu of the site, in which order, under which name."""

from __future__ import annotations

from dataclasses import dataclass

from standards_lint.model.finding import Text


@dataclass(frozen=True, slots=True)
class Entry:
    """A page of the menu."""

    name: str
    """Path of the page on the site without ending, the same in both languages."""
    title: Text


@dataclass(frozen=True, slots=True)
class Group:
    """Pages for one kind of reader."""

    title: Text
    entries: tuple[Entry, ...]


def _group(title: Text, *entries: tuple[str, str, str]) -> Group:
    return Group(title, tuple(Entry(name, Text(indonesian, english)) for name, indonesian, english in entries))


GROUPS = (
    _group(
        Text("Penelaah", "Reviewers"),
        ("first-minutes", "Lima menit pertama", "The first five minutes"),
        ("untuk-penelaah", "Memeriksa lewat peramban", "Checking in the browser"),
        ("examples", "Dokumen contoh", "Example documents"),
        ("annotated-copies", "Salinan Word dan PDF berkomentar", "Word and PDF copies with comments"),
        ("fixes", "Perbaikan otomatis", "Fixes"),
        ("account", "Apa yang terbaca, baris demi baris", "What was read, line by line"),
    ),
    _group(
        Text("Pengelola repositori", "Keepers of repositories"),
        ("repositories", "Dari hari pertama", "From the first day on"),
        ("ci", "CI dan pre-commit", "CI and pre-commit"),
        ("settings", "Pengaturan", "Settings"),
        ("suppression", "Mengesampingkan temuan", "Setting findings aside"),
        ("editor", "Di dalam editor", "In an editor"),
        ("editor-session", "Satu sesi editor", "A session in an editor"),
        ("structured-standard", "Standar terstruktur", "Structured standards"),
        ("batch", "Ratusan ribu dokumen", "Hundreds of thousands of documents"),
        ("library", "Sebagai pustaka Python", "As a Python library"),
    ),
    _group(
        Text("Pemerintah daerah", "Regional governments"),
        ("paket-daerah", "Paket aturan daerah", "Rule packs of regions"),
        ("rule-format", "Bentuk aturan", "The rule format"),
        ("facts", "Fakta yang dapat ditanyakan", "Facts to ask for"),
        ("skema/index", "Skema berkas paket", "Schemas of pack files"),
        ("plugins", "Plugin", "Plugins"),
    ),
    _group(
        Text("Aturan dan peraturan", "Rules and law"),
        ("aturan/index", "Semua aturan", "All rules"),
        ("peraturan/index", "Register peraturan", "The register of regulations"),
        ("register", "Tentang register", "About the register"),
        ("left-out", "Yang tidak diperiksa", "What is not checked"),
    ),
    _group(
        Text("Mutu", "Quality"),
        ("quality", "Seberapa tepat", "How often it is right"),
        ("layouts", "Susunan dokumen", "Layouts of documents"),
        ("mutants", "Kerusakan yang disengaja", "Damage done on purpose"),
        ("benchmarks", "Kecepatan", "Speed"),
    ),
    _group(
        Text("Proyek", "Project"),
        ("readme", "Semua kemampuan", "All that it does"),
        ("stability", "Yang tetap dan yang berubah", "What stays, and how it changes"),
        ("upgrade", "Memutakhirkan", "Upgrading"),
        ("release", "Rilis", "Releases"),
        ("changelog", "Catatan perubahan", "Changelog"),
        ("contributing", "Ikut mengembangkan", "Contributing"),
        ("architecture", "Susunan program", "How it is built"),
        ("site", "Situs ini", "This site"),
    ),
)
OTHERS = Text("Lain-lain", "Others")
"""Hand-written pages that no group names yet."""

ABOUT = {
    "architecture": "Bagaimana program disusun: tahap dari berkas sampai laporan, lapisan yang tidak boleh saling "
    "memanggil, dan di mana letak setiap hal.",
    "benchmarks": "Kecepatan program: mulai dingin, dokumen per detik, dan pertumbuhannya menurut panjang dokumen dan "
    "jumlah aturan, di samping program lain.",
    "changelog": "Yang berubah bagi pemakai, rilis demi rilis.",
    "contributing": "Jalan sebuah aturan dari gagasan sampai rilis, dan cara menjalankan semua ujinya.",
    "layouts": "Standar rekaan digambar dalam banyak susunan dan format, lalu dibaca kembali: tabel ini menunjukkan "
    "berapa banyak yang kembali utuh.",
    "mutants": "Dokumen yang bersih dirusak unsur demi unsur; tabel ini menunjukkan kerusakan mana yang dilihat "
    "aturan.",
    "site": "Bagaimana situs ini dibuat, diperiksa, dan diterbitkan.",
    "quality": "Seberapa baik dokumen nyata dipahami, dibandingkan dengan label yang ditulis pembaca tanpa program: "
    "jenis, layanan, komponen, waktu, biaya, peraturan; lalu apa yang diketahui masih terlewat atau salah terbaca. "
    "Pada dokumen yang belum pernah dilihat siapa pun, perkirakan lebih rendah.",
}
"""What a page that is in English only tells, in a sentence for who reads Indonesian; links are those of the site."""

HIDDEN = frozenset({"rules"})
"""Pages of ``docs/`` whose place on the site a generated one takes."""
