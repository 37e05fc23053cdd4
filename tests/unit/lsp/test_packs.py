"""What is answered about the files of a pack, without a server."""

import shutil
from pathlib import Path

import pytest
from lsprotocol.types import Position, RenameFile, TextDocumentEdit

from standards_lint.knowledge.data import national
from standards_lint.lsp.opened_text import OpenedText
from standards_lint.lsp.pack_asked import pack_completed, pack_hovered, pack_lenses, pack_tried
from standards_lint.lsp.pack_desk import PackDesk, pack_problems
from standards_lint.lsp.pack_files import pack_of
from standards_lint.lsp.pack_renaming import naming_files, refusal, rename, renamed_code
from standards_lint.lsp.papers_named import Named
from standards_lint.lsp.yaml_cursor import cursor_at

PACK = Path(__file__).parents[3] / "plugins/standards-lint-contoh/src/standards_lint_contoh/paket"
RULE = "pengaduan/SPD001-pengaduan-tanpa-sekarjati-sigap.yaml"


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    return PackDesk(tmp_path_factory.mktemp("salinan"))


@pytest.fixture
def root(tmp_path):
    """A pack without the rules that need a plugin."""
    shutil.copytree(PACK, tmp_path / "paket", ignore=shutil.ignore_patterns("lain", "SDH001*", "__pycache__", "*.py"))
    about = tmp_path / "paket" / "pack.yaml"
    about.write_text(about.read_text(encoding="utf-8"), encoding="utf-8")
    return tmp_path / "paket"


def named(root, path, text=None):
    file = root / path
    return Named(file.as_uri(), file, OpenedText(file.read_text(encoding="utf-8") if text is None else text))


def at_end(text):
    lines = text.split("\n")
    return Position(len(lines) - 1, len(lines[-1]))


def labels(desk, root, text, path=RULE):
    return [item.label for item in pack_completed(desk, root, named(root, path, text), at_end(text))]


def test_a_file_belongs_to_the_pack_above_it(root, tmp_path):
    assert pack_of(root / RULE) == root
    assert pack_of(root / "vocabulary" / "pola" / "spd001.yaml") == root
    assert pack_of(tmp_path / "standar.yaml") is None
    assert pack_of(root / "BACA.md") is None


def test_faults_are_told_at_their_lines_as_they_are_written_not_as_they_are_saved(desk, root):
    assert pack_problems(desk, root, {}) == {}
    file = root / RULE
    text = file.read_text(encoding="utf-8").replace("severity: ", "severiti: ", 1)
    line = next(n for n, words in enumerate(text.splitlines()) if "severiti" in words)

    found = pack_problems(desk, root, {str(file): text})[str(file)]
    assert any("severiti" in d.message and d.range.start.line == line for d in found)
    assert pack_problems(desk, root, {}) == {}


def test_a_text_that_is_no_yaml_is_told(desk, root):
    file = root / RULE
    told = pack_problems(desk, root, {str(file): "code: [\n"})

    assert list(told) == [str(file)]


def test_a_file_that_is_gone_is_missed(desk, root):
    pack_problems(desk, root, {})
    (root / "vocabulary" / "pola" / "spd001.yaml").unlink()

    assert pack_problems(desk, root, {})


def test_the_shipped_pack_has_no_faults(desk):
    assert pack_problems(desk, Path(str(national())), {}) == {}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("co", "code"),
        ("severity: w", "warning"),
        ("applies_to: [standar_pelayanan, pen", "pengaduan"),
        ("basis:\n  - regulation: UU 25/2009\n    verified: te", "partial"),
        ("when:\n  - s: {kind: service}\n  - c:\n      kind: comp", "component"),
        ("when:\n- s:\n    ki", "kind"),
        ("levels:\n  - if: {d.unit: hari}\n    sev", "severity"),
        ("message:\n  e", "en"),
        ("supersedes: [PGD", "PGD006"),
        ("fix:\n  - safe: t", "true"),
    ],
)
def test_keys_and_words_are_offered(desk, root, text, label):
    assert label in labels(desk, root, text)


def test_keys_that_are_there_are_not_offered_again(desk, root):
    offered = labels(desk, root, "code: SPD009\nname: a\n\nsev")

    assert "severity" in offered
    assert not {"code", "name"} & set(offered)


def test_each_kind_of_file_has_its_own_words(desk, root):
    assert "legal_review" in labels(desk, root, "leg", "pack.yaml")
    assert labels(desk, root, "x", "knowledge/batas_spd002.yaml") == []


