"""Numbers of Excel as the cell shows them: ``Rp25.000``, ``5 hari``, ``50%``, ``17-08-2025``.

A cell holds a plain number; its format tells what a person reads. Signs are those of Indonesia: a full stop between
thousands, a comma before decimals.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import lru_cache

from standards_lint.storage.ready import ready_pattern

_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%",
    14: "d/m/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss",
    22: "d/m/yyyy h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0",
    43: "#,##0.00", 44: "#,##0.00", 45: "mm:ss", 46: "h:mm:ss", 47: "mm:ss",
}  # fmt: skip
"""Formats that a file names by number alone."""

# one token of a format: a quoted text, an escaped sign, a filling or space of a sign's width, a bracket, any sign
_TOKEN = ready_pattern(r'"([^"]*)"|\\(.)|([_*]).|\[(\$?)([^\]]*)\]|(.)', re.S)
_DIGITS = "0#?.,"
_DATE = "dmyhs"
_EPOCH = datetime(1899, 12, 30)
_EPOCH_1904 = datetime(1904, 1, 1)
_LAST_DAY = 2_958_465
_LARGEST = 1e17
_LONGEST = 200


def built_in(number: int) -> str:
    """The format of a number below 164; empty for General."""
    return _BUILT_IN.get(number, "")


def shown(value: float, code: str, *, from_1904: bool = False) -> str:
    """A number as its format shows it.

    Args:
        value: The number.
        code: The format, empty or ``General`` for none.
        from_1904: Days are counted as on old Macs.
    """
    if value != value or abs(value) >= _LARGEST:
        return str(value)
    form = _form(code[:_LONGEST], negative=value < 0)
    if form.date or form.time:
        return _moment(value, form, from_1904=from_1904)
    if not form.digits:
        return general(value)
    number = abs(value) * (100 if form.percent else 1)
    decimals = len(form.digits.partition(".")[2].rstrip(","))
    written = f"{number:,.{min(decimals, 10)}f}" if "," in form.digits.partition(".")[0] else f"{number:.{decimals}f}"
    sign = "-" if value < 0 and not form.signed else ""
    return (form.before + sign + _indonesian(written) + form.after).strip()


def general(value: float) -> str:
    """A number without a format: 3.0 is 3, 0.5 is 0,5."""
    if value == int(value):
        return str(int(value))
    return _indonesian(f"{value:.10g}").replace(".", "") if "e" not in f"{value:.10g}" else f"{value:.10g}"


def moment_words(moment: datetime, *, date: bool, time: bool) -> str:
    """A day, a time of day, or both."""
    return moment.strftime(" ".join(["%d-%m-%Y"] * date + ["%H:%M"] * time))


class _Form:
    """A format taken apart."""

    def __init__(self) -> None:
        self.before = self.after = self.digits = ""
        self.percent = self.date = self.time = False
        self.signed = False
        """It has a form of its own for negative numbers, which shows the sign."""


@lru_cache(maxsize=1000)
def _form(code: str, *, negative: bool) -> _Form:
    form = _Form()
    sections = _sections(code)
    form.signed = negative and len(sections) > 1
    letters = ""
    if code.lower() == "general" or "E+" in code.upper() or "E-" in code.upper():
        return form
    for quoted, escaped, padding, currency, bracket, sign in sections[1 if form.signed else 0]:
        text = quoted or escaped or (bracket.partition("-")[0] if currency else "")
        if sign and sign in _DIGITS and (sign in "0#?" or form.digits):
            form.digits += sign
        elif sign and sign.lower() in _DATE:
            letters += sign.lower()
        elif bracket.lower() in ("h", "hh", "m", "mm", "s", "ss"):
            letters += "h"
        else:
            form.percent = form.percent or sign == "%"
            _beside(form, text or (" " if padding == "_" else sign if sign not in "@" else ""))
    form.digits = form.digits.rstrip("?") or form.digits
    form.date = any(letter in letters for letter in "dy") or (
        "m" in letters and "h" not in letters and "s" not in letters
    )
    form.time = "h" in letters or "s" in letters
    return form


def _beside(form: _Form, text: str) -> None:
    if form.digits:
        form.after += text
    else:
        form.before += text


_Token = tuple[str, str, str, str, str, str]


def _sections(code: str) -> list[list[_Token]]:
    """The forms for positive and negative numbers, in tokens."""
    sections: list[list[_Token]] = [[]]
    for match in _TOKEN.finditer(code):
        token = tuple(group or "" for group in match.groups())
        if token[5] == ";":
            sections.append([])
        else:
            sections[-1].append((token[0], token[1], token[2], token[3], token[4], token[5]))
    return sections


def _moment(value: float, form: _Form, *, from_1904: bool) -> str:
    if not 0 <= value <= _LAST_DAY:
        return general(value)
    moment = (_EPOCH_1904 if from_1904 else _EPOCH) + timedelta(seconds=round(value * 86_400))
    return moment_words(moment, date=form.date, time=form.time or not form.date)


def _indonesian(written: str) -> str:
    return written.translate(str.maketrans(",.", ".,"))
