from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footfall.cli.domains import check_domain, is_domain
from footfall.cli.faults import MISUSED, CommandFailed


@pytest.mark.parametrize(
    "text",
    [
        "example.com",
        "a.b.co.uk",
        "localhost",
        "localhost:3000",
        "my_app.intern",
        "xn--mnchen-3ya.de",
        "münchen.de",
        "例え.jp",
        "नमस्ते.भारत",
        "10.0.0.7:8080",
    ],
)
def test_domains(text: str) -> None:
    assert check_domain(text) == text


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "not a domain/??", "https://example.com", "example.com/", "a..b", ".com", "-a.com", "a-.com", "a.com:0", "a.com:99999"),
        *("a.com:", "a@b.com", "*.example.com", "a.com,b.com", "a" * 64 + ".com", ".".join(["abcdefgh"] * 30), "<b>", "a.com\n"),
    ],
)
def test_what_is_none(text: str) -> None:
    with pytest.raises(CommandFailed) as failure:
        check_domain(text)
    assert failure.value.status == MISUSED
    assert repr(text) in failure.value.message


@given(st.text(max_size=300))
def test_spaces_and_signs_of_addresses_are_in_none(text: str) -> None:
    if is_domain(text):
        assert not any(char in text for char in " /?#@\n\t\0")
