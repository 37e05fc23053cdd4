"""Invented standards in plain text, Markdown and HTML, the same for the same seed.

Sizes are like those of real ones (half of the text documents that offices publish have some 2.5 kilobytes, one in ten
more than 15): most documents set out one service, some a dozen. Each sentence is put together at random, so that hardly
any line of one document stands in another, except the headings that the law gives and laws that everyone cites.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split(";"))


_SYLLABLES = _words("ba;ca;da;ga;la;ma;na;pa;ra;sa;ta;wa;bu;cu;du;lu;mu;nu;ru;su;tu;ki;li;mi;ni;ri;si;ti")
_OBJECTS = _words(
    "reklame;penelitian;gedung olahraga;trayek;klinik;apotek;toko alat kesehatan;salon kecantikan;usaha katering;"
    "perpustakaan desa;kapal nelayan;pasar malam;bengkel;rumah kos;penggilingan padi;sumur bor;pentas seni;taman bacaan"
)
_KINDS = ("Izin", "Rekomendasi", "Surat Keterangan", "Pendaftaran", "Pengesahan", "Perpanjangan Izin")
_PAPERS = _words(
    "surat permohonan bermeterai;fotokopi kartu tanda penduduk;fotokopi nomor pokok wajib pajak;denah lokasi;"
    "surat pernyataan kesanggupan;pasfoto berwarna;akta pendirian;bukti setor retribusi;gambar rencana;daftar peralatan"
)
_TAILS = ("yang masih berlaku", "sebanyak dua lembar", "yang ditandatangani pemohon", "dari instansi terkait", "asli")
_ACTORS = ("Pemohon", "Petugas loket", "Kepala seksi", "Kepala bidang", "Tim teknis", "Petugas arsip")
_ACTS = _words(
    "menyerahkan berkas;memeriksa kelengkapan berkas;meneliti keabsahan dokumen;meninjau lokasi;menyusun konsep surat;"
    "membubuhkan paraf;menandatangani surat;mencatat dalam buku agenda;menyerahkan hasil kepada pemohon"
)
_DAYS = {1: "satu", 2: "dua", 3: "tiga", 5: "lima", 7: "tujuh", 10: "sepuluh", 14: "empat belas"}
_LAWS = (
    "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
    "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah",
    "Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009",
    "Peraturan Menteri PANRB Nomor 15 Tahun 2014 tentang Pedoman Standar Pelayanan",
)
_COMPONENTS = _words(
    "Dasar Hukum;Persyaratan;Sistem, Mekanisme, dan Prosedur;Jangka Waktu Penyelesaian;Biaya/Tarif;Produk Pelayanan;"
    "Sarana, Prasarana, dan/atau Fasilitas;Kompetensi Pelaksana;Pengawasan Internal;"
    "Penanganan Pengaduan, Saran, dan Masukan;Jumlah Pelaksana;Jaminan Pelayanan;"
    "Jaminan Keamanan dan Keselamatan Pelayanan;Evaluasi Kinerja Pelaksana"
)

Service = tuple[str, list[tuple[str, list[str]]]]
"""Name, and its components with their items."""


class Office:
    """Makes the words of one document."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self.place = self._name()
        self.agency = f"Dinas {self._name()} Kabupaten {self.place}"

    def services(self, count: int = 0) -> list[Service]:
        """So many services; 0 for as many as real documents have."""
        count = count or self._random.choices((1, 2, 3, 6, 12), (70, 14, 8, 5, 3))[0]
        return [self._service() for _ in range(count)]

    def _name(self) -> str:
        return "".join(self._random.choices(_SYLLABLES, k=self._random.randint(2, 4))).capitalize()

    def _number(self, most: int = 99) -> int:
        return self._random.randint(1, most)

    def _days(self) -> str:
        days = self._random.choice(list(_DAYS))
        return f"{days} ({_DAYS[days]}) hari kerja"

    def _service(self) -> Service:
        name = f"{self._random.choice(_KINDS)} {self._random.choice(_OBJECTS)} {self._name()}"
        makers: tuple[Callable[[], list[str]], ...] = (
            self._laws, self._papers, self._steps, self._time, self._fee, lambda: [f"Surat {name}"], self._rooms,
            self._skills, self._watch, self._complaints, self._staff, self._promise, self._safety, self._survey,
        )  # fmt: skip
        pairs = list(zip(_COMPONENTS, makers, strict=True))
        if self._random.random() < 0.4:  # as many leave something out
            pairs = [pair for pair in pairs if self._random.random() < 0.8]
        return name, [(component, make()) for component, make in pairs]

    def _laws(self) -> list[str]:
        own = f"Peraturan Daerah Kabupaten {self.place} Nomor {self._number(20)} Tahun {2010 + self._number(14)}"
        return [*self._random.sample(_LAWS, 3), f"{own} tentang Retribusi {self._name()}"]

    def _papers(self) -> list[str]:
        papers = self._random.sample(_PAPERS, self._random.randint(2, 6))
        return [f"{paper.capitalize()} {self._random.choice(_TAILS)}" for paper in papers]

    def _steps(self) -> list[str]:
        acts = self._random.sample(_ACTS, self._random.randint(3, 6))
        return [f"{self._random.choice(_ACTORS)} {act} di ruang {self._name()} {self._number()}." for act in acts]

    def _time(self) -> list[str]:
        vague = "Menyesuaikan keadaan di lapangan."
        return [f"{self._days()} sejak berkas dinyatakan lengkap." if self._random.random() < 0.9 else vague]

    def _fee(self) -> list[str]:
        return ["Tidak dipungut biaya." if self._random.random() < 0.7 else f"Rp{self._number()}.000,00 per izin."]

    def _rooms(self) -> list[str]:
        return [f"Loket {self._number(9)} di gedung {self._name()}", f"Ruang tunggu untuk {self._number()} orang"]

    def _skills(self) -> list[str]:
        return [f"Memahami ketentuan tentang {self._name()}", "Terampil mengoperasikan komputer"]

    def _watch(self) -> list[str]:
        return [f"Kepala Bidang {self._name()} memeriksa buku agenda setiap {self._number(12)} bulan."]

    def _complaints(self) -> list[str]:
        phone = f"(02{self._number()}) 555{self._random.randint(100, 999)}"
        return [
            f"Telepon {phone}, surel aduan@{self._name().lower()}.example, dan SP4N-LAPOR! (www.lapor.go.id).",
            f"Pengaduan ditanggapi paling lambat {self._days()} sejak diterima.",
        ]

    def _staff(self) -> list[str]:
        return [f"{self._number(20)} orang petugas dan {self._number(5)} orang pengawas"]

    def _promise(self) -> list[str]:
        return [f"Apabila terlambat, surat diantar ke alamat pemohon di {self._name()} tanpa biaya."]

    def _safety(self) -> list[str]:
        return [f"Surat diberi kode {self._name()} dan berkas disimpan di lemari terkunci nomor {self._number()}."]

    def _survey(self) -> list[str]:
        return [f"Survei kepuasan masyarakat dilaksanakan setiap {self._number(12)} bulan."]


