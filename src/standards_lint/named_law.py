"""Words that a person types to the regulation that they name."""

from __future__ import annotations

from standards_lint.errors import UsageError
from standards_lint.extract.citation_references import Reference, find_references
from standards_lint.knowledge.instruments import national_instruments
from standards_lint.knowledge.law import numbered
from standards_lint.knowledge.phrases import fold
from standards_lint.knowledge.register import Register


def named_law(query: str, register: Register) -> tuple[str, str, bool]:
    """The key of the regulation that the words name, its title if one is given, and whether it is a region's.

    Args:
        query: ``PP 37/2007``, ``Peraturan Pemerintah Nomor 37 Tahun 2007 tentang …``, ``37/2007``.
        register: The regulations known.

    Raises:
        UsageError: where no regulation with number and year can be read.
    """
    reference = _reference(query)
    if reference is not None:
        instruments = national_instruments()
        behind = fold(query)[reference.end :]
        title = instruments.words.title.search(behind)
        named = behind[title.end() :] if title else ""
        if instruments.is_local(reference.type):
            return _local_key(reference, named, query, register), named, True
        return reference.key, named, False
    keys = numbered(register, query)
    if len(keys) == 1:
        return keys[0], "", False
    if keys:
        choices = ", ".join(map(register.written, keys))
        raise UsageError(f"“{query}”: ada beberapa peraturan dengan nomor itu; sebutkan jenisnya: {choices}")
    raise UsageError(
        f"“{query}” tidak terbaca sebagai peraturan; tulis jenis, nomor, dan tahun, misalnya “PP 37/2007”, "
        f"atau cari dengan “standards-lint law search {query}”"
    )


def _local_key(reference: Reference, title: str, query: str, register: Register) -> str:
    """The key of a region's regulation; who asks may leave the region out where one of the tables fits.

    Raises:
        UsageError: where several regions have one of that number.
    """
    type_, number, year, region = reference.type, reference.number, reference.year, reference.region
    row = register.local.find(type_, number, year, region, title)
    found = (row,) if row else register.local.candidates(type_, number, year, region)
    if len(found) > 1:
        choices = ", ".join(register.written(row.key) for row in found)
        raise UsageError(f"“{query}”: ada beberapa peraturan dengan nomor itu; sebutkan wilayahnya: {choices}")
    return found[0].key if found else " ".join(filter(None, (reference.key, region)))


def _reference(query: str) -> Reference | None:

    return next(iter(find_references(query, fold(query), national_instruments())), None)
