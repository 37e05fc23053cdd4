"""How people write what a service costs, from ``vocabulary/biaya.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources.abc import Traversable

from standards_lint.knowledge.phrases import Phrases, load_section
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class FeeWords:
    """Compiled vocabulary of fees. Every pattern is matched against folded text (`phrases.fold`)."""

    free: Phrases
    free_whole: Phrases
    """Means free only where it is all that stands there."""
    not_free: Phrases
    free_for_some: Phrases
    """Beside the words for free: others pay."""
    unpaid: Phrases
    """Beside a word for paying: nobody has to."""
    amount: Phrases
    """A sum of money; its one group that is set is the number."""
    multiples: Mapping[str, float]
    """Words in a sum that stand for its zeros."""
    table_amount: Phrases
    """A number grouped by thousands: a sum only inside a component on fees."""
    foreign_amount: Phrases
    """A sum in the money of another country."""
    formula: Phrases
    """How the sum is worked out."""
    not_amount: Phrases
    """Shortly in front of a sum: it is not the fee (stamp duty, a fine)."""
    copying: Phrases
    """The sums of such a line pay for copies on paper, not for the service."""
    other_payment: Phrases
    """Around a sum: it goes to a courier or pays a fine."""
    paying: Phrases
    """In the clause of a sum: somebody pays it."""
    reference: Phrases
    regulation: Phrases
    """A regulation named by number and year."""
    everything: Phrases
    """Outside the component on fees: all services are free."""


def load_fee_words(node: Traversable) -> FeeWords:
    """Read ``biaya.yaml``.

    Raises:
        KnowledgeError: if the file or a key cannot be used.
    """
    data = load_section(node)
    multiples = data.section("kelipatan")
    return FeeWords(
        free=data.phrases("gratis"),
        free_whole=data.phrases("gratis_utuh"),
        not_free=data.phrases("bukan_gratis"),
        free_for_some=data.phrases("gratis_sebagian"),
        unpaid=data.phrases("tidak_dibayar"),
        amount=data.phrases("jumlah"),
        multiples={word: multiples.number(word) for word in multiples.values},
        table_amount=data.phrases("jumlah_tabel"),
        foreign_amount=data.phrases("jumlah_asing"),
        formula=data.phrases("rumus"),
        not_amount=data.phrases("bukan_tarif"),
        copying=data.phrases("biaya_salinan"),
        other_payment=data.phrases("bukan_biaya_layanan"),
        paying=data.phrases("dibayar"),
        reference=data.phrases("rujukan"),
        regulation=data.phrases("peraturan"),
        everything=data.phrases("semua"),
    )
