"""The short form: some hundred damaged inputs; ``tools/fuzz.py`` runs many thousand."""

import time

import fuzz_cases
import fuzz_checks
import fuzz_sources
import pytest

CASES = 320
PACK = 20
SEED = 7
SECONDS = 20
"""For one input; the slowest takes about one."""
LARGEST = 100_000


@pytest.fixture(scope="module")
def small():
    """Sources that are read in no time."""
    return [
        (name, data)
        for name, data in fuzz_sources.sources()
        if len(data) <= LARGEST and not name.endswith((".doc", ".rtf"))
    ]


def test_what_is_damaged_can_be_read_undamaged():
    known = fuzz_sources.formats()
    for name, data in fuzz_sources.made():
        if name.rpartition(".")[2] in known:
            assert fuzz_checks.checked(data, name, whole=True).startswith("terbaca"), name


@pytest.mark.parametrize("start", range(0, CASES, PACK))
def test_damaged_input_is_read_or_told(start, small):
    for number in range(start, start + PACK):
        name, data, done, whole = fuzz_cases.case(number, SEED, small)
        begin = time.perf_counter()
        try:
            fuzz_checks.checked(data, name, whole=whole)
        except Exception as error:  # noqa: BLE001 (that none is raised is what is tested)
            pytest.fail(f"case {number} of seed {SEED}, {name}, {done}: {type(error).__name__}: {error}")
        assert time.perf_counter() - begin < SECONDS, f"case {number} of seed {SEED}, {name}, {done}"
