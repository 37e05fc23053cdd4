"""Options and settings to which rules are asked of which documents, shared by the commands that judge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from standards_lint.cli.configured import used_by
from standards_lint.cli.console import write_error
from standards_lint.errors import UsageError

if TYPE_CHECKING:
    from standards_lint.config.file import Given, SettingsFile
    from standards_lint.config.paths import PathPatterns
    from standards_lint.triage.policies import Policies
    from standards_lint.triage.select import Selection

Select = Annotated[
    list[str] | None,
    typer.Option(help="Hanya aturan ini: kode, awal kode, kategori, nama, atau ALL; boleh dipisah koma."),
]
ExtendSelect = Annotated[
    list[str] | None, typer.Option(help="Tambahkan aturan ini pada --select, --profile, atau pilihan bawaan.")
]
Ignore = Annotated[list[str] | None, typer.Option(help="Abaikan temuan dari aturan ini; seperti --select.")]
ExtendIgnore = Annotated[list[str] | None, typer.Option(help="Sama dengan --ignore; menambah yang ada di pengaturan.")]
PerFileIgnores = Annotated[
    list[str] | None,
    typer.Option(
        "--per-file-ignores",
        metavar="POLA:ATURAN",
        help="Abaikan aturan pada berkas yang cocok dengan pola: “arsip/**:DHK,WKT003”; boleh lebih dari satu.",
    ),
]
Preview = Annotated[bool, typer.Option("--preview", help="Pakai pula aturan yang masih diuji coba.")]
Profile = Annotated[
    str | None,
    typer.Option(metavar="NAMA", help="Tahap hidup dokumen yang menentukan aturan: draf, publikasi, lengkap, terbit."),
]

_PARAMETERS = ("select", "extend_select", "ignore", "extend_ignore", "preview", "profile")


def selection_of(context: typer.Context, **given: Any) -> Selection:  # noqa: ANN401 (options of any type)
    """What the settings file and the options of a command line ask for, the options on top.

    Args:
        context: Of a `ConfiguredCommand`.
        given: The options above that the command has, by their parameters.

    Raises:
        UsageError: for an option that cannot be understood.
        ConfigError: for a word of the settings file that is none of the choices.
    """
    from standards_lint.triage.select import Selection

    used = used_by(context)
    said = {name: value for name, value in given.items() if name in used.said}
    below: list[Selection] = []
    above: list[Selection] = []
    if used.file is not None:
        below = _layers(used.file, context)
        if "per_file_ignores" not in used.said:
            above = _per_file(used.file)
    if "per_file_ignores" in used.said:
        above = [_per_file_option(word) for word in said["per_file_ignores"]]
    return Selection(**_fields(said), below=tuple(below), above=tuple(above))


def refuse_unknown_names(file: SettingsFile, context: typer.Context) -> None:
    """Refuses a settings file that names rules or profiles that are not there, as a check does.

    Args:
        file: The settings file; its packs are read too.
        context: Of the command.

    Raises:
        StandardsLintError: naming the line and the nearest name, and for packs that cannot be used.
    """
    from standards_lint.cli.composed import given_packs
    from standards_lint.triage.policies import open_policies
    from standards_lint.triage.select import Selection

    named = [file.folder / name for name in file.given["pack"].value] if "pack" in file.given else []
    layers, above = _layers(file, context), _per_file(file)
    tell_notes(open_policies(given_packs(named).packs, Selection(below=tuple(layers), above=tuple(above))))


def tell_notes(policies: Policies) -> None:
    """Tells on standard error what was asked for and will be gone."""
    for note in policies.notes:
        write_error(f"catatan: {note}")


def _layers(file: SettingsFile, context: typer.Context) -> list[Selection]:
    """The layer of the file, then one for each of its overrides, less what the command line itself says."""
    from standards_lint.cli.override_choices import check_overrides, option_choices

    check_overrides(file, option_choices())
    # These two are options of the run: `ConfiguredCommand` has taken them from the file already.
    layers = [_layer(file, {name: given for name, given in file.given.items() if name not in ("kind", "fail-on")})]
    said = {name.replace("_", "-") for name in used_by(context).said & {"kind", "fail_on"}}
    for override in file.overrides:
        given = {name: value for name, value in override.given.items() if name not in said}
        layers.append(_layer(file, given, _patterns(override.paths, file.folder)))
    return layers


def _layer(file: SettingsFile, given: Mapping[str, Given], only: PathPatterns | None = None) -> Selection:
    from standards_lint.model.finding import Severity
    from standards_lint.packs.selectors import parse_selectors
    from standards_lint.triage.select import Selection

    values = {name.replace("-", "_"): entry.value for name, entry in given.items()}
    severity = values.get("severity", {})
    return Selection(
        **_fields({name: values[name] for name in _PARAMETERS if name in values}),
        severity=tuple((word, Severity(severity[key])) for key in severity for word in parse_selectors([key])),
        kinds=tuple(values.get("kind", ())),
        fail_on=values.get("fail_on", ""),
        only=only,
        origin=file.path.name,
        lines=_lines(file, given),
    )


def _fields(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values by parameter to fields of `Selection`."""
    from standards_lint.packs.selectors import parse_selectors

    return {
        "select": parse_selectors(values.get("select") or ()),
        "extend_select": parse_selectors(values.get("extend_select") or ()),
        "ignore": parse_selectors([*(values.get("ignore") or ()), *(values.get("extend_ignore") or ())]),
        "preview": values.get("preview"),
        "profile": values.get("profile") or "",
    }


def _lines(file: SettingsFile, given: Mapping[str, Given]) -> dict[str, str]:
    from standards_lint.packs.selectors import parse_selectors

    lines: dict[str, str] = {}
    for name, entry in given.items():
        option = "ignore" if name == "extend-ignore" else name
        lines.setdefault(option, file.where(entry.line))
        for key, line in entry.lines.items():
            for word in parse_selectors([key if isinstance(key, str) else entry.value[key]]):
                lines[f"{option} {word}"] = file.where(line)
    return lines


def _per_file(file: SettingsFile) -> list[Selection]:
    given = file.given.get("per-file-ignores")
    if given is None:
        return []
    return [
        _ignoring(pattern, words, file.folder, f"{file.where(given.lines[pattern])}: per-file-ignores")
        for pattern, words in given.value.items()
    ]


def _per_file_option(word: str) -> Selection:
    pattern, colon, selectors = word.rpartition(":")
    if not colon or not pattern or not selectors.strip():
        raise UsageError(f"--per-file-ignores “{word}” tidak berbentuk POLA:ATURAN; misalnya “arsip/**:DHK,WKT003”")
    return _ignoring(pattern.replace("\\", "/"), [selectors], Path.cwd(), "--per-file-ignores")


def _ignoring(pattern: str, words: Sequence[str], folder: Path, where: str) -> Selection:
    from standards_lint.packs.selectors import parse_selectors
    from standards_lint.triage.select import Selection

    said = f"{where} “{pattern}”"
    return Selection(
        ignore=parse_selectors(words), only=_patterns((pattern,), folder), origin=said, lines={"ignore": said}
    )


def _patterns(patterns: tuple[str, ...], folder: Path) -> PathPatterns:
    from standards_lint.config.paths import PathPatterns

    return PathPatterns(patterns, folder)
