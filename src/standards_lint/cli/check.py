"""``standards-lint check``: the main job."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from standards_lint.cli.composed import Packs, given_packs
from standards_lint.cli.configured import used_by
from standards_lint.cli.exemptions import (
    BaselineFile,
    FailOnStale,
    Waivers,
    code_with_stale,
    tell_leftovers,
    with_leftovers,
)
from standards_lint.cli.exit_codes import USAGE, exit_code
from standards_lint.cli.filtering import Exclude, ExtendExclude, ForceExclude, Include, file_filter
from standards_lint.cli.fixes import Fixing, mend_documents
from standards_lint.cli.judging_day import judging_day
from standards_lint.cli.kept_results import UseCache, kept_results
from standards_lint.cli.options import (
    FORM_NAMES,
    CheckFormat,
    Diff,
    EngineName,
    FailOn,
    Fix,
    Jobs,
    Lang,
    Paths,
    Redact,
    StdinName,
    TrackChanges,
    UnsafeFixes,
)
from standards_lint.cli.output_options import (
    ChangedSince,
    Color,
    ColorChoice,
    NoProgress,
    OnlyDocuments,
    Outputs,
    ShowSuppressed,
    Staged,
    Watch,
)
from standards_lint.cli.outputs import parse_outputs, refuse_overwriting
from standards_lint.cli.pack import Locked, check_lock
from standards_lint.cli.plugged import plugged
from standards_lint.cli.profiled import ProfileRun, refuse_profile, since_start, tell_run_times
from standards_lint.cli.reading import Config, Isolated, Kinds, Ocr, read_options
from standards_lint.cli.reporting import reporting
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
from standards_lint.cli.telling import Telling, refuse_copies, refuse_levels, tell, tell_beside, tell_no_questions
from standards_lint.errors import UsageError


def check(
    context: typer.Context,
    paths: Paths,
    format_: Annotated[
        str,
        typer.Option(
            "--format",
            parser=FORM_NAMES,
            metavar="|".join(CheckFormat),
            help="Bentuk laporan; concise: satu baris per temuan; html: halaman web; xlsx: buku kerja Excel; docx, "
            "pdf: salinan dokumen dengan temuan sebagai komentar; surat: lembar catatan penelaahan untuk instansi "
            "(empat yang terakhir perlu --output); jsonl, sarif, github, gitlab, junit: untuk program dan CI; "
            "markdown: ringkasan.",
        ),
    ] = CheckFormat.TEXT,
    output_: Outputs = None,
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
    pack: Packs = None,
    waivers: Waivers = None,
    baseline: BaselineFile = None,
    fail_on_stale: FailOnStale = False,
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
    show_suppressed: ShowSuppressed = False,
    changed_since: ChangedSince = None,
    staged: Staged = False,
    only_documents: OnlyDocuments = False,
    color: ColorChoice = Color.AUTO,
    no_progress: NoProgress = False,
    cache: UseCache = True,
    watch: Watch = False,
    profile_run: ProfileRun = False,
    redact: Redact = False,
    fix: Fix = False,
    diff: Diff = False,
    unsafe_fixes: UnsafeFixes = False,
    track_changes: TrackChanges = False,
) -> int:
    """Periksa dokumen dan laporkan temuannya.

    Kode keluar: 0 tidak ada temuan mulai dari bobot --fail-on; 1 ada; 2 perintah, berkas, atau paket aturan tidak dapat
    dilayani; 3 ada dokumen yang tidak dapat diperiksa seluruhnya. Bila beberapa berlaku: 2, lalu 3, lalu 1. Dengan
    --fix yang dihitung ialah temuan yang tersisa; dengan --diff 1 berarti ada yang akan berubah.
    """
    form = FORM_NAMES(format_)
    if watch:
        from standards_lint.cli.watch import again, refuse_to_watch
        from standards_lint.cli.watch import watch as watch_files

        refuse_to_watch(paths, form, staged=staged)
        return watch_files(again(used_by(context).words), paths, context.params)
    outputs = parse_outputs(output_ or (), form)
    output = outputs.main
    if locked:
        check_lock(config, regulations, pack or ())
    if redact:
        refuse_copies(form)
    fixing = Fixing(fix, diff, unsafe_fixes)
    fixing.check(form, used_by(context).said, together=together, redact=redact, track_changes=track_changes)
    if fixing.wanted and (staged or changed_since is not None):
        raise UsageError("--fix dan --diff berlaku untuk berkas utuh; jalankan tanpa --staged dan --changed-since")
    if profile_run:
        refuse_profile(form, fixing=fixing.wanted)
    from standards_lint.cli.inputs import documents_of, find_inputs
    from standards_lint.opening.exempting import exempting
    from standards_lint.session import open_session

    in_copies = form in (CheckFormat.DOCX, CheckFormat.PDF)
    if in_copies:
        from standards_lint.cli.annotated import Wording, annotate_documents, place_of_copies

        copies_in = place_of_copies(output, form, statistics=statistics)
    # A template in the settings waits for the run that writes letters.
    if template is not None and form is not CheckFormat.SURAT and "template" in used_by(context).said:
        raise UsageError("--template hanya untuk --format surat")
    how = Telling(form, outputs, lang, quiet, checklist, statistics, show_suppressed, color)
    if "checklist" in used_by(context).said:
        tell_no_questions(how)
    if fail_on_stale and baseline is None:
        raise UsageError("--fail-on-stale hanya bersama --baseline")
    if levels:
        refuse_levels(how)
    changes = None
    if changed_since is not None:
        from standards_lint.cli.changed import open_changes

        changes = open_changes(changed_since, form, together=together)
    composed = given_packs(pack)
    # Times of documents that are not judged would tell nothing.
    kept = kept_results(wanted=cache and not profile_run)
    report_on = reporting(changes, shown=not no_progress, kept=kept)
    if staged:  # what git holds ready is looked at, no file
        staged_paths, paths = paths, []
    session = open_session(
        as_of=judging_day(as_of),
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
        with_text=how.with_text,
        tables=given_tables(config, regulations),
        with_levels=levels,
        packs=composed.packs,
        weakened=composed.weakened,
        extensions=plugged(),
        timed=profile_run,
    )
    opening = since_start()
    tell_notes(session.policies)
    session = exempting(session, waivers, baseline)
    filter_ = file_filter(
        context, exclude=exclude, extend_exclude=extend_exclude, include=include, force_exclude=force_exclude
    )
    letters = None
    if form is CheckFormat.SURAT:
        from standards_lint.cli.letters import prepare_letters, tell_letters, write_letters

        letters = prepare_letters(output, template)
    found = find_inputs(paths, output, filter_)
    documents = documents_of(found, paths, stdin_filename)
    refuse_overwriting(outputs, found.files)
    if staged:
        from standards_lint.cli.staged import staged_documents

        documents = staged_documents(staged_paths, filter_)
    if only_documents:
        from standards_lint.cli.only_documents import only_fitting

        documents = only_fitting(documents)
    if fixing.wanted:
        code = mend_documents(documents, session, jobs, fixing, how, fail_on)
        return USAGE if found.missing else code
    if in_copies:
        wording = Wording(form, lang, checklist, quiet, track_changes, unsafe_fixes)
        copies = annotate_documents(documents, copies_in, session, jobs, wording, together=together)
        code = code_with_stale(
            exit_code(copies.report, fail_on), tell_leftovers(copies.report, session), fail_on_stale=fail_on_stale
        )
        return USAGE if found.missing or copies.refused else code
    if letters is not None:
        documents = letters.about(documents)
        places = letters.places(documents)
        report = report_on(documents, session, jobs, together=together)
        written = write_letters(report, places, letters, session, lang)
        if not quiet:
            tell_letters(report, places, written, lang)
        tell_beside(report, session, how)
        code = code_with_stale(exit_code(report, fail_on), tell_leftovers(report, session), fail_on_stale=fail_on_stale)
        return USAGE if found.missing or len(written) < len(places) else code
    report = with_leftovers(report_on(documents, session, jobs, together=together), session)
    if redact:
        from standards_lint.triage.mask import masked

        report = masked(report, session.knowledge.masking_words)
    tell(report, session, how)
    if profile_run:
        tell_run_times(report, opening, lang)
    code = code_with_stale(exit_code(report, fail_on), report, fail_on_stale=fail_on_stale)
    return USAGE if found.missing else code
