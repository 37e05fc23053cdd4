"""Three columns of text on one page are read one after another; a table without rulings is not."""

from standards_lint.readers.pdf_leaflet import leaflet_of

HEIGHT = 10.0


def column(left, top, widths, step=14.0):
    """Lines of a column: boxes from its upper edge down."""
    return [(left, top - i * step - HEIGHT, left + width, top - i * step) for i, width in enumerate(widths)]


FULL = [180.0, 170.0, 120.0, 178.0, 60.0, 175.0, 90.0]


def test_three_columns_with_lines_of_their_own():
    runs = column(40, 500, FULL) + column(290, 494, FULL) + column(540, 487, FULL[:5])
    leaflet = leaflet_of(runs)
    assert leaflet is not None
    assert [leaflet.part(box) for box in runs] == [1] * 7 + [2] * 7 + [3] * 5


def test_a_title_over_all_of_them_is_the_head():
    title = (40.0, 560.0, 720.0, 575.0)
    runs = [title, *column(40, 500, FULL), *column(290, 494, FULL), *column(540, 487, FULL)]
    leaflet = leaflet_of(runs)
    assert leaflet is not None
    assert (leaflet.part(title), leaflet.part(runs[1]), leaflet.part(runs[-1])) == (0, 1, 3)


def test_lines_side_by_side_are_rows_of_a_table():
    assert leaflet_of(column(40, 500, FULL) + column(290, 500, FULL) + column(540, 500, FULL)) is None


def test_a_narrow_column_of_numbers_is_no_column_of_text():
    runs = column(40, 500, [9.0] * 7) + column(290, 494, FULL) + column(540, 487, FULL)
    assert leaflet_of(runs) is None


def test_two_columns_are_left_to_those_who_know_them():
    assert leaflet_of(column(40, 500, FULL * 2) + column(290, 494, FULL * 2)) is None
