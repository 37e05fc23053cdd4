"""What a check of one text imports: nothing of other commands, of other formats, or of what was made ready before."""

import os
import subprocess
import sys

import pytest

OTHERS = {
    "standards_lint.cli.baseline", "standards_lint.cli.compare", "standards_lint.cli.new", "standards_lint.cli.serve",
    "standards_lint.web", "standards_lint.convert", "standards_lint.letter", "standards_lint.making",
    "standards_lint.annotate", "standards_lint.disputes", "standards_lint.testing", "standards_lint.library",
    "standards_lint.batch", "standards_lint.cli.batch", "pyarrow", "fsspec", "distributed",
}  # fmt: skip
FORMATS = {"docx", "pypdfium2", "markdown_it", "python_calamine", "xlsxwriter", "jinja2", "xml.etree.ElementTree"}
MADE_READY = {"yaml", "jsonschema", "standards_lint.packs.validate"}
NO_CHILDREN = {"multiprocessing", "concurrent.futures"}


def imported(home, *arguments):
    """Modules of a run in a process of its own."""
    code = f"""
import sys
from standards_lint.cli.app import run
run({[str(argument) for argument in arguments]!r})
from standards_lint.storage.ready import keep_ready
keep_ready()
print("\\n".join(sys.modules), file=sys.stderr)
"""
    path = os.pathsep.join(filter(None, sys.path))
    environment = os.environ | {"STANDARDS_LINT_HOME": str(home), "PYTHONPATH": path}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True, timeout=100
    )
    return set(done.stderr.split("\n"))


@pytest.fixture(scope="module")
def text(tmp_path_factory):
    path = tmp_path_factory.mktemp("teks") / "satu.txt"
    path.write_text(
        "STANDAR PELAYANAN IZIN CONTOH\n\n1. Persyaratan\na. Surat permohonan\nb. Pasfoto\n", encoding="utf-8"
    )
    return path


@pytest.fixture(scope="module")
def home(tmp_path_factory, text):
    folder = tmp_path_factory.mktemp("rumah")
    imported(folder, "check", text)
    return folder


@pytest.mark.parametrize("options", [(), ("--no-cache",)], ids=["kept", "judged"])
def test_a_check_of_a_text_imports_little(home, text, options):
    modules = imported(home, "check", text, *options)

    assert ("standards_lint.pipeline" in modules) is (options == ("--no-cache",))
    for group in (OTHERS, FORMATS, MADE_READY, NO_CHILDREN):
        assert not modules & group


def test_the_version_imports_no_command(home):
    modules = imported(home, "--version")

    assert not {name for name in modules if name.startswith("standards_lint.cli.")} - {
        "standards_lint.cli.app", "standards_lint.cli.commands", "standards_lint.cli.console",
        "standards_lint.cli.core_commands",
        "standards_lint.cli.exit_codes", "standards_lint.cli.version",
    }  # fmt: skip
    assert "standards_lint.pipeline" not in modules
