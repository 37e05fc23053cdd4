"""Who is let in, from where, and with how much."""

import pytest

from standards_lint.web.bounds import WebBounds
from standards_lint.web.guard import HEADERS
from standards_lint.web.origin import Names, is_loopback

OWN = "http://127.0.0.1:8123"
FORM = {"bahasa": "en", "kembali": "/aturan"}


def test_without_the_key_nobody_comes_in(stranger):
    browser = stranger()

    for path in ("/", "/daftar", "/aturan", "/dokumen/1", "/dokumen/1/unduh/json", "/masuk", "/masuk?kunci=salah"):
        answer = browser.get(path)
        assert answer.status_code == 403, path
        assert "kunci" in answer.text.lower()
    assert not browser.cookies


def test_the_key_gives_a_cookie_that_only_our_own_pages_send(stranger):
    cookie = stranger().get("/masuk?kunci=kunci-uji").headers["set-cookie"]

    assert cookie.startswith("standards-lint-8123=")
    assert {"HttpOnly", "SameSite=strict", "Path=/"} <= {part.strip() for part in cookie.split(";")}
    assert "kunci-uji" not in cookie


def test_who_comes_in_again_keeps_the_desk(browser):
    browser.leave(("draf.txt", b"isi"))
    browser.get("/masuk?kunci=kunci-uji")

    assert "draf.txt" in browser.get("/").text


@pytest.mark.parametrize("host", ["contoh.test:8123", "127.0.0.1:8124", "127.0.0.1", "", "127.0.0.1.contoh.test:8123"])
def test_a_name_that_is_not_ours_is_not_answered_to(browser, host):
    answer = browser.get("/", headers={"Host": host})

    assert answer.status_code == 421
    assert "Dokumen di meja" not in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1:8123", "localhost:8123", "[::1]:8123"])
def test_our_own_names_are(host):
    assert Names(8123).knows(host)


def test_on_a_network_addresses_in_figures_are_answered_to_and_names_of_others_are_not():
    names = Names(8123, remote=True)

    assert names.knows("192.0.2.7:8123")
    assert not names.knows("contoh.test:8123")
    assert not Names(8123).knows("192.0.2.7:8123")


def test_what_reaches_this_machine_alone():
    assert all(map(is_loopback, ("127.0.0.1", "127.0.0.9", "::1", "localhost")))
    assert not any(map(is_loopback, ("0.0.0.0", "192.0.2.7", "::", "contoh.test")))


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://contoh.test"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Origin": ""},
        {"Origin": "http://contoh.test", "Sec-Fetch-Site": "same-origin"},
    ],
)
def test_a_form_of_another_page_does_nothing(browser, headers):
    answer = browser.post("/bahasa", data=FORM, headers=headers)

    assert answer.status_code == 403
    assert '<html lang="id">' in browser.get("/").text


