"""Make the one-file program of this system: ``dist/standards-lint``, on Windows with ``.exe`` behind it.

    python tools/one_file/build.py dist/standards_lint-0.3.0-py3-none-any.whl --output dist --sbom dist/program.cdx.json

It holds the Python that runs this script. What goes into it is installed from the wheel into an environment of its own,
which nothing else is in; the list of it (``--sbom``, CycloneDX) is taken from there, by ``cyclonedx-py`` beside this
Python.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
EXTRAS = "web,lsp"
PYINSTALLER = "pyinstaller>=6.15,<7"
_NAME_PARTS = 5  # of the name of a wheel: project, version, Python, ABI, system


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("wheel", type=Path)
    parser.add_argument("--output", type=Path, default=Path("dist"))
    parser.add_argument("--sbom", type=Path)
    given = parser.parse_args()
    if not given.wheel.is_file() or len(given.wheel.name.split("-")) < _NAME_PARTS:
        parser.error(f"{given.wheel}: no wheel of this name; make one by python -m build --wheel")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        made = build(given.wheel.resolve(), given.output.resolve(), given.sbom, Path(folder))
    print(f"{made}: {made.stat().st_size / 1e6:.1f} MB")


def build(wheel: Path, output: Path, sbom: Path | None, work: Path) -> Path:
    """The program, made in a folder that may be thrown away."""
    python = environment(work / "venv")
    # By name and version: a path would stand in the list of what is in it.
    install(python, f"standards-lint[{EXTRAS}]=={wheel.name.split('-')[1]}", "--find-links", str(wheel.parent))
    if sbom is not None:
        list_parts(python, sbom.resolve())
    install(python, PYINSTALLER)
    words = ["--log-level", "ERROR", "--noconfirm", "--distpath", str(output), "--workpath", str(work / "build")]
    run(str(python), "-m", "PyInstaller", *words, str(HERE / "standards-lint.spec"))
    return output / ("standards-lint.exe" if sys.platform == "win32" else "standards-lint")


def environment(place: Path) -> Path:
    """An environment with nothing in it, not even pip; gives its Python."""
    venv.create(place, symlinks=sys.platform != "win32")
    return place / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def install(python: Path, *words: str) -> None:
    run(sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", *words)


def list_parts(python: Path, sbom: Path) -> None:
    told = ["--output-reproducible", "--validate", "--of", "JSON", "--output-file", str(sbom)]
    run(sys.executable, "-m", "cyclonedx_py", "environment", *told, str(python))


def run(*words: str) -> None:
    subprocess.run(words, check=True, stdin=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
