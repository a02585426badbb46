"""Which addresses may be connected to: public ones only, judged on the very address that the connection goes to."""

from __future__ import annotations

import ipaddress
import socket
from typing import Any

from twisted.internet.address import IPv4Address, IPv6Address
from twisted.internet.defer import Deferred
from twisted.internet.interfaces import IHostnameResolver, IHostResolution
from twisted.internet.threads import deferToThreadPool
from zope.interface import implementer

NAT64 = ipaddress.ip_network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Say whether an address lies in the public internet, also behind the ways to write IPv4 inside IPv6."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(parsed, ipaddress.IPv6Address):
        inner = parsed.ipv4_mapped or parsed.sixtofour or (parsed.teredo[1] if parsed.teredo else None)
        if parsed in NAT64:
            inner = ipaddress.IPv4Address(int(parsed) & 0xFFFFFFFF)
        if inner and not is_public(str(inner)):
            return False
    return parsed.is_global and not parsed.is_multicast


@implementer(IHostResolution)
class _Resolution:
    def __init__(self, name: str) -> None:
        self.name = name

    def cancel(self) -> None:
        raise NotImplementedError


@implementer(IHostnameResolver)
class VettedResolver:
    """Resolves host names for Twisted and hands on public addresses only.

    The connection is made to the address that is returned here and the name is not looked up again, so an answer that
    changes between two look-ups (DNS rebinding) is judged each time. A host all of whose addresses are refused is
    noted in `refused`. Tests replace `lookup` and `allows`; nothing on the command line can.
    """

    def __init__(self, reactor: Any) -> None:
        """Resolve for this reactor."""
        self.reactor = reactor
        self.refused: dict[str, str] = {}

    @classmethod
    def from_crawler(cls, crawler: Any, reactor: Any) -> VettedResolver:
        """Return the resolver, as Scrapy asks for it."""
        return cls(reactor)

    def install_on_reactor(self) -> None:
        """Become the reactor's resolver."""
        self.reactor.installNameResolver(self)

    def lookup(self, host: str, port: int) -> list[tuple[str, int]]:
        """Return the addresses and ports of a host; called in a thread."""
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return [(str(entry[4][0]), int(entry[4][1])) for entry in found]

    def allows(self, address: str) -> bool:
        """Say whether an address may be connected to."""
        return is_public(address)

    def resolveHostName(
        self,
        resolutionReceiver: Any,
        hostName: str,
        portNumber: int = 0,
        addressTypes: Any = None,
        transportSemantics: str = "TCP",
    ) -> Any:
        """Resolve a name, as Twisted asks for it."""
        resolution = _Resolution(hostName)
        resolutionReceiver.resolutionBegan(resolution)
        found: Deferred[list[tuple[str, int]]] = deferToThreadPool(
            self.reactor, self.reactor.getThreadPool(), self.lookup, hostName, portNumber
        )
        found.addErrback(lambda _: [])
        found.addCallback(self._hand_on, hostName, resolutionReceiver)
        return resolution

    def _hand_on(self, found: list[tuple[str, int]], host: str, receiver: Any) -> None:
        allowed = [(address, port) for address, port in found if self.allows(address)]
        self.refused.pop(host, None)
        if found and not allowed:
            self.refused[host] = found[0][0]
        for address, port in allowed:
            receiver.addressResolved(_twisted_address(address, port))
        receiver.resolutionComplete()


def _twisted_address(address: str, port: int) -> IPv4Address | IPv6Address:
    kind = IPv6Address if ":" in address else IPv4Address
    return kind("TCP", address, port)
