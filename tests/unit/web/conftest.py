"""The program as browsers see it, without a network: one bench for all tests, desks of their own for each."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from standards_lint.knowledge.data import national
from standards_lint.packs.load import load_pack
from standards_lint.packs.precision import load_precision
from standards_lint.pipeline import open_session
from standards_lint.reporters.explanation import Beside
from standards_lint.testing import render_scaffold
from standards_lint.web.app import make_app
from standards_lint.web.bench import Bench
from standards_lint.web.bounds import WebBounds
from standards_lint.web.desks import Desks
from standards_lint.web.office import Office
from standards_lint.web.origin import Names

DAY = date(2026, 11, 22)
PORT = 8123
OWN = f"http://127.0.0.1:{PORT}"
TOKEN = "kunci-uji"
EXAMPLES = Path(__file__).parents[3] / "examples"


class Browser(TestClient):
    """Sends forms as the program's own pages do."""

    def come_in(self):
        assert self.get(f"/masuk?kunci={TOKEN}").status_code == 200
        return self

    def leave(self, *files, together=False, settle=True):
        """Drops files: paths, or names with their bytes."""
        sent = [("berkas", (f.name, f.read_bytes()) if isinstance(f, Path) else f) for f in files]
        answer = self.post("/unggah", files=sent, data={"bersama": "ya"} if together else {})
        if settle and answer.status_code == 303:
            self.settle()
        return answer

    def settle(self, seconds=60):
        until = time.monotonic() + seconds
        while self.get("/daftar").headers["X-Busy"]:
            assert time.monotonic() < until, "the documents were not judged in time"
            time.sleep(0.05)

    def decide(self, number, keys, decision, reason=""):
        form = {"temuan": keys, "keputusan": decision, "alasan": reason}
        return self.post(f"/dokumen/{number}/tanda", data=form)


@pytest.fixture(scope="session")
def session():
    return open_session(as_of=DAY, with_text=True)


# Not for all tests together: others start processes of their own, and must not find threads beside them.
@pytest.fixture(scope="module")
def bench(session):
    bench = Bench(session, 2)
    yield bench
    bench.end()


@pytest.fixture(scope="session")
def beside(session):
    (pack,) = session.packs
    return Beside(pack, session.knowledge.register.title_of, load_precision(national()))


@pytest.fixture
def bounds():
    return WebBounds()


@pytest.fixture
def office(session, bench, beside, bounds, tmp_path):
    return Office(session, bench, Desks(tmp_path / "meja", bounds.desks), TOKEN, beside, bounds)


@pytest.fixture
def stranger(office):
    """A browser that has not come in."""
    app = make_app(office, Names(PORT))
    return lambda: Browser(app, base_url=OWN, headers={"Origin": OWN}, follow_redirects=False)


@pytest.fixture
def browser(stranger):
    return stranger().come_in()


@pytest.fixture(scope="session")
def clean_text():
    return render_scaffold(load_pack(national(), trusted=True).scaffolds["standar_pelayanan"])


@pytest.fixture(scope="session")
def faulty_text(clean_text):
    """A standard with a time that cannot be measured."""
    found = clean_text.replace("3 (tiga) hari kerja sejak berkas dinyatakan lengkap.", "Menyesuaikan keadaan.")
    assert found != clean_text
    return found
