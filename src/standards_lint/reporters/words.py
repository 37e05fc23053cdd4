"""The words of reports in both languages.

What a finding says comes from its rule; here is only what stands around it.
"""

from __future__ import annotations

from standards_lint.model.finding import Severity, Text
from standards_lint.model.standard import Form, Kind

SEVERITY = {
    Severity.ERROR: Text("kesalahan", "error"),
    Severity.WARNING: Text("peringatan", "warning"),
    Severity.INFO: Text("informasi", "info"),
    Severity.REVIEW: Text("periksa", "review"),
}
"""The weight of a finding, in front of its message."""

COUNTED = {
    Severity.ERROR: (Text("{n} kesalahan", "{n} error"), Text("{n} kesalahan", "{n} errors")),
    Severity.WARNING: (Text("{n} peringatan", "{n} warning"), Text("{n} peringatan", "{n} warnings")),
    Severity.INFO: (Text("{n} informasi", "{n} info"), Text("{n} informasi", "{n} infos")),
    Severity.REVIEW: (Text("{n} perlu diperiksa", "{n} to review"), Text("{n} perlu diperiksa", "{n} to review")),
}
"""(one, several) findings of a severity in the summary."""

KIND = {
    Kind.STANDAR_PELAYANAN: Text("standar pelayanan", "service standard"),
    Kind.MAKLUMAT: Text("maklumat pelayanan", "service pledge"),
    Kind.PENGADUAN: Text("penanganan pengaduan", "handling of complaints"),
    Kind.SOP: Text("standar operasional prosedur", "standard operating procedure"),
    Kind.KEPUTUSAN: Text("keputusan", "decision"),
    Kind.BUKAN_STANDAR: Text("bukan standar pelayanan", "not a service standard"),
}

FORM = {
    Form.PENUH: Text("standar penuh", "full standard"),
    Form.PUBLIKASI: Text("publikasi", "publication"),
    Form.TIDAK_PASTI: Text("bentuk tidak pasti", "form uncertain"),
}

PROOF = {
    "partial": Text("dibaca sebagian", "read in part"),
    "secondary": Text("menurut sumber sekunder", "by a secondary source"),
    "practice": Text("kebiasaan", "practice"),
}
"""How a basis is known, where it is not read in the law itself."""

PAGE = Text("halaman {page}", "page {page}")
SHEET = Text("lembar {sheet}, sel {cell}", "sheet {sheet}, cell {cell}")
SERVICES = (Text("{n} layanan", "{n} service"), Text("{n} layanan", "{n} services"))
DOCUMENTS = (Text("{n} dokumen", "{n} document"), Text("{n} dokumen", "{n} documents"))

UNREADABLE = Text("tidak dapat diperiksa", "could not be checked")
EXEMPTIONS = Text("berkas pengecualian atau baseline", "file of waivers or baseline")
PART_FAILED = Text("tidak seluruhnya diperiksa", "not checked in full")
NO_STANDARD = Text(
    "Isinya tidak dikenali sebagai standar, maklumat, SOP, atau pengaduan; aturan tentang isi tidak diterapkan.",
    "Not recognised as a standard, pledge, SOP or complaint page; rules on content were not applied.",
)
NO_FINDINGS = Text("Tidak ada temuan dari aturan yang diterapkan.", "The rules applied found nothing.")
NOTHING_SHOWN = Text("Tidak ada temuan yang ditampilkan.", "No findings are shown.")
SERVICE = Text("Layanan: {name}", "Service: {name}")
ALL_SERVICES = Text("Untuk semua layanan", "For all services")
SEVERAL_SERVICES = Text("Beberapa layanan", "Several services")
WHOLE_DOCUMENT = Text("Dokumen", "Document")
ON_SERVICES = Text("pada {n} layanan: {names}", "in {n} services: {names}")
ON_PLACES = Text("di {n} tempat: {names}", "in {n} places: {names}")
LINE = Text("baris {line}", "line {line}")
BASIS = Text("Dasar: {basis}", "Law: {basis}")
ADVICE = Text("Saran: {advice}", "Advice: {advice}")
NOT_JUDGED = Text("Tidak dinilai:", "Not judged:")
NOTES = Text("Catatan pembacaan:", "Notes on reading:")
IN_DOCUMENTS = Text("{counts} dalam {documents}", "{counts} in {documents}")
NOTHING = Text("Tidak ada temuan", "No findings")
FAILED = Text("{documents} tidak dapat diperiksa sepenuhnya", "{documents} could not be checked in full")
SUPPRESSED = Text("{n} temuan disembunyikan ({reasons})", "{n} findings suppressed ({reasons})")
UNJUDGED = Text("{n} hal tidak dinilai", "{n} matters not judged")
TOOL = Text(
    "standards-lint {version}, mesin {engine}, paket {packs}; "
    "menurut hukum per {as_of}, register peraturan per {register}.",
    "standards-lint {version}, engine {engine}, pack {packs}; "
    "by the law of {as_of}, register of regulations of {register}.",
)
PLUGINS = Text(" Plugin: {plugins}.", " Plugins: {plugins}.")
WEAKENED = Text(
    "Lebih longgar daripada aturan nasional atau paket yang diperluas:",
    "Weaker than the national rules or the pack that is extended:",
)
WEAKENED_ONE = Text("Lebih longgar daripada aturan yang diperluas:", "Weaker than the rules that are extended:")
CHECKLIST_HEADING = Text("Untuk penelaah (tidak dinilai program):", "For the reviewer (not judged by the program):")
CHECKLIST_LINE = Text(
    "{n} pertanyaan untuk penelaah tidak dapat dijawab program; tampilkan dengan --checklist.",
    "{n} questions for the reviewer cannot be answered by a program; show them with --checklist.",
)
COMPARED = Text("Dibandingkan antardokumen:", "Compared between documents:")
COMPARED_IN = Text("Dibandingkan antardokumen dalam {folder}:", "Compared between documents in {folder}:")
MORE_COMPARED = Text("dan {n} layanan lain", "and {n} more services")
NOTHING_COMPARED = Text(
    "tidak ada layanan, pengaduan, atau keputusan yang terdapat dalam lebih dari satu dokumen",
    "no service, complaints or decision that more than one document tells of",
)
ALONE = Text(
    "Tidak ada padanannya, jadi tidak dibandingkan: {paths}", "Without a counterpart, so not compared: {paths}"
)
STALE_PACK = Text(
    "Paket {pack} terakhir dicocokkan dengan peraturan pada {day}, lebih dari setahun yang lalu.",
    "The pack {pack} was last compared with the law on {day}, more than a year ago.",
)
OLD_REGISTER = Text(
    "Register peraturan sudah lebih dari setahun: peraturan yang lebih baru tidak diketahui. Perbarui standards-lint.",
    "The register of regulations is more than a year old: later regulations are unknown. Update standards-lint.",
)


def counted(forms: tuple[Text, Text], n: int, lang: str) -> str:
    """``3 kesalahan``, ``1 error``, ``2 errors``."""
    return forms[n != 1].in_(lang).format(n=n)
