"""The passes over the events of a document before they are cut into services, in order.

Each takes what the one before gives: a pass that makes headings of plain lines comes before those that look at what
stands below a heading, and the names of services come after the headings of their components.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from standards_lint.extract.above_tables import with_titles_above_tables
from standards_lint.extract.articles import without_articles
from standards_lint.extract.bold_names import with_bold_names
from standards_lint.extract.card_names import with_card_names
from standards_lint.extract.chapters import without_chapters, without_joining_title, without_second_complaints
from standards_lint.extract.colon_rows import with_colon_rows
from standards_lint.extract.events import Event
from standards_lint.extract.file_cards import without_file_cards
from standards_lint.extract.flat_tables import with_flat_tables
from standards_lint.extract.for_all_lines import with_lines_for_all
from standards_lint.extract.labels_above import with_labels_above
from standards_lint.extract.lead_lines import with_lead_lines
from standards_lint.extract.named_alike import with_services_named_alike
from standards_lint.extract.named_cycles import with_named_cycles
from standards_lint.extract.names_inside import with_names_inside
from standards_lint.extract.numbered_names import with_numbered_names
from standards_lint.extract.other_times import with_other_times
from standards_lint.extract.parallel_sections import with_parallel_sections
from standards_lint.extract.questions import with_questions, without_questions
from standards_lint.extract.repeated_titles import with_repeated_titles
from standards_lint.extract.row_gaps import with_row_gaps
from standards_lint.extract.run_in_labels import with_run_in_labels
from standards_lint.extract.set_as_headings import with_texts_set_as_headings
from standards_lint.extract.siblings import with_siblings
from standards_lint.extract.staff import with_staff_apart
from standards_lint.extract.standard_row import without_labels_inside
from standards_lint.extract.text_units import with_names_of_units
from standards_lint.extract.time_tables import without_their_headings
from standards_lint.extract.told_in_rows import with_told_in_rows
from standards_lint.extract.ways_apart import without_ways
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.knowledge.headings import Headings

_PASSES: tuple[Callable[[Sequence[Event], Headings], list[Event]], ...] = (
    without_articles,
    with_run_in_labels,
    with_services_named_alike,
    without_labels_inside,
    without_joining_title,
    without_second_complaints,
    without_file_cards,
    with_questions,
    without_questions,
    without_ways,
    with_numbered_names,
    with_flat_tables,
    with_lead_lines,
    with_told_in_rows,
    with_colon_rows,
    with_lines_for_all,
    with_siblings,
    with_labels_above,
    without_chapters,
    lambda events, _: without_their_headings(events),
    with_repeated_titles,
    with_named_cycles,
    with_bold_names,
    with_names_inside,
    with_names_of_units,
    with_card_names,
    with_parallel_sections,
    with_titles_above_tables,
)


def passed(events: Sequence[Event], knowledge: Knowledge) -> list[Event]:
    """The events with all that only their places and neighbours tell of them.

    Args:
        events: Of a whole document, in order, as its lines and cells give them.
        knowledge: Names of components and services, and what their texts look like.
    """
    told = with_texts_set_as_headings(with_other_times(events, knowledge), knowledge)
    for step in _PASSES:
        told = step(told, knowledge.headings)
    return with_staff_apart(with_row_gaps(told, knowledge), knowledge.content)
