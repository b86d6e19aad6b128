"""What the client asks after which answers: logins, further tries, errors. Without a network."""

from __future__ import annotations

import json
from typing import Any

import pytest

from footfall_sdk import errors
from footfall_sdk.calls import collecting, traffic, visitors, websites
from footfall_sdk.conversation import TOKEN_SECONDS, Call, Credentials, LogIn, Send, Wait, converse
from footfall_sdk.retry import Patience
from footfall_sdk.wire import Response, retry_after

ACTIVE = traffic.get_active_visitors("site")
REFUSED = Response(401, {}, b'{"error":{"message":"Unauthorized","code":"unauthorized","status":401}}')
FINE = Response(200, {}, b'{"visitors":3}')
TOKEN = Response(200, {}, b'{"token":"t","user":{}}')
AWAY = Response(503, {}, b"")
GONE = errors.ConnectionFailed("gone")


def lead(call: Call[Any], answers: list[Response | Exception], credentials: Credentials | None = None) -> tuple[Any, list[str]]:
    """Give these answers in turn; tells the result or error, and the steps."""
    credentials = credentials or Credentials(None, None, "ff_key")
    steps: list[str] = []
    left = list(answers)

    def drive(conversation: Any) -> Any:
        answer: Any = None
        while True:
            try:
                step = conversation.throw(answer) if isinstance(answer, Exception) else conversation.send(answer)
            except StopIteration as end:
                return end.value
            answer = None
            if isinstance(step, Send):
                steps.append(f"{step.request.method} {step.request.path} {step.request.headers.get('Authorization', '')}".strip())
                answer = left.pop(0)
            elif isinstance(step, LogIn):
                steps.append("log in")
                if credentials.logins == step.seen:
                    drive(credentials.log_in(Patience(attempts=1)))
            elif isinstance(step, Wait):
                steps.append("wait")

    try:
        result = drive(converse(call, credentials, Patience()))
    except errors.FootfallError as error:
        result = type(error)
    assert not left, "not every answer was asked for"
    return result, steps


ASK = "GET /api/websites/site/active Bearer ff_key"


@pytest.mark.parametrize(
    ("answers", "result", "steps"),
    [
        ([FINE], 3, [ASK]),
        ([AWAY, FINE], 3, [ASK, "wait", ASK]),
        ([Response(429, {"retry-after": "2"}, b""), FINE], 3, [ASK, "wait", ASK]),
        ([Response(429, {"retry-after": "3600"}, b"")], errors.TooManyRequests, [ASK]),
        ([GONE, AWAY, FINE], 3, [ASK, "wait", ASK, "wait", ASK]),
        ([AWAY] * 4, errors.ServerFault, [ASK, "wait", ASK, "wait", ASK, "wait", ASK]),
        ([GONE] * 4, errors.ConnectionFailed, [ASK, "wait", ASK, "wait", ASK, "wait", ASK]),
        ([REFUSED], errors.Unauthorized, [ASK]),
        ([Response(404, {}, b"<html>")], errors.NotFound, [ASK]),
        ([Response(200, {}, b"<html>")], errors.UnexpectedAnswer, [ASK]),
        ([Response(200, {}, b"[]")], errors.UnexpectedAnswer, [ASK]),
        ([Response(308, {"location": "https://elsewhere"}, b"")], errors.UnexpectedAnswer, [ASK]),
    ],
)
def test_a_question_with_a_key(answers: list[Response | Exception], result: Any, steps: list[str]) -> None:
    assert lead(ACTIVE, answers) == (result, steps)


@pytest.mark.parametrize("answer", [AWAY, Response(429, {}, b""), GONE])
@pytest.mark.parametrize("call", [websites.create_website("a", "b.example"), websites.reset_website("a")])
def test_what_makes_something_is_not_repeated(call: Call[Any], answer: Response | Exception) -> None:
    result, steps = lead(call, [answer])
    assert issubclass(result, errors.FootfallError)
    assert len(steps) == 1


