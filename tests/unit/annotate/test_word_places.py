"""Comments stand on the words that a finding quotes, wherever in the document these are."""

import pytest


def p(*content, settings=""):
    runs = "".join(c if c.startswith("<") else r(c) for c in content)
    return f"<w:p>{f'<w:pPr>{settings}</w:pPr>' if settings else ''}{runs}</w:p>"


def r(text, settings="", space=' xml:space="preserve"'):
    look = f"<w:rPr>{settings}</w:rPr>" if settings else ""
    return f"<w:r>{look}<w:t{space}>{text}</w:t></w:r>"


def words_of(kit, body, line, column, quote, **more):
    """The words that the comment on a finding stands on, after looking whether all else is as it was."""
    data = kit.docx(body)
    copy = kit.annotated(data, [kit.finding(line, column, quote, **more)])
    assert kit.shape(copy) == kit.shape(data)
    (found,) = [seen for seen in kit.comments(copy).values() if "UJI001" in seen.paragraphs[0]]
    return found.words


@pytest.mark.parametrize(
    ("body", "column", "quote"),
    [
        (p("Waktu tiga hari kerja"), 7, "tiga hari"),
        (p("Waktu tiga hari kerja"), 1, "Waktu"),
        (p("Waktu tiga hari kerja"), 17, "kerja"),
        (p("Wak", "tu ti", "ga ha", "ri kerja"), 7, "tiga hari"),
        (p("Waktu ", r("tiga", "<w:b/>"), " hari kerja"), 7, "tiga hari"),
        (p("<w:r><w:t>Waktu tiga hari kerja</w:t></w:r>"), 7, "tiga hari"),
        (p("<w:r><w:t>Biaya</w:t><w:tab/><w:t>Rp 5.000 tunai</w:t></w:r>"), 7, "Rp 5.000"),
        (p("<w:r><w:t>Biaya</w:t><w:tab/><w:t>Rp 5.000 tunai</w:t></w:r>"), 1, "Biaya"),
        (p("A &amp; B &#38; C &lt; D"), 5, "B & C"),
        (p('<w:hyperlink r:id="x">', r("www.kantor.example tanya"), "</w:hyperlink>"), 1, "www.kantor.example"),
        (p('<w:ins w:id="5" w:author="Ani">', r("dua hari kerja"), "</w:ins>", r(" saja")), 5, "hari kerja saja"),
        (p(r("dua "), '<w:del w:id="6"><w:r><w:delText>lama</w:delText></w:r></w:del>', r("hari")), 1, "dua hari"),
        (
            p("<w:sdt><w:sdtPr><w:tag/></w:sdtPr><w:sdtContent>", r("isian bebas"), "</w:sdtContent></w:sdt>"),
            7,
            "bebas",
        ),
        (p("<w:r><w:t>Undang</w:t><w:noBreakHyphen/><w:t>Undang ini</w:t></w:r>"), 1, "Undang-Undang"),
        (p("<w:smartTag>", r("satu dua"), "</w:smartTag>", r(" tiga")), 6, "dua tiga"),
    ],
)
def test_the_comment_stands_on_the_quoted_words_and_no_others(kit, body, column, quote):
    assert words_of(kit, body, 1, column, quote) == quote


def test_lines_of_one_paragraph_are_counted_through(kit):
    body = p("<w:r><w:t>Alamat:</w:t><w:br/><w:t>Jalan Melati 4 Sekarwangi</w:t></w:r>")
    assert words_of(kit, body, 2, 7, "Melati 4") == "Melati 4"


