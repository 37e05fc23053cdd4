"""What the services of a document are about: requests for information, objections, disputes."""

from __future__ import annotations

from standards_lint.plugins import ALL_SERVICES, Standard

from standards_lint_ppid.tables import matters

FIELD = "ppid"
"""The field of administration of a PPID, as documents show it."""


def matter_of(name: str) -> str | None:
    """The matter of a service by its name.

    Returns:
        ``permintaan``, ``keberatan`` …; ``""`` for a service of a PPID whose name tells none or several, None for
        services of others.
    """
    said = " ".join(name.lower().split())
    for matter in matters():
        if matter.named.search(said) and not (matter.excluded and matter.excluded.search(said)):
            return matter.id
    return None


def matters_of(standard: Standard) -> dict[str, str]:
    """The matter of each service that is about public information, by its key.

    Where a document has services of a PPID alone, what belongs to none of them (``""``, ``"*"``) is the PPID's too: it
    has the matter of the only service. Without any service the title tells. Outside the documents of a PPID a service
    must name information itself, since taxes know objections too.
    """
    named = {service.key: service.name for service in standard.services if service.key != ALL_SERVICES}
    told = {key: matter for key, name in named.items() if (matter := matter_of(name)) is not None}
    if standard.bidang != FIELD:
        return {key: matter for key, matter in told.items() if matter and "informasi" in named[key].lower()}
    if not named:
        rest = matter_of(standard.title)
    elif told.keys() == named.keys():
        rest = next(iter(told.values())) if len(told) == 1 else ""
    else:
        rest = None
    return told if rest is None else {"": rest, ALL_SERVICES: rest, **told}
