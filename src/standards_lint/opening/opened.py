"""A `Config` to an open session, by the same steps as the command line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

from standards_lint.config.file import SettingsFile
from standards_lint.config.load import read_settings
from standards_lint.config.settings import LimitSettings, Settings
from standards_lint.engine.select import ENGINES
from standards_lint.errors import UsageError
from standards_lint.extensions.extensions import Choice, Extensions
from standards_lint.extensions.loading import load_extensions
from standards_lint.knowledge.regulation import RegulationTable
from standards_lint.opening.choices import check_choices
from standards_lint.opening.composing import composed
from standards_lint.opening.config import Config, PathName
from standards_lint.opening.day import refuse_too_early
from standards_lint.opening.exempting import exempting
from standards_lint.opening.layers import layers_of, per_file_layers, selection_fields
from standards_lint.opening.locking import judging_lock, refuse_unlocked
from standards_lint.opening.reading import checked_kinds, known_kinds, reading_with
from standards_lint.records import dataclass
from standards_lint.session import Session, open_session
from standards_lint.triage.select import Selection

LANGS = ("id", "en")
FAIL_ON = ("error", "warning", "info", "never")
_NO_FILE = SettingsFile(Path())


@dataclass(frozen=True, slots=True)
class Opened:
    """What documents are judged by, and how the reports on them speak."""

    session: Session
    lang: str
    redact: bool
    file: SettingsFile
    """The settings file; one that sets nothing where there is none."""


def open_configured(config: Config) -> Opened:
    """Opens what a config asks for.

    Raises:
        StandardsLintError: for a settings file, pack, plugin, rule, day or engine that cannot be served.
    """
    file = read_settings(Path(config.settings)) if config.settings is not None else _NO_FILE
    check_choices(file, {"engine": ENGINES, "lang": LANGS, "fail-on": FAIL_ON, "kind": known_kinds()})
    lang = config.lang or file.value("lang") or "id"
    if lang not in LANGS:
        raise UsageError(f"lang “{lang}” tidak dikenal; pilih {', '.join(LANGS)}")
    settings = file.settings()
    extensions = load_extensions(
        Choice(
            config.installed_plugins,
            config.plugins,
            (*(file.value("require-plugin") or ()), *config.require_plugins),
        )
    )
    packs = [*_beside(file, "pack"), *map(Path, config.packs)]
    tables = list({path.resolve(): path for path in (*settings.regulations, *map(Path, config.regulations))}.values())
    if file.value("locked"):
        refuse_unlocked(file.folder, judging_lock(tables, packs, extensions))
    session = _session(config, file, settings, packs, tables, extensions)
    waivers = [*_beside(file, "waivers"), *map(Path, config.waivers)]
    return Opened(
        exempting(session, waivers, _baseline(config.baseline, file)),
        lang,
        bool(file.value("redact") if config.redact is None else config.redact),
        file,
    )


def _session(
    config: Config,
    file: SettingsFile,
    settings: Settings,
    packs: list[Path],
    tables: list[Path],
    extensions: Extensions,
) -> Session:
    composition = composed(packs, extensions)
    ocr = settings.ocr if config.ocr is None else config.ocr
    kinds = checked_kinds(config.kinds or file.value("kind") or (), "kinds")
    return open_session(
        as_of=_day(config, file),
        packs=composition.packs,
        engine=config.engine or file.value("engine") or "auto",
        selection=_selection(config, file),
        reading=reading_with(_limits(config.limits, settings.limits), ocr=ocr, kinds=kinds),
        tables=_tables(tables),
        with_levels=bool(file.value("levels") if config.levels is None else config.levels),
        weakened=composition.weakened,
        extensions=extensions,
    )


def _day(config: Config, file: SettingsFile) -> date:
    said = file.value("as-of")
    day = config.as_of or (date.fromisoformat(said) if said else None)
    if day is None:
        return date.today()
    refuse_too_early(day, "as_of")
    return day


def _selection(config: Config, file: SettingsFile) -> Selection:
    asked = selection_fields(
        {name: getattr(config, name) for name in ("select", "extend_select", "ignore", "preview", "profile")}
    )
    said = frozenset({"kind"} if config.kinds else ())
    return Selection(**asked, below=tuple(layers_of(file, said)), above=tuple(per_file_layers(file)))


def _limits(given: LimitSettings | None, of_file: LimitSettings) -> LimitSettings:
    if given is None:
        return of_file
    said = {part.name: getattr(given, part.name) for part in fields(given) if getattr(given, part.name) is not None}
    return replace(of_file, **said)


def _tables(paths: list[Path]) -> tuple[RegulationTable, ...]:
    if not paths:
        return ()
    # Imported here: the checks of a table need the schema of its form, and few runs have a table.
    from standards_lint.knowledge.instruments import national_instruments
    from standards_lint.packs.regulations import load_tables

    return load_tables(paths, national_instruments())


def _beside(file: SettingsFile, name: str) -> Iterable[Path]:
    """Files that the settings name, from everywhere."""
    return (file.folder / named for named in file.value(name) or ())


def _baseline(given: PathName | None, file: SettingsFile) -> Path | None:
    if given is not None:
        return Path(given)
    named = file.value("baseline")
    return file.folder / named if named else None
