"""Evaluations with their levels against everything a schema cannot say."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from standards_lint.packs.check_patterns import PatternChecks, Words
from standards_lint.packs.examples import Scaffold
from standards_lint.packs.problems import Problems, suggestion
from standards_lint.packs.schema_check import check_schema
from standards_lint.packs.source import SourceFile
from standards_lint.packs.yaml_lines import YamlList, YamlMap

_KINDS_OF_NEED = ("when", "any", "none", "without", "evidence")


def check_evaluation(
    file: SourceFile,
    tree: YamlMap,
    codes: Collection[str],
    words: Words,
    scaffolds: Mapping[str, Scaffold],
    problems: Problems,
) -> None:
    """Notes what is wrong with a file of ``jenjang/``.

    Args:
        file: The file.
        tree: What it says, numbers of the law filled in.
        codes: Codes of rules that it may name.
        words: Words that patterns may name.
        scaffolds: Clean documents for its cases.
        problems: Takes what is wrong.
    """
    if not check_schema(tree, "levels", file.label, problems):
        return
    if tree["id"] != file.stem:
        problems.add(file.label, tree.line_of("id"), f"id “{tree['id']}” berbeda dari nama berkas; samakan keduanya")
    seen: set[str] = set()
    for indicator in tree["indicators"]:
        if indicator["code"] in seen:
            message = f"indikator {indicator['code']} ditulis dua kali; beri kode lain"
            problems.add(file.label, indicator.line_of("code"), message)
        seen.add(indicator["code"])
        for level in indicator["levels"]:
            _check_unseen(level, file.label, words, problems)
            for need in level["needs"]:
                _check_need(need, file.label, codes, words, problems)
        for case in indicator["cases"]:
            _check_case(case, len(indicator["levels"]), file.label, scaffolds, problems)


def _check_need(need: YamlMap, label: str, codes: Collection[str], words: Words, problems: Problems) -> None:
    given = [key for key in _KINDS_OF_NEED if key in need]
    if len(given) != 1:
        told = ", ".join(_KINDS_OF_NEED)
        problems.add(label, need.line, f"“{need['name']['id']}” memerlukan salah satu dari {told}, tidak lebih")
    lists = YamlList(need.line)
    lists.extend([need["when"]] if "when" in need else [*need.get("any", ()), *need.get("none", ())])
    for when in lists:
        _check_when(when, label, words, problems)
    if need.get("at_least", 1) > len(need.get("any", ())) and "at_least" in need:
        message = f"“at_least: {need['at_least']}” lebih banyak daripada isi “any”; kurangi, atau tambah isinya"
        problems.add(label, need.line_of("at_least"), message)
    for code in need.get("without", ()):
        if code not in codes:
            problems.add(label, need.line_of("without"), f"tidak ada aturan “{code}”{suggestion(code, codes)}")
    _check_unseen(need, label, words, problems)


def _check_unseen(tree: YamlMap, label: str, words: Words, problems: Problems) -> None:
    if "unseen" in tree:
        _check_when(tree["unseen"]["when"], label, words, problems)


def _check_when(when: YamlList, label: str, words: Words, problems: Problems) -> None:
    if "not" in when[0]:
        problems.add(label, when.line, "pola pertama harus positif; pindahkan “not” ke bawahnya")
    PatternChecks(label, problems, words).check_when(when)


def _check_case(case: YamlMap, highest: int, label: str, scaffolds: Mapping[str, Scaffold], problems: Problems) -> None:
    name = case["name"]
    if case["level"] > highest:
        problems.add(label, case.line_of("level"), f"kasus “{name}”: tingkat tertinggi indikator ini {highest}")
    if ("scaffold" in case) == ("document" in case):
        problems.add(label, case.line, f"kasus “{name}” memerlukan “scaffold” atau “document”, salah satu")
        return
    if ("at" in case) != ("text" in case):
        problems.add(label, case.line, f"kasus “{name}”: “at” memerlukan “text”, isi baru bagian itu, dan sebaliknya")
    scaffold = scaffolds.get(case.get("scaffold", ""))
    if "scaffold" in case and scaffold is None:
        hint = suggestion(case["scaffold"], scaffolds)
        problems.add(label, case.line_of("scaffold"), f"kerangka “{case['scaffold']}” tidak ada di scaffolds/{hint}")
    if scaffold is not None and "at" in case and scaffold.section(case["at"]) is None:
        hint = suggestion(case["at"], [section.id for section in scaffold.sections])
        message = f"kerangka “{scaffold.id}” tidak memiliki bagian “{case['at']}”{hint}"
        problems.add(label, case.line_of("at"), message)