def test_a_number_that_word_counts_is_no_part_of_the_words(kit):
    settings = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    numbering = (
        f'<w:numbering {kit.spaces}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    data = kit.docx(p("Fotokopi KTP yang berlaku", settings=settings), numbering=numbering)
    assert kit.document(data, []).lines == ("1. Fotokopi KTP yang berlaku",)
    copy = kit.annotated(data, [kit.finding(1, 1, "1. Fotokopi KTP"), kit.finding(1, 13, "KTP", code="UJI002")])
    words = {seen.paragraphs[0]: seen.words for seen in kit.comments(copy).values()}
    assert words["Kesalahan UJI001"] == "Fotokopi KTP"
    assert words["Kesalahan UJI002"] == "KTP"


def test_words_of_several_paragraphs_are_reached_from_the_first_to_the_last(kit):
    body = p("Standar pelayanan") + p("penerbitan kartu") + p("tahun ini")
    assert words_of(kit, body, 1, 9, "pelayanan penerbitan kartu", end_line=2) == "pelayanan\npenerbitan kartu"


def test_cells_of_tables_are_reached(kit):
    inner = f"<w:tbl><w:tr><w:tc>{p('bersarang di sini')}</w:tc></w:tr></w:tbl>"
    table = f"<w:tbl><w:tr><w:tc>{p('Biaya')}</w:tc><w:tc>{p('Gratis saja')}{inner}{p('')}</w:tc></w:tr></w:tbl>"
    data = kit.docx(p("Judul") + table)
    lines = kit.document(data, []).lines
    for text, quote in (("Gratis saja", "saja"), ("bersarang di sini", "di")):
        line = lines.index(text) + 1
        assert words_of(kit, p("Judul") + table, line, text.index(quote) + 1, quote) == quote


def test_a_quote_that_differs_from_the_line_takes_the_rest_of_it(kit):
    assert words_of(kit, p("LAYANAN KARTU KELUARGA"), 1, 9, "Layanan kartu") == "KARTU KELUARGA"
    assert words_of(kit, p("LAYANAN KARTU KELUARGA"), 1, 9, "Kartu") == "KARTU"


def test_a_finding_without_words_stands_on_its_line(kit):
    assert words_of(kit, p("Pembuka") + p("  Layanan Kartu  "), 2, 1, "") == "Layanan Kartu"


def test_what_is_said_of_the_document_stands_on_its_first_text(kit):
    table = f"<w:tbl><w:tr><w:tc>{p('')}</w:tc><w:tc>{p('')}</w:tc></w:tr></w:tbl>"
    assert words_of(kit, p("") + table + p("Judul dokumen"), 1, 1, "") == "Judul dokumen"


def test_an_empty_cell_is_reached_without_words(kit):
    for cell in ("<w:p/>", "<w:p></w:p>", '<w:p><w:pPr><w:jc w:val="left"/></w:pPr></w:p>'):
        table = f"<w:tbl><w:tr><w:tc>{p('Biaya')}</w:tc><w:tc>{cell}</w:tc></w:tr></w:tbl>"
        assert words_of(kit, p("Judul") + table, 3, 1, "") == ""


def test_blanks_that_word_does_not_show_stay_hidden(kit):
    body = p("<w:r><w:t> Waktu tiga hari </w:t></w:r>")
    copy = kit.annotated(kit.docx(body), [kit.finding(1, 8, "tiga")])
    assert b"<w:t> Waktu tiga hari </w:t>" in kit.members(copy)["word/document.xml"]


@pytest.mark.parametrize(
    "settings", ["<w:text/>", '<w:dataBinding w:xpath="x"/>', "<w:date/>", "<w:dropDownList/>", "<w:comboBox/>"]
)
def test_what_word_fills_in_is_commented_as_a_whole(kit, settings):
    body = p(
        f"<w:sdt><w:sdtPr>{settings}</w:sdtPr><w:sdtContent>", r("21 Mei 2026"), "</w:sdtContent></w:sdt>", r(" sampai")
    )
    assert words_of(kit, body, 1, 4, "Mei") == "21 Mei 2026"


def test_the_choice_of_an_alternative_is_commented_as_a_whole(kit):
    body = p(
        r("Lihat "),
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>gambar satu</w:t></mc:Choice>'
        "<mc:Fallback><w:t>gambar satu</w:t></mc:Fallback></mc:AlternateContent></w:r>",
        r(" itu"),
    )
    assert words_of(kit, body, 1, 14, "satu") == "gambar satu"


def test_the_reference_stands_outside_of_what_people_inserted(kit):
    body = p('<w:ins w:id="5" w:author="Ani" w:date="2026-01-01T00:00:00Z">', r("dua hari kerja"), "</w:ins>")
    document = kit.members(kit.annotated(kit.docx(body), [kit.finding(1, 5, "hari")]))["word/document.xml"].decode()
    inserted = document[document.index("<w:ins ") : document.index("</w:ins>")]
    assert "commentRangeEnd" in inserted
    assert "commentReference" not in inserted


def test_two_findings_on_one_word_both_stand_there(kit):
    data = kit.docx(p("Waktu tiga hari kerja"))
    found = [kit.finding(1, 7, "tiga hari"), kit.finding(1, 7, "tiga", code="UJI002")]
    found.append(kit.finding(1, 12, "hari kerja", code="UJI003"))
    copy = kit.annotated(data, found)
    assert kit.shape(copy) == kit.shape(data)
    words = {seen.paragraphs[0]: seen.words for seen in kit.comments(copy).values()}
    assert words["Kesalahan UJI001"] == "tiga hari"
    assert words["Kesalahan UJI002"] == "tiga"
    assert words["Kesalahan UJI003"] == "hari kerja"


def box(text):
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>'
        f"{p(text)}</w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )


def moved(kit, data, line, column, quote):
    copy = kit.annotated(data, [kit.finding(line, column, quote)])
    assert kit.shape(copy) == kit.shape(data)
    (found,) = [seen for seen in kit.comments(copy).values() if "UJI001" in seen.paragraphs[0]]
    return found.words, found.paragraphs[-1]


def line_with(kit, data, words):
    lines = kit.document(data, []).lines
    line = next(number for number, text in enumerate(lines) if words in text)
    return line + 1, lines[line].index(words) + 1


def test_words_of_a_text_box_are_commented_on_its_paragraph_and_that_is_said(kit):
    data = kit.docx(p("Judul") + p("Alur layanan", box("Loket satu")))
    words, said = moved(kit, data, *line_with(kit, data, "Loket"), "Loket")
    assert words.startswith("Alur layanan")
    assert "kotak teks" in said
    assert "“Loket”" in said


@pytest.mark.parametrize(("part", "name"), [("header", "header"), ("footer", "footer")])
def test_words_of_headers_and_footers_are_commented_on_the_first_text(kit, part, name):
    root = {"header": "hdr", "footer": "ftr"}[part]
    data = kit.docx(p("Judul"), **{part: f"<w:{root} {kit.spaces}>{p('Dinas Kaliwungu')}</w:{root}>"})
    words, said = moved(kit, data, *line_with(kit, data, "Dinas"), "Dinas")
    assert words == "Judul"
    assert name in said


def test_words_of_a_footnote_are_commented_at_its_mark(kit):
    notes = f'<w:footnotes {kit.spaces}><w:footnote w:id="-1">{p("")}</w:footnote>'
    notes += f'<w:footnote w:id="7">{p("Lihat UU 1/1945")}</w:footnote></w:footnotes>'
    data = kit.docx(p("Judul") + p("Dasar", '<w:r><w:footnoteReference w:id="7"/></w:r>', " hukum"), footnotes=notes)
    copy = kit.annotated(data, [kit.finding(*line_with(kit, data, "UU 1/1945"), "UU 1/1945")])
    document = kit.members(copy)["word/document.xml"].decode()
    start = document.rindex("<w:commentRangeStart")
    assert document[start:].partition("/>")[2].startswith('<w:r><w:footnoteReference w:id="7"/></w:r>')
    (found,) = [seen for seen in kit.comments(copy).values() if "UJI001" in seen.paragraphs[0]]
    assert "catatan kaki" in found.paragraphs[-1]


def test_the_description_of_a_picture_is_commented_on_its_paragraph(kit):
    picture = '<w:r><w:drawing><wp:docPr id="1" name="a" descr="Bagan alur"/><a:x><pic:pic/></a:x></w:drawing></w:r>'
    data = kit.docx(p("Judul") + p("Alur:", picture))
    words, said = moved(kit, data, *line_with(kit, data, "Bagan"), "Bagan")
    assert words == "Alur:"
    assert "gambar" in said
