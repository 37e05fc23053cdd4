"""The whole site: both languages, the files that pages lead to, the example report."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from standards_lint import __version__

from .home import titles, write_report
from .links import FILES
from .material import ROOT, Material, read_material
from .sources import LANGUAGES, read_sources
from .staging import copy_files, site_of, stage

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
        BuildError: for a folder of somebody else's files, and where Sphinx warns of anything.
    """
    _emptied(out)
    material = read_material()
    site = site_of(material, dict(read_sources(root)))
    with tempfile.TemporaryDirectory() as folder:
        for lang in LANGUAGES:
            stage(Path(folder) / lang, lang, material, site, root)
        _run_sphinx({lang: _command(Path(folder), lang, out, material) for lang in LANGUAGES})
    copy_files(site.files, root, out)
    write_report(out)
    # Pages without it are hidden by the host that publishes them: their folders begin with an underscore.
    (out / ".nojekyll").touch()
    return sum(1 for path in out.rglob("*.html") if FILES not in path.parts)


def _emptied(out: Path) -> None:
    if out.exists() and any(out.iterdir()) and not (out / ".nojekyll").exists():
        raise BuildError(f"{out}: folder ini berisi berkas lain dan tidak dikosongkan; pilih folder lain")
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)


def _command(folder: Path, lang: str, out: Path, material: Material) -> Sequence[str]:
    settings = {
        "language": lang,
        "release": __version__,
        "html_context.legal_review": material.pack.legal_review,
        "html_context.home_title": titles()[lang],
    }
    chosen = [part for name, value in settings.items() for part in ("-D", f"{name}={value}")]
    target = out / "en" if lang == "en" else out
    line = [sys.executable, "-m", "sphinx", "-b", "html", "-W", "--keep-going", "-q", "-c", str(_CONFIG)]
    return [*line, "-d", str(folder / f"kept-{lang}"), *chosen, str(folder / lang), str(target)]


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
