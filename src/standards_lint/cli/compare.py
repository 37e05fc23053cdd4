"""``standards-lint compare``: the second round of a review."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.composed import Packs, given_packs
from standards_lint.cli.console import wants_color, write_error, write_file, write_output
from standards_lint.cli.exemptions import Waivers
from standards_lint.cli.exit_codes import USAGE, exit_code_of_rounds
from standards_lint.cli.judging_day import judging_day
from standards_lint.cli.options import STDIN, CompareFormat, EngineName, FailOn, Jobs, Lang, Redact
from standards_lint.cli.plugged import plugged
from standards_lint.cli.reading import Config, Isolated, Kinds, Ocr, read_options
from standards_lint.cli.selecting import Ignore, Preview, Select, selection_of, tell_notes
from standards_lint.cli.tables import Regulations, given_tables
from standards_lint.errors import UsageError

if TYPE_CHECKING:
    from standards_lint.cli.letters import Letters
    from standards_lint.model.report import Report
    from standards_lint.model.rounds import Rounds
    from standards_lint.pipeline import Session
    from standards_lint.workers.documents import Given


def compare(
    context: typer.Context,
    old: Annotated[str, typer.Argument(metavar="LAMA", help="Versi yang sudah ditelaah.")],
    new: Annotated[str, typer.Argument(metavar="BARU", help="Versi sesudah perbaikan; bentuknya boleh lain.")],
    format_: Annotated[
        CompareFormat,
        typer.Option(
            "--format", help="Bentuk laporan; html: halaman web; docx: lembar catatan putaran kedua (perlu --output)."
        ),
    ] = CompareFormat.TEXT,
    output: Annotated[Path | None, typer.Option(help="Tulis laporan ke berkas ini.")] = None,
    template: Annotated[
        Path | None,
        typer.Option(metavar="BERKAS", help="Templat Word untuk --format docx; buat yang awal dengan “new letter”."),
    ] = None,
    lang: Annotated[Lang, typer.Option(help="Bahasa laporan.")] = Lang.ID,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: Annotated[
        FailOn, typer.Option(help="Bobot temuan baru mulai dari mana kode keluar menjadi 1.")
    ] = FailOn.ERROR,
    as_of: Annotated[
        str | None,
        typer.Option(metavar="TANGGAL", help="Hari yang hukumnya dipakai (TTTT-BB-HH); tanpa ini hari ini."),
    ] = None,
    engine: Annotated[EngineName, typer.Option(help="Mesin aturan.")] = EngineName.AUTO,
    preview: Preview = False,
    kind: Kinds = None,
    ocr: Ocr = False,
    config: Config = None,
    isolated: Isolated = False,  # noqa: ARG001 (`ConfiguredCommand` has heeded it)
    regulations: Regulations = None,
    pack: Packs = None,
    waivers: Waivers = None,
    jobs: Jobs = 0,
    redact: Redact = False,
) -> int:
    """Bandingkan temuan pada dua versi satu dokumen: yang selesai, masih ada, berubah, dan baru.

    Kedua versi dinilai dengan hukum dan aturan yang sama. Temuan yang tidak muncul lagi karena bagiannya tidak terbaca
    tidak dianggap selesai.

    Kode keluar: 0 tidak ada temuan baru mulai dari bobot --fail-on; 1 ada; 2 perintah, berkas, atau paket aturan tidak
    dapat dilayani; 3 salah satu versi tidak dapat diperiksa seluruhnya. Bila beberapa berlaku: 2, lalu 3, lalu 1.
    """
    from standards_lint.opening.exempting import exempting
    from standards_lint.pipeline import open_session
    from standards_lint.rounds.follow import follow
    from standards_lint.workers.judging import report_on

    if template is not None and format_ is not CompareFormat.DOCX:
        raise UsageError("--template hanya untuk --format docx")
    letters = None
    if format_ is CompareFormat.DOCX:
        if redact:
            raise UsageError("--redact belum menjangkau lembar catatan Word; pilih text, json, atau html")
        from standards_lint.cli.letters import prepare_letters

        letters = prepare_letters(output, template, "--format docx memerlukan --output BERKAS.docx")
        letters.place()
    versions = [_version(path, output) for path in (old, new)]
    composed = given_packs(pack)
    session = exempting(
        open_session(
            as_of=judging_day(as_of),
            engine=engine,
            # Wherever the versions lie, they are judged alike: as the new one is.
            selection=selection_of(context, select=select, ignore=ignore, preview=preview).about(new),
            reading=read_options(config, ocr=ocr, kinds=kind or ()),
            tables=given_tables(config, regulations),
            packs=composed.packs,
            weakened=composed.weakened,
            extensions=plugged(),
        ),
        waivers,
    )
    tell_notes(session.policies)
    report = report_on(versions, session, jobs)
    if redact:
        from standards_lint.triage.mask import masked

        report = masked(report, session.knowledge.masking_words)
    before, after = report.documents
    rounds = follow(before, after, session.knowledge.namesake_words)
    if letters is not None:
        return exit_code_of_rounds(rounds, fail_on) if _written(rounds, report, session, letters, lang) else USAGE
    write_output(_text(rounds, report, session, format_, lang, color=wants_color(output)), output)
    return exit_code_of_rounds(rounds, fail_on)


def _written(rounds: Rounds, report: Report, session: Session, letters: Letters, lang: Lang) -> bool:
    """Writes the letter of the second round, unless people have worked on the file that is there."""
    from standards_lint.cli.letters import is_of_people, spared
    from standards_lint.letter.blank_template import blank_template
    from standards_lint.letter.rounds_contents import rounds_letter_of
    from standards_lint.letter.template import Template
    from standards_lint.letter.word import write_rounds_letter
    from standards_lint.reporters.rounds_sentences import summary_sentence

    place = letters.place()
    if is_of_people(place):
        write_error(spared(place))
        return False
    knowledge = session.knowledge
    letter = rounds_letter_of(rounds, report, knowledge.components, knowledge.register, lang)
    write_file(write_rounds_letter(letter, letters.template or Template(blank_template(lang))), place)
    write_output(f"{place}: {summary_sentence(rounds, lang)}\n")
    return True


def _version(path: str, output: Path | None) -> Given:
    """The file to read.

    Raises:
        UsageError: if it is none, or the result would be written over it.
    """
    from standards_lint.cli.inputs import find_inputs
    from standards_lint.workers.documents import Given

    if path == STDIN or Path(path).is_dir():
        what = "masukan standar" if path == STDIN else "folder"
        raise UsageError(f"{path} adalah {what}; sebutkan dua berkas: versi lama dan versi baru dari satu dokumen")
    (file,) = find_inputs([path], output).files
    return Given(str(file))


def _text(rounds: Rounds, report: Report, session: Session, form: CompareFormat, lang: Lang, *, color: bool) -> str:
    components = session.knowledge.components
    if form is CompareFormat.JSON:
        from standards_lint.reporters.rounds_json import render_rounds_json

        return render_rounds_json(rounds, report, lang=lang)
    if form is CompareFormat.HTML:
        from standards_lint.reporters.html.render import render_rounds_html

        whys = {rule.code: rule.why for pack in session.packs for rule in pack.rules}
        return render_rounds_html(rounds, report, components, whys, lang=lang)
    from standards_lint.reporters.rounds_text import render_rounds_text

    return render_rounds_text(rounds, report, components, lang=lang, color=color)
