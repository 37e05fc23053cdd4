"""Variants of a family and numbers of the law, put into the text of a rule file before it is checked."""

from __future__ import annotations

from collections.abc import Callable

from standards_lint.model.fact import Scalar
from standards_lint.packs.problems import Problems, suggestion
from standards_lint.packs.yaml_lines import YamlList, YamlMap
from standards_lint.storage.ready import ready_pattern

KnowledgeValue = Scalar | tuple[Scalar, ...]

KnowledgeLookup = Callable[[str], KnowledgeValue | None]
"""``tenggat.undang_undang.putusan`` to the value in ``knowledge/tenggat.yaml``; None where there is none."""

_VARIANT = ready_pattern(r"\{v\.([a-z0-9_.]+)\}")
_REFERENCE = ready_pattern(r"\$knowledge\.([a-z0-9_.]+)")
_IN_TEXT = ready_pattern(r"\{knowledge\.([a-z0-9_.]+)\}")


def expand_variants(tree: YamlMap, file: str, problems: Problems) -> list[YamlMap]:
    """The rules of a file: the file itself, or one copy for each entry of ``variants``."""
    variants = tree.get("variants")
    if variants is None:
        return [tree]
    if not isinstance(variants, YamlList) or not variants or not all(isinstance(v, YamlMap) for v in variants):
        problems.add(file, tree.line_of("variants"), "“variants” adalah daftar pemetaan: tulis “- {code: …, name: …}”")
        return []
    return [_expand(tree, variant, file, problems) for variant in variants]


def _expand(tree: YamlMap, variant: YamlMap, file: str, problems: Problems) -> YamlMap:
    result = YamlMap(variant.line)
    for key, value in tree.items():
        if key != "variants":
            result[key] = _filled(value, tree.line_of(key), variant, file, problems)
            result.lines[key] = tree.line_of(key)
    for key in ("code", "name"):
        if key in variant:
            result[key] = variant[key]
            result.lines[key] = variant.line_of(key)
    return result


def _filled(value: object, line: int, variant: YamlMap, file: str, problems: Problems) -> object:
    """`value` with every ``{v.key}`` replaced; a text that is nothing else takes the value's own type."""

    def fill(text: str, line: int) -> object:
        whole = _VARIANT.fullmatch(text)
        if whole:
            return _lookup(variant, whole[1], file, line, problems)
        return _VARIANT.sub(lambda m: str(_lookup(variant, m[1], file, line, problems)), text)

    return _mapped(value, line, fill)


def _lookup(variant: YamlMap, path: str, file: str, line: int, problems: Problems) -> object:
    value: object = variant
    for part in path.split("."):
        if not isinstance(value, YamlMap) or part not in value:
            known = value if isinstance(value, YamlMap) else ()
            message = f"“{{v.{path}}}” tidak ada pada varian di baris {variant.line}{suggestion(part, known)}"
            problems.add(file, line, message)
            return ""
        value = value[part]
    return value


def resolve_knowledge(value: YamlMap, lookup: KnowledgeLookup, file: str, problems: Problems) -> YamlMap:
    """A rule with the numbers and words of the pack's knowledge in it.

    A text that is only ``$knowledge.file.key`` takes the value's own type (for tests); ``{knowledge.file.key}`` inside
    a text is replaced by the value as words (for messages).
    """

    def find(path: str, prefix: str, line: int) -> KnowledgeValue:
        found = lookup(path)
        if found is None:
            problems.add(file, line, _no_knowledge(path, prefix))
            return ""
        return found

    def resolve(text: str, line: int) -> object:
        whole = _REFERENCE.fullmatch(text)
        if not whole:
            return _IN_TEXT.sub(lambda m: str(find(m[1], "", line)), text) if "{knowledge." in text else text
        found = find(whole[1], "$", line)
        if not isinstance(found, tuple):
            return found
        listed = YamlList(line)
        listed.extend(found)
        return listed

    result = _mapped(value, value.line, resolve)
    assert isinstance(result, YamlMap)  # a mapping maps to a mapping
    return result


def _no_knowledge(path: str, prefix: str) -> str:
    name, _, key = path.partition(".")
    return (
        f"“{prefix}knowledge.{path}” tidak ditemukan: knowledge/{name}.yaml tidak memuat nilai “{key}”; "
        "tulis di sana atau betulkan namanya"
    )


def _mapped(value: object, line: int, change: Callable[[str, int], object]) -> object:
    """A copy of a tree with each text changed, lines kept."""
    if isinstance(value, str):
        return change(value, line)
    if isinstance(value, YamlMap):
        mapping = YamlMap(value.line)
        mapping.lines = value.lines
        for key, item in value.items():
            mapping[key] = _mapped(item, value.line_of(key), change)
        return mapping
    if isinstance(value, YamlList):
        sequence = YamlList(value.line)
        sequence.lines = value.lines
        sequence.extend(_mapped(item, value.line_of(i), change) for i, item in enumerate(value))
        return sequence
    return value
