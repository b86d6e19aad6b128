"""A killed server and killed programs: every event arrives, and once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from furnished import Place, check_calls, furnish, list_calls, wait_for
from running import AGENT, RunningServer

from footfall_sdk import BackendAnalyticsClient, VisitClient

EVENTS = 10_000


KILLED = """
c = make()
for _ in range(500):
    c.track_api_call("/killed", "GET")
time.sleep(1)
os.kill(os.getpid(), signal.SIGKILL)
"""


def kill(server: RunningServer) -> None:
    """End all processes of a server at once, as a power cut would."""
    children = server.children().values()
    server.process.kill()
    for child in children:
        os.kill(child, signal.SIGKILL)
    server.process.wait()


def restart(server: RunningServer) -> None:
    """Start it again at the same address."""
    server.command[server.command.index("--port") + 1] = server.url.rsplit(":", 1)[1]
    server.start()


def run(place: Place, folder: Path, script: str) -> subprocess.CompletedProcess[str]:
    head = f"""
        import os, signal, sys, time
        from footfall_sdk import BackendAnalyticsClient, VisitClient
        def make():
            return BackendAnalyticsClient({place.server.url!r}, "shop-api", {place.write_key!r}, spool={str(folder)!r})
    """
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(head) + textwrap.dedent(script)], capture_output=True, text=True, timeout=120, check=False
    )


@pytest.mark.slow
def test_everything_told_in_an_outage_arrives_once(tmp_path: Path) -> None:
    with RunningServer(tmp_path / "data") as server:
        place = furnish(server)
        client = BackendAnalyticsClient(server.url, "shop-api", place.write_key, spool=tmp_path / "spool", interval=0.05)
        client.track_api_call("/before", "GET", status_code=200)
        assert client.flush()
        for number in range(1000):
            client.track_api_call(f"/{number % 100}", "GET", status_code=200)
            if number == 600:
                kill(server)
        for number in range(1000, EVENTS):
            client.track_api_call(f"/{number % 100}", "GET", status_code=200)
        assert not client.flush(1.5)
        assert client.counts.taken == EVENTS + 1

        killed = run(place, tmp_path / "spool", KILLED)
        assert killed.returncode == -signal.SIGKILL
        restart(server)
        assert client.flush(60)
        assert run(place, tmp_path / "spool", "c = make(); time.sleep(1); sys.exit(not c.flush(30))").returncode == 0
        expected = {"GET:/before": 1, "GET:/killed": 500, **{f"GET:/{number}": EVENTS // 100 for number in range(100)}}
        wait_for(lambda: sum(list_calls(place).values()) >= EVENTS + 501)
        time.sleep(1)
        assert list_calls(place) == expected
        assert client.counts.__dict__ == {"taken": EVENTS + 1, "delivered": EVENTS + 1, "inherited": 0, "refused": 0, "dropped": 0}
        assert client.close()
        assert not list((tmp_path / "spool").rglob("*.log"))


def test_answers_that_get_lost_lead_to_no_second_event(place: Place, tmp_path: Path) -> None:
    """The program dies after the server took the events and before it heard so."""
    done = run(
        place,
        tmp_path,
        """
        from footfall_sdk.transport import Connections
        send = Connections.send
        def cut(self, request):
            send(self, request)
            os.kill(os.getpid(), signal.SIGKILL)
        Connections.send = cut
        c = make()
        for number in range(50):
            c.track_api_call("/twice", "GET")
        time.sleep(20)
        """,
    )
    assert done.returncode == -signal.SIGKILL
    assert run(place, tmp_path, "c = make(); time.sleep(0.5); sys.exit(not c.flush(20))").returncode == 0
    check_calls(place, {"GET:/twice": 50})
    time.sleep(1)
    assert list_calls(place) == {"GET:/twice": 50}


def test_the_end_of_a_program_sends_what_is_left(place: Place, tmp_path: Path) -> None:
    done = run(place, tmp_path, "c = make()\nfor _ in range(20): c.track_api_call('/end', 'GET')")
    assert (done.returncode, done.stderr) == (0, "")
    check_calls(place, {"GET:/end": 20})


LAST_WORDS = """
c = make()
c.track_api_call("/last", "GET")
os.kill(os.getpid(), signal.SIGTERM)
time.sleep(20)
"""
OWN_HANDLER = """
signal.signal(signal.SIGTERM, lambda *_: sys.exit(7))
c = make()
c.track_api_call("/last", "GET")
os.kill(os.getpid(), signal.SIGTERM)
time.sleep(20)
"""
IN_A_CHILD = """
c = make()
c.track_api_call("/last", "GET")
c.flush()
child = os.fork()
if not child:
    c.track_api_call("/last", "GET")
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(20)
assert os.waitpid(child, 0)[1] == signal.SIGTERM
os.kill(os.getpid(), signal.SIGTERM)
time.sleep(20)
"""


@pytest.mark.parametrize(
    ("script", "ended", "calls"),
    [(LAST_WORDS, -signal.SIGTERM, 1), (OWN_HANDLER, 7, 1), (IN_A_CHILD, -signal.SIGTERM, 2)],
    ids=["the default", "a handler of the program's own", "a child"],
)
def test_what_was_told_right_before_a_sigterm_arrives(place: Place, tmp_path: Path, script: str, ended: int, calls: int) -> None:
    done = run(place, tmp_path, script)
    assert (done.returncode, done.stderr) == (ended, "")
    check_calls(place, {"GET:/last": calls})


def test_a_server_that_is_away_does_not_hold_up_a_sigterm(place: Place, tmp_path: Path) -> None:
    script = f"""
    c = BackendAnalyticsClient("http://127.0.0.1:9", "shop", "key", spool={str(tmp_path)!r})
    c.track_api_call("/away", "GET")
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(20)
    """
    began = time.monotonic()
    assert run(place, tmp_path, script).returncode == -signal.SIGTERM
    assert time.monotonic() - began < 8
    assert any(b"/away" in file.read_bytes() for file in tmp_path.rglob("*.log"))


FORKS = """
c = make()
c.track_api_call("/parent", "GET")
time.sleep(0.1)
children = []
for _ in range(3):
    child = os.fork()
    if not child:
        c.track_api_call("/child", "GET")
        assert c.counts.taken == 1
        sys.exit(0)
    children.append(child)
