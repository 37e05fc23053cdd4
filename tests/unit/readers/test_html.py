import pytest

from standards_lint.model.block import BlockKind, Region
from standards_lint.readers import read_document


def read(body):
    return read_document(("<!DOCTYPE html>\n" + body).encode(), "a.html").blocks


def rows(body):
    return [(b.kind.value[0:2], b.level, b.label, b.text) for b in read(body)]


def texts(body):
    return [b.text for b in read(body)]


def place(block, word):
    span = block.source.span(block.text.index(word))
    return span.line, span.column


def test_white_space_collapses_and_places_stay_exact():
    (block,) = read("<p>\n  Surat   <b>penting</b>\n  dari\tlurah</p>")
    assert block.text == "Surat penting dari lurah"
    assert [place(block, w) for w in ("Surat", "penting", "dari", "lurah")] == [(3, 3), (3, 14), (4, 3), (4, 8)]


def test_a_word_with_emphasis_inside_stays_one_word():
    assert texts("<p><b>P</b>elayanan pub<i>lik</i> m<sup>2</sup></p>") == ["Pelayanan publik m2"]


def test_elements_set_apart_by_style_only_do_not_glue_words():
    assert texts("<p><span>Biaya</span><span>Gratis</span></p><p><span>1</span>Waktu</p><p>e-<span>KTP</span></p>") == [
        "Biaya Gratis",
        "1 Waktu",
        "e-KTP",
    ]


def test_headings_have_their_rank_and_their_number():
    assert rows(
        "<h1>Standar</h1><h3>2. Biaya</h3><h4><span>1</span>\nWaktu</h4>"
        "<h4><span>2</span>\nProduk</h4><h2>Satu<br>Dua</h2>"
    ) == [
        ("he", 1, "", "Standar"),
        ("he", 3, "2.", "Biaya"),
        ("he", 4, "1", "Waktu"),
        ("he", 4, "2", "Produk"),
        ("he", 2, "", "Satu Dua"),
    ]


def test_breaks_part_lines_unless_the_sentence_goes_on():
    assert texts("<p>Telepon : 111<br>Surel : a@b.id<br><br>paling lambat 3<br>(tiga) hari</p>") == [
        "Telepon : 111",
        "Surel : a@b.id",
        "paling lambat 3 (tiga) hari",
    ]
    assert [b.blank_before for b in read("<p>Satu<br>Dua<br><br>Tiga</p><p>&nbsp;</p><p>Empat</p>")] == [
        False,
        False,
        True,
        True,
    ]


def test_list_items_have_the_label_a_person_sees():
    body = (
        '<ol><li>satu<ol type="a"><li>dua<li>tiga</ol><li value="5">lima</ol><ul><li>butir</ul>'
        '<ol start="3" type="I"><li>x</ol><ul style="list-style: none"><li>tanpa</ul>'
    )
    assert [(b.label, b.level, b.text) for b in read(body)] == [
        ("1.", 1, "satu"),
        ("a.", 2, "dua"),
        ("b.", 2, "tiga"),
        ("5.", 1, "lima"),
        ("•", 1, "butir"),
        ("III.", 1, "x"),
        ("", 1, "tanpa"),
    ]
    assert all(b.kind is BlockKind.ITEM for b in read(body))


def test_a_written_label_replaces_a_bullet_and_stands_beside_a_number():
    assert [(b.label, b.text) for b in read("<ul><li>a.apabila lengkap<li>b.apabila kurang</ul>")] == [
        ("a.", "apabila lengkap"),
        ("b.", "apabila kurang"),
    ]
    assert [b.label for b in read("<ol><li>a. Datang<li>b. Tunggu</ol>")] == ["1. a.", "2. b."]


def test_further_paragraphs_of_an_item_are_no_items():
    assert rows("<ol><li><p>Datang</p><p>ke loket</p></li></ol>") == [
        ("it", 1, "1.", "Datang"),
        ("pa", 0, "", "ke loket"),
    ]


def test_a_paragraph_inside_a_list_is_no_item_and_does_not_count():
    assert [(b.label, b.text) for b in read("<ol><p>Syarat:</p><li>KTP<li>KK</ol>")] == [
        ("", "Syarat:"),
        ("1.", "KTP"),
        ("2.", "KK"),
    ]


