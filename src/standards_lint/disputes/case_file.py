"""A dispute to the YAML that the maintainers put under ``cases:`` of the rule's file, with what they need to know."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from standards_lint import __version__
from standards_lint.disputes.dispute import Dispute
from standards_lint.disputes.snippets import MOST_LINES
from standards_lint.model.finding import Severity
from standards_lint.reporters.printable import one_line, printable

_WIDTH = 116
_SEVERITY = {
    Severity.ERROR: "kesalahan",
    Severity.WARNING: "peringatan",
    Severity.INFO: "informasi",
    Severity.REVIEW: "periksa",
}


def case_file(dispute: Dispute) -> str:
    """The case as an item of a list, indented as in rule files, between comments in Indonesian."""
    body = _case(dispute) if dispute.proven else _no_case(dispute)
    return "\n".join([*_comments(dispute), *body]) + "\n"


def _comments(dispute: Dispute) -> Iterator[str]:
    finding, rule = dispute.finding, dispute.rule
    yield from _note(
        f"Temuan {rule.code} ({rule.name}) yang menurut pelapor keliru, ditulis oleh standards-lint {__version__}. "
        "Program tidak mengirimkannya ke mana pun."
    )
    yield from _note(
        "BACALAH SELURUHNYA SEBELUM DITERUSKAN. Disamarkan: nama orang, instansi, dan tempat yang dikenali, NIP/NIK, "
        "nomor telepon, surel, dan alamat laman. Tidak disamarkan: nama layanan, nomor keputusan, dan nama lain yang "
        "tidak dikenali; samarkan sendiri, atau ulangi dengan --mask KATA."
    )
    yield "  #"
    yield from _note(f"temuan: {_SEVERITY[finding.severity]}: {dispute.message}")
    if dispute.quote:
        yield from _note(f"kata-kata dokumen: {dispute.quote}")
    if finding.component:
        yield from _note(f"komponen: {finding.component}")
    yield from _note(f"mengapa keliru, menurut pelapor: {dispute.because or 'tidak ditulis (--because)'}")
    yield from _note(f"dibaca sebagai: {dispute.taken_for}; bentuk berkas: {dispute.format or 'tidak dikenal'}")
    yield from _note(f"paket {dispute.pack}, hukum per {dispute.as_of.isoformat()}")
    yield "  #"


def _case(dispute: Dispute) -> Iterator[str]:
    if dispute.proven is None:
        raise ValueError("a case needs a part on which the rule was seen to fire")
    proven, rule = dispute.proven, dispute.rule
    yield from _note(
        f"Sudah diuji: pada kasus ini ({proven.snippet.what}) {rule.code} melapor lagi di tempat yang sama, jadi "
        f"“standards-lint rules test {rule.code}” gagal sampai aturan atau pembacaannya diperbaiki."
    )
    if proven.beside:
        yield from _note(
            f"Pada potongan ini {', '.join(proven.beside)} juga melapor. Pelapor tidak menyangkalnya di sini, maka "
            "kodenya ada di “expect”; periksa apakah memang demikian."
        )
    yield from _note(f"Tempelkan di bawah “cases:” pada {rule.file}.")
    case = proven.snippet.case
    tree: dict[str, object] = {"name": f"temuan keliru menurut pelapor {dispute.finding.fingerprint[:8]}".rstrip()}
    if case.document is None:
        tree |= {"scaffold": case.scaffold, "at": case.at, "as_of": case.as_of, "text": case.text}
    else:
        tree |= {"format": case.format, "as_of": case.as_of, "document": case.document}
    yield from _yaml([{**tree, "expect": list(proven.beside)}])


def _no_case(dispute: Dispute) -> Iterator[str]:
    yield from _note(
        "TIDAK DAPAT DIJADIKAN KASUS: pada potongan yang disamarkan aturan ini tidak melapor dengan cara yang sama "
        f"(temuannya bergantung pada berkas aslinya, dokumen yang lebih dari {MOST_LINES} baris, atau kata yang "
        "disamarkan). Di bawah ini bagian yang memberi temuan dan fakta yang dilihat aturan."
    )
    yield from _yaml([{"code": dispute.rule.code, "text": dispute.text, "facts": list(dispute.facts)}])


def _note(sentence: str) -> Iterator[str]:
    for line in wrap(one_line(sentence), _WIDTH, break_on_hyphens=False):
        yield f"  # {line}"


def _yaml(tree: object) -> Iterator[str]:
    """Block style, so that people see what they pass on; long lines stay whole."""
    import yaml

    class Dumper(yaml.SafeDumper):
        """Texts of several lines are written as such."""

    def write_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
        # A blank at the end of a line, which nobody sees, would force the whole text into one quoted line.
        plain = "\n".join(line.rstrip() for line in printable(text).split("\n"))
        style = "|" if "\n" in plain.strip("\n") else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", plain, style=style)

    Dumper.add_representer(str, write_text)
    text = yaml.dump(tree, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=1_000_000)
    yield from (f"  {line}" if line.strip() else "" for line in text.splitlines())
