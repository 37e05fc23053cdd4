import pytest

from standards_lint.knowledge import bundle
from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.packs import load
from standards_lint.packs.load import load_pack
from standards_lint.storage.compiled import SUFFIX, compiled
from standards_lint.storage.folder import cache_folder


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("STANDARDS_LINT_HOME", str(tmp_path / "rumah"))


@pytest.fixture
def data(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "a.yaml").write_text("1")
    return tmp_path / "data"


class Makes:
    def __init__(self, value=(1, "dua")):
        self.value, self.times = value, 0

    def __call__(self):
        self.times += 1
        return self.value


def kept(data, make, kind=tuple):
    return compiled("uji", data, (".yaml",), kind, make)


def file():
    (found,) = cache_folder().glob(f"uji-*{SUFFIX}")
    return found


def test_what_did_not_change_is_made_once(data):
    make = Makes()

    assert [kept(data, make) for _ in range(3)] == [make.value] * 3
    assert make.times == 1


def test_every_change_of_the_data_makes_it_anew(data):
    make = Makes()
    kept(data, make)
    (data / "a.yaml").write_text("2")
    kept(data, make)
    (data / "b.yaml").write_text("3")
    kept(data, make)
    (data / "a.yaml").unlink()
    kept(data, make)

    assert make.times == 4


@pytest.mark.parametrize(
    "damage", [lambda d: d[:-4], lambda d: b"x" + d, lambda d: d[:40] + b"rusak" + d[45:], lambda _: b""]
)
def test_a_damaged_file_is_made_anew(data, damage):
    make = Makes()
    kept(data, make)
    file().write_bytes(damage(file().read_bytes()))

    assert kept(data, make) == make.value
    assert kept(data, make) == make.value
    assert make.times == 2


def test_what_is_of_another_kind_is_not_taken(data):
    kept(data, Makes())

    assert kept(data, Makes({"a": 1}), dict) == {"a": 1}


def test_what_cannot_be_kept_is_made_each_time_and_leaves_nothing(data):
    make = Makes((lambda: 1,))
    kept(data, make)
    kept(data, make)

    assert make.times == 2
    assert not list(cache_folder().iterdir())


def test_without_a_place_it_is_made_each_time(data, monkeypatch, tmp_path):
    (tmp_path / "berkas").write_text("")
    monkeypatch.setenv("STANDARDS_LINT_HOME", str(tmp_path / "berkas"))
    make = Makes()
    kept(data, make)
    kept(data, make)

    assert make.times == 2


def _refuse(*_args, **_more):
    raise AssertionError("made again")


def test_the_national_pack_is_read_once_and_is_the_same(monkeypatch):
    made = load_pack(national(), trusted=True)
    monkeypatch.setattr(load, "_read", _refuse)

    assert load_pack(national(), trusted=True) == made


def test_the_national_knowledge_is_read_once_and_is_the_same(monkeypatch):
    made = load_knowledge(national())
    monkeypatch.setattr(bundle, "_read", _refuse)
    again = load_knowledge(national())

    assert again.patterns == made.patterns
    assert again.register.register_date == made.register.register_date
    assert vars(again.headings).keys() == vars(made.headings).keys()
