from standards_lint.packs.problems import Problems
from standards_lint.packs.substitute import expand_variants, resolve_knowledge
from standards_lint.packs.yaml_lines import parse_yaml

FAMILY = """\
severity: warning
state: "{v.state}"
label: "{v.texts}"
message: {id: "Komponen {v.texts.id} tidak ada"}
when:
  - c: {kind: component, code: "{v.id}"}
variants:
  - {code: ABC001, name: satu, id: biaya, state: 3, texts: {id: biaya, en: fee}}
  - {code: ABC002, name: dua, id: produk, state: true, texts: {id: produk, en: product}}
"""


def expand(text):
    problems = Problems()
    return expand_variants(parse_yaml(text, "f.yaml"), "f.yaml", problems), [str(p) for p in problems.sorted()]


def test_a_file_without_variants_is_one_rule():
    trees, problems = expand("code: ABC001\n")

    assert trees == [{"code": "ABC001"}]
    assert not problems


def test_each_variant_gives_a_rule_with_its_values_in_every_text():
    (first, second), problems = expand(FAMILY)

    assert not problems
    assert (first["code"], second["code"]) == ("ABC001", "ABC002")
    assert first["message"]["id"] == "Komponen biaya tidak ada"
    assert second["when"][0]["c"]["code"] == "produk"


def test_a_text_that_is_nothing_but_a_placeholder_takes_the_type_of_the_value():
    (first, second), _ = expand(FAMILY)

    assert first["state"] == 3
    assert second["state"] is True
    assert first["label"] == {"id": "biaya", "en": "fee"}


def test_a_rule_stands_at_the_line_of_its_variant_and_its_parts_keep_theirs():
    (_, second), _ = expand(FAMILY)

    assert second.line == 9
    assert second.line_of("code") == 9
    assert second.line_of("message") == 4


def test_an_unknown_key_of_a_variant_is_told_with_the_nearest_one():
    _, problems = expand('text: "{v.nam}"\nvariants:\n  - {code: ABC001, name: satu}\n')

    assert problems == ["f.yaml:1: “{v.nam}” tidak ada pada varian di baris 3 — maksud Anda “name”?"]


def test_variants_must_be_a_list_of_mappings():
    trees, problems = expand("code: ABC001\nvariants: {code: ABC002}\n")

    assert trees == []
    assert "f.yaml:2" in problems[0]


def resolve(text, values):
    problems = Problems()
    tree = resolve_knowledge(parse_yaml(text, "f.yaml"), values.get, "f.yaml", problems)
    return tree, [str(p) for p in problems.sorted()]


def test_numbers_of_the_law_are_filled_in_with_their_type():
    tree, problems = resolve(
        'test: {gt: $knowledge.tenggat.putusan}\ntext: "batas {knowledge.tenggat.putusan} hari"\n',
        {"tenggat.putusan": 60},
    )

    assert tree == {"test": {"gt": 60}, "text": "batas 60 hari"}
    assert not problems


def test_a_list_of_the_knowledge_serves_a_test_with_in():
    tree, _ = resolve("test: {in: $knowledge.satuan.hari}\n", {"satuan.hari": ("hari", "minggu")})

    assert tree["test"]["in"] == ["hari", "minggu"]


def test_a_number_that_is_not_there_is_told_with_file_and_line():
    _, problems = resolve("a: 1\ntest: $knowledge.tenggat.putus\n", {})

    assert problems == [
        "f.yaml:2: “$knowledge.tenggat.putus” tidak ditemukan: knowledge/tenggat.yaml tidak memuat nilai “putus”; "
        "tulis di sana atau betulkan namanya"
    ]
