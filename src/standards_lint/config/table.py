"""Every setting there is, declared once.

From this table come what a settings file may hold and of which type, what refuses it, the JSON Schema, the page
``docs/settings.md``, what ``config show`` tells, and the defaults of the options of the command line. **A setting for
an option is one entry here**: its name is that of the option, without the dashes in front.
"""

from __future__ import annotations

from enum import StrEnum

from standards_lint.model.finding import Text
from standards_lint.records import dataclass


class Form(StrEnum):
    """What a setting's value is."""

    FLAG = "flag"
    NUMBER = "number"
    WORD = "word"
    """One word; where the option has a list of choices, one of these."""
    WORDS = "words"
    """A list of texts."""
    DAY = "day"
    """``"2026-11-21"``, or a date of TOML."""
    PATH = "path"
    """A file, relative to the settings file."""
    PATHS = "paths"
    PATTERNS = "patterns"
    """Patterns of paths as in ``.gitignore``."""
    IGNORES = "ignores"
    """A table: pattern of paths → list of selectors."""
    SEVERITIES = "severities"
    """A table: selector → severity."""


Default = bool | int | str | None


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting."""

    name: str
    """As it is written: ``fail-on``; with its table in front where it has one: ``limits.pages``."""
    form: Form
    help: Text
    default: Default = None
    """None where nothing is set."""
    commands: tuple[str, ...] = ("check",)
    """Commands whose option of the same name takes its default from here."""
    option: bool = True
    """There is an option of the same name."""
    per_path: bool = False
    """May stand in ``[[overrides]]`` too."""
    adds: bool = False
    """What the command line gives is added to what the file gives; else it takes its place."""
    highest: int = 1_000_000
    """Of a number."""
    lowest: int = 0

    @property
    def table(self) -> str:
        """The table it stands in; empty for the top."""
        return self.name.rpartition(".")[0]

    @property
    def key(self) -> str:
        """Its name inside its table."""
        return self.name.rpartition(".")[2]

    @property
    def adds_up(self) -> bool:
        """Layers of it add up: what an entry of ``[[overrides]]`` gives does not replace what the file gives."""
        return self.adds or self.name == "ignore" or self.form is Form.SEVERITIES

    @property
    def flag(self) -> str:
        """The option of the command line, empty where there is none."""
        return f"--{self.key}" if self.option else ""


_JUDGING = ("check", "compare")
_TELLING = ("check", "compare", "batch")
_CHECKING = ("check", "batch")
_READING = ("check", "compare", "batch", "extract", "convert", "report", "serve")
_F = Form


def _limit(name: str, default: int, told: Text) -> Setting:
    return Setting(f"limits.{name}", _F.NUMBER, told, default, (), option=False, lowest=1)


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "select",
        _F.WORDS,
        Text("Hanya aturan ini yang ditanyakan.", "Only these rules are asked."),
        commands=_TELLING,
        per_path=True,
    ),
    Setting(
        "extend-select",
        _F.WORDS,
        Text(
            "Aturan yang ditambahkan pada select, profile, atau pilihan bawaan.",
            "Rules added to select, profile or the default.",
        ),
        per_path=True,
        adds=True,
        commands=_CHECKING,
    ),
    Setting(
        "ignore",
        _F.WORDS,
        Text(
            "Temuan aturan ini tidak dilaporkan; jumlahnya tetap disebut.",
            "Findings of these rules are not reported; their number still is.",
        ),
        commands=_TELLING,
        per_path=True,
    ),
    Setting("extend-ignore", _F.WORDS, Text("Tambahan pada ignore.", "Added to ignore."), per_path=True, adds=True),
    Setting(
        "per-file-ignores",
        _F.IGNORES,
        Text(
            "Aturan yang diabaikan pada berkas yang cocok dengan pola.", "Rules ignored in files that match a pattern."
        ),
    ),
    Setting(
        "severity",
        _F.SEVERITIES,
        Text(
            "Bobot tertinggi sebuah aturan; dinaikkan hanya sejauh didukung dasar hukumnya.",
            "The highest severity of a rule; raised only as far as its proof allows.",
        ),
        option=False,
        per_path=True,
    ),
    Setting(
        "profile",
        _F.WORD,
        Text("Tahap hidup dokumen: aturan mana yang menilai.", "Stage in the life of a document: which rules judge."),
        per_path=True,
        commands=_CHECKING,
    ),
    Setting(
        "preview",
        _F.FLAG,
        Text("Pakai pula aturan yang masih diuji coba.", "Ask rules in preview too."),
        False,
        _TELLING,
        per_path=True,
    ),
    Setting(
        "fail-on",
        _F.WORD,
        Text("Bobot mulai dari mana kode keluar menjadi 1.", "Severity from which the exit code becomes 1."),
        "error",
        _TELLING,
        per_path=True,
    ),
    Setting(
        "kind",
        _F.WORDS,
        Text("Jenis dokumen, apa pun isinya.", "Kind of the documents, whatever they hold."),
        commands=("check", "compare", "extract", "batch"),
        per_path=True,
    ),
    Setting(
        "as-of",
        _F.DAY,
        Text("Hari yang hukumnya dipakai; tanpa ini hari ini.", "Day whose law is judged by; today without it."),
        commands=_TELLING,
    ),
    Setting("engine", _F.WORD, Text("Mesin aturan.", "Rules engine."), "auto", _JUDGING),
    Setting("lang", _F.WORD, Text("Bahasa laporan.", "Language of the report."), "id", _TELLING),
    Setting("format", _F.WORD, Text("Bentuk laporan.", "Form of the report."), "text"),
    Setting("template", _F.PATH, Text("Templat Word untuk format surat.", "Word template of the form surat.")),
    Setting(
        "jobs",
        _F.NUMBER,
        Text(
            "Dokumen yang dikerjakan bersamaan; 0 menurut jumlah prosesor.",
            "Documents at once; 0 for as many as there are processors.",
        ),
        0,
        ("check", "batch", "extract", "convert"),
        highest=1024,
    ),
    Setting(
        "together",
        _F.FLAG,
        Text(
            "Bandingkan pula dokumen-dokumen satu instansi.", "Compare the documents of an office with each other too."
        ),
        False,
    ),
    Setting(
        "levels",
        _F.FLAG,
        Text(
            "Sebutkan pula tingkat indikator PEKPPP yang dapat didukung.",
            "Tell the levels of PEKPPP indicators that are supported too.",
        ),
        False,
    ),
    Setting(
        "checklist", _F.FLAG, Text("Tampilkan pertanyaan bagi penelaah.", "Show the questions for the reviewer."), False
    ),
    Setting("quiet", _F.FLAG, Text("Temuan saja.", "Findings only."), False),
    Setting(
        "redact",
        _F.FLAG,
        Text("Samarkan data orang dalam laporan.", "Mask persons in the report."),
        False,
        _CHECKING,
    ),
    Setting(
        "locked",
        _F.FLAG,
        Text(
            "Tolak bila program, paket, atau register lain dari standards-lint.lock.",
            "Refuse when program, packs or register differ from standards-lint.lock.",
        ),
        False,
        commands=_CHECKING,
    ),
    Setting(
        "cache",
        _F.FLAG,
        Text(
            "Dokumen yang tidak berubah sejak pemeriksaan yang lalu tidak dinilai lagi; hasilnya sama.",
            "Documents that did not change since an earlier check are not judged again; the result is the same.",
        ),
        True,
    ),
    Setting(
        "exclude",
        _F.PATTERNS,
        Text("Berkas dalam folder yang dilewati.", "Files in folders that are passed over."),
        commands=_CHECKING,
    ),
    Setting("extend-exclude", _F.PATTERNS, Text("Tambahan pada exclude.", "Added to exclude."), adds=True),
    Setting(
        "include",
        _F.PATTERNS,
        Text("Dari folder hanya berkas ini yang diambil.", "Of folders only these files are taken."),
        commands=_CHECKING,
    ),
    Setting(
        "force-exclude",
        _F.FLAG,
        Text(
            "exclude berlaku pula bagi berkas yang disebut satu per satu.",
            "exclude holds for files that are named one by one too.",
        ),
        False,
        commands=_CHECKING,
    ),
    Setting(
        "reading.ocr",
        _F.FLAG,
        Text(
            "Kenali teks pada halaman yang berupa gambar (perlu tesseract).",
            "Recognise the text of pages that are pictures (needs tesseract).",
        ),
        False,
        _READING,
    ),
    Setting(
        "pack",
        _F.PATHS,
        Text(
            "Paket aturan sektor, daerah, atau instansi di atas paket nasional.",
            "Rule packs of a sector, region or office over the national one.",
        ),
        commands=("check", "compare", "extract", "report", "serve", "batch"),
        adds=True,
    ),
    Setting(
        "require-plugin",
        _F.WORDS,
        Text(
            "Plugin yang harus terpasang, dengan atau tanpa versi: adminduk>=1.0.",
            "Plugins that must be installed, with or without a version: adminduk>=1.0.",
        ),
        commands=_READING,
        adds=True,
    ),
    Setting(
        "waivers",
        _F.PATHS,
        Text("Berkas pengecualian yang disetujui.", "Files of waivers."),
        commands=("check", "compare", "serve", "batch"),
        adds=True,
    ),
    Setting(
        "baseline",
        _F.PATH,
        Text("Temuan lama yang disisihkan.", "Old findings that are set aside."),
    ),
    Setting(
        "fail-on-stale",
        _F.FLAG,
        Text(
            "Kode keluar 1 bila baseline memuat temuan yang sudah tidak ada.",
            "Exit code 1 where the baseline has findings that are gone.",
        ),
        False,
    ),
    Setting(
        "show-suppressed",
        _F.FLAG,
        Text("Sebutkan satu per satu temuan yang disisihkan.", "List each finding that was set aside."),
        False,
    ),
    Setting("color", _F.WORD, Text("Warna di layar.", "Colours on a terminal."), "auto"),
    Setting(
        "law.regulations",
        _F.PATHS,
        Text("Tabel peraturan daerah atau sektor di samping register.", "Tables of regulations beside the register."),
        commands=(),
        adds=True,
    ),
    _limit("text_megabytes", 10, Text("Berkas teks terbesar.", "Largest text file.")),
    _limit("file_megabytes", 100, Text("Berkas terbesar dari format lain.", "Largest file of any other format.")),
    _limit(
        "unpacked_megabytes",
        100,
        Text(
            "Isi terbesar satu berkas Word, Excel, atau OpenDocument.",
            "Most that is unpacked of one Word, Excel or OpenDocument file.",
        ),
    ),
    _limit("pages", 1000, Text("Halaman yang dibaca dari satu PDF.", "Pages read of one PDF.")),
    _limit(
        "program_seconds",
        120,
        Text(
            "Waktu terlama program lain: LibreOffice, tesseract.",
            "Longest run of another program: LibreOffice, tesseract.",
        ),
    ),
    _limit(
        "document_seconds",
        180,
        Text(
            "Waktu terlama satu dokumen; sepuluh kali lipat dengan ocr.",
            "Longest time of one document; ten times as long with ocr.",
        ),
    ),
    _limit(
        "memory_megabytes",
        4000,
        Text(
            "Memori terbesar proses pembaca (tidak di Windows).",
            "Most memory of a process that reads (not on Windows).",
        ),
    ),
)
"""All settings, in the order in which they are told."""

BY_NAME = {setting.name: setting for setting in SETTINGS}
SEVERITIES = ("error", "warning", "info", "review")
"""What a rule may weigh."""