def test_lists_written_with_breaks_and_no_break_spaces_are_nested():
    body = "<p>1 Umum<br>&nbsp;&nbsp;1. KTP<br>&nbsp;&nbsp;2. KK<br>2 Khusus<br>&nbsp;&nbsp;a. Surat<br>3 Lain</p>"
    assert [(b.label, b.level) for b in read(body)] == [("1", 1), ("1.", 2), ("2.", 2), ("2", 1), ("a.", 2), ("3", 1)]


def test_terms_are_headings_of_their_descriptions():
    assert rows("<dl><dt>Biaya<dd>Gratis<dt>Waktu<dd>a. cepat</dl>") == [
        ("he", 0, "", "Biaya"),
        ("pa", 0, "", "Gratis"),
        ("he", 0, "", "Waktu"),
        ("it", 1, "a.", "cepat"),
    ]


def test_bold_and_linked_paragraphs_are_marked():
    bold, half, link = read('<p><strong>Biaya</strong></p><p><b>Bi</b>aya</p><p><a href="x.html">Unduh</a></p>')
    assert (bold.bold, half.bold, link.bold) == (True, False, False)
    assert (bold.link, half.link, link.link) == (False, False, True)
    assert read('<p style="font-weight:bold">Biaya</p>')[0].bold


def test_pictures_are_blocks_with_their_alternative_text_at_its_place():
    text, picture = read('<p>Alur<img src="a.png" alt="Bagan &amp; alur"></p>')
    assert (text.text, picture.kind) == ("Alur", BlockKind.IMAGE)
    assert (picture.span.line, picture.span.column) == (2, 30)
    (empty,) = read('<p>x</p><img src="a.png">')[1:]
    assert (empty.kind, empty.text, empty.span.column) == (BlockKind.IMAGE, "", 9)
    assert [b.kind.value for b in read('<p>x</p><iframe src="sk.pdf"></iframe><iframe src="peta"></iframe>')] == [
        "paragraph",
        "image",
    ]


@pytest.mark.parametrize(
    "body",
    [
        "<script>var a = '<p>bukan</p>';</script>",
        "<style>p { color: red }</style>",
        "<!-- <p>bukan</p> -->",
        "<template><p>bukan</p></template>",
        "<noscript>bukan</noscript>",
        '<div style="display: none">bukan</div>',
        "<p hidden>bukan</p>",
        "<select><option>bukan</select>",
        "<textarea>bukan</textarea>",
        '<input value="bukan" placeholder="bukan">',
        "<p><del>bukan</del></p>",
        "<svg><title>bukan</title></svg>",
    ],
)
def test_what_the_page_does_not_show_is_left_out(body):
    assert texts(f"{body}<p>isi</p>") == ["isi"]


@pytest.mark.parametrize(
    "body",
    [
        '<div class="collapse" style="display:none">isi</div>',
        '<div class="tab-pane" hidden>isi</div>',
        '<div role="tabpanel" hidden>isi</div>',
        '<div id="d1" style="display:none">isi</div><i data-target="#d1"></i>',
        "<details>isi</details>",
    ],
)
def test_what_a_click_opens_is_content(body):
    assert "isi" in texts(body)


def test_tab_titles_stand_in_front_of_their_panes():
    body = (
        '<ul class="nav nav-tabs"><li><a href="#t1">Biaya</a></li><li><a data-bs-target="#t2">Waktu</a></li></ul>'
        '<div id="t1"><p>Gratis</p></div><div id="t2"><p>3 hari</p></div>'
    )
    assert rows(body) == [
        ("he", 0, "", "Biaya"),
        ("pa", 0, "", "Gratis"),
        ("he", 0, "", "Waktu"),
        ("pa", 0, "", "3 hari"),
    ]
    assert read(body)[0].span.column == body.index("Biaya") + 1


def test_a_link_to_a_section_that_has_the_heading_stays_a_link():
    body = '<p><a href="#b">Biaya</a></p><div id="b"><h2>Biaya</h2><p>Gratis</p></div>'
    assert rows(body) == [("pa", 0, "", "Biaya"), ("he", 2, "", "Biaya"), ("pa", 0, "", "Gratis")]


