"""`footfall send`, `stats`, `sites` and `key` against a real server."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest
from furnished import Place, wait_for
from running import PASSWORD

from footfall_sdk import BackendAnalyticsClient


def call(place: Place, *words: str, key: bool = True, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FOOTFALL_")}
    given = {"FOOTFALL_CLIENT_URL": place.server.url, **({"FOOTFALL_CLIENT_KEY": place.api_key} if key else {})}
    known = {**kept, "COLUMNS": "160", **given, **environment}
    return subprocess.run(
        [sys.executable, "-m", "footfall", *words],
        env=known,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def by_name(place: Place, *words: str) -> subprocess.CompletedProcess[str]:
    return call(place, *words, key=False, FOOTFALL_CLIENT_USERNAME="admin", FOOTFALL_CLIENT_PASSWORD=PASSWORD)


def read(done: subprocess.CompletedProcess[str]) -> Any:
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_events_are_sent_and_counted(place: Place) -> None:
    assert read(call(place, "send", "--website", place.website, "--path", "/berths", "--json"))["website"] == place.website
    done = call(place, "send", "signed-eoi", "--website", place.website, "--data-json", '{"berth": "A12"}', "--id", "client-7")
    assert (done.returncode, done.stdout) == (0, f"Sent signed-eoi to {place.website}.\n"), done.stderr
    wait_for(lambda: place.footfall.get_events_stats(place.website).events == 1)
    wait_for(lambda: place.footfall.get_stats(place.website).pageviews == 1)

    found = read(call(place, "stats", place.website, "--list", "path", "--list", "event", "--json"))
    assert found["stats"]["pageviews"] == 1
    assert found["lists"] == {"path": [{"x": "/berths", "y": 1}], "event": [{"x": "signed-eoi", "y": 1}]}
    table = call(place, "stats", place.website).stdout
    assert "Visitors" in table
    assert "/berths" in table


def test_what_servers_told_is_shown(place: Place) -> None:
    assert "No server has told anything" in call(place, "stats", place.website, "--backend").stdout
    with BackendAnalyticsClient(place.server.url, "shop-api", place.write_key, spool=False) as client:
        client.track_view("article-7", "article", user_id="anna", duration=5200)
        client.track_api_call("/orders/{id}", "GET", status_code=500, duration=12.5)
        client.track_engagement("anna", "like", "article-7")
        client.track_business_event("anna", "payment_processed", "order-1", {"amount": 49.9, "currency": "EUR"})
        assert client.flush(10)
    wait_for(lambda: place.footfall.get_backend(place.website, "stats").views == 2)
    wait_for(lambda: place.footfall.get_backend(place.website, "engagement").count == 2)

    found = read(call(place, "stats", place.website, "--backend", "--json"))
    assert found["stats"]["views"] == 2
    assert [(row["name"], row["count"], row["serverErrors"]) for row in found["api-calls"]] == [("GET:/orders/{id}", 1, 1)]
    assert found["all-api-calls"]["count"] == 1
    assert [row["contentId"] for row in found["content"]] == ["article-7"]
    assert found["revenue"]["data"][0]["sum"] == 49.9
    assert read(call(place, "stats", place.website, "--backend", "--app", "billing", "--json"))["stats"]["views"] == 0
    for columns in ("160", "40"):
        shown = call(place, "stats", place.website, "--backend", COLUMNS=columns).stdout
        for part in ("GET:/orders/{id}", "article-7", "payment_processed", "EUR", "49.90", "12.5"):
            assert part in shown


def test_websites_are_made_listed_and_deleted(place: Place) -> None:
    made = call(place, "sites", "create", "Harbour", "harbour.example").stdout.strip()
    assert made in [site["id"] for site in read(call(place, "sites", "show", "--json"))]
    shown = call(place, "sites", "show", COLUMNS="30").stdout
    assert f"{made} │" in next(line for line in shown.splitlines() if "harbour.example" in line)
    refused = call(place, "sites", "delete", "harbour.example")
    assert refused.returncode == 2
    assert "--yes" in refused.stderr
    assert by_name(place, "sites", "delete", "harbour.example", "--yes").returncode == 0
    assert made not in [site["id"] for site in read(call(place, "sites", "show", "--json"))]


@pytest.mark.parametrize("domain", ["not a domain/??", "https://example.com"])
def test_a_website_needs_a_domain(place: Place, domain: str) -> None:
    refused = call(place, "sites", "create", "Harbour", domain)
    assert refused.returncode == 2
    assert f"--domain: {domain!r} is no domain" in refused.stderr
    assert "Write it like example.com" in refused.stderr


def test_keys_are_made_used_and_ended(place: Place) -> None:
    key = by_name(place, "key", "create", "Nightly", "--website", place.website).stdout.strip()
    assert read(call(place, "stats", place.website, "--json", "--api-key", key))["stats"]["visitors"] == 0
    assert call(place, "send", "--website", "nowhere", "--api-key", key).returncode == 2
    written = by_name(place, "key", "create-app", "billing", "--website", place.website).stdout.strip()
    with BackendAnalyticsClient(place.server.url, "billing", written, spool=False) as client:
        client.track_engagement("anna", "purchase", "order-1")
        wait_for(client.flush)
        assert client.counts.delivered == 1
    shown = by_name(place, "key", "show").stdout
    assert "Nightly" in shown
    assert "billing on Test" in shown
    assert by_name(place, "key", "end", "Nightly").returncode == 0
    assert call(place, "stats", place.website, "--api-key", key).returncode == 1
    assert by_name(place, "key", "end", "Nightly").returncode == 2


def test_keys_are_managed_with_a_login_beside_a_key_of_the_environment(place: Place) -> None:
    login = {"FOOTFALL_CLIENT_USERNAME": "admin", "FOOTFALL_CLIENT_PASSWORD": PASSWORD}
    assert "Beside" in call(place, "key", "create", "Beside", "--json", **login).stdout
    assert "Beside" in call(place, "key", "show", "--json", **login).stdout
    assert place.website in call(place, "sites", "show", "--username", "admin", "--json", **login).stdout


def test_on_the_servers_own_machine_the_data_folder_is_enough(place: Place) -> None:
    port = place.server.url.rsplit(":", 1)[1]
    done = call(place, "sites", "show", "--json", "--data", str(place.server.data), key=False, FOOTFALL_CLIENT_URL="", FOOTFALL_PORT=port)
    assert place.website in [site["id"] for site in read(done)]


WRONG_PASSWORD = {"FOOTFALL_CLIENT_KEY": "", "FOOTFALL_CLIENT_USERNAME": "admin", "FOOTFALL_CLIENT_PASSWORD": "wrong-password"}


@pytest.mark.parametrize(
    ("words", "environment", "status", "said"),
    [
        (["sites", "show"], {"FOOTFALL_CLIENT_KEY": "ff_wrong"}, 1, "does not know this key or login"),
        (["key", "create", "x"], {}, 2, "who asks at"),
        (["key", "create", "x", "--api-key", "ff_wrong"], {}, 1, "does not know this key or login"),
        (["sites", "show"], {"FOOTFALL_CLIENT_KEY": ""}, 2, "FOOTFALL_CLIENT_KEY"),
        (["sites", "show"], {"FOOTFALL_CLIENT_KEY": ""}, 2, "with FOOTFALL_PORT instead of --url"),
        (["sites", "show"], WRONG_PASSWORD, 1, "admin cannot log in: the user name or the password is wrong"),
        (["sites", "show"], {"FOOTFALL_CLIENT_URL": "nowhere"}, 2, "no http or https address"),
        (["sites", "show"], {"FOOTFALL_CLIENT_URL": "http://127.0.0.1:9"}, 1, "no server answers"),
        (["send", "--data-json", "[1]"], {}, 2, "no JSON object"),
        (["send", ""], {}, 2, "name must be the name of an event"),
        (["stats", "--period", "often"], {}, 1, "Invalid period"),
        (["stats", "--list", "nope"], {}, 2, "There are: path, entry, exit,"),
        (["sites", "delete", "00000000-0000-4000-8000-000000000000", "--yes"], {}, 2, "no website is called 00000000-"),
        (["stats", "--backend", "--list", "path"], {}, 2, "--list is of visitors"),
        (["stats", "--app", "shop-api"], {}, 2, "--app wants --backend"),
        (["stats", "--limit", "0"], {}, 2, "--limit"),
    ],
)
def test_failures_are_told(place: Place, words: list[str], environment: dict[str, str], status: int, said: str) -> None:
    if words[0] == "stats":
        words = ["stats", place.website, *words[1:]]
    if words[:2] == ["send", ""]:
        words = [*words, "--website", place.website]
    done = call(place, *words, **environment)
    assert done.returncode == status
    assert said in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
