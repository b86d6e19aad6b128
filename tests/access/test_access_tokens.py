from __future__ import annotations

import base64
import json

import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footfall.access.tokens import Login, TokenSigner

SECRET = "a secret of more than thirty-two characters"
USER = "41e2b680-648e-4b09-bcd7-3e2b10c06264"


class Time:
    def __init__(self) -> None:
        self.now = 1_795_294_000_000

    def __call__(self) -> int:
        return self.now


def test_a_token_says_who_and_until_when():
    time = Time()
    signer = TokenSigner(SECRET, 3600, time)
    login = signer.read(signer.issue(USER, 3))
    assert login == Login(USER, 3, login.token_id, time.now, time.now + 3_600_000)
    assert login.token_id != signer.read(signer.issue(USER, 3)).token_id


def test_a_token_ends_at_its_expiry():
    time = Time()
    signer = TokenSigner(SECRET, 60, time)
    token = signer.issue(USER, 0)
    time.now += 59_999
    assert signer.read(token)
    time.now += 1
    assert signer.read(token) is None


def claims(**changes: object) -> dict[str, object]:
    return {"iss": "footfall", "sub": USER, "jti": "1", "iat": 1_795_294_000, "exp": 1_795_299_000, "epoch": 0, **changes}


def unsigned(payload: dict[str, object]) -> str:
    parts = ({"alg": "none", "typ": "JWT"}, payload)
    return ".".join(base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in parts) + "."


@pytest.mark.parametrize(
    "token",
    [
        "",
        "abc",
        "a.b.c",
        unsigned(claims()),
        TokenSigner(SECRET + "!", 60, Time()).issue(USER, 0),
        jwt.encode(claims(), SECRET, "HS256"),
        *(
            jwt.encode(claims(**change), TokenSigner(SECRET, 60, Time()).key, "HS256")
            for change in ({"iss": "other"}, {"epoch": "x"}, {"exp": "soon"})
        ),
        *(
            jwt.encode({name: value for name, value in claims().items() if name != missing}, TokenSigner(SECRET, 60, Time()).key, "HS256")
            for missing in claims()
        ),
    ],
)
def test_what_we_did_not_sign_is_nobody(token):
    assert TokenSigner(SECRET, 60, Time()).read(token) is None


def test_the_same_claims_with_our_key_are_somebody():
    signer = TokenSigner(SECRET, 60, Time())
    assert signer.read(jwt.encode(claims(), signer.key, "HS256"))


@pytest.mark.filterwarnings("ignore::jwt.warnings.InsecureKeyLengthWarning")
def test_our_key_with_another_algorithm_is_nobody():
    signer = TokenSigner(SECRET, 60, Time())
    assert signer.read(jwt.encode(claims(), signer.key, "HS512")) is None


@given(st.text() | st.tuples(st.text(), st.text(), st.text()).map(".".join))
def test_any_text_is_refused_quietly(text):
    assert TokenSigner(SECRET, 60, Time()).read(text) is None