def as_text(agency: str, services: list[Service]) -> str:
    """Numbered headings with lettered items."""
    lines = [f"STANDAR PELAYANAN PADA {agency.upper()}", ""]
    for name, components in services:
        lines += [f"STANDAR PELAYANAN {name.upper()}", ""]
        for number, (component, items) in enumerate(components, 1):
            lines += [f"{number}. {component}", *_lettered(items), ""]
    return "\n".join(lines)


def as_markdown(agency: str, services: list[Service]) -> str:
    """A table for each service."""
    lines = [f"# Standar Pelayanan pada {agency}", ""]
    for name, components in services:
        lines += [f"## Standar Pelayanan {name}", "", "| No. | Komponen | Uraian |", "|---|---|---|"]
        rows = enumerate(components, 1)
        lines += [f"| {n} | {component} | {'<br>'.join(_lettered(items))} |" for n, (component, items) in rows]
        lines.append("")
    return "\n".join(lines)


def as_html(agency: str, services: list[Service]) -> str:
    """The same as a page."""
    parts = [
        f"<!DOCTYPE html><html><head><title>Standar Pelayanan</title></head><body><h1>Standar Pelayanan {agency}</h1>"
    ]
    for name, components in services:
        rows = "\n".join(
            f"<tr><td>{n}</td><td>{component}</td><td>{'<br>'.join(_lettered(items))}</td></tr>"
            for n, (component, items) in enumerate(components, 1)
        )
        head = "<tr><th>No.</th><th>Komponen</th><th>Uraian</th></tr>"
        parts.append(f"<h2>Standar Pelayanan {name}</h2>\n<table>{head}\n{rows}</table>")
    return "\n".join([*parts, "</body></html>"])


FORMS: dict[str, Callable[[str, list[Service]], str]] = {"txt": as_text, "md": as_markdown, "html": as_html}
"""Suffix and what writes it."""


def _lettered(items: list[str]) -> list[str]:
    if len(items) == 1:
        return items
    return [f"{chr(ord('a') + index)}. {item}" for index, item in enumerate(items)]


def standards(count: int, seed: int = 0) -> Iterator[tuple[str, str]]:
    """Names and contents of so many standards, each form a third of them."""
    for number in range(count):
        office = Office(seed * 1_000_003 + number)
        suffix = tuple(FORMS)[number % len(FORMS)]
        yield f"standar-{number:05}.{suffix}", FORMS[suffix](office.agency, office.services())


def of_length(services: int, form: str = "txt", seed: int = 1) -> str:
    """One standard with so many services; some two of them fill a page of text, less a table."""
    office = Office(seed)
    return FORMS[form](office.agency, office.services(services))


def write_standards(folder: Path, count: int, seed: int = 0) -> list[Path]:
    """The files of `standards` in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, text in standards(count, seed):
        path = folder / name
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths
