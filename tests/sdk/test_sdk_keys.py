"""What a real server says of write keys, and what becomes of the events: rotation, revocation, too many at once."""

from __future__ import annotations

import logging
import time
from pathlib import Path

import pytest
from furnished import Place, check_calls, furnish, list_calls, wait_for
from running import RunningServer

from footfall_sdk import BackendAnalyticsClient
from footfall_sdk.backend.places import find_folder


def make(place: Place, folder: Path, key: str | None = None, replaced: str | None = None) -> BackendAnalyticsClient:
    return BackendAnalyticsClient(place.server.url, "shop-api", key or place.write_key, spool=folder, interval=0.05, replaced_key=replaced)


def test_the_old_key_of_a_rotation_works_until_it_ends(place: Place, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (app,) = place.footfall.list_apps(place.website)
    with make(place, tmp_path / "old") as old:
        old.track_api_call("/before", "GET")
        assert old.flush(10)
        fresh = place.footfall.rotate_write_key(place.website, app.id, app.write_keys[0].id, overlap=4)
        ends = time.monotonic() + 5
        old.track_api_call("/meanwhile", "GET")
        assert old.flush(10), caplog.text
        with make(place, tmp_path / "fresh", fresh.key) as new:
            new.track_api_call("/fresh", "GET")
            assert new.flush(10)
        time.sleep(max(0.0, ends - time.monotonic()))
        old.track_api_call("/late", "GET")
        assert not old.flush(10)
        assert old.counts.delivered == 2
    assert caplog.text.count("401") == 1
    with make(place, tmp_path / "old", fresh.key, place.write_key) as heir:
        assert heir.flush(10), "what the old key could not deliver goes with the new one"
    check_calls(place, {"GET:/before": 1, "GET:/meanwhile": 1, "GET:/fresh": 1, "GET:/late": 1})


def test_a_revoked_key_is_told_once_and_its_events_are_kept(place: Place, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (app,) = place.footfall.list_apps(place.website)
    client = make(place, tmp_path)
    client.track_api_call("/before", "GET")
    assert client.flush(10)
    place.footfall.revoke_write_key(place.website, app.id, app.write_keys[0].id)
    for _ in range(50):
        client.track_api_call("/after", "GET")
        time.sleep(0.02)
    assert not client.flush(10)
    began = time.monotonic()
    assert not client.close(10)
    assert time.monotonic() - began < 3
    assert [record.levelno for record in caplog.records if "401" in record.message] == [logging.WARNING]
    assert client.counts.__dict__ == {"taken": 51, "delivered": 1, "inherited": 0, "refused": 0, "dropped": 0}
    fresh = place.footfall.create_write_key(place.website, app.id)
    with make(place, tmp_path, fresh.key) as stranger:
        assert stranger.flush(10)
        assert stranger.counts.inherited == 0, "another key may be of another website"
    with make(place, tmp_path, fresh.key, place.write_key) as later:
        assert later.flush(10)
        assert later.counts.__dict__ == {"taken": 0, "inherited": 50, "delivered": 50, "refused": 0, "dropped": 0}
    check_calls(place, {"GET:/before": 1, "GET:/after": 50})


def test_who_tells_more_than_a_keys_rate_allows_waits_as_long_as_the_server_says(tmp_path: Path) -> None:
    limits = {"FOOTFALL_WRITE_KEY_RATE": "100", "FOOTFALL_WRITE_KEY_BURST": "500"}
    with RunningServer(tmp_path / "data", limits) as server:
        place = furnish(server)
        answers: list[int] = []
        with make(place, tmp_path / "spool") as client:
            send = client._sender._connections.send

            def watch(request):  # type: ignore[no-untyped-def]
                answer = send(request)
                answers.append(answer.status)
                return answer

            client._sender._connections.send = watch  # type: ignore[method-assign]
            for _ in range(1000):
                client.track_api_call("/many", "GET")
            assert client.flush(30)
            assert client.counts.__dict__ == {"taken": 1000, "delivered": 1000, "inherited": 0, "refused": 0, "dropped": 0}
        assert answers.count(202) >= 2
        assert 1 <= answers.count(429) <= 6, "the client waits for Retry-After and does not hammer"
        assert set(answers) == {202, 429}
        wait_for(lambda: sum(list_calls(place).values()) == 1000)


def test_what_waits_for_one_website_never_goes_to_another(place: Place, tmp_path: Path) -> None:
    other = place.footfall.create_website("Other", "other.example").id
    key = place.footfall.create_write_key(other, place.footfall.create_app(other, "shop-api").id).key
    left = BackendAnalyticsClient("http://127.0.0.1:9", "shop-api", place.write_key, spool=tmp_path)
    left.track_business_event("anna", "payment_processed", "order-1", {"amount": 5, "currency": "CHF"})
    assert not left.close(0.2)
    moved = find_folder(tmp_path, place.server.url, "shop-api", place.write_key)
    next(folder for folder in tmp_path.iterdir() if folder.is_dir()).rename(moved)
    with make(place, tmp_path, key) as client:
        client.track_api_call("/other", "GET")
        assert client.flush(10)
        assert client.counts.inherited == 0
    with make(place, tmp_path) as client:
        assert client.flush(10)
        assert client.counts.inherited == client.counts.delivered == 1
    wait_for(lambda: place.footfall.get_backend(place.website, "engagement").count == 1)
    assert place.footfall.get_backend(other, "engagement").count == 0
