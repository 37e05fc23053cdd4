"""Which services of two versions are the same, and what became of their components."""

import pytest

from standards_lint.model.rounds import Change
from standards_lint.rounds.services import follow_services


def pairs(followed):
    return [(s.old.name if s.old else None, s.new.name if s.new else None, s.renamed) for s in followed]


def test_services_are_paired_by_name_whatever_their_order_and_loose_words(make):
    old = [make.service("Izin Warung"), make.service("Izin Pasar"), make.service("Izin Lapak")]
    new = [make.service("Pelayanan Izin Lapak"), make.service("IZIN WARUNG"), make.service("Izin Kantin")]

    assert pairs(follow_services(old, new, make.words)) == [
        ("Izin Lapak", "Pelayanan Izin Lapak", False),
        ("Izin Warung", "IZIN WARUNG", False),
        (None, "Izin Kantin", False),
        ("Izin Pasar", None, False),
    ]


def test_the_same_name_goes_before_one_that_differs_in_brackets(make):
    old = [make.service("Kartu (Baru)"), make.service("Kartu")]
    new = [make.service("Kartu"), make.service("Kartu (Baru)")]

    assert pairs(follow_services(old, new, make.words)) == [
        ("Kartu", "Kartu", False),
        ("Kartu (Baru)", "Kartu (Baru)", False),
    ]


def test_names_that_stand_twice_are_paired_in_their_order(make):
    old = [make.service("Kartu", biaya="isi"), make.service("Kartu", produk="isi")]
    new = [make.service("Kartu", biaya="isi"), make.service("Kartu", produk="isi")]

    followed = follow_services(old, new, make.words)

    assert [(s.old is old[i], s.new is new[i], s.components) for i, s in enumerate(followed)] == [(True, True, ())] * 2


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("Penebitan Kartu Tani", "Penerbitan Kartu Tani", True),
        ("Akta Kelahiran", "Akta Kematian", False),
        ("Surat Pindah Datang", "Surat Pindah Keluar", False),
        ("Kartu WNI", "Kartu WNA", False),
        ("Izin Kelas 1", "Izin Kelas 2", False),
        ("Izin", "Izin Warung", False),
    ],
)
def test_a_slip_of_the_pen_makes_no_other_service(make, old, new, same):
    other = make.service("Lain Sama Sekali")  # with a second service nothing is paired for want of another

    followed = follow_services([make.service(old), other], [make.service(new), other], make.words)

    assert ((old, new, True) in pairs(followed)) is same


def test_the_only_service_of_both_is_said_to_be_renamed_where_it_keeps_a_telling_word(make):
    def names(old, new):
        return pairs(follow_services([make.service(old)], [make.service(new)], make.words))

    assert names("Izin Warung", "Surat Usaha Warung") == [("Izin Warung", "Surat Usaha Warung", True)]
    assert len(names("Pelayanan Izin Warung", "Pelayanan Surat Usaha")) == 2


def test_a_name_of_loose_words_alone_pairs_with_itself_only(make):
    followed = follow_services(
        [make.service("Standar Pelayanan"), make.service("Kartu")],
        [make.service("Kartu"), make.service("Pelayanan")],
        make.words,
    )

    assert pairs(followed) == [
        ("Kartu", "Kartu", False),
        (None, "Pelayanan", False),
        ("Standar Pelayanan", None, False),
    ]


def test_components_are_gained_lost_filled_and_emptied(make):
    old = make.service(biaya="isi", produk="isi", prosedur="hampa", sarana="isi", evaluasi="kosong")
    new = make.service(biaya="isi", produk="kosong", prosedur="isi", pengaduan="isi", evaluasi="hampa")

    (followed,) = follow_services([old], [new], make.words)

    assert {component.id: component.change for component in followed.components} == {
        "produk": Change.EMPTIED,
        "prosedur": Change.FILLED,
        "pengaduan": Change.GAINED,
        "sarana": Change.LOST,
    }
    lines = {component.id: (component.old_line, component.new_line) for component in followed.components}
    assert (lines["sarana"], lines["pengaduan"]) == ((5, 0), (0, 5))
