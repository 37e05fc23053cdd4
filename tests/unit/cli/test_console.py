import io
import os
import sys

import pytest

from standards_lint.cli.console import prepare_streams, wants_color, write_output
from standards_lint.errors import UsageError


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch):
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)


def test_a_console_of_few_letters_shows_a_report_with_replacements(monkeypatch):
    buffer = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(buffer, encoding="cp1252", newline=""))
    prepare_streams()

    write_output("“3 hari” → 日\n")

    assert buffer.getvalue() == "“3 hari” > ?\n".encode("cp1252")


@pytest.mark.parametrize("encoding", ["cp437", "cp850", "cp1252", "ascii"])
def test_signs_that_a_console_lacks_become_like_ones(monkeypatch, encoding):
    buffer = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(buffer, encoding=encoding, newline=""))
    prepare_streams()

    write_output("“3 hari” \u2014 … 日\n")

    shown = buffer.getvalue().decode(encoding)
    assert shown in ("“3 hari” \u2014 … ?\n", '"3 hari" - . ?\n')


def test_what_programs_read_is_utf_8_whatever_the_console_is_set_to(monkeypatch):
    buffer = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(buffer, encoding="cp437", newline=""))
    prepare_streams()

    write_output('{"a": "“日”"}\n', utf_8=True)

    assert buffer.getvalue() == '{"a": "“日”"}\n'.encode()


def test_a_file_is_written_as_utf_8(tmp_path):
    write_output("“é” \udc80\n", tmp_path / "a.txt")

    assert (tmp_path / "a.txt").read_bytes() == "“é” \\udc80\n".encode()


def test_a_file_that_cannot_be_written_is_refused_by_name(tmp_path):
    with pytest.raises(UsageError, match="hasil tidak dapat ditulis"):
        write_output("x", tmp_path)


def test_a_reader_that_goes_away_is_no_error(monkeypatch):
    read_end, write_end = os.pipe()
    os.close(read_end)
    with os.fdopen(write_end, "w", encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdout", stream)

        write_output("x" * 100_000)


@pytest.mark.parametrize(
    ("environment", "terminal", "color"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ({"TERM": "dumb"}, True, False),
        ({"FORCE_COLOR": "0"}, True, False),
    ],
)
def test_colours_follow_the_terminal_and_the_environment(monkeypatch, environment, terminal, color):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Terminal() if terminal else io.StringIO())

    assert wants_color(None) is color


def test_a_report_in_a_file_has_no_colours(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "stdout", Terminal())

    assert not wants_color(tmp_path / "a.txt")


@pytest.mark.parametrize(("choice", "color"), [("always", True), ("never", False)])
def test_the_option_has_the_first_word_on_colours(monkeypatch, choice, color):
    monkeypatch.setenv("NO_COLOR" if color else "FORCE_COLOR", "1")

    assert wants_color(None, choice) is color
