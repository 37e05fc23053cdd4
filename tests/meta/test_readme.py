"""The README's commands do what it says, and the output it shows is real."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CUT = "…"
_BLOCK = re.compile(r"^```(?P<kind>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_FILES = re.compile(r"(?<![\w/.-])[\w-]+\.(?:docx|pdf|yaml|json|html|toml|lock)\b")
"""Files that commands of the README write into their own folder and read from it; examples lie in another."""
_EXIT = re.compile(r"# exits with (\d)")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the README's commands are written for a POSIX shell")


def blocks(kind):
    return [match["body"] for match in _BLOCK.finditer(README) if match["kind"] == kind]


def commands():
    """Lines of shell blocks that begin with the program's name, with the exit code they promise."""
    lines = (line for body in blocks("sh") for line in body.splitlines() if line.startswith("standards-lint "))
    return [(line, int(_EXIT.search(line)[1]) if _EXIT.search(line) else 0) for line in lines]


def makers(line):
    """The commands above one that write what it reads, in their order: tests run in any order."""
    above = [other for other, _ in commands()]
    above = above[: above.index(line)]
    named = _FILES.findall(line)
    return [other for other in above if any(name in _FILES.findall(other) for name in named)]


@pytest.fixture
def shell(tmp_path):
    """Runs a command line where the program and the examples are at hand and nothing else can be overwritten."""
    folder = tmp_path
    shutil.copytree(ROOT / "examples", folder / "examples")
    program = folder / "bin" / "standards-lint"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m standards_lint "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    paths = {"PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": os.pathsep.join(sys.path)}

    def run(line):
        return subprocess.run(
            ["/bin/sh", "-c", line],
            cwd=folder,
            env={**os.environ, **paths, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run


@pytest.mark.parametrize(("line", "code"), commands(), ids=lambda value: str(value).partition("#")[0].strip())
def test_a_command_exits_as_the_readme_says(shell, line, code):
    for other in makers(line):
        shell(other)
    result = shell(line)

    assert (result.returncode, result.stderr) == (code, "")


@pytest.mark.parametrize("body", blocks("console"))
def test_the_output_shown_is_real(shell, body):
    command, *shown = body.splitlines()
    printed = shell(command.removeprefix("$ ")).stdout.splitlines()

    rest = iter(printed)
    for line in (line for line in shown if line != CUT):
        start = line.removesuffix(CUT)
        # Each line shown stands in the output, behind the one before it.
        assert any(got.startswith(start) if line.endswith(CUT) else got == line for got in rest), line


def test_the_test_command_stands_alone_on_its_line():
    assert [line for body in blocks("sh") for line in body.splitlines() if line.startswith("pytest")] == [
        "pytest -n auto"
    ]


def test_the_set_up_is_two_commands():
    lines = [line for body in blocks("sh") for line in body.splitlines() if "pip install" in line]

    assert [line.count("&&") for line in lines] == [2, 3], "one line installs and checks, one installs and tests"
