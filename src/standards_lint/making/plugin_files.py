"""The files of a new plugin: an installable package with a pack, one predicate, tests and their run on every change."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from standards_lint.errors import UsageError
from standards_lint.making.pack_files import PackWish, pack_files
from standards_lint.making.rendering import render

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_OF_THE_PACK_ALONE = ("README.md", "tests/test_paket.py")


def plugin_files(wish: PackWish, day: date, program: str) -> Mapping[str, str]:
    """Path → text of the files of a new plugin.

    Args:
        wish: What its pack is to be; its id is the name of the plugin.
        day: Today, for the edition of the pack.
        program: Version of the program that the plugin needs at least.

    Raises:
        UsageError: for a name that a plugin cannot have, and as for `pack_files`.
    """
    if not _NAME.fullmatch(wish.id):
        raise UsageError(f"nama plugin “{wish.id}” harus huruf kecil, angka, dan tanda hubung, misalnya kota-melati")
    module = f"standards_lint_{wish.id.replace('-', '_')}"
    values = {
        "id": wish.id,
        "module": module,
        "title": wish.title,
        "owner": wish.owner,
        "prefix": wish.prefix,
        "edition": f"{day.year}.1",
        "program": program,
    }
    source = f"src/{module}"
    pack = {path: text for path, text in pack_files(wish, day).items() if path not in _OF_THE_PACK_ALONE}
    return {
        "pyproject.toml": render("plugin_pyproject.toml", **values),
        "README.md": render("plugin_README.md", **values),
        ".github/workflows/uji.yml": render("plugin_uji.yml", **values),
        f"{source}/__init__.py": render("plugin_init.py", **values),
        f"{source}/py.typed": "",
        f"{source}/questions.py": render("plugin_questions.py", **values),
        **{f"{source}/paket/{path}": text for path, text in pack.items()},
        f"{source}/paket/lain/{wish.prefix}LL001-kalimat-tanya.yaml": render("plugin_rule.yaml", **values),
        "tests/test_plugin.py": render("plugin_test.py", **values),
    }
