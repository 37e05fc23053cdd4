import time

import pytest

from standards_lint.errors import ReadError
from standards_lint.readers import xml_parts
from standards_lint.readers.xml_parts import parse_xml

LAUGHS = "<!DOCTYPE a [<!ENTITY b0 'x'>{}]><a>&b20;</a>".format(
    "".join(f"<!ENTITY b{n} '{f'&b{n - 1};' * 10}'>" for n in range(1, 21))
)
OUTSIDE = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "latin-1"])
def test_a_part_is_parsed_in_its_encoding(encoding):
    root = parse_xml(f"<?xml version='1.0' encoding='{encoding}'?><a x='é'>é<b/></a>".encode(encoding))
    assert (root.tag, root.text, root.get("x"), len(root)) == ("a", "é", "é", 1)


@pytest.mark.parametrize("text", [LAUGHS, OUTSIDE, "<!--x--><!DOCTYPE a SYSTEM 'http://127.0.0.1/a.dtd'><a/>"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_declarations_are_refused_before_they_are_read(text, encoding):
    start = time.process_time()
    with pytest.raises(ReadError, match="DOCTYPE") as raised:
        parse_xml(text.encode(encoding))
    assert raised.value.code == "DOK102"
    assert time.process_time() - start < 1


def test_the_word_doctype_in_the_text_is_no_declaration():
    assert parse_xml(b"<a><![CDATA[<!DOCTYPE html>]]></a>").text == "<!DOCTYPE html>"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"teks",
        b"<a>",
        b"<a></b>",
        b"<a>&x;</a>",
        b"<a>\0</a>",
        b"<a>&#xD800;</a>",
        b"<a>\xed\xa0\x80</a>",
        b"<?xml version='1.0' encoding='utf-7'?><a/>",
        b"<?xml version='1.0' encoding='tidak-ada'?><a/>",
        b"<?xml version='1.0' encoding='shift_jis'?><a/>",
        b"<a/>\xff",
    ],
)
def test_a_damaged_part_is_told_in_a_sentence(data):
    with pytest.raises(ReadError, match="rusak") as raised:
        parse_xml(data)
    assert raised.value.code == "DOK102"


def test_a_part_with_more_tags_than_any_document_is_not_opened(monkeypatch):
    monkeypatch.setattr(xml_parts, "MAX_TAGS", 9)
    assert len(parse_xml(b"<a>" + b"<b/>" * 7 + b"</a>")) == 7
    with pytest.raises(ReadError) as raised:
        parse_xml(b"<a>" + b"<b/>" * 8 + b"</a>")
    assert raised.value.code == "DOK104"


def test_nesting_without_end_is_parsed_and_let_go():
    root = parse_xml(b"<a>" * 100_000 + b"</a>" * 100_000)
    assert sum(1 for _ in root.iter()) == 100_000
