"""Documents that are named when the server is started, and a server that ends when its only person has finished."""

from dataclasses import replace

import pytest

from standards_lint.errors import UsageError
from standards_lint.web.app import make_app
from standards_lint.web.bounds import WebBounds
from standards_lint.web.brought import lay_out
from standards_lint.web.desks import Desks
from standards_lint.web.office import Office
from standards_lint.web.origin import Names

from .conftest import OWN, PORT, TOKEN, Browser


@pytest.fixture
def draft(tmp_path, faulty_text):
    path = tmp_path / "draf.txt"
    path.write_text(faulty_text, encoding="utf-8")
    return path


def test_the_first_who_comes_in_finds_them_judged(office, stranger, draft):
    lay_out(office, [draft])
    first = stranger().come_in()
    first.settle()

    assert "draf.txt" in first.get("/").text
    assert "WKT" in first.get("/dokumen/1").text
    assert "draf.txt" not in stranger().come_in().get("/").text


def test_coming_in_again_finds_the_same_desk(office, stranger, draft):
    lay_out(office, [draft])
    browser = stranger().come_in().come_in()

    assert "draf.txt" in browser.get("/").text


def test_one_that_cannot_be_opened_is_told_and_keeps_none_of_the_others(office, stranger, draft, tmp_path, capsys):
    lay_out(office, [tmp_path / "hilang.txt", draft])

    assert "draf.txt" in stranger().come_in().get("/").text
    assert "hilang.txt: tidak dapat dibuka" in capsys.readouterr().err


def test_nothing_to_show_is_a_sentence(office, tmp_path):
    with pytest.raises(UsageError, match="tidak dapat dibuka"):
        lay_out(office, [tmp_path / "hilang.txt"])


@pytest.mark.parametrize(
    ("bounds", "told"), [(WebBounds(documents=0), "terlalu banyak"), (WebBounds(desk_bytes=5), "MB")]
)
def test_too_much_for_a_desk_is_a_sentence(office, draft, bounds, told):
    with pytest.raises(UsageError, match=told):
        lay_out(replace(office, bounds=bounds), [draft])


@pytest.fixture
def left():
    return []


@pytest.fixture
def passing(session, bench, beside, bounds, tmp_path, left):
    """Browsers of a server that ends when all have finished."""
    desks = Desks(tmp_path / "meja", bounds.desks)
    office = Office(session, bench, desks, TOKEN, beside, bounds, leave=lambda: left.append(1))
    app = make_app(office, Names(PORT))
    return lambda: Browser(app, base_url=OWN, headers={"Origin": OWN}, follow_redirects=False).come_in()


def test_it_ends_when_the_only_person_has_finished(passing, left, draft):
    browser = passing()
    browser.leave(draft)
    assert left == []
    page = browser.post("/selesai").text

    assert left == [1]
    assert "program berhenti" in page


def test_it_goes_on_while_another_has_documents(passing, left, draft):
    one, other = passing(), passing()
    other.leave(draft)
    page = one.post("/selesai").text

    assert left == []
    assert "program berhenti" not in page
    assert other.get("/").status_code == 200
