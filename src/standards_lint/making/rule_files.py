"""The files of a new rule: words that must or must not stand somewhere, an act to be cited, a limit of time."""

from __future__ import annotations

import re
from collections.abc import Mapping

from standards_lint.errors import UsageError
from standards_lint.knowledge.components import ComponentKind
from standards_lint.making.rendering import render
from standards_lint.making.rule_words import RuleWords, cited, forbidden, limited, required
from standards_lint.model.finding import Basis
from standards_lint.packs.spec import Pack
from standards_lint.records import dataclass

_LIMIT = re.compile(r"(\d{1,3}) (hari kerja|hari kalender|hari)")
_SPLIT = re.compile(r"([A-Z]+) (\d+)/(\d{4})")
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_SCAFFOLD = "standar_pelayanan"
_PLAIN = "Dilaksanakan oleh petugas di loket pada hari kerja."
_ACT = "a. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;"


@dataclass(frozen=True, slots=True)
class RuleWish:
    """What a new rule is to say; one of `require`, `forbid`, `cite` and `at_most` is given."""

    code: str
    component: ComponentKind | None = None
    """Where words must or must not stand."""
    basis: Basis | None = None
    """None for a custom."""
    require: str = ""
    forbid: str = ""
    cite: tuple[str, str] = ("", "")
    """(``PERBUP 7/2025``, as documents write it, with its title)."""
    at_most: str = ""
    """``3 hari kerja``."""
    purpose: str = ""
    """Of a limit: a purpose of complaint times, or ``layanan``."""


@dataclass(frozen=True, slots=True)
class _Pattern:
    name: str
    about: str
    expression: str
    yes: str
    no: str
    excluded: str = ""


def rule_files(wish: RuleWish, pack: Pack) -> Mapping[str, str]:
    """Path inside the pack → text of the files of a new rule.

    Args:
        wish: What it is to say.
        pack: The pack that it is for.

    Raises:
        UsageError: for a code whose first letters belong to no category of the pack, one that is taken, or a limit that
            cannot be read.
    """
    folder = _folder(wish.code, pack)
    if wish.require:
        return _required(wish, pack, folder)
    if wish.forbid:
        return _forbidden(wish, pack, folder)
    if wish.cite[0]:
        return _cited(wish, pack, folder)
    return _limited(wish, pack, folder)


def _folder(code: str, pack: Pack) -> str:
    if pack.rule(code):
        raise UsageError(f"aturan {code} sudah ada dalam paket {pack.id}; pilih nomor lain")
    for category in pack.categories:
        if re.fullmatch(category.prefix + "[0-9]{3}", code):
            return category.folder
    known = ", ".join(f"{category.prefix} ({category.folder})" for category in pack.categories)
    raise UsageError(
        f"kode {code} tidak cocok dengan paket {pack.id}; tulis tiga angka di belakang salah satu dari {known}"
    )


def _required(wish: RuleWish, pack: Pack, folder: str) -> Mapping[str, str]:
    component = _component(wish)
    name = _slug(f"{component.id}-tanpa-{wish.require}")
    pattern = _Pattern(
        f"{_key(wish.require)}_{wish.code.lower()}",
        f"penyebutan {wish.require}",
        rf"\b{_expression(wish.require)}\b",
        yes=f"Dilaksanakan petugas pada hari kerja, {wish.require}.",
        no=_PLAIN,
    )
    return _files(
        wish,
        pack,
        folder,
        name,
        required(component, wish.require),
        when=[
            f"k: {{kind: component, code: {component.id}, state: isi}}",
            f"not: {{kind: match, name: {pattern.name}, service: $k.service, component: {component.id}}}",
        ],
        at="k",
        section=component.id,
        bad=_PLAIN,
        good=f"{_PLAIN}\n{wish.require} disediakan bagi warga.",
        cases=[("ditulis dengan huruf besar", pattern.yes.upper()), ("di tengah kalimat", pattern.yes)],
        pattern=pattern,
    )


def _forbidden(wish: RuleWish, pack: Pack, folder: str) -> Mapping[str, str]:
    component = _component(wish)
    name = _slug(f"{component.id}-memuat-{wish.forbid}")
    single = " " not in wish.forbid.strip()
    expression = rf"\b\w*{_expression(wish.forbid)}\w*\b" if single else rf"\b{_expression(wish.forbid)}\b"
    pattern = _Pattern(
        f"{_key(wish.forbid)}_{wish.code.lower()}",
        f"kata “{wish.forbid}”",
        expression,
        yes=f"Diberikan dengan {wish.forbid} kepada petugas.",
        no=f"Petugas dilarang meminta {wish.forbid} dalam bentuk apa pun.",
        excluded=r"\b(tidak|dilarang|tanpa|bukan|jangan)\b",
    )
    return _files(
        wish,
        pack,
        folder,
        name,
        forbidden(component, wish.forbid),
        when=[f"m: {{kind: match, name: {pattern.name}, component: {component.id}}}"],
        at="m",
        section=component.id,
        bad=f"Diberikan dengan {wish.forbid}.",
        good=_PLAIN,
        cases=[("larangan bukan pelanggaran", pattern.no), ("kata lain", "Ditetapkan dengan peraturan daerah.")],
        pattern=pattern,
    )


