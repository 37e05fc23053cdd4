"""The collector of cycles rests while a document is read, and only then."""

import gc

import pytest

from standards_lint.readers.uncollected import uncollected


def test_the_collector_rests_inside_and_works_behind():
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_works_again_after_a_fault():
    with pytest.raises(ValueError, match="rusak"), uncollected():
        raise ValueError("rusak")
    assert gc.isenabled()


def test_one_that_was_at_rest_before_stays_so():
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
