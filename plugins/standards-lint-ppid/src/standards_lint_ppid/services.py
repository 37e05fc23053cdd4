"""What the services of a document are about: requests for information, objections, disputes."""

from __future__ import annotations

from standards_lint.model.standard import Standard

from standards_lint_ppid.tables import matters

FIELD = "ppid"
"""The field of administration of a PPID, as documents show it."""


def matter_of(name: str) -> str:
    """The matter of a service by its name, ``""`` where the name does not tell or names several."""
    said = " ".join(name.lower().split())
    for matter in matters():
        if matter.named.search(said) and not (matter.excluded and matter.excluded.search(said)):
            return matter.id
    return ""


def matters_of(standard: Standard) -> dict[str, str]:
    """The matter of each service that is about public information, by its key.

    In a document of a PPID what belongs to no service has the matter of the only one, or of the title where there is
    none; elsewhere it is not looked at, and a service must name information itself (taxes know objections too).
    """
    named = {service.key: service.name for service in standard.services if service.key != "*"}
    if standard.bidang != FIELD:
        told = {key: matter_of(name) for key, name in named.items() if "informasi" in name.lower()}
        return {key: matter for key, matter in told.items() if matter}
    told = {key: matter_of(name) for key, name in named.items()}
    alone = next(iter(told.values())) if len(told) == 1 else "" if told else matter_of(standard.title)
    return {"": alone, "*": alone, **told}
