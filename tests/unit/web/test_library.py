"""Rules and regulations to be read."""

import pytest

from standards_lint.reporters.explanation import explanation_parts


def test_every_rule_is_listed_and_has_its_page(browser, session):
    (pack,) = session.packs
    page = browser.get("/aturan").text

    assert all(f'href="/aturan/{rule.code}"' in page for rule in pack.rules)
    for rule in pack.rules[::25]:
        assert browser.get(f"/aturan/{rule.code}").status_code == 200


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_page_of_a_rule_tells_what_explain_tells(browser, beside, lang):
    browser.post("/bahasa", data={"bahasa": lang, "kembali": "/"})
    rule = beside.pack.rule("KOM001")
    page = browser.get("/aturan/kom001").text

    for part in explanation_parts(rule, beside, lang):
        assert part.heading.replace("“", "“") in page
        assert part.text.splitlines()[0][:40].strip() in page


def test_a_search_by_words_lists_what_it_finds(browser):
    page = browser.get("/peraturan?kata=pelayanan+publik").text

    assert "UU 25/2009" in page
    assert 'href="/peraturan/UU%2025/2009"' in page


@pytest.mark.parametrize("query", ["PP 96/2012", "Peraturan Pemerintah Nomor 96 Tahun 2012", "pp 96 tahun 2012"])
def test_what_names_a_regulation_leads_to_its_page(browser, query):
    answer = browser.get("/peraturan", params={"kata": query})

    assert answer.headers["location"] == "/peraturan/PP%2096/2012"
    page = browser.get(answer.headers["location"]).text
    assert "Pelaksanaan Undang-Undang Nomor 25 Tahun 2009" in page
    assert "30 Oktober 2012" in page


def test_what_is_not_there_is_told_with_what_may_be_meant(browser):
    page = browser.get("/peraturan", params={"kata": "UU 26/2009"}).text

    assert "mungkin saja ada" in page
    assert "Maksud Anda" in page
    assert 'href="/peraturan/UU%2024/2009"' in page
    assert "mungkin saja ada" in browser.get("/peraturan?kata=zzzzqqqq").text
    assert browser.get("/peraturan/UU%209999/1901").status_code == 404
    assert browser.get("/aturan/XYZ999").status_code == 404


def test_words_of_a_search_are_escaped(browser):
    assert "<b>jahat" not in browser.get("/peraturan", params={"kata": "<b>jahat"}).text


def test_findings_lead_to_their_rule_and_its_law(browser, faulty_text):
    browser.leave(("draf.txt", faulty_text.encode()))
    page = browser.get("/dokumen/1").text

    assert 'href="/aturan/WKT' in page
    assert 'href="/peraturan/UU%2025/2009"' in page
