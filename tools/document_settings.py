"""Write ``docs/settings.md``, ``docs/id/settings.md`` and the JSON Schema of settings files from the table of settings.

    python tools/document_settings.py

The same table gives the same files; ``tests/meta/test_settings_page.py`` fails while they are behind it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from standards_lint.cli.override_choices import option_choices  # noqa: E402 (found by the line above)
from standards_lint.config.schema import settings_schema  # noqa: E402
from standards_lint.config.table import SETTINGS, SEVERITIES, Form, Setting  # noqa: E402
from standards_lint.model.finding import Text  # noqa: E402

PAGES = {"en": ROOT / "docs" / "settings.md", "id": ROOT / "docs" / "id" / "settings.md"}
HEADS = ROOT / "tools" / "settings_page"
SCHEMA = ROOT / "src" / "standards_lint" / "config" / "schema" / "settings.schema.json"

_GRADES = ", ".join(f"`{word}`" for word in SEVERITIES)
_FORMS = {
    Form.FLAG: Text("`true` atau `false`", "`true` or `false`"),
    Form.NUMBER: Text("bilangan bulat", "whole number"),
    Form.WORD: Text("teks", "text"),
    Form.WORDS: Text("daftar teks", "list of texts"),
    Form.DAY: Text("tanggal, `2026-11-21`", "date, `2026-11-21`"),
    Form.PATH: Text("berkas, di samping berkas pengaturan", "file, beside the settings file"),
    Form.PATHS: Text("daftar berkas, di samping berkas pengaturan", "list of files, beside the settings file"),
    Form.PATTERNS: Text("daftar pola", "list of patterns"),
    Form.IGNORES: Text("tabel: pola → daftar aturan", "table: pattern → list of rules"),
    Form.SEVERITIES: Text(f"tabel: aturan → {_GRADES}", f"table: rules → {_GRADES}"),
}
_ALL = Text("Semua pengaturan", "All settings")
_COLUMNS = Text(
    "| pengaturan | nilai | bawaan | pilihan | menurut jalur | gunanya |",
    "| setting | value | default | option | per path | what it does |",
)
_OF, _YES = Text("{form} dari {words}", "{form} of {words}"), Text("ya", "yes")


def render(lang: str = "en") -> str:
    """The whole page in a language."""
    choices = option_choices()
    top = [setting for setting in SETTINGS if not setting.table]
    head = (HEADS / f"head_{lang}.md").read_text(encoding="utf-8").rstrip("\n")
    lines = [f"{head}\n", *_rows(_ALL.in_(lang), top, choices, lang)]
    for table in dict.fromkeys(setting.table for setting in SETTINGS if setting.table):
        lines += _rows(f"`[{table}]`", [setting for setting in SETTINGS if setting.table == table], choices, lang)
    return "\n".join(lines)


def render_schema() -> str:
    """The JSON Schema."""
    return json.dumps(settings_schema(option_choices()), ensure_ascii=False, indent=2) + "\n"


def _rows(title: str, settings: Sequence[Setting], choices: Mapping[str, Sequence[str]], lang: str) -> Iterator[str]:
    yield f"## {title}\n"
    yield f"{_COLUMNS.in_(lang)}\n|---|---|---|---|---|---|"
    for setting in settings:
        form = _FORMS[setting.form].in_(lang)
        words = ", ".join(f"`{word}`" for word in choices.get(setting.name, ()))
        value = _OF.in_(lang).format(form=form, words=words) if setting.form is Form.WORDS and words else words
        default = "" if setting.default is None else f"`{json.dumps(setting.default)}`"
        flag = f"`{setting.flag}`" if setting.flag else ""
        per_path = _YES.in_(lang) if setting.per_path else ""
        help_ = setting.help.in_(lang)
        yield f"| `{setting.key}` | {value or form} | {default} | {flag} | {per_path} | {help_} |"
    yield ""


if __name__ == "__main__":
    for language, page in PAGES.items():
        page.write_text(render(language), encoding="utf-8", newline="\n")
    SCHEMA.write_text(render_schema(), encoding="utf-8", newline="\n")
