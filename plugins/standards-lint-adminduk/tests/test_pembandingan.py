"""Lists of requirements held against the table, in invented standards."""

from __future__ import annotations

from dataclasses import replace

import pytest
from standards_lint.pipeline import judge_bytes
from standards_lint.plugins import Standard, State
from standards_lint.session import Session

from standards_lint_adminduk.pembandingan import BEYOND, LETTER, MISSING, Difference, differences
from standards_lint_adminduk.persyaratan import requirements


def read(session: Session, name: str, *items: str) -> Standard:
    rows = "".join(f"<li>{item}</li>" for item in items)
    head = f"<h1>Standar Pelayanan Administrasi Kependudukan</h1><h2>{name}</h2>"
    page = f"{head}<h3>Persyaratan</h3><ul>{rows}</ul><h3>Biaya</h3><p>Gratis</p>"
    standard = judge_bytes(page.encode(), "contoh.html", session).standard
    assert [service.name for service in standard.services] == [name]
    return standard


def told(session: Session, name: str, *items: str) -> list[Difference]:
    return list(differences(read(session, name, *items), session.knowledge, requirements()))


def told_of(session: Session, standard: Standard, **changes: object) -> list[Difference]:
    """What is told where the list of requirements was read otherwise."""
    (service,) = standard.services
    components = tuple(replace(c, **changes) if c.id == "persyaratan" else c for c in service.components)
    changed = replace(standard, services=(replace(service, components=components),))
    return list(differences(changed, session.knowledge, requirements()))


def kinds(found: list[Difference]) -> list[tuple[str, str]]:
    return [(one.kind, one.paper or one.text) for one in found]


def test_what_the_article_lists_is_not_told(session):
    assert not told(session, "Penerbitan Kartu Keluarga karena Hilang", "Surat keterangan hilang dari polisi", "KTP-el")


def test_cover_letter_names_the_article(session):
    (letter,) = told(session, "Penerbitan KTP-el Baru", "Surat pengantar RT dan RW", "Kartu Keluarga")
    assert (letter.kind, letter.article) == (LETTER, "Pasal 15")


def test_lost_card_is_reported_through_the_lurah(session):
    asked = ("Surat pengantar lurah", "Surat keterangan kehilangan dari kepolisian", "Kartu Keluarga")
    assert not told(session, "Penerbitan KTP-el karena Hilang", *asked)


def test_letter_that_proves_the_move(session):
    asked = ("Surat pengantar pindah dari kelurahan asal", "Kartu Keluarga")
    assert not told(session, "Penerbitan KTP-el karena Pindah Datang", *asked)


def test_letter_for_the_move_letter(session):
    asked = ("Surat pengantar pindah dari kelurahan", "Kartu Keluarga")
    assert [one.kind for one in told(session, "Penerbitan Surat Keterangan Pindah", *asked)] == [LETTER]


def test_death_is_reported_by_the_neighbourhood(session):
    asked = ("Surat pengantar RT", "Surat keterangan kematian dari dokter atau lurah")
    assert not told(session, "Pencatatan Kematian", *asked)


def test_who_is_not_registered_needs_the_letter(session):
    asked = ("Kartu Keluarga lama", "Surat pengantar RT", "Pencatatan biodata bagi yang belum tercatat")
    assert not told(session, "Perubahan Kartu Keluarga", *asked)


def test_paper_of_another_office(session):
    (paper,) = told(session, "Penerbitan Surat Keterangan Pindah", "Kartu Keluarga", "Bukti lunas PBB tahun berjalan")
    assert (paper.kind, paper.foreign, paper.article) == (BEYOND, True, "Pasal 25 ayat (3)")


def test_paper_of_the_own_office(session):
    (paper,) = told(session, "Penerbitan KTP-el Baru", "Kartu Keluarga", "Fotokopi akta kelahiran")
    assert (paper.kind, paper.foreign) == (BEYOND, False)


def test_proof_of_the_event_may_be_any_paper(session):
    asked = ("Kartu Keluarga lama", "Fotokopi ijazah", "Fotokopi buku nikah", "Akta kelahiran")
    assert not told(session, "Perubahan Data Kartu Keluarga", *asked)


