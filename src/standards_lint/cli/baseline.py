"""``standards-lint baseline``: the findings that an office has today, so that new ones stand out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.composed import Packs, given_packs, packs_set
from standards_lint.cli.configured import settings_file
from standards_lint.cli.console import write_error, write_output
from standards_lint.cli.exemptions import Waivers, run_of
from standards_lint.cli.exit_codes import CLEAN, NOT_CHECKED, USAGE
from standards_lint.cli.judging_day import judging_day
from standards_lint.cli.options import Jobs, Paths
from standards_lint.cli.plugged import PluggedCommand, plugged
from standards_lint.cli.reading import Config, Kinds, Ocr, read_options
from standards_lint.cli.tables import Regulations, given_tables
from standards_lint.errors import UsageError

if TYPE_CHECKING:
    from standards_lint.model.exemption import Baseline, OldFinding
    from standards_lint.model.report import DocumentReport, Report
    from standards_lint.pipeline import Session

baseline_app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    help="Catat temuan yang sudah ada, agar “check --baseline” hanya menghitung temuan baru.",
)

_FILE = Path("standards-lint-baseline.json")

File = Annotated[Path, typer.Option("--baseline", metavar="BERKAS", help="Berkas baseline.")]
Day = Annotated[str | None, typer.Option("--as-of", metavar="TANGGAL", help="Hari yang hukumnya dipakai (TTTT-BB-HH).")]
Note = Annotated[str, typer.Option(metavar="TEKS", help="Siapa yang mencatat, dan mengapa.")]
Together = Annotated[bool, typer.Option("--together", help="Bandingkan pula dokumen-dokumen satu instansi.")]


@baseline_app.callback()
def baseline() -> None:
    """Catat temuan yang sudah ada, agar “check --baseline” hanya menghitung temuan baru."""


@baseline_app.command("create", cls=PluggedCommand)
def create(
    paths: Paths,
    file: File = _FILE,
    note: Note = "",
    as_of: Day = None,
    waivers: Waivers = None,
    kind: Kinds = None,
    ocr: Ocr = False,
    config: Config = None,
    regulations: Regulations = None,
    pack: Packs = None,
    together: Together = False,
    jobs: Jobs = 0,
) -> int:
    """Buat baseline dari temuan yang ada sekarang. Yang dikecualikan di dokumen atau dengan --waivers tidak dicatat."""
    if file.exists() or file.is_symlink():
        raise UsageError(f"{file}: baseline ini sudah ada; pakai “baseline update” atau “baseline prune”")
    from standards_lint.model.exemption import Baseline

    session = _session(as_of, waivers, config, regulations, kind, pack, ocr=ocr)
    report, code = _judged(paths, session, jobs, together=together)
    empty = Baseline(str(file), file.resolve().parent.as_posix(), session.as_of.isoformat(), note, ())
    made = replace(empty, documents=_sorted(_present(report, empty)))
    _write(made, file, "dibuat")
    return code


@baseline_app.command("update", cls=PluggedCommand)
def update(
    paths: Paths,
    file: File = _FILE,
    note: Note = "",
    as_of: Day = None,
    waivers: Waivers = None,
    kind: Kinds = None,
    ocr: Ocr = False,
    config: Config = None,
    regulations: Regulations = None,
    pack: Packs = None,
    together: Together = False,
    jobs: Jobs = 0,
) -> int:
    """Ganti catatan tentang dokumen ini dengan temuannya sekarang, termasuk temuan baru; yang hilang dihapus."""
    from standards_lint.packs.baseline import load_baseline
    from standards_lint.triage.leftovers import stale

    old = load_baseline(file)
    session = _session(as_of, waivers, config, regulations, kind, pack, ocr=ocr)
    report, code = _judged(paths, session, jobs, together=together)
    known = replace(session, exemptions=replace(session.exemptions, baseline=old))
    present = _present(report, old)
    gone = {path for path, entries in stale(run_of(report, known)).items() if path not in present}
    kept = {path: entries for path, entries in old.documents if path not in gone}
    documents = _sorted({**kept, **present})
    _write(
        replace(old, documents=documents, made_on=session.as_of.isoformat(), note=note or old.note), file, "diperbarui"
    )
    return code


@baseline_app.command("prune", cls=PluggedCommand)
def prune(
    paths: Paths,
    file: File = _FILE,
    as_of: Day = None,
    waivers: Waivers = None,
    kind: Kinds = None,
    ocr: Ocr = False,
    config: Config = None,
    regulations: Regulations = None,
    pack: Packs = None,
    together: Together = False,
    jobs: Jobs = 0,
) -> int:
    """Hapus dari baseline temuan yang sudah tidak ada; tidak ada yang ditambahkan."""
    from standards_lint.triage.leftovers import stale

    session = _session(as_of, waivers, config, regulations, kind, pack, file, ocr=ocr)
    report, code = _judged(paths, session, jobs, together=together)
    old = session.exemptions.baseline
    if old is None:
        raise UsageError(f"{file}: baseline ini tidak terbaca")
    gone = stale(run_of(report, session))
    left = {path: _less(entries, gone.get(path, ())) for path, entries in old.documents}
    _write(replace(old, documents=_sorted(left)), file, "dirapikan")
    write_output(f"{sum(e.count for entries in gone.values() for e in entries)} temuan yang sudah tidak ada dihapus.\n")
    return code


@baseline_app.command("show")
def show(file: File = _FILE) -> int:
    """Tampilkan isi baseline: berapa temuan lama tiap dokumen, dan dari aturan mana."""
    from standards_lint.packs.baseline import load_baseline

    told = load_baseline(file)
    note = f" ({told.note})" if told.note else ""
    lines = [f"{file}: dicatat {told.made_on}{note}"]
    for path, entries in told.documents:
        codes: dict[str, int] = {}
        for entry in entries:
            codes[entry.code] = codes.get(entry.code, 0) + entry.count
        listed = ", ".join(f"{code} {n}" for code, n in sorted(codes.items()))
        lines.append(f"{path}: {sum(codes.values())} temuan lama: {listed}")
    write_output("\n".join([*lines, f"{_number(told)} temuan lama dalam {len(told.documents)} dokumen.", ""]))
    return CLEAN


def _session(
    as_of: str | None,
    waivers: list[Path] | None,
    config: Path | None,
    regulations: list[Path] | None,
    kind: list[str] | None,
    pack: list[Path] | None,
    baseline: Path | None = None,
    *,
    ocr: bool,
) -> Session:
    from standards_lint.opening.exempting import exempting
    from standards_lint.pipeline import open_session

    composed = given_packs(packs_set(settings_file(config, isolated=False), pack))
    session = open_session(
        as_of=judging_day(as_of),
        reading=read_options(config, ocr=ocr, kinds=kind or ()),
        tables=given_tables(config, regulations),
        packs=composed.packs,
        weakened=composed.weakened,
        extensions=plugged(),
    )
    return exempting(session, waivers, baseline)


def _judged(paths: list[str], session: Session, jobs: int, *, together: bool) -> tuple[Report, int]:
    """The report, and the exit code: findings do not count here, what could not be read does."""
    from standards_lint.cli.inputs import documents_of, find_inputs
    from standards_lint.workers.judging import report_on

    found = find_inputs(paths, None)
    report = report_on(documents_of(found, paths, "<stdin>"), session, jobs, together=together)
    failed = [document for document in report.documents if document.failed]
    for document in failed:
        write_error(f"{document.path}: tidak dapat diperiksa seluruhnya; temuannya tidak dicatat")
    return report, USAGE if found.missing else NOT_CHECKED if failed else CLEAN


def _present(report: Report, baseline: Baseline) -> dict[str, tuple[OldFinding, ...]]:
    """The findings of the documents that could be judged, by path from the baseline's folder on."""
    from standards_lint.triage.places import path_from

    judged = [document for document in report.documents if not document.failed]
    return {path_from(baseline.folder, document.path): _old(document) for document in judged}


def _old(document: DocumentReport) -> tuple[OldFinding, ...]:
    from standards_lint.triage.old_findings import old_findings
    from standards_lint.triage.told import CODES

    return old_findings(f for f in document.findings if f.fingerprint and f.code not in CODES)


def _less(entries: tuple[OldFinding, ...], gone: tuple[OldFinding, ...]) -> tuple[OldFinding, ...]:
    fewer = {replace(entry, count=1): entry.count for entry in gone}
    left = (replace(entry, count=entry.count - fewer.get(replace(entry, count=1), 0)) for entry in entries)
    return tuple(entry for entry in left if entry.count > 0)


def _sorted(documents: Mapping[str, tuple[OldFinding, ...]]) -> tuple[tuple[str, tuple[OldFinding, ...]], ...]:
    return tuple(sorted((path, entries) for path, entries in documents.items() if entries))


def _number(baseline: Baseline) -> int:
    return sum(entry.count for _, entries in baseline.documents for entry in entries)


def _write(baseline: Baseline, file: Path, done: str) -> None:
    from standards_lint.packs.baseline import baseline_text

    write_output(baseline_text(baseline), file)
    write_output(f"{file} {done}: {_number(baseline)} temuan lama dalam {len(baseline.documents)} dokumen.\n")
