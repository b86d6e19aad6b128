"""The whole server as its user runs it: real processes, real sockets, real signals."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from running import PASSWORD, RunningServer

from footfall.collect.lanes import RESERVE
from footfall.collect.report import show_spool


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with RunningServer(tmp_path_factory.mktemp("server"), {"FOOTFALL_COLLECTORS": "2"}) as running:
        yield running


def test_an_event_becomes_a_number(server: RunningServer) -> None:
    website = server.make_website()
    answer = server.send(website, url="/hello")
    assert answer.status_code == 200
    assert set(answer.json()) == {"ok", "cache", "sessionId", "visitId"}
    server.wait_until(lambda: server.pageviews(website) == 1, "the event was not counted")


def test_a_deleted_website_takes_no_more_events(server: RunningServer) -> None:
    website = server.make_website()
    assert server.send(website).status_code == 200
    with server.client() as client:
        assert client.delete(f"/api/websites/{website}").json() == {"ok": True}
    assert server.send(website).json()["error"]["message"] == "Website not found."


def test_health_and_metrics(server: RunningServer) -> None:
    assert httpx.get(server.url + "/healthz").json() == {"status": "ok"}
    assert httpx.get(server.url + "/readyz").status_code == 200
    text = httpx.get(server.url + "/metrics").text
    for name in ("footfall_events_total", "footfall_spool_bytes", "footfall_writer_records_total", "footfall_collect_seconds_bucket"):
        assert name in text
    assert httpx.get(server.url + "/metrics", headers={"X-Forwarded-For": "203.0.113.1"}).status_code == 401


@pytest.mark.parametrize("name", ["collector", "engine"])
def test_a_killed_process_comes_back_and_nothing_is_lost(server: RunningServer, name: str) -> None:
    website = server.make_website()
    assert server.send(website).status_code == 200
    before = server.children()
    os.kill(before[name], signal.SIGKILL)
    server.wait_until(lambda: is_whole_without(server, before[name], len(before)), "not started again")
    server.http = httpx.Client(timeout=30, verify=False)  # the connection may have been to the one that died
    assert server.send(website).status_code == 200, "events are taken whichever process has just died"
    server.wait_until(server.ready, "not ready again")
    server.wait_until(lambda: server.pageviews(website) == 2, "an event was lost")


def is_whole_without(server: RunningServer, dead: int, number: int) -> bool:
    now = server.children().values()
    return dead not in now and len(now) == number


def test_events_are_taken_while_the_engine_is_away(server: RunningServer) -> None:
    website = server.make_website()
    engine = server.children()["engine"]
    os.kill(engine, signal.SIGSTOP)
    try:
        assert [server.send(website).status_code for _ in range(20)] == [200] * 20
    finally:
        os.kill(engine, signal.SIGCONT)
    server.wait_until(lambda: server.pageviews(website) == 20, "events were lost")


def test_stopping_drains_the_spool_and_a_new_start_knows_everything(tmp_path: Path) -> None:
    with RunningServer(tmp_path) as server:
        website = server.make_website()
        for _ in range(50):
            assert server.send(website).status_code == 200
        assert server.stop() == 0
        assert show_spool(tmp_path / "spool").pending_records == 0
        server.start()
        assert server.pageviews(website) == 50


def test_nobody_waits_for_an_answer_while_the_rest_is_stopping(tmp_path: Path) -> None:
    with RunningServer(tmp_path) as server:
        address = urlsplit(server.url)
        children = server.children()
        os.kill(children["engine"], signal.SIGSTOP)
        try:
            server.process.send_signal(signal.SIGTERM)
            assert wait_gone([children["collector"]], 30)
            with pytest.raises(ConnectionRefusedError):
                socket.create_connection((address.hostname, address.port), timeout=5)
        finally:
            os.kill(children["engine"], signal.SIGCONT)


def test_children_end_with_a_killed_parent(tmp_path: Path) -> None:
    with RunningServer(tmp_path) as server:
        children = list(server.children().values())
        assert len(children) == 2
        os.kill(server.process.pid, signal.SIGKILL)
        server.process.wait()
        deadline_reached = not wait_gone(children, 30)
        assert not deadline_reached


def wait_gone(pids: list[int], seconds: float) -> bool:
    import time

    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not any(Path(f"/proc/{pid}").exists() for pid in pids):
            return True
        time.sleep(0.1)
    return False


def test_first_password_is_shown_once(tmp_path: Path) -> None:
    with RunningServer(tmp_path, {"FOOTFALL_ADMIN_PASSWORD": ""}) as server:
        printed = "".join(server.lines)
        found = re.search(r"Password: (\S+)", printed)
        assert found
        login = httpx.post(server.url + "/api/auth/login", json={"username": "admin", "password": found[1]})
        assert login.status_code == 200
        server.stop()
        server.lines.clear()
        server.start()
        assert "Password" not in "".join(server.lines)


def test_collectors_know_at_once_what_was_made_through_another(server: RunningServer) -> None:
    for _ in range(10):
        website = server.make_website()
        with httpx.Client(verify=False) as fresh:  # a new connection may meet another collector
            server.http, kept = fresh, server.http
            try:
                assert server.send(website).status_code == 200
            finally:
                server.http = kept


def test_collectors_share_the_rate_limit(tmp_path: Path) -> None:
    with RunningServer(tmp_path, {"FOOTFALL_RATE_LIMIT": "0.01", "FOOTFALL_RATE_BURST": "10", "FOOTFALL_COLLECTORS": "2"}) as server:
        website = server.make_website()
        statuses = []
        for _ in range(14):
            with httpx.Client(verify=False) as fresh:
                server.http, kept = fresh, server.http
                try:
                    statuses.append(server.send(website).status_code)
                finally:
                    server.http = kept
        assert statuses == [200] * 10 + [429] * 4
        server.wait_until(lambda: 'outcome="rate_limited"} 4.0' in server.http.get(server.url + "/metrics").text, "not counted")


def test_base_path(tmp_path: Path) -> None:
    with RunningServer(tmp_path, {"FOOTFALL_BASE_PATH": "/stats"}) as server:
        assert server.url.endswith("/stats")
        website = server.make_website()
        assert server.send(website).status_code == 200
        server.wait_until(lambda: server.pageviews(website) == 1, "the event was not counted")


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"FOOTFALL_PORT": "x"}, "port"),
        ({"FOOTFALL_SECRET": "short"}, "secret"),
        ({"FOOTFALL_ENGINE": "ftp://x"}, "engine"),
        ({"FOOTFALL_NONSENSE": "1"}, "FOOTFALL_NONSENSE"),
    ],
)
def test_wrong_settings_refuse_to_start(tmp_path: Path, environment: dict[str, str], words: str) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FOOTFALL_")}
    command = [sys.executable, "-m", "footfall", "serve", "--data", str(tmp_path)]
    ended = subprocess.run(command, env={**kept, **environment}, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 2
    assert words in ended.stdout + ended.stderr
    assert "Traceback" not in ended.stdout + ended.stderr


def test_a_used_data_folder_is_refused(server: RunningServer) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FOOTFALL_")}
    command = [sys.executable, "-m", "footfall", "serve", "--data", str(server.data), "--port", "0", "--host", "127.0.0.1"]
    ended = subprocess.run(command, env=kept, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 2
    assert "data: another server is running" in ended.stderr


def test_others_on_the_machine_cannot_read_the_data(server: RunningServer) -> None:
    server.make_website()
    for file in server.data.rglob("*"):
        if file.suffix == ".mmdb":
            continue  # the countries of the world are no secret
        with suppress(FileNotFoundError):  # the engine has just removed it
            assert file.stat().st_mode & 0o077 == 0, f"{file} is open to others"


def test_a_taken_port_is_named(server: RunningServer, tmp_path: Path) -> None:
    port = server.url.rsplit(":", 1)[1]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FOOTFALL_")}
    command = [sys.executable, "-m", "footfall", "serve", "--data", str(tmp_path), "--port", port, "--host", "127.0.0.1"]
    ended = subprocess.run(
        command, env={**kept, "FOOTFALL_ADMIN_PASSWORD": PASSWORD}, capture_output=True, text=True, timeout=60, check=False
    )
    assert ended.returncode == 2
    assert "port" in ended.stderr


@pytest.mark.skipif(os.geteuid() != 0, reason="mounting needs root")
def test_a_server_whose_disk_has_only_its_reserve_left_is_not_ready(tmp_path: Path) -> None:
    spool, ballast = tmp_path / "spool", tmp_path / "spool" / "ballast"
    spool.mkdir(mode=0o700)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m,mode=700", "tmpfs", spool], check=False, capture_output=True).returncode:
        pytest.skip("mounting is not allowed here")
    try:
        with RunningServer(tmp_path) as server:
            website = server.make_website()
            free = shutil.disk_usage(spool).free
            ballast.write_bytes(bytes(free - RESERVE // 2))
            server.wait_until(lambda: server.send(website).status_code == 503, "an event was taken")
            answer = httpx.get(server.url + "/readyz")
            assert (answer.status_code, answer.json()["reasons"]) == (503, ["spool: it is full, or its disk is"])
            ballast.unlink()
            server.wait_until(server.ready, "not ready again")
            server.wait_until(lambda: server.send(website).status_code == 200, "no event was taken")
    finally:
        subprocess.run(["umount", spool], check=True)