def test_identity_papers_forms_and_witnesses_are_never_too_many(session):
    asked = ("Kartu Keluarga", "KTP-el", "Formulir F-1.03", "Fotokopi KTP-el dua orang saksi", "Surat kuasa")
    assert not told(session, "Penerbitan Surat Keterangan Pindah", *asked)


@pytest.mark.parametrize("condition", ["bagi anak angkat", "apabila data berbeda", "atau surat lain", "(bila ada)"])
def test_what_only_some_bring_is_not_told(session, condition):
    assert not told(session, "Penerbitan KTP-el Baru", "Kartu Keluarga", f"Fotokopi akta kelahiran {condition}")


@pytest.mark.parametrize("heading", ["Bagi WNA:", "Tambahan apabila data berubah:", "Pindah ke luar wilayah Indonesia"])
def test_what_stands_below_a_heading_for_some_is_not_told(session, heading):
    asked = ("Kartu Keluarga", heading, "Pas foto ukuran 3 x 4")
    assert not told(session, "Penerbitan Surat Keterangan Pindah", *asked)


def test_what_stands_below_the_next_heading_is_told(session):
    asked = ("Orang asing:", "Paspor", "Warga negara Indonesia:", "Kartu Keluarga", "Pas foto ukuran 3 x 4")
    found = told(session, "Penerbitan Surat Keterangan Pindah", *asked)
    assert kinds(found) == [(BEYOND, "Pas foto ukuran 3 x 4")]


@pytest.mark.parametrize("item", ["b. Bukti lunas PBB; dan", "2) Bukti lunas PBB.", "- Bukti lunas PBB;"])
def test_words_are_told_without_label_and_stop(session, item):
    (paper,) = told(session, "Penerbitan Surat Keterangan Pindah", "a. Kartu Keluarga;", item)
    assert paper.text == "Bukti lunas PBB"


@pytest.mark.parametrize(
    "items", ["KTP-el, akta kelahiran, dan KK", "KK dan akta kelahiran", "akta kelahiran serta KK"]
)
def test_only_the_paper_itself_is_told_of_a_list_in_a_line(session, items):
    standard = read(session, "Penerbitan KTP-el Baru", items)
    (paper,) = differences(standard, session.knowledge, requirements())
    assert paper.text == "akta kelahiran"
    (list_,) = [m.text for m in standard.matches if m.name == "adm_syarat_akta_kelahiran"]
    assert paper.span == list_.span(list_.text.index("akta"), list_.text.index("akta") + len("akta kelahiran"))


def test_a_letter_stands_where_the_national_rule_sees_it(session):
    standard = read(session, "Penerbitan KTP-el Baru", "KK, surat pengantar RT, dan KTP-el orang tua")
    (letter,) = differences(standard, session.knowledge, requirements())
    assert letter.text == "surat pengantar RT"
    assert letter.span == next(m.text.span() for m in standard.matches if m.name == "pengantar_rt_rw")


def test_the_same_paper_is_told_once(session):
    asked = ("Kartu Keluarga", "Pas foto ukuran 3 x 4", "Hasil pindai pas foto ukuran 3 x 4")
    assert len(told(session, "Penerbitan Surat Keterangan Pindah", *asked)) == 1


def test_missing_paper(session):
    found = told(session, "Penerbitan KTP-el karena Hilang atau Rusak", "KTP-el yang rusak", "Kartu Keluarga")
    assert kinds(found) == [(MISSING, "surat keterangan kehilangan dari kepolisian")]
    assert found[0].text == "Persyaratan"


def test_missing_papers_are_told_together(session):
    (found,) = told(session, "Pencatatan Kelahiran", "Surat keterangan lahir dari bidan")
    assert found.paper == "buku nikah atau bukti perkawinan orang tua dan Kartu Keluarga"


def test_three_missing_papers(session):
    (found,) = told(session, "Pencatatan Perkawinan", "KTP-el kedua mempelai")
    assert (
        found.paper
        == "bukti perkawinan dari pemuka agama atau penghayat kepercayaan, pas foto suami dan istri, dan Kartu Keluarga"
    )


def test_identity_cards_may_be_left_to_a_form(session):
    assert not told(
        session, "Penerbitan Kartu Keluarga karena Hilang", "Surat kehilangan dari polisi", "Formulir F-1.02"
    )


def test_a_lost_card_cannot_be_shown(session):
    found = told(session, "Penerbitan KTP-el karena Hilang", "Surat kehilangan dari polisi", "Kartu Keluarga")
    assert not found


