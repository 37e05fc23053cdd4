"""Options and settings to which rules are asked of which documents, shared by the commands that judge."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from standards_lint.cli.configured import used_by
from standards_lint.cli.console import write_error
from standards_lint.errors import UsageError

if TYPE_CHECKING:
    from standards_lint.config.file import SettingsFile
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


def selection_of(context: typer.Context, **given: Any) -> Selection:  # noqa: ANN401 (options of any type)
    """What the settings file and the options of a command line ask for, the options on top.

    Args:
        context: Of a `ConfiguredCommand`.
        given: The options above that the command has, by their parameters.

    Raises:
        UsageError: for an option that cannot be understood.
        ConfigError: for a word of the settings file that is none of the choices.
    """
    from standards_lint.opening.layers import per_file_layers, selection_fields
    from standards_lint.triage.select import Selection

    used = used_by(context)
    said = {name: value for name, value in given.items() if name in used.said}
    below: list[Selection] = []
    above: list[Selection] = []
    if used.file is not None:
        below = _layers(used.file, context)
        if "per_file_ignores" not in used.said:
            above = per_file_layers(used.file)
    if "per_file_ignores" in used.said:
        above = [_per_file_option(word) for word in said["per_file_ignores"]]
    return Selection(**selection_fields(said), below=tuple(below), above=tuple(above))


def refuse_unknown_names(file: SettingsFile, context: typer.Context) -> None:
    """Refuses a settings file that names rules or profiles that are not there, as a check does.

    Args:
        file: The settings file; its packs are read too.
        context: Of the command.

    Raises:
        StandardsLintError: naming the line and the nearest name, and for packs that cannot be used.
    """
    from standards_lint.cli.composed import given_packs
    from standards_lint.opening.layers import per_file_layers
    from standards_lint.triage.policies import open_policies
    from standards_lint.triage.select import Selection

    named = [file.folder / name for name in file.given["pack"].value] if "pack" in file.given else []
    layers, above = _layers(file, context), per_file_layers(file)
    tell_notes(open_policies(given_packs(named).packs, Selection(below=tuple(layers), above=tuple(above))))


def tell_notes(policies: Policies) -> None:
    """Tells on standard error what was asked for and will be gone."""
    for note in policies.notes:
        write_error(f"catatan: {note}")


def _layers(file: SettingsFile, context: typer.Context) -> list[Selection]:
    """The layer of the file, then one for each of its overrides, less what the command line itself says."""
    from standards_lint.cli.override_choices import option_choices
    from standards_lint.opening.choices import check_choices
    from standards_lint.opening.layers import layers_of

    check_choices(file, option_choices())
    return layers_of(file, frozenset(name.replace("_", "-") for name in used_by(context).said & {"kind", "fail_on"}))


def _per_file_option(word: str) -> Selection:
    pattern, colon, selectors = word.rpartition(":")
    if not colon or not pattern or not selectors.strip():
        raise UsageError(f"--per-file-ignores “{word}” tidak berbentuk POLA:ATURAN; misalnya “arsip/**:DHK,WKT003”")
    from standards_lint.opening.layers import ignoring

    return ignoring(pattern.replace("\\", "/"), [selectors], Path.cwd(), "--per-file-ignores")
