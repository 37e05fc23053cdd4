"""The table of settings as a JSON Schema, for editors that complete and check settings files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from standards_lint.config.table import SETTINGS, SEVERITIES, Form, Setting

_TEXTS = {"type": "array", "items": {"type": "string", "pattern": "\\S"}}
_SHAPES: dict[Form, dict[str, Any]] = {
    Form.FLAG: {"type": "boolean"},
    Form.WORD: {"type": "string", "minLength": 1},
    Form.PATH: {"type": "string", "minLength": 1},
    # A date of TOML reaches a schema as text.
    Form.DAY: {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    Form.WORDS: _TEXTS,
    Form.PATHS: _TEXTS,
    Form.PATTERNS: {"type": "array", "items": {"type": "string", "pattern": "^[^\\\\]*\\S[^\\\\]*$"}},
    Form.IGNORES: {"type": "object", "additionalProperties": _TEXTS},
    Form.SEVERITIES: {"type": "object", "additionalProperties": {"enum": list(SEVERITIES)}},
}


def settings_schema(choices: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """The schema of ``standards-lint.toml``.

    Args:
        choices: Words that settings take, by their names, as far as they take no others.
    """
    top = [setting for setting in SETTINGS if not setting.table]
    properties = _properties(top, choices)
    for table in dict.fromkeys(setting.table for setting in SETTINGS if setting.table):
        inner = [setting for setting in SETTINGS if setting.table == table]
        properties[table] = {
            "type": "object",
            "additionalProperties": False,
            "properties": _properties(inner, choices),
        }
    paths = {**_SHAPES[Form.PATTERNS], "minItems": 1, "description": "Dokumen yang dimaksud. / Documents it is about."}
    per_path = [setting for setting in SETTINGS if setting.per_path]
    properties["overrides"] = {
        "type": "array",
        "description": "Pengaturan untuk sebagian dokumen; yang terakhir cocok menang. / Settings of some documents; "
        "the last that fits wins.",
        "items": {
            "type": "object",
            "additionalProperties": False,
            "required": ["paths"],
            "properties": {"paths": paths, **_properties(per_path, choices)},
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://standards-lint.invalid/schema/settings.schema.json",
        "title": "standards-lint.toml",
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
    }


def _properties(settings: Sequence[Setting], choices: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    return {setting.key: _property(setting, choices.get(setting.name, ())) for setting in settings}


def _property(setting: Setting, choices: Sequence[str]) -> dict[str, Any]:
    if setting.form is Form.NUMBER:
        shape: dict[str, Any] = {"type": "integer", "minimum": setting.lowest, "maximum": setting.highest}
    elif choices and setting.form is Form.WORDS:
        shape = {"type": "array", "items": {"enum": list(choices)}}
    else:
        shape = {"enum": list(choices)} if choices else dict(_SHAPES[setting.form])
    told = {"description": f"{setting.help.id} / {setting.help.en}"}
    default = {} if setting.default is None else {"default": setting.default}
    return {**shape, **told, **default}
