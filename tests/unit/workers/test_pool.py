import os
import signal
import sys
import time

import pytest

from standards_lint.workers.pool import FORKS, Bounds, run_all

GIGABYTE = 1_000_000_000
needs_fork = pytest.mark.skipif(not FORKS, reason="the work of these tests is not sent to a child that starts anew")


def bounds(jobs=1, seconds=20.0, memory=2 * GIGABYTE):
    return Bounds(jobs, seconds, memory)


def work(task):
    """Does what the task says."""
    what, value = task
    if what == "sleep":
        time.sleep(value)
    elif what == "exit":
        os._exit(value)
    elif what == "raise":
        raise RuntimeError(value)
    elif what == "fill":
        return len(bytearray(value))
    elif what == "pid":
        return os.getpid()
    return value


def make():
    return work


def lost(task, why):
    return f"{why}: {task[0]}"


def test_results_come_in_the_order_of_the_tasks_whichever_ends_first():
    tasks = [("sleep", 0.4), ("give", "b"), ("sleep", 0.2), ("give", "d")]
    assert list(run_all(tasks, make, lost, bounds(jobs=3))) == [0.4, "b", 0.2, "d"]


def test_no_tasks_no_results():
    assert list(run_all([], make, lost, bounds())) == []


def test_one_child_does_all_tasks_of_one_job():
    pids = set(run_all([("pid", 0)] * 4, make, lost, bounds()))
    assert len(pids) == 1
    assert os.getpid() not in pids


def test_a_task_without_end_is_given_up_and_the_others_are_done():
    tasks = [("give", 1), ("sleep", 3600), ("give", 3)]
    begin = time.monotonic()
    assert list(run_all(tasks, make, lost, bounds(seconds=1.0))) == [1, "late: sleep", 3]
    assert time.monotonic() - begin < 30


@pytest.mark.parametrize(("task", "name"), [(("exit", 7), "exit"), (("exit", 0), "exit")])
def test_a_child_that_ends_costs_its_own_task_only(task, name):
    assert list(run_all([task, ("give", 2)], make, lost, bounds())) == [f"ended: {name}", 2]


def test_an_exception_ends_the_child_and_is_told_as_lost(capfd):
    assert list(run_all([("raise", "no"), ("give", 2)], make, lost, bounds())) == ["ended: raise", 2]
    assert "RuntimeError" in capfd.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="no bound on memory there")
def test_a_child_has_only_so_much_memory(capfd):
    tasks = [("fill", 3 * GIGABYTE), ("fill", 1000)]
    assert list(run_all(tasks, make, lost, bounds(memory=GIGABYTE))) == ["ended: fill", 1000]
    assert "MemoryError" in capfd.readouterr().err


@needs_fork
def test_children_inherit_what_was_made_ready():
    ready = {"x": object()}  # cannot be sent to another process and be the same

    def there():
        return lambda task: id(ready["x"]) == task

    assert list(run_all([id(ready["x"])], there, lost, bounds())) == [True]


@needs_fork
def test_who_stops_early_leaves_no_children_behind():
    results = run_all([("pid", 0), ("sleep", 3600), ("sleep", 3600)], make, lost, bounds(jobs=2, seconds=3600))
    first = next(results)
    results.close()
    with pytest.raises(ProcessLookupError):
        os.kill(first, signal.SIG_DFL)
