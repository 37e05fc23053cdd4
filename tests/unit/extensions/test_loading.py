"""Plugins as the program finds, loads and asks them: what is wrong with one is told by its name."""

import sys
import textwrap
from importlib.metadata import EntryPoint

import pytest

from standards_lint.errors import PluginError
from standards_lint.extensions import installed, loading
from standards_lint.extensions.extensions import Choice
from standards_lint.extensions.installed import installed_plugins
from standards_lint.extensions.loading import core_extensions, load_extensions

HEAD = "from standards_lint.plugins import *\nAPI = 1\n"
READERS = f"{HEAD}@hookimpl\ndef standards_lint_readers"


@pytest.fixture
def plugin(tmp_path):
    """Writes a plugin and loads it beside the program's own parts."""

    def load(source, name="desa", **choice):
        path = tmp_path / f"{name}.py"
        path.write_text(textwrap.dedent(source), encoding="utf-8")
        return load_extensions(Choice(installed=False, named=(str(path),), **choice))

    return load


@pytest.fixture
def site(tmp_path, monkeypatch):
    """Installs packages with plugins, as pip lays them down."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    added = []

    def install(distribution, version, entries, source=HEAD):
        info = folder / f"{distribution.replace('-', '_')}-{version}.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: {version}\n")
        lines = "".join(f"{name} = {module}\n" for name, module in entries.items())
        (info / "entry_points.txt").write_text(f"[standards_lint]\n{lines}")
        for module in entries.values():
            (folder / f"{module}.py").write_text(source, encoding="utf-8")
            added.append(module)

    yield install
    for module in added:
        sys.modules.pop(module, None)


def test_the_programs_own_parts_come_by_the_same_hooks():
    core = core_extensions()
    assert core.plugins == ()
    assert {"packs", "readers", "extractors", "predicates", "reporters"} <= set(core.core.gives)
    assert {"docx", "pdf", "txt"} <= set(core.core.gives["readers"])
    assert "html" in core.forms
    assert "inti.huruf_kapital" in core.predicates
    assert core.added_packs == ()
    assert core.added_extractors == ()
    assert not core.read_documents


def test_a_plugin_adds_to_them_in_a_fixed_order(site):
    reader = HEAD + "@hookimpl\ndef standards_lint_commands():\n    return [Command('{0}', 'os:getcwd')]\n"
    site("standards-lint-zaitun", "2.0", {"zaitun": "mod_zaitun"}, reader.format("zaitun"))
    site("standards-lint-anggrek", "1.1", {"anggrek": "mod_anggrek"}, reader.format("anggrek"))
    found = load_extensions()
    assert [plugin.label for plugin in found.plugins] == ["anggrek 1.1", "zaitun 2.0"]
    assert list(found.commands) == ["anggrek", "zaitun"]
    assert found.plugins[0].origin == "standards-lint-anggrek"


def test_without_installed_plugins_none_are_loaded(site):
    site("standards-lint-rusak", "1.0", {"rusak": "mod_rusak"}, "1 / 0\n")
    assert load_extensions(Choice(installed=False)).plugins == ()


def test_packages_without_the_group_cost_no_look_at_the_library(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(tmp_path / "tidak-ada")])
    monkeypatch.setitem(sys.modules, "importlib.metadata", None)  # importing it would fail
    assert installed_plugins() == ()


def test_what_lies_in_a_zip_is_left_to_the_library(monkeypatch, tmp_path):
    archive = tmp_path / "a.zip"
    archive.write_bytes(b"PK")
    monkeypatch.setattr(sys, "path", [str(archive)])
    assert installed._any_at_all()


def test_two_packages_with_a_plugin_of_one_name_are_refused(site):
    site("standards-lint-satu", "1.0", {"kembar": "mod_satu"})
    site("standards-lint-dua", "1.0", {"kembar": "mod_dua"})
    with pytest.raises(PluginError, match=r"kembar.*dua paket.*standards-lint-dua 1\.0.*standards-lint-satu 1\.0"):
        load_extensions()


def test_a_plugin_that_cannot_be_imported_stops_the_run_with_name_version_and_cause(site):
    site("standards-lint-rusak", "1.4", {"rusak": "mod_rusak"}, "import tidak_ada_modul_ini\n")
    with pytest.raises(PluginError, match=r"rusak 1\.4 \(standards-lint-rusak\).*tidak_ada_modul_ini.*--no-plugins"):
        load_extensions()


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("x = 1\n", "tidak menyebut untuk versi pengait mana"),
        ("API = 2\n", "ditulis untuk 2; program ini memakai versi 1"),
        (HEAD + "def standards_lint_packs():\n    return []\n", "“standards_lint_packs” tanpa tanda @hookimpl"),
        (
            HEAD + "@hookimpl\ndef standards_lint_reader():\n    return []\n",
            "tidak ada pengait “standards_lint_reader” — maksud Anda “standards_lint_readers”",
        ),
        (HEAD + "@hookimpl\ndef standards_lint_packs(x):\n    return []\n", "pengaitnya tidak cocok"),
        (HEAD + "@hookimpl\ndef standards_lint_packs():\n    return 5 / 0\n", "gagal memberi standards_lint_packs"),
        (HEAD + "@hookimpl\ndef standards_lint_packs():\n    return ['x']\n", "harus memberi folder"),
        (
            HEAD + "import pathlib\n@hookimpl\ndef standards_lint_packs():\n    return [pathlib.Path('/')]\n",
            "pack.yaml",
        ),
        (HEAD + "@hookimpl\ndef standards_lint_readers():\n    return [1]\n", "harus memberi FileReader, bukan int"),
        (
            HEAD + "@hookimpl\ndef standards_lint_commands():\n    return [Command('Ada Spasi', 'os:getcwd')]\n",
            "nama “Ada Spasi” tidak dapat dipakai",
        ),
        (
            HEAD + "@hookimpl\ndef standards_lint_reporters():\n    return [ReportForm('html', '.x', print)]\n",
            "“html” sudah diberikan oleh inti",
        ),
        (
            HEAD + "@hookimpl\ndef standards_lint_reporters():\n    return [ReportForm('docx', '.x', print)]\n",
            "bentuk “docx” sudah dimiliki program",
        ),
        (
            HEAD + "@hookimpl\ndef standards_lint_readers():\n    return [FileReader('csv')]\n",
            "isi salah satu dari read",
        ),
        (
            HEAD + "@hookimpl\ndef standards_lint_readers():\n    return [FileReader('docx', read_text=str)]\n",
            "“docx” sudah diberikan oleh inti",
        ),
        (f"{READERS}():\n    [1]\n", "harus memberi daftar (return […]), bukan None"),
        (
            HEAD + "@hookimpl\ndef standards_lint_readers():\n    return 1\n",
            "harus memberi daftar (return […]), bukan int",
        ),
        (
            HEAD + "@hookimpl\ndef standards_lint_readers():\n    exit(0)\n",
            "gagal memberi standards_lint_readers: SystemExit",
        ),
        (
            HEAD + "@hookimpl\ndef standards_lint_readers(berkas):\n    return []\n",
            "standards_lint_readers tidak menerima apa pun; kosongkan tanda kurungnya",
        ),
        (
            HEAD + "@hookimpl\ndef standards_lint_readers():\n    return [FileReader('csv-desa', read_text=str)]\n",
            "tulis huruf kecil, angka, dan “_”",
        ),
        (HEAD + "x = = 1\n", "SyntaxError: invalid syntax (desa.py:3)"),
        (HEAD + "raise SystemExit(0)\n", "tidak dapat dimuat: SystemExit"),
    ],
)
def test_what_is_wrong_with_a_plugin_is_a_sentence_with_its_name(plugin, source, told):
    with pytest.raises(PluginError) as raised:
        plugin(source)
    assert told in str(raised.value)
    assert "desa" in str(raised.value)


def test_an_entry_point_that_is_no_module_is_refused(site, monkeypatch):
    site("standards-lint-kelas", "1.0", {"kelas": "mod_kelas"}, HEAD + "class Plugin: pass\n")
    monkeypatch.setattr(EntryPoint, "load", lambda _: 5)
    with pytest.raises(PluginError, match="harus sebuah modul Python, bukan int"):
        load_extensions()


def test_a_plugin_may_be_named_by_file_module_or_name(site, tmp_path):
    site("standards-lint-melati", "1.0", {"melati": "mod_melati"})
    file = tmp_path / "dusun.py"
    file.write_text(HEAD, encoding="utf-8")
    (tmp_path / "site" / "mod_lain.py").write_text(HEAD, encoding="utf-8")
    found = load_extensions(Choice(installed=False, named=("melati", str(file), "mod_lain")))
    assert [(one.name, one.version, one.origin) for one in found.plugins] == [
        ("dusun", "", str(file)),
        ("melati", "1.0", "standards-lint-melati"),
        ("mod_lain", "", "mod_lain"),
    ]


@pytest.mark.parametrize(
    ("name", "told"),
    [("melatt", "maksud Anda “melati”"), ("tak.ada", "tidak ada plugin “tak.ada”"), ("x.py", "tidak ada berkas")],
)
def test_a_plugin_that_is_not_there_is_told(site, name, told):
    site("standards-lint-melati", "1.0", {"melati": "mod_melati"})
    with pytest.raises(PluginError, match=told):
        load_extensions(Choice(named=(name,)))


@pytest.mark.parametrize("wanted", ["melati", "standards-lint-melati", "melati>=1.0", "melati ~=1.2", "melati>=1,<2"])
def test_a_plugin_that_is_required_and_there_is_well(site, wanted):
    site("standards-lint-melati", "1.2", {"melati": "mod_melati"})
    assert load_extensions(Choice(required=(wanted,))).plugins


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ("melati>=2", 'diminta dengan versi >=2, yang terpasang 1.2.*pip install "standards-lint-melati>=2"'),
        ("melatti", "tidak terpasang — maksud Anda “melati”"),
        ("melati>>2", "versi tidak terbaca|tulis NAMA"),
        ("?", "tulis NAMA atau NAMA>=VERSI"),
    ],
)
def test_a_plugin_that_is_required_and_not_there_stops_the_run(site, wanted, told):
    site("standards-lint-melati", "1.2", {"melati": "mod_melati"})
    with pytest.raises(PluginError, match=told):
        load_extensions(Choice(required=(wanted,)))


def test_what_is_installed_but_switched_off_does_not_count_as_there(site):
    site("standards-lint-melati", "1.2", {"melati": "mod_melati"})
    with pytest.raises(PluginError, match=r"diminta \(--require-plugin\), tetapi tidak dimuat karena --no-plugins"):
        load_extensions(Choice(installed=False, required=("melati",)))


def test_every_hook_is_in_the_list_that_plugins_are_asked_by():
    specs = {name for name in vars(loading.hookspecs) if name.startswith("standards_lint_")}
    assert specs == {f"standards_lint_{hook}" for hook in loading.HOOKS}