def test_a_row_of_buttons_above_cards_is_a_menu():
    body = "<div><button>Semua</button><button>SIM</button><button>Pengaduan</button></div><h2>SIM</h2>"
    body += "<p>Bawalah KTP asli dan fotokopinya, dua pas foto, dan surat keterangan sehat.</p>"
    blocks = read_document(f"<html><body>{body}</body></html>".encode(), "a.html").blocks
    assert [b.text for b in blocks if b.region is Region.MENU] == ["Semua", "SIM", "Pengaduan"]


def test_buttons_with_words_between_them_are_content():
    body = "<div><button>Biaya</button>Gratis<button>Waktu</button>3 hari<button>Produk</button>Kartu</div>"
    blocks = read_document(f"<html><body>{body}</body></html>".encode(), "a.html").blocks
    assert all(b.region is Region.MAIN for b in blocks)


@pytest.mark.parametrize("look", ['class="text-xs block"', 'class="d-block"', 'style="display: block"'])
def test_a_label_that_its_style_sets_on_a_line_of_its_own_is_a_line(look):
    body = f"<div><span {look}>Biaya / Tarif</span> <span>Rp 30.000</span></div>"
    assert [text for _, _, _, text in rows(body)] == ["Biaya / Tarif", "Rp 30.000"]


def test_a_heading_is_one_line_whatever_its_parts_look_like():
    assert [text for _, _, _, text in rows('<h1>Standar <span class="block">Pelayanan</span></h1>')] == [
        "Standar Pelayanan"
    ]


def test_accordion_and_card_titles_are_headings():
    body = (
        "<details><summary>Biaya</summary>Gratis</details>"
        '<div class="card"><div class="card-header">Waktu</div><div class="card-body">3 hari</div></div>'
        '<button aria-expanded="false">Produk</button><div>Kartu</div>'
        '<h2 class="accordion-header"><button data-bs-target="#c">Sarana</button></h2><div id="c">Meja</div>'
        "<button>Kirim</button>"
    )
    assert [(kind, level, text) for kind, level, _, text in rows(body)] == [
        ("he", 0, "Biaya"),
        ("pa", 0, "Gratis"),
        ("he", 0, "Waktu"),
        ("pa", 0, "3 hari"),
        ("he", 0, "Produk"),
        ("pa", 0, "Kartu"),
        ("he", 2, "Sarana"),
        ("pa", 0, "Meja"),
        ("pa", 0, "Kirim"),
    ]


FILLING = "<p>" + "Uraian standar pelayanan yang panjang. " * 10 + "</p>"


@pytest.mark.parametrize(
    ("body", "region"),
    [
        ("<nav>x</nav>", Region.MENU),
        ("<header>x</header>", Region.MENU),
        ('<div role="navigation">x</div>', Region.MENU),
        ('<div class="main-menu">x</div>', Region.MENU),
        ('<div id="navbarNav"></div><div class="breadcrumb">x</div>', Region.MENU),
        ("<footer>x</footer>", Region.FOOTER),
        ('<div class="footer-top">x</div>', Region.FOOTER),
        ("<aside>x</aside>", Region.ASIDE),
        ('<div class="main-sidebar">x</div>', Region.ASIDE),
        ('<div class="berita-terkait">x</div>', Region.ASIDE),
        ('<div id="comments">x</div>', Region.ASIDE),
        ('<div class="share-buttons">x</div>', Region.ASIDE),
        ('<div class="nav-tabs">x</div>', Region.MAIN),
        ('<div class="card-footer">x</div>', Region.MAIN),
        ('<div class="page-header">x</div>', Region.MAIN),
        ('<body class="sidebar-mini">x', Region.MAIN),
        ("<article><header>x</header></article>", Region.MAIN),
        ("<ul>" + '<li><a href="a.html">x</a>' * 5 + "</ul>", Region.MENU),
        ("<main><ul>" + '<li><a href="a.html">x</a>' * 5 + "</ul></main>", Region.MAIN),
        ("<ul>" + '<li><a href="#">x</a>' * 5 + "</ul>", Region.MAIN),
        ('<div class="breadcrumb"><h1>x</h1></div>', Region.MAIN),
    ],
)
def test_furniture_is_kept_and_marked(body, region):
    blocks = [b for b in read(body + "<div>" + FILLING + "</div>") if b.text == "x"]
    assert {b.region for b in blocks} == {region}


