import os
import subprocess
import sys
import threading
import time
from functools import partial
from pathlib import Path

import pytest

from standards_lint.errors import StandardsLintError, WorkerError
from standards_lint.workers.apart import Apart
from standards_lint.workers.pool import FORKS, Bounds, run_all


def lost(task, why):
    return f"{why}: {task}"


@pytest.fixture
def evaluating():
    """Tasks are expressions of Python, evaluated in the child."""
    kept = Apart(partial(partial, eval), lost, Bounds(1, 3.0, 2_000_000_000))
    yield kept
    kept.close()


def test_one_child_does_one_task_after_another(evaluating):
    pids = {evaluating.do("__import__('os').getpid()") for _ in range(3)}
    assert len(pids) == 1
    assert os.getpid() not in pids


def test_a_child_that_ends_costs_its_own_task_only(evaluating):
    assert evaluating.do("__import__('os')._exit(3)").startswith("ended")
    assert evaluating.do("1 + 1") == 2


def test_a_task_without_end_is_given_up(evaluating):
    begin = time.monotonic()
    assert evaluating.do("__import__('time').sleep(3600)").startswith("late")
    assert time.monotonic() - begin < 60
    assert evaluating.do("2 + 2") == 4


def test_threads_take_turns(evaluating):
    found = {}
    threads = [
        threading.Thread(target=lambda n=n: found.update({n: evaluating.do(f"{n} * 2")}), daemon=True) for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert found == {n: n * 2 for n in range(8)}


def test_who_closes_leaves_no_child_behind(evaluating):
    pid = evaluating.do("__import__('os').getpid()")
    evaluating.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


@pytest.mark.skipif(not FORKS, reason="no copies of a process here")
def test_a_copy_of_the_process_has_a_child_of_its_own():
    # In a process of its own: this one has threads, which a copy would not have.
    code = """
import os
from functools import partial
from pathlib import Path
from standards_lint.workers.apart import Apart
from standards_lint.workers.pool import Bounds
kept = Apart(partial(partial, eval), lambda task, why: why, Bounds(1, 20.0, 2_000_000_000))
ask = "__import__('os').getpid()"
mine = kept.do(ask)
read, write = os.pipe()
if os.fork() == 0:
    other = kept.do(ask)
    kept.close()
    os.write(write, str(other).encode())
    os._exit(0)
os.wait()
theirs = int(os.read(read, 100))
assert theirs != mine, "shared"
assert kept.do(ask) == mine
kept.close()
print("ok")
"""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=100, env=environment, check=False
    )
    assert done.stdout.strip() == "ok", done.stderr


def slowly_opened():
    time.sleep(2.5)
    return str


def test_who_is_interrupted_never_gets_the_answer_of_another_task(evaluating, monkeypatch):
    assert evaluating.do("1 + 1") == 2
    interrupted = evaluating._child
    monkeypatch.setattr(interrupted, "take", lambda: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        evaluating.do("'of the first'")
    assert evaluating.do("'of the second'") == "of the second"


def never_opened():
    raise StandardsLintError("paketnya tidak ada")


def gone_at_once():
    os._exit(4)


@pytest.mark.parametrize(("make", "told"), [("never_opened", "paketnya tidak ada"), ("gone_at_once", "oleh sistem")])
def test_a_process_that_never_opens_is_no_fault_of_a_document(monkeypatch, capfd, make, told):
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    make = getattr(__import__("test_apart"), make)
    kept = Apart(make, lost, Bounds(1, 20.0, 2_000_000_000))
    with pytest.raises(WorkerError, match=told):
        kept.do(5)
    with pytest.raises(WorkerError, match=told):
        list(run_all([1, 2], make, lost, Bounds(1, 20.0, 2_000_000_000, threads=True)))
    assert capfd.readouterr().err == ""
    kept.close()


def test_the_time_of_a_task_begins_when_its_process_is_open(monkeypatch):
    # The child finds this module by its name, as it finds the program.
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    module = __import__("test_apart")
    kept = Apart(module.slowly_opened, lost, Bounds(1, 1.0, 2_000_000_000))
    assert kept.do(5) == "5"
    kept.close()