for child in children:
    assert os.waitpid(child, 0)[1] == 0
c.track_api_call("/parent", "GET")
"""
PROCESSES = """
import multiprocessing
c = make()
c.track_api_call("/parent", "GET")
def work():
    c.track_api_call("/child", "GET")
context = multiprocessing.get_context("fork")
children = [context.Process(target=work) for _ in range(3)]
for child in children: child.start()
for child in children: child.join()
c.track_api_call("/parent", "GET")
"""


@pytest.mark.parametrize("script", [FORKS, PROCESSES], ids=["os.fork", "multiprocessing"])
def test_forked_children_send_their_own_and_only_their_own(place: Place, tmp_path: Path, script: str) -> None:
    done = run(place, tmp_path, script)
    assert (done.returncode, done.stderr) == (0, "")
    check_calls(place, {"GET:/parent": 2, "GET:/child": 3})
    assert not list(tmp_path.rglob("*.log"))


def test_pageviews_beyond_a_visitors_rate_arrive_a_little_later(tmp_path: Path) -> None:
    with RunningServer(tmp_path / "data", {"FOOTFALL_RATE_LIMIT": "20", "FOOTFALL_RATE_BURST": "10"}) as server:
        website = server.make_website()
        with VisitClient(server.url, website, spool=tmp_path / "spool") as client:
            for number in range(60):
                client.track(f"/{number}", ip_address="203.0.113.7", user_agent=AGENT)
            wait_for(lambda: server.pageviews(website) == 60)
            counts = client.counts
        assert (counts.delivered, counts.refused, counts.dropped) == (60, 0, 0)
