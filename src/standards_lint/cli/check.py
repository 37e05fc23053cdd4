"""``standards-lint check``: the main job."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from standards_lint.cli.configured import used_by
from standards_lint.cli.exit_codes import USAGE, exit_code
from standards_lint.cli.filtering import Exclude, ExtendExclude, ForceExclude, Include, file_filter
from standards_lint.cli.options import CheckFormat, EngineName, FailOn, Jobs, Lang, Paths, Redact, StdinName, parse_day
from standards_lint.cli.pack import Locked, check_lock
from standards_lint.cli.reading import Config, Isolated, Kinds, Ocr, read_options
from standards_lint.cli.selecting import (
    ExtendIgnore,
    ExtendSelect,
    Ignore,
    PerFileIgnores,
    Preview,
    Profile,
    Select,
    selection_of,
    tell_notes,
)
from standards_lint.cli.tables import Regulations, given_tables
from standards_lint.cli.telling import Telling, refuse_copies, refuse_levels, tell
from standards_lint.errors import UsageError


def check(
    context: typer.Context,
    paths: Paths,
    format_: Annotated[
        CheckFormat,
        typer.Option(
            "--format",
            help="Bentuk laporan; html: halaman web; xlsx: buku kerja Excel; docx: salinan dokumen Word dengan temuan "
            "sebagai komentar; surat: lembar catatan penelaahan (Word) untuk instansi (tiga yang terakhir perlu "
            "--output).",
        ),
    ] = CheckFormat.TEXT,
    output: Annotated[
        Path | None, typer.Option(help="Tulis laporan ke berkas ini; untuk --format docx, pdf, dan surat boleh folder.")
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option(metavar="BERKAS", help="Templat Word untuk --format surat; buat yang awal dengan “new letter”."),
    ] = None,
    lang: Annotated[Lang, typer.Option(help="Bahasa laporan.")] = Lang.ID,
    select: Select = None,
    extend_select: ExtendSelect = None,
    ignore: Ignore = None,
    extend_ignore: ExtendIgnore = None,
    per_file_ignores: PerFileIgnores = None,
    profile: Profile = None,
    exclude: Exclude = None,
    extend_exclude: ExtendExclude = None,
    include: Include = None,
    force_exclude: ForceExclude = False,
    fail_on: Annotated[FailOn, typer.Option(help="Bobot mulai dari mana kode keluar menjadi 1.")] = FailOn.ERROR,
    as_of: Annotated[
        str | None,
        typer.Option(metavar="TANGGAL", help="Hari yang hukumnya dipakai (TTTT-BB-HH); tanpa ini hari ini."),
    ] = None,
    engine: Annotated[EngineName, typer.Option(help="Mesin aturan.")] = EngineName.AUTO,
    preview: Preview = False,
    stdin_filename: StdinName = "<stdin>",
    kind: Kinds = None,
    ocr: Ocr = False,
    config: Config = None,
    locked: Locked = False,
    isolated: Isolated = False,  # noqa: ARG001 (`ConfiguredCommand` has heeded it)
    regulations: Regulations = None,
    jobs: Jobs = 0,
    quiet: Annotated[bool, typer.Option("--quiet", help="Temuan saja, tanpa judul, catatan, dan ringkasan.")] = False,
    checklist: Annotated[
        bool, typer.Option("--checklist", help="Tampilkan pertanyaan yang harus dijawab penelaah sendiri.")
    ] = False,
    together: Annotated[
        bool,
        typer.Option(
            "--together",
            help="Bandingkan pula dokumen-dokumen satu instansi: waktu, biaya, pengaduan, nomor keputusan, dan nama "
            "layanan. Tiap folder yang disebut dibandingkan sendiri.",
        ),
    ] = False,
    levels: Annotated[
        bool,
        typer.Option(
            "--levels",
            help="Sebutkan pula tingkat indikator PEKPPP yang dapat didukung tiap dokumen (bukan nilai), dan jumlah "
            "persyaratan yang dapat diperiksa mesin; untuk text, json, html, dan xlsx.",
        ),
    ] = False,
    statistics: Annotated[bool, typer.Option("--statistics", help="Hitung temuan per aturan.")] = False,
    redact: Redact = False,
) -> int:
    """Periksa dokumen dan laporkan temuannya.

    Kode keluar: 0 tidak ada temuan mulai dari bobot --fail-on; 1 ada; 2 perintah, berkas, atau paket aturan tidak dapat
    dilayani; 3 ada dokumen yang tidak dapat diperiksa seluruhnya. Bila beberapa berlaku: 2, lalu 3, lalu 1.
    """
    if locked:
        check_lock(config, regulations)
    if redact:
        refuse_copies(format_)
    from standards_lint.cli.inputs import documents_of, find_inputs
    from standards_lint.pipeline import open_session
    from standards_lint.workers.judging import report_on

    in_copies = format_ in (CheckFormat.DOCX, CheckFormat.PDF)
    if in_copies:
        from standards_lint.cli.annotated import Wording, annotate_documents, place_of_copies

        copies_in = place_of_copies(output, format_, statistics=statistics)
    # A template in the settings waits for the run that writes letters.
    if template is not None and format_ is not CheckFormat.SURAT and "template" in used_by(context).said:
        raise UsageError("--template hanya untuk --format surat")
    if levels:
        refuse_levels(format_, quiet=quiet, statistics=statistics)
    how = Telling(format_, output, lang, quiet=quiet, checklist=checklist, statistics=statistics)
    session = open_session(
        as_of=parse_day(as_of, "--as-of") if as_of else date.today(),
        engine=engine,
        selection=selection_of(
            context,
            select=select,
            extend_select=extend_select,
            ignore=ignore,
            extend_ignore=extend_ignore,
            per_file_ignores=per_file_ignores,
            preview=preview,
            profile=profile,
        ),
        reading=read_options(config, ocr=ocr, kinds=kind or ()),
        with_text=format_ is CheckFormat.HTML,
        tables=given_tables(config, regulations),
        with_levels=levels,
    )
    tell_notes(session.policies)
    letters = None
    if format_ is CheckFormat.SURAT:
        from standards_lint.cli.letters import prepare_letters, tell_letters, write_letters

        letters = prepare_letters(output, template)
    filter_ = file_filter(
        context, exclude=exclude, extend_exclude=extend_exclude, include=include, force_exclude=force_exclude
    )
    found = find_inputs(paths, output, filter_)
    documents = documents_of(found, paths, stdin_filename)
    if in_copies:
        wording = Wording(format_, lang, checklist=checklist, quiet=quiet)
        copies = annotate_documents(documents, copies_in, session, jobs, wording, together=together)
        return USAGE if found.missing or copies.refused else exit_code(copies.report, fail_on)
    if letters is not None:
        documents = letters.about(documents)
        places = letters.places(documents)
        report = report_on(documents, session, jobs, together=together)
        written = write_letters(report, places, letters, session, lang)
        if not quiet:
            tell_letters(report, places, written, lang)
        return USAGE if found.missing or len(written) < len(places) else exit_code(report, fail_on)
    report = report_on(documents, session, jobs, together=together)
    if redact:
        from standards_lint.triage.mask import masked

        report = masked(report, session.knowledge.masking_words)
    tell(report, session, how)
    return USAGE if found.missing else exit_code(report, fail_on)
