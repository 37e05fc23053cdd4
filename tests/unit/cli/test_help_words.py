"""Help texts are in one language, their frame too."""

import pytest

from standards_lint.cli.app import run

ENGLISH = (
    "Usage",
    "Options:",
    "Commands:",
    "Arguments:",
    "Show this message",
    "[default",
    "[required",
    "[OPTIONS]",
    "COMMAND",
)
LINES = [
    (),
    ("--help",),
    ("check", "--help"),
    ("demo", "--help"),
    ("law", "--help"),
    ("law", "show", "--help"),
    ("rules", "test", "--help"),
    ("new", "rule", "--help"),
]


@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_the_frame_of_a_help_text_is_indonesian(capsys, line):
    assert run(line) == 0

    told = capsys.readouterr().out
    assert told.startswith("Pemakaian: standards-lint")
    assert "Pilihan:" in told
    assert [word for word in ENGLISH if word in told] == []
