"""A settings file to layers of `Selection`: which rules are asked of which document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from standards_lint.config.paths import PathPatterns
from standards_lint.model.finding import Severity
from standards_lint.packs.selectors import parse_selectors
from standards_lint.triage.select import Selection

if TYPE_CHECKING:
    from standards_lint.config.file import Given, SettingsFile

_PARAMETERS = ("select", "extend_select", "ignore", "extend_ignore", "preview", "profile")


def layers_of(file: SettingsFile, said: frozenset[str] = frozenset()) -> list[Selection]:
    """The layer of the file, then one for each of its overrides.

    Args:
        file: The settings file, its words checked by `choices.check_choices`.
        said: Names of settings (``kind``, ``fail-on``) that the user has given otherwise: no override wins over them.
    """
    # These two are options of the run, not of the layer of the file.
    layers = [_layer(file, {name: given for name, given in file.given.items() if name not in ("kind", "fail-on")})]
    for override in file.overrides:
        given = {name: value for name, value in override.given.items() if name not in said}
        layers.append(_layer(file, given, PathPatterns(override.paths, file.folder)))
    return layers


def per_file_layers(file: SettingsFile) -> list[Selection]:
    """The layers of ``per-file-ignores``, which stand above all others."""
    given = file.given.get("per-file-ignores")
    if given is None:
        return []
    return [
        ignoring(pattern, words, file.folder, f"{file.where(given.lines[pattern])}: per-file-ignores")
        for pattern, words in given.value.items()
    ]


def ignoring(pattern: str, words: Sequence[str], folder: Path, where: str) -> Selection:
    """A layer that leaves out rules in files that fit a pattern.

    Args:
        pattern: As in ``.gitignore``.
        words: Selectors.
        folder: What the pattern is relative to.
        where: What says so, for people.
    """
    said = f"{where} “{pattern}”"
    return Selection(
        ignore=parse_selectors(words), only=PathPatterns((pattern,), folder), origin=said, lines={"ignore": said}
    )


def selection_fields(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values by the names of options (``extend_ignore``) to fields of `Selection`."""
    return {
        "select": parse_selectors(values.get("select") or ()),
        "extend_select": parse_selectors(values.get("extend_select") or ()),
        "ignore": parse_selectors([*(values.get("ignore") or ()), *(values.get("extend_ignore") or ())]),
        "preview": values.get("preview"),
        "profile": values.get("profile") or "",
    }


def _layer(file: SettingsFile, given: Mapping[str, Given], only: PathPatterns | None = None) -> Selection:
    values = {name.replace("-", "_"): entry.value for name, entry in given.items()}
    severity = values.get("severity", {})
    return Selection(
        **selection_fields({name: values[name] for name in _PARAMETERS if name in values}),
        severity=tuple((word, Severity(severity[key])) for key in severity for word in parse_selectors([key])),
        kinds=tuple(values.get("kind", ())),
        fail_on=values.get("fail_on", ""),
        only=only,
        origin=file.path.name,
        lines=_lines(file, given),
    )


def _lines(file: SettingsFile, given: Mapping[str, Given]) -> dict[str, str]:
    lines: dict[str, str] = {}
    for name, entry in given.items():
        option = "ignore" if name == "extend-ignore" else name
        lines.setdefault(option, file.where(entry.line))
        for key, line in entry.lines.items():
            for word in parse_selectors([key if isinstance(key, str) else entry.value[key]]):
                lines[f"{option} {word}"] = file.where(line)
    return lines
