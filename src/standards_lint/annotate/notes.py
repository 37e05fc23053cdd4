"""The findings of a document as notes: what is told where.

What a text report tells once is told in full at its first place; at the others a short note says that it holds there
too, so that whoever goes through the document sees each place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from standards_lint.annotate import note_words
from standards_lint.annotate.places import Moved
from standards_lint.errors import AnnotateError
from standards_lint.model.finding import Finding, Text
from standards_lint.model.report import DocumentReport
from standards_lint.model.standard import ALL_SERVICES
from standards_lint.records import dataclass
from standards_lint.reporters import words
from standards_lint.reporters.basis import basis_words
from standards_lint.reporters.document_words import service_words
from standards_lint.reporters.entries import Entry, entries


class Standing(Protocol):
    """Where a note stands: equal for two notes on the same words, and hashable."""

    @property
    def moved(self) -> Moved | None:
        """Why it does not stand on the words themselves."""


_Place = TypeVar("_Place", bound=Standing)


@dataclass(frozen=True, slots=True)
class Note(Generic[_Place]):
    """One comment: where it stands and what it says."""

    reach: _Place
    head: str
    paragraphs: tuple[str, ...]


def notes_of(
    document: DocumentReport,
    find: Callable[[Finding], _Place | None],
    whys: Mapping[str, Text],
    lang: str,
    mended: Callable[[Finding], Text | None] = lambda _: None,
) -> list[Note[_Place]]:
    """The notes on a document's findings.

    Args:
        document: What was found.
        find: Gives the place of a finding in the file; None where the file has no place for notes at all.
        whys: Code of a rule → why it is there.
        lang: ``id`` or ``en``.
        mended: What is said of a finding's fix; None where nothing is.

    Raises:
        AnnotateError: where the document has no paragraph to put a note on.
    """
    writer = _Writer(find, whys, lang, mended)
    notes: list[Note[_Place]] = []
    also: dict[_Place, list[tuple[Entry, Finding]]] = defaultdict(list)
    for entry in entries(document.findings, lang):
        first = writer.place(entry.findings[0])
        notes.append(writer.full(entry, first))
        told = {first}
        for finding in entry.findings:
            reach = writer.place(finding)
            if reach not in told:
                told.add(reach)
                also[reach].append((entry, finding))
    notes += (writer.short(reach, told) for reach, told in also.items())
    return notes


@dataclass(frozen=True, slots=True)
class _Writer(Generic[_Place]):
    find: Callable[[Finding], _Place | None]
    whys: Mapping[str, Text]
    lang: str
    mended: Callable[[Finding], Text | None]

    def place(self, finding: Finding) -> _Place:
        reach = self.find(finding)
        if reach is None:
            raise AnnotateError("tidak ada paragraf di badan dokumen ini yang dapat diberi catatan")
        return reach

    def full(self, entry: Entry, reach: _Place) -> Note[_Place]:
        """All that there is to say of an entry."""
        told = _of_one_place(entry)
        paragraphs = [_sentence(entry.message), *self._whys(told)]
        if entry.basis:
            paragraphs.append(self._say(words.BASIS, basis=basis_words(entry.basis, self.lang)))
        if entry.source:
            paragraphs.append(_sentence(entry.source))
        paragraphs += self._advice(entry, told)
        paragraphs += self._mended([finding for finding in entry.findings if self.place(finding) == reach])
        if len(entry.services) > 1:
            paragraphs.append(self._services(entry))
        paragraphs += self._moved(reach, entry.quote)
        return Note(reach, self._head(entry), tuple(paragraphs))

    def short(self, reach: _Place, told: Sequence[tuple[Entry, Finding]]) -> Note[_Place]:
        """What holds at this place too."""
        paragraphs: list[str] = []
        for entry, finding in told:
            paragraphs.append(
                self._say(
                    note_words.ALSO,
                    code=finding.code,
                    severity=words.SEVERITY[finding.severity].in_(self.lang),
                    message=_sentence(finding.message.in_(self.lang)),
                )
            )
            if finding.advice not in {other.advice for other in _of_one_place(entry)}:
                paragraphs.append(self._say(words.ADVICE, advice=finding.advice.in_(self.lang)))
        paragraphs += self._mended([finding for _, finding in told])
        paragraphs.append(self._say(note_words.SEE_FIRST))
        paragraphs += self._moved(reach, told[0][1].quote)
        return Note(reach, self._say(note_words.HERE_TOO), tuple(paragraphs))

    def _mended(self, findings: Sequence[Finding]) -> Iterator[str]:
        """What becomes of the fixes of findings, each once."""
        said = (self.mended(finding) for finding in findings)
        yield from dict.fromkeys(text.in_(self.lang) for text in said if text)

    def _head(self, entry: Entry) -> str:
        severity = words.SEVERITY[entry.severity].in_(self.lang).capitalize()
        return self._say(note_words.HEAD, severity=severity, codes=", ".join(entry.codes))

    def _whys(self, told: Sequence[Finding]) -> Iterator[str]:
        """One reason for each code, its code beside it where there are several."""
        codes: dict[str, str] = {}
        for finding in told:
            if finding.code in self.whys:
                codes.setdefault(self.whys[finding.code].in_(self.lang), finding.code)
        for why, code in codes.items():
            yield self._say(note_words.WHY_OF if len(codes) > 1 else note_words.WHY, code=code, why=why)

    def _advice(self, entry: Entry, told: Sequence[Finding]) -> Iterator[str]:
        if entry.advice:
            yield self._say(words.ADVICE, advice=entry.advice)
            return
        codes: dict[str, str] = {}
        for finding in told:
            codes.setdefault(finding.advice.in_(self.lang), finding.code)
        for advice, code in codes.items():
            if advice:
                yield self._say(note_words.ADVICE_OF, code=code, advice=advice)

    def _services(self, entry: Entry) -> str:
        """The services that it is said of, with their pages where they are known."""
        pages: dict[str, int] = {}
        for finding in entry.findings:
            pages.setdefault(finding.service, finding.span.page)
        named = [self._service(name, pages.get(name, 0)) for name, _ in entry.services]
        only_services = all(name not in {"", ALL_SERVICES} for name, _ in entry.services)
        text = words.ON_SERVICES if only_services else words.ON_PLACES
        said = self._say(text, n=len(named), names=", ".join(named))
        return f"{said[:1].upper()}{said[1:]}."

    def _service(self, name: str, page: int) -> str:
        told = service_words(name, self.lang)
        return self._say(note_words.ON_PAGE, name=told, page=page) if page else told

    def _moved(self, reach: Standing, quote: str) -> Iterator[str]:
        if reach.moved is not None:
            yield self._say(note_words.MOVED[reach.moved], quote=quote)

    def _say(self, text: Text, **values: object) -> str:
        return text.in_(self.lang).format(**values)


def _of_one_place(entry: Entry) -> list[Finding]:
    """The findings that an entry is made of: those on its first service."""
    return [finding for finding in entry.findings if finding.service == entry.findings[0].service]


def _sentence(message: str) -> str:
    """A message with the full stop that rules leave out; quoted words at its end may have one of their own."""
    return message if message.rstrip("”").endswith((".", "!", "?", "…")) else f"{message}."
