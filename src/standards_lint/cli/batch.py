"""``standards-lint batch``: very many documents to tables, on one machine or a cluster."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from standards_lint.cli.composed import Packs
from standards_lint.cli.configured import NO_FILE, used_by
from standards_lint.cli.console import write_error, write_output
from standards_lint.cli.exemptions import Waivers
from standards_lint.cli.exit_codes import CLEAN, FINDINGS, INTERRUPTED, NOT_CHECKED
from standards_lint.cli.filtering import Exclude, ExtendExclude, ForceExclude, Include, file_filter
from standards_lint.cli.options import FailOn, Jobs, Lang, Redact, parse_day
from standards_lint.cli.output_options import NoProgress
from standards_lint.cli.plugged import plugged
from standards_lint.cli.reading import Config, Isolated, Kinds, Ocr
from standards_lint.cli.selecting import ExtendSelect, Ignore, Preview, Profile, Select, tell_notes
from standards_lint.cli.tables import Regulations
from standards_lint.errors import UsageError

if TYPE_CHECKING:
    from standards_lint.batch.documents import Document
    from standards_lint.batch.judging import Judging
    from standards_lint.batch.running import Judge, Run
    from standards_lint.opening.config import Config as Asked

_LOCAL, _DASK = "local", "dask"

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="MASUKAN...",
        help="Folder, berkas, tabel Parquet (.parquet), atau alamat penyimpanan (s3://…, gs://…, https://…).",
    ),
]


def batch(
    context: typer.Context,
    inputs: Inputs,
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Folder hasil; yang sudah dimulai diteruskan.")],
    engine: Annotated[
        str,
        typer.Option(
            metavar="local|dask|dask://HOST:PORT",
            help="Siapa yang menilai: proses di komputer ini, kluster dask di komputer ini, atau penjadwal dask.",
        ),
    ] = _LOCAL,
    jobs: Jobs = 0,
    text_column: Annotated[str, typer.Option(metavar="KOLOM", help="Kolom tabel yang memuat teks dokumen.")] = "",
    data_column: Annotated[str, typer.Option(metavar="KOLOM", help="Kolom tabel yang memuat bita berkas.")] = "",
    name_column: Annotated[str, typer.Option(metavar="KOLOM", help="Kolom tabel yang memuat nama dokumen.")] = "",
    part_size: Annotated[int, typer.Option(min=1, metavar="N", help="Dokumen dalam satu bagian hasil.")] = 500,
    lang: Annotated[Lang, typer.Option(help="Bahasa pesan dan saran.")] = Lang.ID,
    select: Select = None,
    extend_select: ExtendSelect = None,
    ignore: Ignore = None,
    profile: Profile = None,
    preview: Preview = False,
    exclude: Exclude = None,
    extend_exclude: ExtendExclude = None,
    include: Include = None,
    force_exclude: ForceExclude = False,
    fail_on: Annotated[FailOn, typer.Option(help="Bobot mulai dari mana kode keluar menjadi 1.")] = FailOn.ERROR,
    as_of: Annotated[
        str | None,
        typer.Option(
            metavar="TANGGAL",
            help="Hari yang hukumnya dipakai (TTTT-BB-HH); tanpa ini hari folder hasil dimulai.",
        ),
    ] = None,
    kind: Kinds = None,
    ocr: Ocr = False,
    config: Config = None,
    isolated: Isolated = False,  # noqa: ARG001 (`ConfiguredCommand` has heeded it)
    regulations: Regulations = None,
    pack: Packs = None,
    waivers: Waivers = None,
    redact: Redact = False,
    no_progress: NoProgress = False,
) -> int:
    """Nilai dokumen dalam jumlah sangat besar; hasilnya tabel Parquet: documents, findings, dan components.

    Yang terhenti diteruskan dengan perintah yang sama: bagian yang sudah selesai tidak dinilai lagi. Dokumen yang tidak
    dapat dinilai dicatat dengan sebabnya dan tidak menghentikan yang lain.

    Kode keluar: 0 tidak ada temuan mulai dari bobot --fail-on; 1 ada; 2 perintah, masukan, atau paket aturan tidak
    dapat dilayani; 3 ada dokumen yang tidak dapat dinilai seluruhnya. Bila beberapa berlaku: 2, lalu 3, lalu 1.
    """
    from standards_lint.batch.judging import Judging
    from standards_lint.batch.needed import needed
    from standards_lint.batch.parts import CONTINUE, day_begun
    from standards_lint.batch.sources import Columns, Search, documents_of, refuse_missing
    from standards_lint.batch.summary_text import summary_text
    from standards_lint.cli.batch_progress import batch_progress
    from standards_lint.cli.own_reports import is_own_report
    from standards_lint.opening.opened import open_configured

    needed("pyarrow")
    _check_engine(engine, jobs_said="jobs" in used_by(context).said)
    refuse_missing(inputs)
    asked = _asked(
        context,
        select=select,
        extend_select=extend_select,
        ignore=ignore,
        profile=profile,
        preview=preview,
        kinds=kind,
        packs=pack,
        regulations=regulations,
        waivers=waivers,
        ocr=ocr,
        redact=redact,
        lang=str(lang),
    )
    day = as_of or day_begun(out)  # what was begun yesterday goes on by the same law
    day_of_law = parse_day(day, "--as-of") if day else None
    opened = open_configured(replace(asked, settings=None if config == NO_FILE else config, as_of=day_of_law))
    tell_notes(opened.session.policies)
    judging = Judging.by(opened, str(fail_on))
    filter_ = file_filter(
        context, exclude=exclude, extend_exclude=extend_exclude, include=include, force_exclude=force_exclude
    )

    def passes_over(path: Path, *, named: bool) -> bool:
        return (not named and is_own_report(path)) or filter_.passes_over(path, named=named)

    search = Search(
        columns=Columns(text_column, data_column, name_column),
        passes_over=passes_over,
        suffixes=opened.session.extensions.suffixes,
        most_bytes=opened.session.reading.limits.file_bytes,
        carried=engine != _LOCAL,
        leave=out.resolve(),
    )
    begun = time.monotonic()
    try:
        with batch_progress(wanted=not no_progress) as done, _judge(engine, jobs, judging) as judge:
            run = _run(judging, judge, documents_of(inputs, search), out, part_size, done)
    except KeyboardInterrupt:
        write_error(f"dihentikan; {CONTINUE}")
        return INTERRUPTED
    write_output(summary_text(run, time.monotonic() - begun, opened.lang))
    return _code(run)


def _check_engine(engine: str, *, jobs_said: bool) -> None:
    from standards_lint.batch.needed import needed

    if engine == _LOCAL:
        return
    if engine != _DASK and not engine.startswith(f"{_DASK}://"):
        raise UsageError(f"--engine “{engine}” tidak dikenal; pilih {_LOCAL}, {_DASK}, atau {_DASK}://HOST:PORT")
    if engine != _DASK and jobs_said:
        raise UsageError("--jobs tidak berlaku bagi penjadwal yang sudah ada: jumlah pekerjanya yang menentukan")
    needed("distributed")


@contextmanager
def _judge(engine: str, jobs: int, judging: Judging) -> Iterator[Judge]:
    """What judges, as long as the run lasts."""
    if engine == _LOCAL:
        from standards_lint.batch.local import judged_here

        yield partial(judged_here, judging=judging, jobs=jobs)
        return
    from standards_lint.batch.cluster import cluster, judged_by_cluster

    with cluster(engine.removeprefix(_DASK).removeprefix("://"), jobs) as client:
        yield partial(judged_by_cluster, judging=judging, client=client)


def _run(
    judging: Judging,
    judge: Judge,
    documents: Iterable[Document],
    out: Path,
    part_size: int,
    done: Callable[[Run], None],
) -> Run:
    from standards_lint.batch.fingerprint import fingerprint, program_content
    from standards_lint.batch.parts import Plan, Results
    from standards_lint.batch.running import run_batch

    session = judging.session
    judged_by = {
        "program": f"standards-lint {program_content()}",
        "packs": [pack.label for pack in session.packs],
        "as_of": session.as_of.isoformat(),
        "register_date": session.knowledge.register.register_date.isoformat(),
    }
    results = Results(out, Plan(fingerprint(judging), part_size, judged_by))
    try:
        return run_batch(documents, judge, results, part_size, done)
    finally:
        results.close()


_PARAMETERS = {"kinds": "kind", "packs": "pack"}
"""Fields of a config that options call otherwise."""


def _asked(context: typer.Context, **given: Any) -> Asked:  # noqa: ANN401 (options of any type)
    """What the command line itself asks for; what it does not say is left to the settings file.

    Args:
        context: Of a `ConfiguredCommand`.
        given: Values of options by the fields of `opening.config.Config`.
    """
    from standards_lint.opening.config import Config as Asked

    used, choice = used_by(context).said, plugged().choice
    said: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in given.items()
        if _PARAMETERS.get(name, name) in used
    }
    return Asked(
        **said,
        plugins=choice.named,
        require_plugins=choice.required,
        installed_plugins=choice.installed,
    )


def _code(run: Run) -> int:
    if run.totals.failed:
        return NOT_CHECKED
    return FINDINGS if run.totals.reaching else CLEAN
