"""Texts to standards, for tests of what is understood: the national knowledge, read once for all of them."""

from functools import cache

from standards_lint.extract.assemble import extract_standard
from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.readers import read_document


@cache
def knowledge():
    return load_knowledge(national())


def standard(text, name=""):
    """What a file of this name with this text says; without a name a page where it begins with markup, else a text."""
    name = name or ("dokumen.html" if text.lstrip().startswith("<") else "dokumen.txt")
    return extract_standard(read_document(text.encode(), name), knowledge())


def shape(text, name=""):
    """Names of its services with the ids of their components."""
    return [(s.name, [c.id for c in s.components]) for s in standard(text, name).services]
