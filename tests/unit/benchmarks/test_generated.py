from statistics import median

from generated import as_html, as_markdown, as_text, of_length, standards

from standards_lint.extract.assemble import extract_standard
from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.readers import read_document


def test_the_same_seed_gives_the_same_documents():
    assert list(standards(12, seed=4)) == list(standards(12, seed=4))
    assert dict(standards(12, seed=4)) != dict(standards(12, seed=5))


def test_sizes_are_like_those_of_real_ones():
    sizes = sorted(len(text) for _, text in standards(400))

    assert 1_500 < median(sizes) < 3_500
    assert sizes[int(len(sizes) * 0.95)] > 3 * median(sizes)


def test_every_form_is_understood_as_a_standard_with_its_services():
    knowledge = load_knowledge(national())
    for suffix, form in {"txt": as_text, "md": as_markdown, "html": as_html}.items():
        text = of_length(3, suffix)
        standard = extract_standard(read_document(text.encode(), f"a.{suffix}"), knowledge)

        assert str(standard.kinds[0]) == "standar_pelayanan", form
        assert sum(service.name != "" for service in standard.services) == 3, form
