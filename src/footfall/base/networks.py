"""Addresses and networks, as settings name them."""

from __future__ import annotations

import ipaddress

Network = ipaddress.IPv4Network | ipaddress.IPv6Network


def networks(text: str) -> tuple[Network, ...]:
    """Addresses and networks from a comma list; `*` is every address.

    Raises:
        ValueError: naming the part that is neither.
    """
    found: list[Network] = []
    for part in (piece.strip() for piece in text.split(",")):
        if part == "*":
            found += [ipaddress.ip_network("0.0.0.0/0"), ipaddress.ip_network("::/0")]
        elif part:
            try:
                found.append(ipaddress.ip_network(part, strict=False))
            except ValueError:
                raise ValueError(f"{part!r} is no address or network") from None
    return tuple(found)


def in_networks(address: str, within: tuple[Network, ...]) -> bool:
    """Whether an address (text) lies in one of the networks; False when it is no address."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(parsed, ipaddress.IPv6Address) and parsed.ipv4_mapped:
        parsed = parsed.ipv4_mapped
    return any(parsed.version == network.version and parsed in network for network in within)