@pytest.mark.parametrize("rest", ["Dokumen pendukung lainnya", "Syarat lain sebagaimana dimaksud dalam huruf a"])
def test_nothing_is_missing_where_the_list_is_not_whole(session, rest):
    assert not told(session, "Pencatatan Kelahiran", "Kartu Keluarga", rest)


def test_nothing_is_missing_where_no_paper_is_known(session):
    assert not told(session, "Pencatatan Kelahiran", "Mengisi formulir", "Datang sendiri")


@pytest.mark.parametrize(
    "name",
    [
        "Penerbitan Kartu Keluarga Baru",
        "Pisah Kartu Keluarga",
        "Perubahan Kartu Keluarga karena Menumpang",
        "Penerbitan Surat Keterangan Pindah Datang",
        "Penerbitan KTP-el bagi Orang Asing",
        "Pembetulan Akta Kelahiran",
        "Pelayanan KTP-el",
        "Pencatatan Perkawinan di Luar Wilayah Indonesia",
    ],
)
def test_services_without_a_row_are_not_compared(session, name):
    assert not told(session, name, "Surat pengantar RT", "Pas foto ukuran 3 x 4", "Fotokopi ijazah")


def test_other_services_are_not_compared(session):
    assert not told(session, "Surat Keterangan Tidak Mampu", "Surat pengantar RT", "Bukti lunas PBB", "Kartu Keluarga")


def test_letter_that_leads_to_another_office_is_no_population_document(session):
    asked = ("Surat pengantar RT", "Pas foto ukuran 3 x 4", "KTP-el")
    assert not told(session, "Pengantar Surat Keterangan Pindah", *asked)


@pytest.mark.parametrize("changes", [{"certainty": 60}, {"state": State.HAMPA}])
def test_a_list_that_was_not_read_for_certain_is_not_compared(session, changes):
    standard = read(session, "Penerbitan KTP-el Baru", "Surat pengantar RT", "KTP-el orang tua")
    assert [one.kind for one in told_of(session, standard)] == [LETTER, MISSING]
    assert not told_of(session, standard, **changes)


@pytest.mark.parametrize("changes", [{"image_lost": True}, {"merged_with": "prosedur"}])
def test_nothing_is_missing_where_part_of_the_list_may_be(session, changes):
    standard = read(session, "Penerbitan KTP-el Baru", "Surat pengantar RT", "KTP-el orang tua")
    assert [one.kind for one in told_of(session, standard, **changes)] == [LETTER]


def test_the_matter_goes_before_the_name(session):
    asked = ("Surat pengantar RT", "Kartu Keluarga")
    (letter,) = told(session, "Penerbitan KTP-el Baru sesudah Pencatatan Perkawinan", *asked)
    assert letter.article == "Pasal 15"


def test_a_service_of_several_rows_is_not_compared():
    table = requirements()
    assert table.row("Penerbitan KTP-el Baru", "ktp", "baru")
    assert replace(table, rows=table.rows * 2).row("Penerbitan KTP-el Baru", "ktp", "baru") is None


def test_move_is_known_by_its_name_too():
    row = requirements().row("Pindah WNI", "", "pindah")
    assert row is not None
    assert row.article == "Pasal 25 ayat (3)"
    assert requirements().row("Penerbitan KK dan KTP-el karena Pindah Penduduk", "", "pindah") is None


def test_marriage_is_known_by_its_name(session):
    found = told(session, "Pencatatan Perkawinan", "Surat nikah dari gereja", "Kartu Keluarga", "KTP-el")
    assert kinds(found) == [(MISSING, "pas foto suami dan istri")]


def test_table_names_patterns_that_exist(session):
    known = {pattern.name for pattern in session.knowledge.patterns}
    table = requirements()
    named = table.foreign | table.own
    for row in table.rows:
        named |= {paper.pattern for paper in row.papers if paper.pattern} | row.further | row.letters
    assert named <= known


def test_rows_speak_of_what_the_program_tells(session):
    matters = {id_ for id_, _ in session.knowledge.population_words.matters} | {""}
    occasions = {id_ for id_, _ in session.knowledge.population_words.occasions} | {""}
    assert all(row.matter in matters and row.occasions <= occasions for row in requirements().rows)