def test_a_wrapper_of_the_whole_page_is_no_furniture():
    assert read(f'<div class="sidebar">{FILLING}</div>')[0].region is Region.MAIN


def cells(body):
    return [(b.cell.table, b.cell.row, b.cell.column, b.text) for b in read(body) if b.cell]


def test_spans_of_rows_and_columns_are_counted():
    body = "<table><tr><th rowspan=2>No<th colspan=2>Pelaksana<th>Ket<tr><td>A<td>B<td>C</table>"
    assert cells(body) == [
        (1, 1, 1, "No"),
        (1, 1, 2, "Pelaksana"),
        (1, 1, 4, "Ket"),
        (1, 2, 2, "A"),
        (1, 2, 3, "B"),
        (1, 2, 4, "C"),
    ]
    first = read(body)[0].cell
    assert (first.row_span, first.column_span, first.header) == (2, 1, True)


def test_empty_cells_are_blocks_with_a_place():
    blocks = read("<table><tr><td>Biaya</td><td>\n</td></tr><tr><td>Waktu</td><td>1</td></tr></table>")
    assert [(b.text, b.span.line, b.span.column) for b in blocks[:2]] == [("Biaya", 2, 16), ("", 2, 30)]
    assert blocks[1].span.cell == "tabel 1, baris 1, kolom 2"


def test_a_cell_with_a_picture_only_is_not_empty():
    assert [b.kind for b in read('<table><tr><td>Alur<td><img src="a.png" alt=""></table>')] == [
        BlockKind.PARAGRAPH,
        BlockKind.IMAGE,
    ]


def test_unclosed_cells_rows_paragraphs_and_items():
    body = (
        "<table><tr><td><p>1<td><p>Biaya<td><ol><li>Gratis<li>Tanpa pungutan"
        "<tr><td>2<td>Waktu<td>3 hari</table><p>Akhir"
    )
    assert cells(body) == [
        (1, 1, 1, "1"),
        (1, 1, 2, "Biaya"),
        (1, 1, 3, "Gratis"),
        (1, 1, 3, "Tanpa pungutan"),
        (1, 2, 1, "2"),
        (1, 2, 2, "Waktu"),
        (1, 2, 3, "3 hari"),
    ]
    assert read(body)[-1].cell is None


def test_nested_tables_know_their_outer_tables():
    body = "<table><tr><td>Biaya<td>Tarif:<table><tr><td>A<td>1<tr><td>B<td>2</table>selesai<tr><td>Waktu<td>x</table>"
    assert cells(body) == [
        (1, 1, 1, "Biaya"),
        (1, 1, 2, "Tarif:"),
        (2, 1, 1, "A"),
        (2, 1, 2, "1"),
        (2, 2, 1, "B"),
        (2, 2, 2, "2"),
        (1, 1, 2, "selesai"),
        (1, 2, 1, "Waktu"),
        (1, 2, 2, "x"),
    ]
    assert {b.cell.outer for b in read(body) if b.cell.table == 2} == {(1,)}


def test_a_table_of_one_cell_is_a_box():
    assert [b.cell for b in read("<table><tr><td><p>Satu</p><p>Dua</p></table>")] == [None, None]


def test_head_rows_captions_and_stray_text_of_a_table():
    body = "<table><caption>Tarif</caption><thead><tr><td>No<td>Uraian</thead><tbody>lepas<tr><td>1<td>Surat</table>"
    blocks = read(body)
    assert [(b.text, b.cell is not None and b.cell.header) for b in blocks] == [
        ("Tarif", False),
        ("No", True),
        ("Uraian", True),
        ("lepas", False),
        ("1", False),
        ("Surat", False),
    ]