def _cited(wish: RuleWish, pack: Pack, folder: str) -> Mapping[str, str]:
    key, written = wish.cite
    match = _SPLIT.fullmatch(key)
    if not match:
        raise UsageError(f"--cite “{key}” tidak terbaca; tulis jenis dan nomor/tahun, misalnya PERBUP 7/2025")
    entry = f"{_ACT}\nb. {written};"
    return _files(
        wish,
        pack,
        folder,
        _slug(f"tanpa-{key}"),
        cited(key, written),
        when=[
            "doc: {kind: document, n_basis: {gt: 0}}",
            f'not: {{kind: citation, type: {match[1]}, number: "{match[2]}", year: {match[3]}, in_basis: true}}',
        ],
        at="doc",
        place="[{b: {kind: component, code: dasar_hukum}}]",
        section="dasar_hukum",
        bad=_ACT,
        good=entry,
        cases=[
            ("disebut paling atas", f"a. {written};\n{_ACT.replace('a.', 'b.')}"),
            ("dengan singkatan nomor", entry.replace("Nomor", "No.")),
        ],
    )


def _limited(wish: RuleWish, pack: Pack, folder: str) -> Mapping[str, str]:
    match = _LIMIT.fullmatch(wish.at_most)
    if not match:
        raise UsageError(f"--at-most “{wish.at_most}” tidak terbaca; tulis misalnya “3 hari kerja” atau “14 hari”")
    days, unit = int(match[1]), match[2].replace(" ", "_")
    words = limited(wish.at_most, wish.purpose)
    service = wish.purpose == "layanan"
    role = "role: service" if service else f"role: complaint, purpose: {wish.purpose}"
    key = f"{wish.code.lower()}"
    limits = render(
        "limits.yaml",
        code=wish.code,
        key=key,
        unit=unit,
        days=days,
        source=wish.basis.regulation if wish.basis else "Kebiasaan setempat",
    )
    files = _files(
        wish,
        pack,
        folder,
        _slug(f"{wish.purpose}-lebih-dari-{wish.at_most}"),
        words.texts,
        when=[f"d: {{kind: duration, {role}, days_min: {{gt: $knowledge.batas_{key}.{key}.paling_lama}}}}"],
        at="d",
        section="jangka_waktu" if service else "pengaduan",
        bad=words.sentence.format(limit=f"{days + 20} hari kerja"),
        good=words.sentence.format(limit=f"{days} hari kerja"),
        cases=[
            ("lebih cepat", words.sentence.format(limit=f"{max(1, days - 1)} hari kerja")),
            ("dalam jam", words.sentence.format(limit="2 jam")),
        ],
    )
    return {**files, f"knowledge/batas_{key}.yaml": limits}


def _files(wish: RuleWish, pack: Pack, folder: str, name: str, words: RuleWords, **values: object) -> Mapping[str, str]:
    taken = {rule.name for rule in pack.rules}
    shared = {
        "code": wish.code,
        "name": name if name not in taken else f"{name}-{wish.code.lower()}",
        "words": words,
        "status": "stable",
        "edition": pack.version,
        "severity": "warning" if wish.basis and wish.basis.verified != "practice" else "info",
        "basis": wish.basis,
        "kind": _SCAFFOLD,
        "place": "",
    }
    files = {f"{folder}/{wish.code}-{name}.yaml": render("rule.yaml", **(shared | values))}
    pattern = values.get("pattern")
    if isinstance(pattern, _Pattern) and wish.component:
        text = render("pattern.yaml", code=wish.code, pattern=pattern, component=wish.component.id)
        files[f"vocabulary/pola/{wish.code.lower()}.yaml"] = text
    return files


def _component(wish: RuleWish) -> ComponentKind:
    if wish.component is None:
        raise UsageError("sebutkan komponennya dengan --in, misalnya --in pengaduan")
    return wish.component


def _expression(words: str) -> str:
    """Words as a pattern that takes any white space between them."""
    return " ".join(re.escape(word) for word in words.lower().split())


def _key(words: str) -> str:
    key = _NOT_WORD.sub("_", words.lower()).strip("_")
    return key if key[:1].isalpha() else f"kata_{key}"


def _slug(words: str) -> str:
    return _NOT_WORD.sub("-", words.lower()).strip("-")
