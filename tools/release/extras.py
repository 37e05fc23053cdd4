"""Install each extra alone, then all together, and use what it brings, in fresh environments.

    python tools/release/extras.py dist/standards_lint-0.3.0-py3-none-any.whl [EXTRA...]

Without names: those of ``ALONE``, then ``all``, which is all of them together.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_PAGE = "import starlette, uvicorn, python_multipart; from standards_lint.web.app import make_app"
_SERVER = "import pygls; from standards_lint.lsp.server import *"
_STORES = "import pyarrow, fsspec; from standards_lint.batch import running"
ALONE = {
    "": ["standards-lint check contoh/baik-sop.txt", "standards-lint rules check"],
    "ocr": ["standards-lint check contoh/buruk-cetakan.pdf --ocr --fail-on never"],
    "web": [f'python -c "{_PAGE}"', "standards-lint serve --help"],
    "lsp": [f'python -c "{_SERVER}"', "standards-lint lsp --help"],
    "batch": [f'python -c "{_STORES}"', "standards-lint batch contoh --out tabel --fail-on never"],
    "dask": ['python -c "import dask, distributed"', "standards-lint batch contoh --out tabel --fail-on never"],
    "test": ["python -m pytest --version", 'python -c "import hypothesis, openpyxl, httpx2"'],
}
ALL = "ocr,web,lsp,batch,dask,test"


def main() -> None:
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    wheel = Path(sys.argv[1]).resolve()
    for extra in sys.argv[2:] or [*ALONE, "all"]:
        commands = [line for lines in ALONE.values() for line in lines] if extra == "all" else ALONE[extra]
        try_one(wheel, ALL if extra == "all" else extra, list(dict.fromkeys(commands)))
        print(f"[{extra}] works")


def try_one(wheel: Path, extras: str, commands: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        venv.create(work / "venv", symlinks=sys.platform != "win32")
        programs = work / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
        asked = f"{wheel}[{extras}]" if extras else str(wheel)
        pip = [sys.executable, "-m", "pip", "--python", str(programs / "python"), "install", "--quiet", asked]
        subprocess.run(pip, check=True, stdin=subprocess.DEVNULL)
        subprocess.run([*pip[:5], "check"], check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        for index, line in enumerate(commands):
            use(line.replace("--out tabel", f"--out tabel-{index}"), programs, work)


def use(line: str, programs: Path, folder: Path) -> None:
    """Runs a command of the environment where the examples lie beside it."""
    examples = folder / "contoh"
    if not examples.exists():
        examples.symlink_to(ROOT / "examples", target_is_directory=True)
    name, _, rest = line.partition(" ")
    done = subprocess.run(
        f'"{programs / name}" {rest}', shell=True, cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{line}: exit code {done.returncode}\n{done.stdout[-1500:]}\n{done.stderr[-3000:]}")


if __name__ == "__main__":
    main()
