import io

import pytest

from standards_lint.cli import progress as module
from standards_lint.cli.progress import progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def clock(monkeypatch):
    times = {"now": 0.0}
    monkeypatch.setattr(module.time, "monotonic", lambda: times["now"])
    return times


def run(stream, clock, seconds, total=3, **options):
    with progress(total, stream=stream, **options) as done:
        for name in ("a.txt", "b.txt", "c.txt"):
            clock["now"] += seconds
            done(name)


def test_a_long_run_tells_how_far_it_is_and_takes_the_line_away(clock):
    terminal = Terminal()
    run(terminal, clock, 2)

    shown = terminal.getvalue().split("\r")
    assert shown[1:4] == ["1/3 dokumen: a.txt", "2/3 dokumen: b.txt", "3/3 dokumen: c.txt"]
    assert shown[-2:] == [" " * len("3/3 dokumen: c.txt"), ""]
    assert "\n" not in terminal.getvalue()


def test_a_short_run_says_nothing(clock):
    terminal = Terminal()
    run(terminal, clock, 0.1)

    assert terminal.getvalue() == ""


@pytest.mark.parametrize(
    ("stream", "options"), [(io.StringIO(), {}), (Terminal(), {"wanted": False}), (Terminal(), {"total": 1})]
)
def test_where_nobody_would_see_it_or_want_it_nothing_is_written(clock, stream, options):
    run(stream, clock, 2, **options)

    assert stream.getvalue() == ""


def test_a_name_must_not_steer_the_terminal(clock):
    terminal = Terminal()
    with progress(2, stream=terminal) as done:
        clock["now"] = 5
        done("a\x1b[2J\nb.txt")

    assert "\x1b" not in terminal.getvalue()
    assert "\n" not in terminal.getvalue()


def test_the_line_goes_when_the_run_is_broken_off(clock):
    terminal = Terminal()

    def broken_off():
        with progress(2, stream=terminal) as done:
            clock["now"] = 5
            done("a.txt")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()

    assert terminal.getvalue().endswith("\r")
