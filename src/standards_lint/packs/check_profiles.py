"""The profiles of a pack against its rules and each other, and its list of rules that are gone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.resources.abc import Traversable

from standards_lint.model.finding import Severity
from standards_lint.packs.problems import Problems, suggestion
from standards_lint.packs.profiles import Profile, read_profile, whole
from standards_lint.packs.proof import highest_of
from standards_lint.packs.schema_check import check_schema
from standards_lint.packs.selectors import ALL, fits, parse_selectors
from standards_lint.packs.source import SourceFile, profile_files
from standards_lint.packs.spec import Rule
from standards_lint.packs.yaml_lines import YamlMap


def check_profiles(root: Traversable, rules: Sequence[Rule], base: Mapping[str, Profile], problems: Problems) -> None:
    """Notes what is wrong with the profiles of a pack.

    Args:
        root: Folder of the pack.
        rules: Of the pack and of the one it extends.
        base: Profiles of the pack it extends, by id.
        problems: Where faults are noted.
    """
    files = [file for file in profile_files(root, problems) if check_schema(file.tree, "profile", file.label, problems)]
    known = {**base, **{file.tree["id"]: read_profile(file.tree) for file in files}}
    for file in files:
        _check_names(file, known, problems)
        _check_selectors(file, rules, problems)
    if not any(_circles(name, known) for name in known):
        for file in files:
            _check_whole(file, known, rules, problems)


def check_removed(about: SourceFile, codes: frozenset[str], problems: Problems) -> None:
    """Notes rules that are said to be gone and are there, and successors that are not."""
    removed: YamlMap = about.tree.get("removed", YamlMap(0))
    for code, entry in removed.items():
        line = removed.line_of(code)
        if code in codes:
            message = f"removed: aturan {code} masih ada; hapus berkasnya atau baris ini (kode tidak dipakai dua kali)"
            problems.add(about.label, line, message)
        successor = entry.get("replaced_by", "")
        if successor and successor not in codes:
            hint = suggestion(successor, codes)
            problems.add(about.label, entry.line_of("replaced_by"), f"removed: tidak ada aturan “{successor}”{hint}")


def _check_names(file: SourceFile, known: Mapping[str, Profile], problems: Problems) -> None:
    tree = file.tree
    if tree["id"] != file.stem:
        message = f"id “{tree['id']}” berbeda dari nama berkas; samakan keduanya"
        problems.add(file.label, tree.line_of("id"), message)
    base = tree.get("extends", "")
    if base and base not in known:
        problems.add(file.label, tree.line_of("extends"), f"tidak ada profil “{base}”{suggestion(base, known)}")
    elif base and _circles(tree["id"], known):
        message = f"“extends: {base}” kembali ke profil ini sendiri; putuskan lingkarannya"
        problems.add(file.label, tree.line_of("extends"), message)


def _circles(name: str, known: Mapping[str, Profile]) -> bool:
    """Following ``extends`` comes to no end."""
    seen: set[str] = set()
    while name in known and name not in seen:
        seen.add(name)
        name = known[name].extends
    return name in seen or (bool(name) and name not in known)


def _check_selectors(file: SourceFile, rules: Sequence[Rule], problems: Problems) -> None:
    for key in ("rules", "ignore"):
        given = file.tree.get(key, ())
        for index, word in enumerate(given):
            _check_selector(word, file.label, given.line_of(index), rules, problems)
    severities: YamlMap = file.tree.get("severity", YamlMap(0))
    for word, severity in severities.items():
        line = severities.line_of(word)
        _check_selector(word, file.label, line, rules, problems)
        rule = next((rule for rule in rules if word in (rule.code, rule.name)), None)
        if rule is not None and Severity(severity).rank > highest_of(rule).rank:
            message = f"{word} tidak dapat menjadi “{severity}”; dasar hukumnya hanya mendukung “{highest_of(rule)}”"
            problems.add(file.label, line, message)


def _check_selector(word: str, label: str, line: int, rules: Sequence[Rule], problems: Problems) -> None:
    for selector in parse_selectors([word]):
        fitting = [rule for rule in rules if fits(rule, selector)]
        if not fitting and selector != ALL:
            known = {name for rule in rules for name in (rule.code, rule.name, rule.category)}
            hint = suggestion(selector, known) or suggestion(selector.upper(), known)
            problems.add(label, line, f"tidak ada aturan “{word}”{hint}")
        elif fitting and all(rule.raised for rule in fitting):
            problems.add(label, line, f"“{word}” dipicu oleh program sendiri dan selalu dilaporkan; hapus baris ini")


def _check_whole(file: SourceFile, known: Mapping[str, Profile], rules: Sequence[Rule], problems: Problems) -> None:
    profile = known[file.tree["id"]]
    if not whole(profile, known).chosen([rule for rule in rules if rule.status == "stable"]):
        problems.add(file.label, file.tree.line, "tidak ada satu aturan pun yang menilai; tulis “rules” atau “extends”")
