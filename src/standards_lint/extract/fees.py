"""Passages to fees: what each service costs, as the document says it.

A service has at most one fee: ``berbayar`` as soon as one sum above zero is named (a page may be free for some and
paid by others), else ``gratis`` when it says so, else ``hampa`` when it only refers elsewhere. `Fee.based` tells
whether a regulation is named by number and year, also where the fee is ``hampa``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from standards_lint.extract.passage import Passage
from standards_lint.extract.sentences import clause_bounds, sentence_bounds, sentences_of
from standards_lint.knowledge.fee_words import FeeWords
from standards_lint.knowledge.phrases import NOTHING, fold
from standards_lint.model.span import SourceText
from standards_lint.model.standard import ALL_SERVICES, Fee
from standards_lint.model.why import Why

FEE_COMPONENT = "biaya"
IN_TEXT = "free_for_everything"
"""Reason of a fee that a sentence outside the component on fees tells."""
_PAID_IN = frozenset({"prosedur", "persyaratan", "jangka_waktu"})
_NEAR = 30
"""Characters in front of a sum in which the word stands that makes it something else."""
_EDGE = NOTHING + "\"'\u201c\u201d"


def extract_fees(passages: Sequence[Passage], words: FeeWords) -> tuple[Fee, ...]:
    """What the services cost, in order of appearance.

    From the component on fees, and for services without one from a sentence that says so of all services; such a
    sentence outside a service is the fee of ``*``. Where nothing else tells, what somebody pays in a step.
    """
    by_service: dict[str, list[Passage]] = {}
    for passage in passages:
        if FEE_COMPONENT in (passage.component, passage.also):
            by_service.setdefault(passage.service, []).append(passage)
    fees = {service: fee for service, listed in by_service.items() if (fee := _fee_of(listed, service, words))}
    for fee in (*_common(passages, words), *_paid_in_steps(passages, words)):
        fees.setdefault(fee.service, fee)
    return tuple(fees.values())


def _fee_of(passages: Sequence[Passage], service: str, words: FeeWords) -> Fee | None:
    texts = [fold(p.text) for p in passages]
    based = any(words.regulation.search(text) for text in texts)
    labels = _row_labels(passages)
    sums = [
        found
        for p, text in zip(passages, texts, strict=True)
        for found in _sums(p, text, words, labels.get(_place(p), ""))
    ]
    paid = max(sums, key=lambda found: found[0], default=(0, None))
    if paid[0] > 0 and paid[1]:
        return Fee("berbayar", paid[1], service, paid[0], based, Why("sum", (str(len(sums)),)))
    if sums:
        return Fee("gratis", sums[0][1], service, 0, based, Why("zero"))
    abroad = [p for p, text in zip(passages, texts, strict=True) if _paid_abroad(text, words)]
    for passage, text in zip(passages, texts, strict=True):
        if not abroad and (place := _free(passage, text, words)) and not _others_pay(passages, words):
            return Fee("gratis", place, service, -1, based, Why("free"))
    for passage, text in zip(passages, texts, strict=True):
        if passage.component == FEE_COMPONENT and (otherwise := _paid_otherwise(passage, text, words)):
            return Fee("berbayar", otherwise, service, -1, based, Why("paid_otherwise", (otherwise.text,)))
    for passage, text in zip(passages, texts, strict=True):
        # Under "Jangka Waktu dan Biaya" it may be the time that is "sesuai ketentuan".
        said = _content(passage, text) if passage.component == FEE_COMPONENT else ""
        refers = words.reference.search(said) or _named_alone(said, words)
        if refers:
            return Fee("hampa", passage.source, service, -1, based, Why("refers", (refers[0],)))
    return None


def _named_alone(text: str, words: FeeWords) -> re.Match[str] | None:
    """A regulation by number and year, and nothing that counts behind it."""
    match = words.regulation.match(text)
    return None if match is None or any(map(str.isdigit, text[match.end() :])) else match


def _paid_otherwise(passage: Passage, text: str, words: FeeWords) -> SourceText | None:
    """``US$ 100 / TKA / bulan`` · ``(nilai tanah per m2 * luas tanah m2) / 1000``: how much, in no sum of rupiah."""
    match = words.foreign_amount.search(text) or words.formula.search(text)
    return passage.source.slice(*match.span()) if match else None


def _others_pay(passages: Sequence[Passage], words: FeeWords) -> bool:
    """``Umum`` / ``Sesuai Peraturan Bupati Nomor 1 Tahun 2024`` / ``BPJS / JKN / KIS`` / ``Gratis``.

    Every free sentence is for some, by its own words or by those in front of it, and another one names a regulation or
    has them pay: ``Gratis bagi peserta JKN. Pasien umum membayar sesuai tarif.``
    """
    texts = [fold(p.text[begin:stop]) for p in passages for begin, stop in sentences_of(p.text)]
    free = [index for index, text in enumerate(texts) if words.free.search(text)]
    if not free or not all(
        any(words.free_for_some.search(text) for text in texts[max(0, i - 1) : i + 1]) for i in free
    ):
        return False
    others = [text for index, text in enumerate(texts) if index not in free and not words.free_for_some.search(text)]
    paid = (words.paying.search(text) is not None and words.unpaid.search(text) is None for text in others)
    return any(words.regulation.search(text) for text in others) or any(paid)


def _paid_abroad(text: str, words: FeeWords) -> bool:
    match = words.foreign_amount.search(text)
    return match is not None and words.not_amount.search(text[max(0, match.start() - _NEAR) : match.start()]) is None


def _place(passage: Passage) -> tuple[int, int, int]:
    cell = passage.block.cell
    return (cell.table, cell.row, cell.column) if cell else (0, 0, 0)


def _row_labels(passages: Sequence[Passage]) -> dict[tuple[int, int, int], str]:
    """Place of a cell → what stands left of it in its row: ``Penggandaan dokumen | Rp 500,-`` is a table of tariffs."""
    rows: dict[tuple[int, int], dict[int, str]] = {}
    for passage in (p for p in passages if p.block.cell):
        table, row, column = _place(passage)
        cells = rows.setdefault((table, row), {})
        cells[column] = f"{cells.get(column, '')} {fold(passage.text)}"
    return {
        (table, row, column): " ".join(text for left, text in cells.items() if left < column)
        for (table, row), cells in rows.items()
        for column in cells
    }


def _content(passage: Passage, text: str) -> str:
    label = passage.block.label
    return (text[len(label) :] if label and text.startswith(fold(label)) else text).strip(_EDGE)


def _free(passage: Passage, text: str, words: FeeWords) -> SourceText | None:
    if words.free_whole.fullmatch(_content(passage, text)):
        return passage.source
    match = words.free.search(words.not_free.blank(text))
    return passage.source.slice(*match.span()) if match else None


def _sums(passage: Passage, text: str, words: FeeWords, label: str) -> Iterator[tuple[int, SourceText]]:
    """(rupiah, place) of every sum that is the fee. The `label` is that of its row in a table of tariffs."""
    if words.copying.search(label) or words.other_payment.search(label):
        return
    matches = list(words.amount.finditer(text))
    if not matches and not words.regulation.search(text):
        matches = list(words.table_amount.finditer(text))
    for index, match in enumerate(matches):
        before = text[max(0, match.start() - _NEAR) : match.start()]
        around = _around(passage.text, text, matches, index)
        if words.copying.search(text[: _part_end(text, match.end())]):
            continue  # "Rp10.000 tiap akta; fotokopi salinan: hitam putih Rp500; berwarna Rp2.000"
        if not words.not_amount.search(before) and not words.other_payment.search(around):
            yield rupiah_of(match, words), passage.source.slice(*match.span())


def _part_end(text: str, at: int) -> int:
    """Where what a semicolon parts from the rest ends."""
    stop = text.find(";", at)
    return stop if stop >= 0 else len(text)


def _around(text: str, folded: str, matches: Sequence[re.Match[str]], index: int) -> str:
    """The words that belong to one sum of several: its clause, from the sum before; behind it only if it is the last.

    ``Gratis. Bila diminta, ongkos kirim Rp20.000 dibayar kepada kurir`` · ``Rp5.000, dengan pos Rp15.000``
    """
    match = matches[index]
    begin, stop = clause_bounds(text, *match.span())
    if index:
        begin = max(begin, matches[index - 1].end())
    followed = index + 1 < len(matches) and matches[index + 1].start() < stop
    return folded[begin : match.start()] + " " + ("" if followed else folded[match.end() : stop])


def rupiah_of(match: re.Match[str], words: FeeWords) -> int:
    """The number in a match of ``amount``: ``600.000,-`` · ``7,000`` · ``1.000.000,00`` · ``0`` · ``1,5 juta``."""
    digits = next(group for group in match.groups() if group is not None)
    multiple = next((number for word, number in words.multiples.items() if word in match[0]), 0)
    if multiple:
        return round(float(digits.replace(",", ".")) * multiple)
    whole = re.sub(r",\d{2}$", "", digits)
    return int(re.sub(r"\D", "", whole))


def _common(passages: Sequence[Passage], words: FeeWords) -> Iterator[Fee]:
    for passage in passages:
        if passage.complaint or passage.basis or FEE_COMPONENT in (passage.component, passage.also):
            continue  # "pengaduan tidak dipungut biaya" is not the fee of a service
        text = fold(passage.text)
        match = words.free.search(text) and words.everything.search(text)
        if match:
            begin, stop = sentence_bounds(passage.text, *match.span())
            said = passage.source.slice(begin, stop)
            yield Fee("gratis", said, passage.service or ALL_SERVICES, why=Why(IN_TEXT))


def _paid_in_steps(passages: Sequence[Passage], words: FeeWords) -> Iterator[Fee]:
    """``Pemohon membayar biaya pencatatan Rp600.000`` among the steps, the papers or the times of a service."""
    for passage in passages:
        if passage.component not in _PAID_IN or not passage.service or passage.complaint:
            continue
        text = fold(passage.text)
        paid = max(_sums(passage, text, words, ""), key=lambda found: found[0], default=None)
        if paid is not None and paid[0] > 0 and words.paying.search(text):
            based = bool(words.regulation.search(text))
            yield Fee("berbayar", paid[1], passage.service, paid[0], based, Why("paid_in_steps"))
