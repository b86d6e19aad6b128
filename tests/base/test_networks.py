"""Addresses and networks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footfall.base.networks import in_networks, networks


@pytest.mark.parametrize(
    ("address", "text", "within"),
    [
        ("10.1.2.3", "10.0.0.0/8", True),
        ("11.1.2.3", "10.0.0.0/8", False),
        ("10.1.2.3", "10.1.2.3", True),
        ("10.1.2.3", "10.1.2.4/8", True),
        ("::ffff:10.1.2.3", "10.0.0.0/8", True),
        ("2001:db8::1", "2001:db8::/32", True),
        ("2001:db8::1", "10.0.0.0/8", False),
        ("8.8.8.8", "*", True),
        ("2001:db8::1", "*", True),
        ("8.8.8.8", "", False),
        ("no address", "*", False),
        ("", "*", False),
    ],
)
def test_networks(address, text, within):
    assert in_networks(address, networks(text)) is within


@given(st.text())
def test_networks_raise_only_value_errors(text):
    try:
        found = networks(text)
    except ValueError:
        return
    assert isinstance(found, tuple)
    assert in_networks(text, found) in {True, False}