def test_an_event_is_repeated_under_its_key() -> None:
    call = collecting.track_event("site", "x")
    assert call.repeatable
    assert call.body["payload"]["idempotencyKey"] != collecting.track_event("site", "x").body["payload"]["idempotencyKey"]


def test_a_login_lasts_55_minutes_and_is_renewed_after_a_401() -> None:
    now = [0.0]
    credentials = Credentials("anna", "secret", None, lambda: now[0])
    first, again = "POST /api/auth/login", "GET /api/websites/site/active Bearer t"
    assert lead(ACTIVE, [TOKEN, FINE], credentials) == (3, ["log in", first, again])
    now[0] = TOKEN_SECONDS - 1
    assert lead(ACTIVE, [FINE], credentials) == (3, [again])
    assert lead(ACTIVE, [REFUSED, TOKEN, FINE], credentials) == (3, [again, "log in", first, again])
    assert lead(ACTIVE, [REFUSED, TOKEN, REFUSED], credentials)[0] is errors.Unauthorized
    now[0] += TOKEN_SECONDS
    assert lead(ACTIVE, [TOKEN, FINE], credentials) == (3, ["log in", first, again])
    now[0] += TOKEN_SECONDS
    assert lead(ACTIVE, [REFUSED], credentials)[0] is errors.Unauthorized


def test_events_need_no_login() -> None:
    sent = Response(200, {}, b'{"cache":"c","sessionId":"s","visitId":"v","ok":true}')
    result, steps = lead(collecting.track_event("site", "x"), [sent])
    assert (result.session_id, steps) == ("s", ["POST /api/send"])


def test_every_wrong_field_is_named() -> None:
    tree = {"properties": {"payload": {"errors": [], "properties": {"website": {"errors": ["Invalid UUID"]}}}}}
    error = errors.make_error(400, {"error": {"message": "Bad request", "code": "bad-request", "status": 400, "errors": [], **tree}})
    assert isinstance(error, errors.BadRequest)
    assert error.fields == {"payload.website": ["Invalid UUID"]}
    assert "payload.website: Invalid UUID" in str(error)


@pytest.mark.parametrize(("text", "seconds"), [("2", 2.0), ("-1", 0.0), ("", None), ("soon", None), ("Thu, 01 Jan 1970 00:00:00 GMT", 0.0)])
def test_retry_after(text: str, seconds: float | None) -> None:
    assert retry_after({"retry-after": text}) == seconds


@pytest.mark.parametrize("part", ["", ".", ".."])
def test_no_id_changes_the_path(part: str) -> None:
    with pytest.raises(errors.InvalidArgument):
        visitors.get_session("site", part)
    assert visitors.get_session("site", "a/../b?c").path == "/api/websites/site/sessions/a%2F..%2Fb%3Fc"


def test_filters_and_ranges_become_parameters() -> None:
    call = traffic.get_metric("site", "url", "7d", filters={"country": ["DE", "AT"], "excludeBounce": True}, limit=5)
    (request,) = [step.request for step in [next(converse(call, Credentials(None, None, "k"), Patience()))] if isinstance(step, Send)]
    assert request.target == "/api/websites/site/metrics?country=DE%2CAT&excludeBounce=true&period=7d&type=path&limit=5"


def test_secrets_are_not_shown() -> None:
    assert "secret" not in repr(Credentials("anna", "secret", None))
    with pytest.raises(errors.InvalidArgument):
        Credentials("anna", None, None)
    with pytest.raises(errors.InvalidArgument):
        Credentials("anna", "secret", "ff_key")


def test_an_unknown_field_is_kept_and_a_missing_one_named() -> None:
    body = {"pageviews": 1, "visitors": 1, "visits": 1, "bounces": 1, "totaltime": 0, "fresh": 7}
    stats, _ = lead(traffic.get_stats("site"), [Response(200, {}, json.dumps(body).encode())])
    assert stats.raw["fresh"] == 7
    assert stats.bounce_rate == 1.0
    del body["visits"]
    with pytest.raises(errors.UnexpectedAnswer, match=r"Stats\.visits"):
        traffic.get_stats("site").read(body)
