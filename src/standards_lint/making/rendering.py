"""Templates of this package to text."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment


def render(template: str, **values: object) -> str:
    """The text that a template gives.

    Args:
        template: Name of the file without ``.j2``.
        values: What it is filled with; each that it names must be given.
    """
    return _environment().get_template(f"{template}.j2").render(**values)


@cache
def _environment() -> Environment:
    # Imported here: only making a file needs it.
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    folder = files("standards_lint.making") / "templates"
    environment = Environment(
        loader=FunctionLoader(lambda name: (folder / name).read_text(encoding="utf-8")),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    environment.filters["quoted"] = quoted
    return environment


def quoted(text: str) -> str:
    """A text as YAML takes it whatever it holds: between double quotes, as in JSON."""
    return json.dumps(text, ensure_ascii=False)
