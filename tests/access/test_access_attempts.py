from __future__ import annotations

import pytest

from footfall.access.attempts import Attempts
from footfall.base.errors import TooManyRequests


def test_the_eleventh_try_waits_and_others_do_not():
    now = [0]
    attempts = Attempts(lambda: now[0])
    for _ in range(10):
        attempts.admit("admin", "192.0.2.1")
        attempts.note_failure("admin", "192.0.2.1")
        now[0] += 1000
    with pytest.raises(TooManyRequests) as caught:
        attempts.admit("admin", "192.0.2.1")
    assert caught.value.headers == {"Retry-After": "290"}
    attempts.admit("admin", "192.0.2.2")
    attempts.admit("other", "192.0.2.1")
    now[0] = 300_000
    attempts.admit("admin", "192.0.2.1")


def test_a_right_password_starts_afresh():
    attempts = Attempts(lambda: 0)
    for _ in range(9):
        attempts.note_failure("admin", "")
    attempts.forget("admin", "")
    for _ in range(9):
        attempts.note_failure("admin", "")
    attempts.admit("admin", "")
