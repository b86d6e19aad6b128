from __future__ import annotations

import base64
import hashlib
import os
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from footfall.access.client_tokens import ClientTokens

NOW = 1_795_294_000
SECRET = "s" * 40


def make(claims: dict[str, Any], secret: str = SECRET, key: str = "") -> str:
    """A token as the client makes it."""
    digest = hashlib.sha512(secret.encode()).hexdigest()
    salt, nonce = os.urandom(64), os.urandom(16)
    sealed = AESGCM(hashlib.pbkdf2_hmac("sha512", digest.encode(), salt, 10_000, 32)).encrypt(
        nonce, jwt.encode(claims, key or digest, "HS256").encode(), None
    )
    return base64.b64encode(salt + nonce + sealed[-16:] + sealed[:-16]).decode()


def read(token: str, lifetime: int = 100, now: int = NOW) -> str | None:
    return ClientTokens(SECRET, lifetime, lambda: now * 1000).read(token)


def test_a_token_names_its_user_while_it_is_young():
    token = make({"userId": "u", "iat": NOW})
    assert read(token) == "u"
    assert read(token, now=NOW + 99) == "u"
    assert read(token, now=NOW + 100) is None
    assert read(token, now=NOW - 61) is None
    assert read(token, lifetime=0) is None


@pytest.mark.parametrize(
    "token",
    [
        make({"userId": "u", "iat": NOW}, secret="t" * 40),
        make({"userId": "u", "iat": NOW}, key="k" * 64),
        make({"userId": "u"}),
        make({"userId": 7, "iat": NOW}),
        make({"iat": NOW}),
        make({"userId": "u", "iat": "soon"}),
        "",
        "x",
        "a.b.c",
        base64.b64encode(b"x" * 96).decode(),
        base64.b64encode(b"x" * 200).decode(),
        "A" * 100_000,
    ],
)
def test_anything_else_names_nobody(token):
    assert read(token) is None
