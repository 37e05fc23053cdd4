"""``standards-lint report``: a finding that the user takes for wrong, written down for those who keep the rules."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.composed import Packs, given_packs
from standards_lint.cli.console import write_output
from standards_lint.cli.exit_codes import CLEAN
from standards_lint.cli.options import STDIN, parse_day
from standards_lint.cli.plugged import plugged
from standards_lint.cli.reading import Config, Isolated, Kinds, Ocr, read_options
from standards_lint.cli.tables import Regulations, given_tables
from standards_lint.errors import UsageError

if TYPE_CHECKING:
    from standards_lint.disputes.place import Place
    from standards_lint.packs.spec import Pack, Rule
    from standards_lint.pipeline import Judged, Session


def report(
    code: Annotated[str, typer.Argument(metavar="KODE", help="Kode aturan, misalnya WKT003.")],
    place: Annotated[
        str,
        typer.Argument(metavar="BERKAS:BARIS", help="Tempat temuan seperti dalam laporan, kolomnya boleh disebut."),
    ],
    because: Annotated[str, typer.Option(metavar="KALIMAT", help="Mengapa temuan itu keliru.")] = "",
    output: Annotated[Path | None, typer.Option(help="Tulis hasil ke berkas ini.")] = None,
    mask: Annotated[
        list[str] | None, typer.Option("--mask", metavar="KATA", help="Samarkan pula kata ini; boleh berulang.")
    ] = None,
    whole: Annotated[
        bool, typer.Option("--whole", help="Pakai seluruh dokumen: kelirunya terlihat dari bagian lain.")
    ] = False,
    as_of: Annotated[
        str | None,
        typer.Option(metavar="TANGGAL", help="Hari yang hukumnya dipakai (TTTT-BB-HH); tanpa ini hari ini."),
    ] = None,
    kind: Kinds = None,
    ocr: Ocr = False,
    config: Config = None,
    isolated: Isolated = False,  # noqa: ARG001 (`ConfiguredCommand` has heeded it)
    regulations: Regulations = None,
    pack: Packs = None,
) -> int:
    """Tulis temuan yang menurut Anda keliru sebagai kasus uji yang disamarkan, untuk pengelola aturan.

    Program tidak mengirim apa pun. Bacalah hasilnya sebelum diteruskan: nama yang tidak dikenali tidak disamarkan.
    """
    from standards_lint.disputes.case_file import case_file
    from standards_lint.disputes.dispute import Asked, dispute
    from standards_lint.disputes.place import finding_at, parse_place
    from standards_lint.pipeline import open_session
    from standards_lint.triage.select import Selection

    asked = parse_place(place)
    composed = given_packs(pack)
    session = open_session(
        as_of=parse_day(as_of, "--as-of") if as_of else date.today(),
        # The reference engine starts at once and gives what every engine gives; rules in preview may be disputed too.
        engine="python",
        selection=Selection(preview=True),
        reading=read_options(config, ocr=ocr, kinds=kind or ()),
        tables=given_tables(config, regulations),
        packs=composed.packs,
        weakened=composed.weakened,
        extensions=plugged(),
    )
    rule = _rule(code, session)
    judged = _judged(asked, output, session)
    # What a directive sets aside because it is wrong is what should be reported.
    aside = (entry.finding for entry in judged.report.suppressed)
    finding = finding_at((*judged.report.findings, *aside), rule.code, asked)
    told = dispute(finding, rule, judged, _pack_of(rule, session), session, Asked(because, tuple(mask or ()), whole))
    write_output(case_file(told), output)
    if output is not None:
        write_output(f"{output}: ditulis. Bacalah sebelum diteruskan; program tidak mengirim apa pun.\n")
    return CLEAN


def _pack_of(rule: Rule, session: Session) -> Pack:
    return next(pack for pack in session.packs if pack.id == rule.pack)


def _rule(code: str, session: Session) -> Rule:
    """The rule with this code.

    Raises:
        UsageError: if there is none, or its findings come from several documents.
    """
    from standards_lint.cli.packs import known_rule
    from standards_lint.together import is_across

    rule = known_rule(session.packs, code)
    if is_across(rule):
        raise UsageError(
            f"{rule.code} membandingkan beberapa dokumen dan tidak dapat ditulis dari satu berkas; sampaikan dengan "
            "contoh yang Anda tulis sendiri"
        )
    return rule


def _judged(place: Place, output: Path | None, session: Session) -> Judged:
    """The file judged, within the limits of reading.

    Raises:
        UsageError: if it is no file, or the result would be written over it.
    """
    from standards_lint.cli.inputs import find_inputs
    from standards_lint.workers.documents import Given, judge_with_standards

    if place.path == STDIN or Path(place.path).is_dir():
        raise UsageError(f"{place.path}: sebutkan satu berkas, misalnya draf.docx:20")
    (file,) = find_inputs([place.path], output).files
    (judged,) = judge_with_standards([Given(str(file))], session, 1)
    return judged
