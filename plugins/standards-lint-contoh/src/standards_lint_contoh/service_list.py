"""A command: the services that the documents of a folder describe, a line each."""

from pathlib import Path
from typing import Annotated

import typer
from standards_lint.plugins import ALL_SERVICES, extract_file, find_documents, load_extensions, open_session

from standards_lint_contoh.sipela_file import SIPELA


def service_list(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Berkas atau folder.")],
) -> int:
    """Sebutkan layanan yang diuraikan dalam dokumen."""
    from datetime import date

    session = open_session(as_of=date.today(), extensions=load_extensions())
    for path in find_documents(paths, also=frozenset(SIPELA.suffixes)).files:
        for service in extract_file(path, session.knowledge, session.reading).services:
            if service.key != ALL_SERVICES:
                typer.echo(f"{path}:{service.place.line}: {service.name}")
    return 0
