"""Which names of this server are its own: what other pages send in a person's name is not served.

A page elsewhere may lead its own name to this machine (DNS rebinding) and would then be taken for this server, so only
addresses in figures and this machine's own names are answered to. Forms are taken only from pages of this server.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Mapping
from functools import cached_property

from standards_lint.records import dataclass

LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True)
class Names:
    """Under which names the server answers."""

    port: int
    remote: bool = False
    """Others on the network may come in."""

    def knows(self, host: str) -> bool:
        """Whether a ``Host`` is one of the server's own.

        Args:
            host: ``127.0.0.1:8123``, ``[::1]:8123``.
        """
        name, _, port = host.rpartition(":")
        if port != str(self.port) or not name:
            return False
        name = name.removeprefix("[").removesuffix("]").lower()
        return name in LOOPBACK or (self.remote and (_is_address(name) or name in self._own))

    @cached_property
    def _own(self) -> frozenset[str]:
        return frozenset({socket.gethostname().lower(), socket.getfqdn().lower()})


def is_loopback(host: str) -> bool:
    """Whether an address reaches this machine alone."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def from_own_page(headers: Mapping[str, str]) -> bool:
    """Whether a form was sent by a page of this server: every browser says where it comes from."""
    origin = headers.get("origin")
    if origin is not None:
        return origin == f"http://{headers.get('host', '')}"
    return headers.get("sec-fetch-site") == "same-origin"


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
