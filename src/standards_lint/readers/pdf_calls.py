"""Functions of pdfium, called by their addresses with arguments made ready.

The prototypes that pypdfium2 brings make a new object of every argument of every call. For calls that are made once for
each character or each object of a page that takes three times as long as what pdfium does. Here a handle, or the place
a result goes to, is made an `Argument` once and given again and again; `map` over such functions runs no byte code in
between. The calls last less than a microsecond, so that other threads may well wait for them.
"""

from __future__ import annotations

import ctypes
import sys
from array import array
from collections.abc import Callable
from ctypes import c_double, c_int, c_uint, c_ulong, c_void_p
from typing import Any, NewType

import pypdfium2.raw as api

Argument = NewType("Argument", object)
"""An address as ctypes passes it on. A plain number in its place would lose its upper half."""


def argument(address: int | None) -> Argument:
    """An address to be given to the functions below."""
    return Argument(c_void_p.from_param(address))


def argument_of(handle: object) -> Argument:
    """A handle of pypdfium2 (``page.raw``, ``textpage.raw``) to be given to the functions below."""
    return argument(_address(handle))


def places_in(numbers: array[Any], size: int = 1) -> list[Argument]:
    """The places of each `size` numbers of an array; it must live as long as they are used, and must not grow."""
    base, count = numbers.buffer_info()
    step = size * numbers.itemsize
    return [argument(base + step * index) for index in range(count // size)]


def _address(handle: object) -> int:
    return ctypes.cast(handle, c_void_p).value or 0  # type: ignore[arg-type]  # a pointer, as pypdfium2 gives it


if sys.platform == "win32":
    # of 32 bits it calls pdfium in a way in which all arguments have to be declared; there each call takes longer
    def _declared(function: object, result: type | None, *arguments: type) -> Callable[..., Any]:
        """A function whose arguments ctypes converts."""
        return ctypes.WINFUNCTYPE(result, *arguments)(_address(function))

    _ready = _declared
else:

    def _declared(function: object, result: type | None, *arguments: type) -> Callable[..., Any]:
        """A function whose arguments ctypes converts."""
        return ctypes.PYFUNCTYPE(result, *arguments)(_address(function))

    def _ready(function: object, result: type | None, *_arguments: type) -> Callable[..., Any]:
        """A function whose arguments are each an `Argument` or a small number, which need no conversion."""
        return ctypes.PYFUNCTYPE(result)(_address(function))


unicode_of = _ready(api.FPDFText_GetUnicode, c_uint, c_void_p, c_int)
"""Text page, index: the code of a character."""
loose_box = _ready(api.FPDFText_GetLooseCharBox, c_int, c_void_p, c_int, c_void_p)
"""Text page, index, place of four floats: left, top, right, bottom."""
font_name = _ready(api.FPDFText_GetFontInfo, c_ulong, c_void_p, c_int, c_void_p, c_ulong, c_void_p)
"""Text page, index, place, `length_of` it, `NOTHING`: the length of the name with its end."""
font_size = _ready(api.FPDFText_GetFontSize, c_double, c_void_p, c_int)
font_weight = _ready(api.FPDFText_GetFontWeight, c_int, c_void_p, c_int)
has_no_code = _ready(api.FPDFText_HasUnicodeMapError, c_int, c_void_p, c_int)
"""Text page, index: 1 where the font does not say which letter it draws."""

page_object = _ready(api.FPDFPage_GetObject, c_void_p, c_void_p, c_int)
"""Page, index: the address of an object."""
form_object = _declared(api.FPDFFormObj_GetObject, c_void_p, c_void_p, c_ulong)
"""Form, index: the address of an object."""
kind_of = _declared(api.FPDFPageObj_GetType, c_int, c_void_p)
"""The kind of an object of which the bare address is given."""
bounds_of = _ready(api.FPDFPageObj_GetBounds, c_int, *[c_void_p] * 5)
"""Object, places of four floats: left, bottom, right, top; 0 where it has none."""
matrix_of = _ready(api.FPDFPageObj_GetMatrix, c_int, c_void_p, c_void_p)
"""Object, place of six floats."""
objects_of_form = _ready(api.FPDFFormObj_CountObjects, c_int, c_void_p)
segments_of = _ready(api.FPDFPath_CountSegments, c_int, c_void_p)
segment_of = _ready(api.FPDFPath_GetPathSegment, c_void_p, c_void_p, c_int)
"""Path, index: the address of a segment."""
end_of_segment = _ready(api.FPDFPathSegment_GetPoint, c_int, c_void_p, c_void_p, c_void_p)
"""Segment, places of two floats."""
kind_of_segment = _ready(api.FPDFPathSegment_GetType, c_int, c_void_p)
closes = _ready(api.FPDFPathSegment_GetClose, c_int, c_void_p)
draw_mode = _ready(api.FPDFPath_GetDrawMode, c_int, c_void_p, c_void_p, c_void_p)
"""Path, places of two ints: how it is filled, whether its outline is drawn."""

NOTHING = argument(None)


def length_of(place: bytes | array[Any] | ctypes.Array[Any]) -> Argument:
    """The bytes of a place, for the functions that ask for them."""
    return Argument(c_ulong.from_param(memoryview(place).nbytes))
