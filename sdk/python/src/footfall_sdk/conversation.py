"""What is said to the server and what follows from its answers, without any input or output.

A `Call` says what to ask and how to read the answer. `converse` leads one call to its end: it is a generator that yields
`Send`, `Wait` and `LogIn` steps, gets a `Response` (or a thrown `ConnectionFailed`) for each `Send`, and returns the result. The
drivers in `client.py` and `async_client.py` do nothing but carry out the steps.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from typing import Any, Callable, Dict, Generator, Generic, Mapping, Optional, TypeVar, Union
from urllib.parse import quote

from footfall_sdk.errors import ConnectionFailed, InvalidArgument, Unauthorized, UnexpectedAnswer
from footfall_sdk.retry import AGAIN, Patience
from footfall_sdk.wire import Request, Response, clean_key, decode, encode, retry_after

T = TypeVar("T")
TOKEN_SECONDS = 55 * 60.0
"""A login is renewed after this, before any server forgets it."""


@dataclass(frozen=True)
class Call(Generic[T]):
    """One question to the server. `repeatable`: asking twice does no more than asking once."""

    method: str
    path: str
    read: Callable[[Any], T]
    query: Mapping[str, Any] = field(default_factory=dict)
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)
    repeatable: bool = False
    needs_login: bool = True

    def at_page(self, page: int) -> Call[T]:
        """The same question for another page."""
        return replace(self, query={**self.query, "page": page})


@dataclass(frozen=True)
class Send:
    """Send this, and give the answer back."""

    request: Request


@dataclass(frozen=True)
class Wait:
    """Wait for so many seconds."""

    seconds: float


@dataclass(frozen=True)
class LogIn:
    """Log in, unless somebody else has since login number `seen`."""

    seen: int


Step = Union[Send, Wait, LogIn]
Conversation = Generator[Step, Optional[Response], T]


class Credentials:
    """How the client proves who it is: a key, or a name and password with the token they lead to."""

    def __init__(
        self, username: Optional[str], password: Optional[str], api_key: Optional[str], clock: Callable[[], float] = time.monotonic
    ) -> None:
        if api_key is None and username is None and password is None:
            raise InvalidArgument("who asks? Give api_key, or username and password; to send without them there is VisitClient")
        if api_key is not None and (username is not None or password is not None):
            raise InvalidArgument("give either api_key, or username and password")
        if (username is None) != (password is None):
            raise InvalidArgument("username and password go together")
        if username is not None and not (username and password):
            raise InvalidArgument(f"{'password' if username else 'username'} is empty")
        self._username = username
        self._password = password
        self._key = None if api_key is None else clean_key("api_key", api_key)
        self._clock = clock
        self._token = ""
        self._until = 0.0
        self.logins = 0
        """How many logins there have been."""

    def __repr__(self) -> str:
        return f"Credentials({'a key' if self._key else self._username})"

    @property
    def renews(self) -> bool:
        """Whether a refused token can be replaced by logging in."""
        return self._username is not None

    @property
    def is_due(self) -> bool:
        """Whether it is time to log in."""
        return self.renews and (not self._token or self._clock() >= self._until)

    def headers(self) -> Dict[str, str]:
        """What goes along with each request."""
        token = self._key or self._token
        return {"Authorization": f"Bearer {token}"} if token else {}

    def log_in(self, patience: Patience) -> Conversation[None]:
        """The conversation of a login.

        Raises:
            Unauthorized: the name or the password is wrong.
        """
        call: Call[Any] = Call(
            "POST", "/api/auth/login", lambda body: body, body={"username": self._username, "password": self._password}, repeatable=True
        )
        try:
            answer = yield from _ask(call, {}, patience)
        except Unauthorized as error:
            said = f"{error.message}: the username or the password is wrong"
            raise Unauthorized(error.status, said, error.code, error.fields, error.retry_after) from None
        token = answer.get("token") if isinstance(answer, dict) else None
        if not isinstance(token, str) or not token:
            raise UnexpectedAnswer("the login gave no token")
        self._token, self._until = token, self._clock() + TOKEN_SECONDS
        self.logins += 1


def converse(call: Call[T], credentials: Credentials, patience: Patience) -> Conversation[T]:
    """Lead a call to its end: log in when it is time, once more after a 401, and try again where that is safe.

    Raises:
        FootfallError: as described in `errors`.
    """
    if not call.needs_login:
        return (yield from _ask(call, {}, patience))
    if credentials.is_due:
        yield LogIn(credentials.logins)
    seen = credentials.logins
    try:
        return (yield from _ask(call, credentials.headers(), patience))
    except Unauthorized:
        if not credentials.renews:
            raise
    yield LogIn(seen)
    return (yield from _ask(call, credentials.headers(), patience))


def _ask(call: Call[T], headers: Mapping[str, str], patience: Patience) -> Conversation[T]:
    request = _make_request(call, headers)
    attempt = 0
    while True:
        attempt += 1
        delay: Optional[float]
        try:
            response = yield Send(request)
        except ConnectionFailed:
            delay = patience.find_delay(attempt) if call.repeatable else None
            if delay is None:
                raise
        else:
            assert response is not None  # noqa: S101 - a driver answers every Send
            delay = None
            if call.repeatable and response.status in AGAIN:
                delay = patience.find_delay(attempt, retry_after(response.headers))
            if delay is None:
                return call.read(decode(response))
        yield Wait(delay)


def _make_request(call: Call[Any], headers: Mapping[str, str]) -> Request:
    body = None if call.body is None else encode(call.body)
    kind = {"Content-Type": "application/json"} if body is not None else {}
    return Request(call.method, call.path, call.query, body, {**kind, **headers, **call.headers})


def path(*parts: str) -> str:
    """`/api/…` of names and ids, each escaped.

    Raises:
        InvalidArgument: one is empty, so that the path would mean another thing.
    """
    for part in parts:
        if not isinstance(part, str) or part in {"", ".", ".."}:
            raise InvalidArgument(f"{part!r} is no id")
    return "/api/" + "/".join(quote(part, safe="") for part in parts)
