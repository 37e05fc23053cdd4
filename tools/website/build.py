"""The whole site: both languages, the files that pages lead to, the example report."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from datetime import date
from importlib.util import find_spec
from pathlib import Path

from standards_lint import __version__

from .fact_page import NAME as FACT_PAGE
from .fact_page import fact_source
from .home import write_report
from .law_pages import DATA as REGISTER_SCRIPT
from .law_pages import register_script
from .links import FILES, FOLDERS
from .material import ROOT, Material, read_material
from .pieces import written_day
from .sources import LANGUAGES, read_sources
from .staging import copy_files, site_of, stage

MARK = ".nojekyll"
_CONFIG = Path(__file__).parent


class BuildError(Exception):
    """What kept the site from being made, in a sentence."""


def build(out: Path, root: Path = ROOT) -> int:
    """Make the site anew.

    Args:
        out: Its folder; what an earlier build left there is taken away.
        root: Of the repository.

    Returns:
        Number of pages.

    Raises:
        BuildError: for a folder of somebody else's files, where Sphinx warns of anything, and where it is not there.
    """
    missing = [name for name in ("sphinx", "myst_parser", "furo") if find_spec(name) is None]
    if missing:
        raise BuildError(f"{', '.join(missing)} tidak ada; pasang dengan: pip install -e '.[site]'")
    _emptied(out)
    material = read_material()
    sources = read_sources(root)
    sources[FACT_PAGE].setdefault("id", fact_source())
    site = site_of(material, sources)
    with tempfile.TemporaryDirectory() as folder:
        for lang in LANGUAGES:
            stage(Path(folder) / lang, lang, material, site, root)
        _run_sphinx({lang: _command(Path(folder), lang, out, material) for lang in LANGUAGES})
    for lang in LANGUAGES:
        _without_leftovers(out / FOLDERS[lang])
        script = register_script(material, lang)
        (out / FOLDERS[lang] / "_static" / REGISTER_SCRIPT).write_text(script, encoding="utf-8")
    copy_files(site.files, root, out)
    write_report(out, material.day)
    return sum(1 for path in out.rglob("*.html") if FILES not in path.parts)


def _emptied(out: Path) -> None:
    if out.exists() and any(out.iterdir()) and not (out / MARK).exists():
        raise BuildError(f"{out}: folder ini berisi berkas lain dan tidak dikosongkan; pilih folder lain")
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    # By it an earlier build is known; hosts that publish folders leave those with an underscore alone because of it.
    (out / MARK).touch()


def _without_leftovers(folder: Path) -> None:
    """Takes away what Sphinx leaves for others than readers."""
    shutil.rmtree(folder / "_sources", ignore_errors=True)
    for name in (".buildinfo", "objects.inv"):
        (folder / name).unlink(missing_ok=True)


def _command(folder: Path, lang: str, out: Path, material: Material) -> Sequence[str]:
    settings = {
        "language": lang,
        "release": __version__,
        "html_context.legal_review": written_day(date.fromisoformat(material.pack.legal_review), lang),
    }
    chosen = [part for name, value in settings.items() for part in ("-D", f"{name}={value}")]
    line = [sys.executable, "-m", "sphinx", "-b", "html", "-W", "--keep-going", "-q", "-c", str(_CONFIG)]
    return [*line, "-d", str(folder / f"kept-{lang}"), *chosen, str(folder / lang), str(out / FOLDERS[lang])]


def _run_sphinx(commands: Mapping[str, Sequence[str]]) -> None:
    """Both languages at once, each in a process of its own."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src")])}
    running = {
        lang: subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=env)
        for lang, line in commands.items()
    }
    told = {lang: process.communicate()[0] for lang, process in running.items()}
    if any(process.returncode for process in running.values()):
        raise BuildError("\n".join(f"[{lang}]\n{text}" for lang, text in told.items() if text))