def test_hover_tells_what_a_key_and_its_word_mean(desk, root):
    text = "code: SPD009\nseverity: review\nsupersedes: [PGD006]\n"
    key = pack_hovered(desk, root, named(root, RULE, text), Position(1, 3)).contents.value
    code = pack_hovered(desk, root, named(root, RULE, text), Position(2, 15)).contents.value

    assert "review: minta dilihat orang" in key
    assert "**PGD006**" in code
    assert pack_hovered(desk, root, named(root, RULE, "tidak_ada: 1"), Position(0, 3)) is None


def test_the_examples_of_the_rule_are_run_as_it_is_written(desk, root):
    document = named(root, RULE)
    (lens,) = pack_lenses(document)
    assert lens.command.arguments == [document.uri, "SPD001"]

    good = pack_tried(desk, root, {}, "SPD001")
    assert good.total
    assert not good.failed
    text = document.opened.text
    good_line = next(words for words in text.splitlines() if words.startswith("  good:"))
    spoilt = text.replace(good_line, '  good: "Dilaksanakan oleh petugas."')
    (failed,) = pack_tried(desk, root, {str(document.path): spoilt}, "SPD001").failed
    assert failed.startswith("SPD001 “good”: seharusnya tanpa temuan, ternyata SPD001")
    assert "tidak memuat" in pack_tried(desk, root, {}, "XYZ001")


def test_every_variant_has_its_lens():
    file = Path(str(national())) / "komponen" / "KOM001-komponen-wajib.yaml"
    text = file.read_text(encoding="utf-8")
    found = pack_lenses(Named(file.as_uri(), file, OpenedText(text)))

    assert len({lens.command.arguments[1] for lens in found}) == 14


def naming(root, tmp_path):
    pattern = root / "vocabulary" / "pola" / "spd001.yaml"
    return (root / RULE, pattern, tmp_path / "draf.md", tmp_path / "standards-lint.toml")


def test_a_code_is_renamed_in_pack_profiles_directives_settings_and_docs(root, tmp_path):
    (tmp_path / "draf.md").write_text("<!-- standards-lint: abaikan SPD001 -- alasan -->\n", encoding="utf-8")
    (tmp_path / "standards-lint.toml").write_text('ignore = ["SPD001"]\n', encoding="utf-8")
    (tmp_path / "baku.json").write_text('{"code": "SPD001"}\n', encoding="utf-8")
    (tmp_path / "lain.md").write_text("SPD0011 ASPD001\n", encoding="utf-8")
    files = naming_files(tmp_path, {str(tmp_path / "draf.md"): "belum disimpan SPD001"}, "SPD001", "SPD777")

    edit = rename("SPD001", "SPD777", files, "utf-16", moves=True)
    changed = {c.text_document.uri for c in edit.document_changes if isinstance(c, TextDocumentEdit)}
    moved = [c for c in edit.document_changes if isinstance(c, RenameFile)]

    assert changed == {p.as_uri() for p in naming(root, tmp_path)}
    assert [c.new_uri.rpartition("/")[2] for c in moved] == ["SPD777-pengaduan-tanpa-sekarjati-sigap.yaml"]
    assert rename("SPD001", "SPD777", files, "utf-16", moves=False).changes.keys() == changed
    draft = next(
        c for c in edit.document_changes if getattr(c, "text_document", None) and "draf" in c.text_document.uri
    )
    assert draft.edits[0].range.start == Position(0, 15)  # as it is written, not as it is saved


def test_a_code_that_is_taken_or_none_is_refused(root):
    files = naming_files(root, {}, "SPD001", "SPD002")

    assert "sudah ada" in refusal("SPD001", "SPD002", files)
    assert "bukan kode" in refusal("SPD001", "spd-1", files)
    assert refusal("SPD001", "SPD777", files) == ""


def test_only_a_code_can_be_renamed(root):
    document = named(root, RULE, "code: SPD001\nname: x\n")

    assert renamed_code(document, Position(0, 8)).start == Position(0, 6)
    assert renamed_code(document, Position(1, 1)) is None


@pytest.mark.parametrize(
    ("text", "path", "key"),
    [
        ("a:\n- b: 1\n- c", ("a", 0), ""),
        ("a:\n  - b:\n      - c: ", ("a", 0, "b", 0), "c"),
        ("a:\n  b: 1\n\n# catatan\n  c: x", ("a",), "c"),
        ("- x: 1\n  y", (0,), ""),
        ('"a b":\n  c', ("a b",), ""),
        ("", (), ""),
    ],
)
def test_the_place_in_a_half_written_text_is_known_by_its_indentation(text, path, key):
    lines = text.split("\n")
    cursor = cursor_at(lines, len(lines) - 1, len(lines[-1]))

    assert (cursor.path, cursor.key) == (path, key)