def test_stray_end_tags_close_nothing():
    assert cells("<table><tr><td>A</div></p></li><td>B</table>") == [(1, 1, 1, "A"), (1, 1, 2, "B")]
    assert texts("</div><p>Satu</b></p></a><p>Dua</p></body><p>Tiga</p></html>") == ["Satu", "Dua", "Tiga"]


def test_code_fences_around_a_page_are_no_text():
    assert [b.text for b in read_document(b"```html\n<body><p>Isi</p></body>\n```\n", "a.html").blocks] == ["Isi"]


def test_flattened_lists_in_a_cell_are_items():
    blocks = read("<table><tr><td>Kanal<td>langsung melalui : a. telepon kantor b. surat c. loket</table>")
    assert [(b.label, b.level, b.text) for b in blocks if b.cell.column == 2] == [
        ("", 0, "langsung melalui :"),
        ("a.", 1, "telepon kantor"),
        ("b.", 1, "surat"),
        ("c.", 1, "loket"),
    ]


def test_lines_of_preformatted_text_are_lines():
    assert texts("<pre>Nama : A\nUmur : 3</pre>") == ["Nama : A", "Umur : 3"]


def test_attributes_with_signs_do_not_end_a_tag():
    assert texts("""<p title="a > b" class='x'>Satu</p><p title=it's>Dua</p><p data-x="<b>">Tiga</p>""") == [
        "Satu",
        "Dua",
        "Tiga",
    ]


def test_less_signs_are_text():
    assert texts("<p>waktu < 10 menit & > 5</p>") == ["waktu < 10 menit & > 5"]


def test_a_pane_whose_text_begins_with_the_words_of_its_tab_still_gets_its_title():
    page = (
        "<ul><li><a href='#t1'>Pengawasan Internal</a></li></ul>"
        "<div id='t1'><p>Pengawasan internal dilakukan atasan langsung.</p></div>"
    )
    texts = [b.text for b in read_document(page.encode(), "a.html").blocks if b.text]
    assert texts == ["Pengawasan Internal", "Pengawasan internal dilakukan atasan langsung."]
    assert read_document(page.encode(), "a.html").blocks[0].kind == "heading"


def test_a_heading_without_an_end_tag_ends_where_its_text_begins():
    for opening in ("<p>", "<div>", "<ul><li>", "<table><tr><td>", "<b><p>"):
        assert [row[0::3] for row in rows(f"<h2>Persyaratan{opening}Surat lamaran</p><h2>Biaya<p>Gratis</p>")] == [
            ("he", "Persyaratan"),
            ("it" if "li" in opening else "pa", "Surat lamaran"),
            ("he", "Biaya"),
            ("pa", "Gratis"),
        ]


def test_an_end_tag_of_another_rank_ends_a_heading():
    assert [row[0] for row in rows("<h2>Biaya</h3><p>Gratis</p>")] == ["he", "pa"]


def test_a_heading_with_an_end_tag_may_hold_blocks():
    assert rows("<h2><span>A</span><div>Biaya</div></h2><p>Gratis</p>") == [
        ("he", 2, "", "A"),
        ("he", 2, "", "Biaya"),
        ("pa", 0, "", "Gratis"),
    ]


def test_numbers_set_apart_before_headings_are_their_labels():
    assert rows("<p>1</p><h3>Syarat</h3><p>Surat</p><div><span>2</span><div><h3>Alur</h3></div></div>") == [
        ("he", 3, "1", "Syarat"),
        ("pa", 0, "", "Surat"),
        ("he", 3, "2", "Alur"),
    ]
    assert [label for _, _, label, _ in rows("<p>01</p><h3>Syarat</h3><p>02</p><h3>Alur</h3>")] == ["01", "02"]


def test_a_number_above_a_title_that_counts_something_stays_a_text():
    for body in (
        "<p>1</p><h3>Syarat</h3>",
        "<span>12</span><h3>Dokter</h3><span>13</span><h3>Perawat</h3>",
        "<p>1</p><h3>1. Syarat</h3><p>2</p><h3>2. Alur</h3>",
        "<p>1</p><p>x</p><h3>Syarat</h3><p>2</p><p>x</p><h3>Alur</h3>",
    ):
        assert [t for t in texts(body) if t.isdigit()], body


LABELS = '<ul class="nav nav-tabs"><li><a href="#">Syarat</a></li><li><a href="#">Tarif</a></li></ul>'


