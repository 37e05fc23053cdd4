"""What the command line asks of a new rule, looked up in its pack."""

from __future__ import annotations

import re
from collections.abc import Sequence

from standards_lint.errors import UsageError
from standards_lint.knowledge.components import ComponentKind, Components
from standards_lint.knowledge.data import national
from standards_lint.knowledge.register import Register, load_register
from standards_lint.knowledge.regulation import Row
from standards_lint.making.rule_files import RuleWish
from standards_lint.model.finding import Basis
from standards_lint.packs.problems import suggestion
from standards_lint.packs.spec import Pack

_BASIS = re.compile(r"([A-Z]+ \d+/\d{4})(?: (.+))?")
_PROOF = {"text": "text", "partial": "partial", "secondary": "secondary", "dataset": "secondary"}
"""How the register or the pack knows a regulation → how a rule may say that its article is known."""
_LOCAL_HEADS = {"PERWALI": "Peraturan Wali Kota", "PERBUP": "Peraturan Bupati", "PERGUB": "Peraturan Gubernur"}


def asked_rule(
    packs: Sequence[Pack],
    components: Components,
    *,
    code: str,
    require: str,
    forbid: str,
    component: str,
    cite: str,
    at_most: str,
    purpose: str,
    basis: str,
) -> RuleWish:
    """What a rule is to say; the arguments are the words of the command line, empty for what was not given.

    Raises:
        UsageError: for a component or a regulation that is not known.
    """
    return RuleWish(
        code=code,
        component=_component(component, components) if component else None,
        basis=_basis(basis or cite, packs) if basis or cite else None,
        require=require,
        forbid=forbid,
        cite=(cite, _written(cite, packs)) if cite else ("", ""),
        at_most=at_most,
        purpose=purpose,
    )


def _component(name: str, components: Components) -> ComponentKind:
    known = [kind.id for kind in components.all]
    if name not in known:
        raise UsageError(f"--in “{name}” bukan komponen{suggestion(name, known)}; pilih {', '.join(known)}")
    return components[name]


def _basis(text: str, packs: Sequence[Pack]) -> Basis:
    match = _BASIS.fullmatch(text.strip())
    if not match:
        raise UsageError(f"--basis “{text}” tidak terbaca; tulis misalnya “PERBUP 7/2025 Pasal 12 ayat (1)”")
    row, _ = _row(match[1], packs)
    return Basis(match[1], match[2] or "seluruhnya", _PROOF.get(row.confidence, "practice"))


def _written(key: str, packs: Sequence[Pack]) -> str:
    """A regulation as documents write it: ``Peraturan Bupati Sekarwangi Nomor 7 Tahun 2025 tentang …``."""
    _basis(key, packs)
    row, region = _row(key, packs)
    title = row.title
    type_, _, numbers = key.partition(" ")
    number, _, year = numbers.partition("/")
    if region:
        level, _, place = region.partition(" ")
        head = f"Peraturan Daerah {level} {place}" if type_ == "PERDA" else f"{_LOCAL_HEADS.get(type_, type_)} {place}"
        return f"{head} Nomor {number} Tahun {year} tentang {title}"
    return f"{_register().written(key)} tentang {title}"


def _row(key: str, packs: Sequence[Pack]) -> tuple[Row, str]:
    """What is known of a regulation, and the region of a local one.

    Raises:
        UsageError: for a regulation that neither the pack nor the register has.
    """
    for row in (row for pack in packs for table in pack.tables for row in table.rows):
        if row.key == key or row.key.startswith(f"{key} "):
            return row, row.key[len(key) :].strip()
    known = _register().lookup(key)
    if known is None:
        where = f"{packs[0].root}/peraturan/daerah.yaml"
        raise UsageError(f"peraturan “{key}” tidak ada dalam register dan paket; tambahkan dahulu di {where}")
    return known, ""


def _register() -> Register:
    return load_register(national() / "knowledge")
