"""An empty structured standard with what to write where, from the names of the law and the advice of the rules."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from importlib.resources import files

from standards_lint.convert.yaml_writer import yaml_lines
from standards_lint.knowledge.components import ComponentKind, Components
from standards_lint.packs.spec import Rule

SCHEMA_FILE = "standar-pelayanan.schema.json"
"""Name of the schema beside a standard."""

_WIDTH = 108
_ADDING = re.compile(r"^Tambahkan komponen “[^”]*”[,;]?\s*(?:yang |berupa )?")
"""How the advice on a missing component begins; here the component is there already."""
_HALVES = {
    "penyampaian": "Komponen penyampaian pelayanan: yang dipublikasikan kepada masyarakat.",
    "pengelolaan": "Komponen pengelolaan pelayanan: dimuat dalam standar yang ditetapkan.",
}
_HEAD = """\
Isi setiap komponen di bawah kuncinya: sebagai teks, atau sebagai daftar seperti ini:
  persyaratan:
    - a. Formulir permohonan yang telah diisi;
    - b. Fotokopi kartu identitas.
Teks panjang ditulis di bawah “>-”, teks dengan “: ” di dalamnya diapit tanda kutip.
Judul yang lain dari nama komponen ditulis dengan “judul:”, isinya dengan “isi:”.
Periksa dengan: standards-lint check {file}"""


def blank_standard(name: str, components: Components, rules: Iterable[Rule], *, file: str, schema: str) -> str:
    """The text of an empty standard.

    Args:
        name: Name of the service, empty where it is not known yet.
        components: The components that the law demands.
        rules: Rules of the national pack, for their advice.
        file: Name of the file, as the comments tell it.
        schema: Path of the schema from the file, empty for none.
    """
    advice = {rule.code: rule.advice.id for rule in rules}
    lines = [f"# yaml-language-server: $schema={schema}"] if schema else []
    lines += _comment(_HEAD.format(file=file), "")
    title = f"Standar Pelayanan {name}".strip()
    lines += yaml_lines({"standar_pelayanan": 1, "judul": title, "penyelenggara": None})
    lines += ["# Keputusan yang menetapkan standar ini: nomor, tahun, Menimbang, Mengingat, Memutuskan.", "keputusan:"]
    lines += _comment(
        "Layanan lain ditambahkan sebagai “- nama:” berikutnya. Komponen yang sama untuk semua layanan ditulis satu "
        "kali di bawah kunci “umum:”.",
        "",
    )
    lines += [*yaml_lines({"layanan": [{"nama": name or None}]}), "    komponen:"]
    for half, words in _HALVES.items():
        lines += ["", f"      # {words}"]
        for kind in components.all:
            if kind.half == half:
                lines += _component(kind, advice.get(_rule_of(kind), ""))
    return "".join(f"{line}\n" for line in lines)


def schema_text() -> str:
    """The published schema."""
    return (files("standards_lint.readers") / "schema" / "standard.schema.json").read_text(encoding="utf-8")


def _rule_of(kind: ComponentKind) -> str:
    """Code of the rule that demands a component: KOM001 for letter a of the article."""
    return f"KOM{ord(kind.letter) - ord('a') + 1:03d}"


def _component(kind: ComponentKind, advice: str) -> Iterator[str]:
    hint = _ADDING.sub("", advice)
    told = f"{kind.name.id} (UU 25/2009 Pasal 21 huruf {kind.letter}). {hint[:1].upper()}{hint[1:]}".strip()
    yield from _comment(told, " " * 6)
    yield f"{' ' * 6}{kind.id}:"


def _comment(text: str, indent: str) -> list[str]:
    found: list[str] = []
    for paragraph in text.splitlines():
        space = paragraph[: len(paragraph) - len(paragraph.lstrip())]
        wrapped = textwrap.wrap(paragraph.strip(), _WIDTH - len(indent), break_long_words=False, break_on_hyphens=False)
        found += [f"{indent}# {space}{line}" for line in wrapped]
    return found
