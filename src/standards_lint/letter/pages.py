"""The pages of a letter: how wide they are, and some laid on their side for a wide table.

Word keeps the settings of pages behind what they hold: those of a section stand in its last paragraph, those of the
last section at the end of the body.
"""

from __future__ import annotations

from copy import deepcopy

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.section import CT_SectPr

from standards_lint.letter.placeholders import Element

_OWN = frozenset({qn("w:headerReference"), qn("w:footerReference"), qn("w:titlePg")})
"""What a later section takes from the one before it: the same letterhead, and none for a first page."""


def governing(paragraph: Element) -> CT_SectPr:
    """The settings of the pages on which a paragraph of the body stands.

    Raises:
        ValueError: where the body has none.
    """
    element = paragraph
    while element is not None:
        found = element if element.tag == qn("w:sectPr") else element.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
        if isinstance(found, CT_SectPr):
            return found
        element = element.getnext()
    raise ValueError("the body has no settings of pages")


def text_width(settings: CT_SectPr) -> int:
    """Room between the margins, in the unit of the library; 0 where it is not said."""
    sides = settings.page_width, settings.left_margin, settings.right_margin
    if None in sides:
        return 0
    width, left, right = (int(side or 0) for side in sides)
    return width - left - right


def is_wide(settings: CT_SectPr) -> bool:
    """The pages lie on their side already."""
    return int(settings.page_width or 0) > int(settings.page_height or 0)


def end_pages(anchor: Element, settings: CT_SectPr) -> None:
    """Ends the pages so far in front of an element, with the settings that they had."""
    _paragraph_with(anchor, deepcopy(settings))


def end_wide_pages(anchor: Element, settings: CT_SectPr) -> int:
    """Ends pages that lie on their side, and gives the room between their margins.

    Args:
        anchor: What stands behind them.
        settings: Of the upright pages that follow.
    """
    wide = deepcopy(settings)
    for section in (wide, settings):
        _follow(section)
    wide.page_width, wide.page_height = settings.page_height, settings.page_width
    wide.orientation = WD_ORIENT.LANDSCAPE
    _paragraph_with(anchor, wide)
    return text_width(wide)


def _follow(section: CT_SectPr) -> None:
    """Makes a section go on with what the one before it has, on a new page."""
    for child in list(section):
        if child.tag in _OWN:
            section.remove(child)
        elif child.tag == qn("w:pgNumType"):
            child.attrib.pop(qn("w:start"), None)  # pages are counted on
    section.start_type = WD_SECTION.NEW_PAGE


def _paragraph_with(anchor: Element, settings: CT_SectPr) -> None:
    paragraph, properties = OxmlElement("w:p"), OxmlElement("w:pPr")
    spacing = OxmlElement("w:spacing")
    for name, value in (("before", "0"), ("after", "0"), ("line", "20"), ("lineRule", "exact")):
        spacing.set(qn(f"w:{name}"), value)  # as low as can be: it holds no words
    properties.append(spacing)
    properties.append(settings)
    paragraph.append(properties)
    anchor.addprevious(paragraph)
