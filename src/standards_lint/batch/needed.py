"""Libraries that only batches need, asked for where they are used."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from standards_lint.errors import UsageError
from standards_lint.one_file import program_file

_EXTRA = {"dask": "dask", "distributed": "dask"}


def needed(module: str) -> Any:  # noqa: ANN401 (none of these libraries has types)
    """A module of pyarrow, fsspec, dask or distributed.

    Raises:
        UsageError: naming the extra that brings it, if it is not there.
    """
    try:
        return import_module(module)
    except ImportError as error:
        if program_file() is not None:
            raise UsageError(
                "batch tidak termuat dalam program satu berkas; pasang program ini dengan Python: "
                'pip install "standards-lint[batch]"'
            ) from None
        library = module.partition(".")[0]
        extra = _EXTRA.get(library, "batch")
        raise UsageError(
            f"batch memerlukan {library}, yang tidak dapat dimuat ({error}); pasang dengan: "
            f'pip install "standards-lint[{extra}]"'
        ) from None
