"""What was understood before and after, in sentences."""

from comparison.extracts import Extract, Understood, differences, read_extract

ONE = Understood("Izin Contoh", 3, ("persyaratan", "biaya", "fee gratis"))


def document(*services, said=("kind sop",)):
    return Extract("files/a.html", services, said)


def test_an_entry_is_read_in_its_coarse_form():
    entry = {
        "kinds": ["standar_pelayanan", "pengaduan"],
        "form": "penuh",
        "readable": True,
        "citations": [{"key": "UU 25/2009"}, {"key": "UU 25/2009"}],
        "durations": [
            {"role": "service", "service": "Izin Contoh", "value": 3, "unit": "hari_kerja"},
            {"role": "complaint", "service": "Izin Contoh", "value": 0.5, "unit": "jam"},
        ],
        "services": [
            {
                "name": "Izin Contoh",
                "location": {"line": 3},
                "fee": "gratis",
                "components": [
                    {"id": "persyaratan", "state": "isi", "labelled": True},
                    {"id": "biaya", "state": "hampa", "labelled": False},
                ],
            }
        ],
    }

    assert read_extract("a", entry) == Extract(
        "a",
        (
            Understood(
                "Izin Contoh", 3, ("persyaratan", "biaya hampa without heading", "time 3 hari_kerja", "fee gratis")
            ),
        ),
        ("kind standar_pelayanan + pengaduan", "form penuh", "cites UU 25/2009", "complaint limit 0.5 jam"),
    )


def test_the_same_is_no_difference_wherever_it_stands():
    assert differences(document(ONE), document(Understood("Izin Contoh", 40, ONE.said))) == ()


def test_services_are_gained_and_lost():
    assert differences(document(ONE), document()) == ("- service “Izin Contoh”: persyaratan, biaya, fee gratis",)
    assert differences(document(), document(ONE)) == ("+ service “Izin Contoh”: persyaratan, biaya, fee gratis",)


def test_a_service_tells_what_it_gained_and_lost():
    other = Understood("Izin Contoh", 3, ("persyaratan", "biaya hampa"))

    assert differences(document(ONE), document(other)) == (
        "~ service “Izin Contoh”: - biaya, - fee gratis, + biaya hampa",
    )


def test_another_name_on_the_same_line_is_the_same_service():
    assert differences(document(ONE), document(Understood("Izin", 3, ONE.said))) == (
        "~ service “Izin Contoh” is now “Izin”",
    )


def test_services_of_the_same_name_are_told_apart_by_their_lines():
    second = Understood("Izin Contoh", 30, ("produk",))

    assert differences(document(ONE, second), document(second)) == (
        "- service “Izin Contoh”: persyaratan, biaya, fee gratis",
    )


def test_what_is_said_twice_is_counted():
    assert differences(document(said=("time 3 hari", "time 3 hari")), document(said=("time 3 hari",))) == (
        "- time 3 hari",
    )
