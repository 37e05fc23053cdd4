"""A YAML tree against a JSON Schema of this package; what does not fit becomes sentences with a line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from standards_lint.packs.problems import Problems, suggestion
from standards_lint.packs.yaml_lines import YamlList, YamlMap
from standards_lint.records import dataclass

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

_TYPES = {
    "object": "pemetaan “kunci: nilai”",
    "array": "daftar",
    "string": "teks",
    "integer": "bilangan bulat",
    "boolean": "true atau false",
    "null": "null",
}


def check_schema(tree: YamlMap, schema: str, file: str, problems: Problems) -> bool:
    """Notes what in `tree` does not fit ``schema/<schema>.schema.json``; True where all fits."""
    fits = True
    for path, sentence in _faults(tree, _validator(schema)):
        fits = False
        problems.add(file, line_at(tree, path), sentence)
    return fits


def faults_in(tree: Mapping[str, Any], schema: Mapping[str, Any]) -> Iterator[str]:
    """What in a tree does not fit a schema that somebody else wrote, a sentence each."""
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import SchemaError

    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        where = f" di {'.'.join(map(str, error.path))}" if error.path else ""
        yield f"skemanya sendiri keliru{where}: {error.message[:200]}; betulkan dalam plugin yang memberinya"
        return
    yield from (sentence for _, sentence in _faults(tree, Draft202012Validator(schema)))


def _faults(tree: Mapping[str, Any], validator: Draft202012Validator) -> Iterator[tuple[list[str | int], str]]:
    for error in validator.iter_errors(tree):
        shape = error.schema if isinstance(error.schema, dict) else {}
        yield from _sentences(
            _Fault(list(error.absolute_path), str(error.validator), error.validator_value, error.instance, shape)
        )


@dataclass(frozen=True, slots=True)
class _Fault:
    """What jsonschema says of one fault."""

    path: list[str | int]
    keyword: str
    """``type``, ``enum``, ``required`` …"""
    wanted: Any
    """The value of that keyword in the schema."""
    instance: Any
    """What stands in the file."""
    schema: dict[str, Any]
    """The part of the schema that it was held against."""


def line_at(tree: object, path: Iterable[str | int]) -> int:
    """Line of the deepest part of `path` that is there."""
    line = tree.line if isinstance(tree, (YamlMap, YamlList)) else 1
    for part in path:
        if isinstance(tree, YamlMap) and part in tree:
            line, tree = tree.line_of(str(part)), tree[str(part)]
        elif isinstance(tree, YamlList) and isinstance(part, int) and part < len(tree):
            line, tree = tree.line_of(part), tree[part]
        else:
            break
    return line


@cache
def _validator(schema: str) -> Draft202012Validator:
    # Imported here: the shipped pack is valid (CI proves it), so an ordinary run never pays for jsonschema.
    from jsonschema import Draft202012Validator

    text = (files("standards_lint.packs") / "schema" / f"{schema}.schema.json").read_text(encoding="utf-8")
    return Draft202012Validator(json.loads(text))


def _sentences(fault: _Fault) -> Iterable[tuple[list[str | int], str]]:
    """(path, sentence) for each fault in one schema error."""
    path = fault.path
    if fault.keyword == "additionalProperties":
        known = fault.schema.get("properties", {})
        for key in (k for k in fault.instance if k not in known):
            yield [*path, key], f"kunci “{key}” tidak dikenal{_at(path)}{suggestion(key, known)}{_list(known)}"
    elif fault.keyword == "required":
        # One error per missing key, each with the whole list: `Problems` keeps one of each.
        for key in (k for k in fault.wanted if k not in fault.instance):
            yield path, f"“{key}” belum ditulis{_at(path)}{_missing(key, fault)}"
    else:
        explain = _EXPLAIN.get(fault.keyword, _other)
        yield path, f"{_name(path)} {explain(fault)}"


_AS_TOLD = {
    "kesalahan": "error",
    "peringatan": "warning",
    "informasi": "info",
    "periksa": "review",
    "tetap": "stable",
    "uji coba": "preview",
    "dibaca": "text",
    "sebagian": "partial",
    "sekunder": "secondary",
    "kebiasaan": "practice",
    "kabupaten": "kabupaten_kota",
    "kota": "kabupaten_kota",
}
"""What reports say to what files hold: authors write the words that they read."""


def _missing(key: str, fault: _Fault) -> str:
    if key in {"id", "en"} and "sentence" in json.dumps(fault.schema):
        return f"; tulis juga kalimatnya dalam bahasa {'Indonesia' if key == 'id' else 'Inggris'}"
    return "; tambahkan"


def _type(fault: _Fault) -> str:
    wanted = fault.wanted if isinstance(fault.wanted, list) else [fault.wanted]
    named = " atau ".join(_TYPES.get(w, str(w)) for w in wanted)
    hint = fault.schema.get("description")
    brace = "; apit “{…}” dengan tanda kutip" if isinstance(fault.instance, YamlMap) and "string" in wanted else ""
    return f"harus berupa {named}, bukan {_shown(fault.instance)}{f' ({hint})' if hint else ''}{brace}"


def _enum(fault: _Fault) -> str:
    known = [str(word) for word in fault.wanted]
    meant = _AS_TOLD.get(str(fault.instance).lower(), "")
    hint = f" — maksud Anda “{meant}”?" if meant in known else suggestion(str(fault.instance), known)
    return f"tidak boleh {_shown(fault.instance)}{hint}; pilih {', '.join(known)}"


def _pattern(fault: _Fault) -> str:
    return f"berisi {_shown(fault.instance)}; tulis {fault.schema.get('description', fault.wanted)}"


def _count(fault: _Fault) -> str:
    hint = fault.schema.get("description")
    bound = {"minItems": "paling sedikit", "minProperties": "paling sedikit"}.get(fault.keyword, "paling banyak")
    return f"memuat {len(fault.instance)} isi; {bound} {fault.wanted}{f' ({hint})' if hint else ''}"


def _const(fault: _Fault) -> str:
    return f"harus {_shown(fault.wanted)}, bukan {_shown(fault.instance)}"


def _unique(fault: _Fault) -> str:
    return f"memuat isi yang sama dua kali: {_shown(fault.instance)}"


def _other(fault: _Fault) -> str:
    return f"tidak sesuai dengan bentuk berkas ({fault.keyword}: {_shown(fault.wanted)})"


_EXPLAIN: dict[str, Callable[[_Fault], str]] = {
    "type": _type,
    "enum": _enum,
    "pattern": _pattern,
    "const": _const,
    "uniqueItems": _unique,
    "minItems": _count,
    "maxItems": _count,
    "minProperties": _count,
    "maxProperties": _count,
}


def _name(path: list[str | int]) -> str:
    return f"“{_dotted(path)}”" if path else "isi berkas"


def _at(path: list[str | int]) -> str:
    return f" di “{_dotted(path)}”" if path else ""


def _dotted(path: list[str | int]) -> str:
    """``levels[2].message``, items counted from 1 as people do."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def _list(known: Iterable[str]) -> str:
    return f"; yang dikenal: {', '.join(known)}"


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "kosong"
    text = f"“{value}”" if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else text[:59] + "…"
