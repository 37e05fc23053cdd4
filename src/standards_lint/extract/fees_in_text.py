"""Fees that only a sentence or a step tells: *Layanan ini tidak dikenakan biaya*, *Pemohon membayar Rp10.000*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.fees import IN_TEXT
from standards_lint.model.standard import ALL_SERVICES, PAID_IN_STEPS, Component, Fee, Service, Standard, State

_FEE = "biaya"
_BY_CONTENT = 75  # certainty of a component that only its words give away


def with_fees_in_text(standard: Standard) -> Standard:
    """The standard with a component without heading for each service whose fee a sentence tells."""
    services = tuple(_with_fee(service, standard.fees) for service in standard.services)
    return standard if services == standard.services else replace(standard, services=services)


def _with_fee(service: Service, fees: Sequence[Fee]) -> Service:
    # One of a component for all services stands in that component already.
    sentences = [fee for fee in fees if fee.why is not None and fee.why.code in (IN_TEXT, PAID_IN_STEPS)]
    told = next((fee for fee in sentences if fee.service in (service.key, ALL_SERVICES)), None)
    if told is None or service.key == ALL_SERVICES or service.component(_FEE) is not None:
        return service
    fee = Component(_FEE, State.ISI, False, None, (told.text,), told.text.span(), certainty=_BY_CONTENT)
    return replace(service, components=(*service.components, fee))
