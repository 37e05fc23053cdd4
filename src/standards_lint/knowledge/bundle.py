"""All knowledge of a pack in one value that the stages are given."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources.abc import Traversable

from standards_lint.knowledge.components import Components, load_components
from standards_lint.knowledge.cues import ContentCues, KindCues, load_content_cues, load_kind_cues
from standards_lint.knowledge.headings import Headings, load_headings
from standards_lint.model.standard import Service


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the law says and how people write it."""

    components: Components
    headings: Headings
    kinds: KindCues
    content: ContentCues

    def is_population_service(self, service: Service, bidang: str) -> bool:
        """Issues a population document, by its name and product; other matters that name one are left out."""
        if bidang != "adminduk":
            return False
        product = service.component("produk")
        text = service.name + "\n" + (product.text[:200] if product else "")
        return bool(self.kinds.population.search(text)) and not self.kinds.not_population.search(text)


def load_knowledge(root: Traversable) -> Knowledge:
    """Read the ``knowledge`` and ``vocabulary`` folders under `root`."""
    vocabulary = root / "vocabulary"
    return Knowledge(
        components=load_components(root / "knowledge" / "components.yaml"),
        headings=load_headings(vocabulary / "komponen.yaml"),
        kinds=load_kind_cues(vocabulary / "jenis.yaml"),
        content=load_content_cues(vocabulary / "isi.yaml"),
    )
