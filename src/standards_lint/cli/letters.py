"""``standards-lint check --format surat``: a letter on each document, and where it goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from standards_lint.cli.console import write_error, write_file, write_output
from standards_lint.errors import TemplateError, UsageError, system_words
from standards_lint.letter.letter_words import LETTER
from standards_lint.records import dataclass

if TYPE_CHECKING:
    from standards_lint.letter.template import Template
    from standards_lint.model.report import DocumentReport, Report
    from standards_lint.pipeline import Session
    from standards_lint.workers.documents import Given

_SUFFIX = ".docx"


@dataclass(frozen=True, slots=True)
class Letters:
    """Where letters go and what they are written into."""

    output: Path
    template: Template | None
    """The office's own; None for the program's."""
    template_path: Path | None

    def about(self, documents: Sequence[Given]) -> list[Given]:
        """The documents less the template, and less the letters that an earlier run wrote beside them.

        Raises:
            UsageError: where nothing is left.
        """
        kept = [given for given in documents if given.data is not None or not self._is_ours(Path(given.path))]
        if documents and not kept:
            raise UsageError(
                f"{documents[0].path} adalah templat atau surat hasil penelaahan, bukan dokumen yang diperiksa"
            )
        return kept

    def places(self, documents: Sequence[Given]) -> list[Path]:
        """The file of each letter.

        Raises:
            UsageError: where two would share one, or the name is none of Word's.
        """
        output = self.output
        if len(documents) == 1 and not output.is_dir() and output.suffix:
            if output.suffix.lower() != _SUFFIX:  # Word opens no file whose name and content differ in this
                raise UsageError(f"{output}: surat ini harus bernama {_SUFFIX}; ganti nama pada --output")
            return [output]
        if not output.is_dir() and (output.exists() or output.suffix.lower() == _SUFFIX):
            raise UsageError("beberapa dokumen memerlukan folder hasil; sebutkan dengan --output FOLDER")
        stems = Counter(PurePath(given.path).stem.casefold() for given in documents)
        places = [output / _name(PurePath(given.path), stems) for given in documents]
        twice = next((place for i, place in enumerate(places) if place in places[:i]), None)
        if twice is not None:
            raise UsageError(f"dua dokumen akan ditulis ke {twice}; periksa satu per satu dengan --output BERKAS")
        return places

    def place(self) -> Path:
        """The file of a single letter.

        Raises:
            UsageError: where the name is none of Word's, or a folder.
        """
        if self.output.is_dir() or self.output.suffix.lower() != _SUFFIX:
            raise UsageError(f"{self.output}: surat ini harus satu berkas bernama {_SUFFIX}; ganti nama pada --output")
        return self.output

    def _is_ours(self, path: Path) -> bool:
        from standards_lint.letter.sealed import is_letter

        if self.template_path is not None and path.exists() and path.samefile(self.template_path):
            return True
        if path.suffix.lower() != _SUFFIX or not path.stem.endswith(LETTER):
            return False
        try:
            return is_letter(path.read_bytes())
        except OSError:
            return False  # the report tells it


def prepare_letters(
    output: Path | None,
    template: Path | None,
    needed: str = "--format surat memerlukan --output BERKAS.docx, atau --output FOLDER untuk beberapa dokumen",
) -> Letters:
    """What is needed before anything is judged.

    Args:
        output: A file for the letter on a single document, or a folder.
        template: The office's own template; None for the program's.
        needed: What is said where there is no output.

    Raises:
        UsageError: where the command line does not say where letters go, or the template cannot be read.
        TemplateError: where the template cannot be used.
    """
    if output is None:
        raise UsageError(needed)
    if template is None:
        return Letters(output, None, None)
    from standards_lint.letter.template import load_template

    try:
        data = template.read_bytes()
    except OSError as error:
        raise UsageError(f"{template}: templat surat tidak dapat dibuka ({system_words(error)})") from None
    if output.exists() and output.samefile(template):
        raise UsageError(f"{output}: surat akan menimpa templatnya; pilih nama berkas lain untuk --output")
    try:
        return Letters(output, load_template(data), template)
    except TemplateError as error:
        raise TemplateError(f"{template}: {error}") from None


def write_letters(report: Report, places: Sequence[Path], letters: Letters, session: Session, lang: str) -> list[Path]:
    """Writes a letter on each document; those that people have worked on are spared and told on standard error.

    Args:
        report: What was found.
        places: A file for each document.
        letters: What they are written into.
        session: What the documents were judged by.
        lang: ``id`` or ``en``.

    Returns:
        The files that were written.

    Raises:
        UsageError: where a file cannot be written.
    """
    from standards_lint.letter.blank_template import blank_template
    from standards_lint.letter.contents import letter_of
    from standards_lint.letter.template import Template
    from standards_lint.letter.word import write_letter

    template = letters.template or Template(blank_template(lang))
    knowledge = session.knowledge
    written: list[Path] = []
    for document, place in zip(report.documents, places, strict=True):
        if is_of_people(place):
            write_error(spared(place))
            continue
        letter = letter_of(document, report, knowledge.components, knowledge.register, lang)
        write_file(write_letter(letter, template), place)
        written.append(place)
    return written


def tell_letters(report: Report, places: Sequence[Path], written: Sequence[Path], lang: str) -> None:
    """Prints a line for each letter that was written."""
    for document, place in zip(report.documents, places, strict=True):
        if place in written:
            write_output(f"{place}: {'; '.join(_counts(document, report, lang))}\n")


def _name(path: PurePath, stems: Counter[str]) -> str:
    """``draf-surat.docx``; ``draf-pdf-surat.docx`` where there is another draft of this name."""
    stem = path.stem or "dokumen"
    if stems[path.stem.casefold()] > 1 and path.suffix:
        stem = f"{stem}-{path.suffix.lstrip('.').lower()}"
    return f"{stem}{LETTER}{_SUFFIX}"


def spared(place: Path) -> str:
    """What is said of a file that a letter must not be written over."""
    return (
        f"{place} sudah ada dan bukan surat yang belum diubah orang, jadi tidak ditimpa; pilih nama lain untuk --output"
    )


def is_of_people(place: Path) -> bool:
    """Something is there that nobody could bring back."""
    from standards_lint.letter.sealed import is_untouched

    try:
        return place.exists() and not is_untouched(place.read_bytes())
    except OSError:
        return False  # writing fails too, and tells it


def _counts(document: DocumentReport, report: Report, lang: str) -> list[str]:
    from dataclasses import replace

    from standards_lint.reporters.summary import count_words

    return list(count_words(replace(report, documents=(document,)), lang))