@pytest.mark.parametrize(
    ("labels", "panes"),
    [
        (LABELS, '<div class="tab-content"><div>Surat lamaran</div><div>Gratis</div></div>'),
        (LABELS, '<div><div class="tab-pane">Surat lamaran</div><div class="tab-pane">Gratis</div></div>'),
        (
            '<div class="tabs"><button>Syarat</button><button>Tarif</button></div>',
            '<section><div class="tab-content">Surat lamaran</div><div class="tab-content">Gratis</div></section>',
        ),
    ],
)
def test_tabs_without_ids_are_paired_with_their_panes_by_order(labels, panes):
    assert [row[0::3] for row in rows(f"<h1>Izin</h1><div>{labels}{panes}</div><p>Akhir</p>")] == [
        ("he", "Izin"),
        ("he", "Syarat"),
        ("pa", "Surat lamaran"),
        ("he", "Tarif"),
        ("pa", "Gratis"),
        ("pa", "Akhir"),
    ]


def test_panes_of_another_number_or_without_a_name_are_not_paired():
    for panes in (
        '<div class="tab-content"><div>Satu</div><div>Dua</div><div>Tiga</div></div>',
        "<div><div>Satu</div><div>Dua</div></div>",
    ):
        assert texts(LABELS + panes)[:2] == ["Syarat", "Tarif"]
    menu = '<ul><li><a href="/a">Syarat</a></li><li><a href="/b">Tarif</a></li></ul>'
    assert texts(menu + '<div class="tab-content"><div>Satu</div><div>Dua</div></div>')[:2] == ["Syarat", "Tarif"]


def test_hyphens_that_only_look_like_one_are_one():
    assert rows("<p>Undang\u2010Undang dan sewaktu\u2011waktu</p>") == [
        ("pa", 0, "", "Undang-Undang dan sewaktu-waktu")
    ]


GAP = "&nbsp;&nbsp; &nbsp;&nbsp;"


def test_lines_with_gaps_of_no_break_spaces_are_rows_of_a_table():
    rows = (("LAYANAN", "BIAYA", "WAKTU"), ("Persalinan Normal", "Rp 500.000", "± 60 Menit"))
    blocks = read(f"<p>Tarif<br>{'<br />'.join(GAP.join(row) for row in rows)}</p>")
    assert [(b.text, b.cell and (b.cell.table, b.cell.row, b.cell.column)) for b in blocks] == [
        ("Tarif", None),
        *((text, (1, row, column)) for row, cells in enumerate(rows, 1) for column, text in enumerate(cells, 1)),
    ]


@pytest.mark.parametrize(
    "page",
    [
        f"<p>Nama{GAP}Alamat{GAP}Loket</p><p>Budi{GAP}Jalan Melati{GAP}2A</p>",  # two paragraphs
        f"<p>Nama{GAP}Alamat{GAP}Loket<br>Budi</p>",  # one line alone
        f"<p>Mengetahui{GAP}Pemohon<br>Kepala Desa{GAP}Budi</p>",  # a place to sign
        f"<p>1.{GAP}Surat Usaha{GAP}: KTP<br>2.{GAP}Surat Nikah{GAP}: KK</p>",  # numbers and labels
        f"<p>{GAP}Nama<br>{GAP}Alamat</p>",  # indented
        "<p>Rp&nbsp;500.000 &nbsp;tunai<br>Rp&nbsp;750.000 &nbsp;tunai</p>",
        f"<ul><li>Nama{GAP}Alamat</li><li>Budi{GAP}Melati</li></ul>",
    ],
)
def test_other_no_break_spaces_part_no_columns(page):
    assert all(block.cell is None for block in read(page))


def test_tables_of_two_stretches_of_html_in_markdown_are_two():
    part = f"<p>Nama{GAP}Alamat{GAP}Loket<br>Budi{GAP}Jalan Melati{GAP}2A</p>"
    blocks = read_document(f"{part}\n\nSelang.\n\n{part}\n".encode(), "a.md").blocks
    assert [b.cell.table for b in blocks if b.cell is not None] == [1] * 6 + [2] * 6