def test_a_form_that_says_nothing_of_its_page_does_nothing(browser):
    del browser.headers["Origin"]

    assert browser.post("/bahasa", data=FORM).status_code == 403
    assert browser.post("/bahasa", data=FORM, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert browser.post("/bahasa", data=FORM, headers={"Sec-Fetch-Site": "same-origin"}).status_code == 303


def test_every_answer_says_what_a_browser_may_do(browser, stranger):
    for answer in (browser.get("/"), browser.get("/aset/web.js"), browser.get("/tidak-ada"), stranger().get("/")):
        assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    assert "unsafe" not in HEADERS["Content-Security-Policy"]
    assert "server" not in browser.get("/").headers


@pytest.mark.parametrize("path", ["/", "/banding", "/aturan", "/peraturan", "/selesai", "/dokumen/1"])
def test_no_page_holds_a_script_or_a_style_that_the_policy_forbids(browser, faulty_text, path):
    browser.leave(("draf.txt", faulty_text.encode()))
    page = browser.get(path).text

    assert "<script>" not in page
    assert "<style" not in page
    assert " style=" not in page
    assert 'http-equiv="Content-Security-Policy"' not in page


class TestSmallBounds:
    @pytest.fixture
    def bounds(self):
        return WebBounds(files=2, upload_bytes=3_000, documents=3, desk_bytes=2_500, desks=2, form_bytes=500)

    def test_too_much_at_once_is_refused(self, browser):
        answer = browser.leave(("besar.txt", b"x" * 4_000))

        assert answer.status_code == 413
        assert "terlalu besar" in answer.text
        assert "Belum ada dokumen" in browser.get("/").text

    def test_too_much_is_refused_though_its_head_does_not_say_it(self, browser):
        def body():
            yield b'--a\r\nContent-Disposition: form-data; name="berkas"; filename="b.txt"\r\n\r\n'
            for _ in range(10):
                yield b"x" * 1_000
            yield b"\r\n--a--\r\n"

        answer = browser.post("/unggah", content=body(), headers={"Content-Type": "multipart/form-data; boundary=a"})

        assert answer.status_code == 413
        assert "Belum ada dokumen" in browser.get("/").text

    def test_a_form_without_files_is_small(self, browser):
        assert browser.post("/bahasa", data={"bahasa": "en" * 400}).status_code == 413

    def test_too_many_files_are_refused(self, browser):
        answer = browser.leave(*[(f"{n}.txt", b"x") for n in range(3)])

        assert answer.status_code == 413
        assert "paling banyak 2" in answer.text

    def test_a_full_desk_takes_no_more_until_something_is_removed(self, browser):
        browser.leave(("a.txt", b"a"), ("b.txt", b"b"))
        browser.leave(("c.txt", b"c"))

        assert browser.leave(("d.txt", b"d")).status_code == 413
        browser.post("/dokumen/1/hapus")
        assert browser.leave(("d.txt", b"d")).status_code == 303

    def test_a_desk_holds_so_many_bytes(self, browser):
        browser.leave(("a.txt", b"x" * 1_500))

        answer = browser.leave(("b.txt", b"x" * 1_500))

        assert answer.status_code == 413
        assert "sudah penuh" in answer.text

    def test_empty_desks_give_way_and_used_ones_do_not(self, stranger):
        first, second = stranger().come_in(), stranger().come_in()
        first.leave(("a.txt", b"a"))
        third = stranger().come_in()

        assert second.get("/").status_code == 403
        third.leave(("b.txt", b"b"))
        assert stranger().get("/masuk?kunci=kunci-uji").status_code == 503
        assert "a.txt" in first.get("/").text


def test_a_broken_form_is_told(browser):
    broken = {"content": b"bukan formulir", "headers": {"Content-Type": "multipart/form-data; boundary=a"}}

    for path in ("/unggah", "/banding", "/bahasa", "/dokumen/1/tanda"):
        answer = browser.post(path, **broken)
        assert answer.status_code in (303, 400, 404), path
        assert "Traceback" not in answer.text


def test_a_fault_in_one_request_does_not_keep_the_next_from_its_answer(browser, monkeypatch, capsys):
    def fail(*_):
        raise RuntimeError("runtuh")

    with monkeypatch.context() as patch:
        patch.setattr("standards_lint.web.start.list_values", fail)
        answer = browser.get("/")
    assert answer.status_code == 500
    assert "Program menemui gangguan" in answer.text
    assert "runtuh" not in answer.text
    assert "runtuh" in capsys.readouterr().err
    assert browser.get("/").status_code == 200


def test_pages_that_there_are_not_are_told_in_the_language_of_the_desk(browser):
    assert "Tidak ada halaman" in browser.get("/tidak-ada").text
    browser.post("/bahasa", data={"bahasa": "en", "kembali": "/"})

    answer = browser.get("/tidak-ada")
    assert answer.status_code == 404
    assert "No page here" in answer.text
    assert browser.get("/aset/../app.py").status_code == 404
    assert browser.get("/aset/app.py").status_code == 404


@pytest.mark.parametrize(
    ("back", "goes"),
    [
        ("/aturan/KOM001", "/aturan/KOM001"),
        ("//contoh.test", "/"),
        ("http://contoh.test", "/"),
        ("/\\contoh.test", "/"),
    ],
)
def test_the_language_leads_back_to_a_page_of_ours(browser, back, goes):
    assert browser.post("/bahasa", data={"bahasa": "en", "kembali": back}).headers["location"] == goes
