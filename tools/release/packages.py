"""Make the source package and the wheel of a release, twice, and refuse what is not the same byte for byte.

    python tools/release/packages.py --output dist [--sbom dist/standards-lint.cdx.json]

Every file bears the time of the commit (``SOURCE_DATE_EPOCH``, where it is set), so that whoever builds the same commit
with the same versions of the builders gets the same files. The wheel is built from the source package alone. setuptools
writes the time of the build into the archive of the source package; it is packed anew here. ``--sbom`` lists what an
installation with the page in the browser brings along (CycloneDX).
"""

from __future__ import annotations

import argparse
import gzip
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import venv
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PINNED = Path(__file__).with_name("requirements.txt")
EXTRAS = "web,lsp"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--output", type=Path, default=Path("dist"))
    parser.add_argument("--sbom", type=Path)
    given = parser.parse_args()
    epoch = time_of_commit()
    given.output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        first, second = (packages(Path(folder) / name, epoch) for name in ("satu", "dua"))
        for one, other in zip(first, second, strict=True):
            if one.read_bytes() != other.read_bytes():
                raise SystemExit(f"{one.name} is not the same when it is built again")
            shutil.copy(one, given.output)
            print(f"{given.output / one.name}: {one.stat().st_size / 1e6:.2f} MB, the same in two builds")
    if given.sbom is not None:
        (wheel,) = given.output.glob(first[1].name)
        list_parts(wheel, given.sbom.resolve())


def time_of_commit() -> int:
    """Seconds since 1970."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    return int(told or subprocess.check_output(["git", "log", "-1", "--format=%ct"], cwd=ROOT, text=True))


def packages(work: Path, epoch: int) -> tuple[Path, Path]:
    """Source package and wheel, made in a folder that is not there yet, from a copy of the files that git knows."""
    source = work / "sumber"
    copy_tree(source)
    # The environment in which setuptools builds takes its version from there.
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch), "PIP_CONSTRAINT": str(PINNED)}
    build("--sdist", source, work, environment)
    (packed,) = work.glob("*.tar.gz")
    packed.write_bytes(packed_anew(packed.read_bytes(), epoch))
    with tarfile.open(packed) as archive:
        archive.extractall(work / "isi", filter="data")
    (unpacked,) = (work / "isi").iterdir()
    build("--wheel", unpacked, work, environment)
    (wheel,) = work.glob("*.whl")
    return packed, wheel


def copy_tree(into: Path) -> None:
    """The files of the checkout as they are, those that git ignores left out."""
    words = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    for name in subprocess.check_output(words, cwd=ROOT).decode().split("\0"):
        if name and (ROOT / name).is_file():
            (into / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, into / name)


def build(kind: str, source: Path, into: Path, environment: dict[str, str]) -> None:
    words = [sys.executable, "-m", "build", "--quiet", kind, "--outdir", str(into), str(source)]
    subprocess.run(words, check=True, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def packed_anew(data: bytes, epoch: int) -> bytes:
    """A ``.tar.gz`` with the same files, but one time, one owner and one order whoever packs it."""
    found = BytesIO()
    with (
        tarfile.open(fileobj=BytesIO(data)) as old,
        gzip.GzipFile(filename="", fileobj=found, mode="wb", mtime=epoch) as packing,
        tarfile.open(fileobj=packing, mode="w", format=tarfile.PAX_FORMAT) as new,
    ):
        for member in sorted(old.getmembers(), key=lambda member: member.name):
            plain = tarfile.TarInfo(member.name)
            plain.type, plain.size, plain.mtime = member.type, member.size, epoch
            plain.mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
            new.addfile(plain, old.extractfile(member) if member.isfile() else None)
    return found.getvalue()


def list_parts(wheel: Path, sbom: Path) -> None:
    """What is there after an installation, in an environment that has nothing else, not even pip."""
    version = wheel.name.split("-")[1]
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, symlinks=sys.platform != "win32")
        python = Path(folder) / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
        # By name and version: a path would stand in the list.
        wanted = ["--find-links", str(wheel.parent.resolve()), f"standards-lint[{EXTRAS}]=={version}"]
        run("pip", "--python", str(python), "install", "--quiet", *wanted)
        told = ["--output-reproducible", "--validate", "--of", "JSON", "--output-file", str(sbom)]
        run("cyclonedx_py", "environment", *told, "--pyproject", str(ROOT / "pyproject.toml"), str(python))


def run(*words: str) -> None:
    subprocess.run([sys.executable, "-m", *words], check=True, stdin=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
