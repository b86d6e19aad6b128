"""The examples of the SDK's README, as real projects against a real server."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from ending import ends_with_us
from furnished import Place, check_calls, list_calls, wait_for
from running import AGENT, PASSWORD

from footfall_sdk import BackendAnalyticsClient, Footfall

PYTHON = os.environ.get("SDK_PYTHON", sys.executable)
"""The interpreter of the projects: another one has the SDK and the frameworks installed."""
README = Path(__file__).parents[2] / "sdk" / "python" / "README.md"
EXAMPLE = re.compile(r"<!-- example: (\S+) -->\n```python\n(.*?)```", re.DOTALL)
EXAMPLES = dict(EXAMPLE.findall(README.read_text()))
BEGIN = re.search(r"<!-- shell: begin -->\n```sh\n(.*?)```", README.read_text(), re.DOTALL) or ["", ""]
ADDRESS = "81.2.69.142"


@pytest.fixture(scope="module")
def projects(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("projects")
    for name, text in EXAMPLES.items():
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text)
    return folder


def environment(place: Place, folder: Path) -> dict[str, str]:
    return {"PATH": "/usr/bin:/bin", "HOME": str(folder), "FOOTFALL_CLIENT_SPOOL": str(folder / "spool"), **place.environment}


def run(place: Place, file: Path, *arguments: str) -> str:
    done = subprocess.run(
        [PYTHON, str(file), *arguments],
        env=environment(place, file.parent),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert not done.stderr, done.stderr
    return done.stdout


@contextmanager
def serving(place: Place, folder: Path, *command: str) -> Iterator[httpx.Client]:
    """A project's own server on a free port, stopped in good order."""
    process = subprocess.Popen(
        [*ends_with_us(), PYTHON, *command],
        cwd=folder,
        env=environment(place, folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    lines: list[str] = []
    try:
        for line in process.stdout or ():
            lines.append(line)
            if found := re.search(r"http://127\.0\.0\.1:(\d+)", line):
                break
        else:
            pytest.fail("".join(lines))
        with httpx.Client(base_url=f"http://127.0.0.1:{found[1]}", timeout=60) as client:
            yield client
    finally:
        process.terminate()
        process.wait(20)


def test_all_examples_are_here() -> None:
    assert set(EXAMPLES) == {
        "plain/script.py", "plain/visits.py", "plain/numbers.py", "plain/together.py", "plain/emails.py", "fastapi/app.py",
        "flask/app.py", "flask_alone/app.py", "django/settings.py", "django/urls.py",
    }  # fmt: skip


def test_the_beginning(place: Place, tmp_path: Path) -> None:
    begin = BEGIN[1].replace("http://127.0.0.1:8000", place.server.url).replace("PASSWORD=…", f"PASSWORD={PASSWORD}")
    told = '\nprintf \'%s\\n\' "$WEBSITE" "$WRITE_KEY" "$FOOTFALL_CLIENT_KEY"'
    known = {"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "HOME": str(tmp_path)}
    done = subprocess.run(["sh", "-e", "-c", begin + told], env=known, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    website, write_key, key = done.stdout.split()
    with BackendAnalyticsClient(place.server.url, "shop-api", write_key, spool=False) as client:
        client.track_api_call("/x", "GET")
        assert client.flush(20)
        assert client.counts.delivered == 1
    with Footfall(place.server.url, api_key=key) as footfall:
        assert footfall.get_website(website).domain == "harbour.example"


def test_plain_scripts(place: Place, projects: Path) -> None:
    run(place, projects / "plain/script.py")
    run(place, projects / "plain/together.py")
    wait_for(lambda: place.footfall.get_backend(place.website, "engagement").count == 3)
    assert list_calls(place) == {"GET:/orders/{id}": 1}
    assert place.footfall.get_backend(place.website, "business").data[0].name == "payment_processed"
    assert place.footfall.get_backend(place.website, "stats").views == 2

    printed = run(place, projects / "plain/numbers.py")
    assert printed.startswith("True")
    assert "GET:/orders/{id} 1 0.0 12.5" in printed
    assert "refused: 40" in printed
    wait_for(lambda: place.footfall.get_events_stats(place.website).events == 1)


def test_visits(place: Place, projects: Path) -> None:
    run(place, projects / "plain/visits.py")
    wait_for(lambda: place.footfall.get_events_stats(place.website).events == 1)
    wait_for(lambda: place.footfall.get_stats(place.website).pageviews == 1)
    (session,) = place.footfall.get_sessions(place.website)
    assert (session.browser, session.os, session.language) == ("firefox", "Linux", "de-AT")


def test_emails(place: Place, projects: Path) -> None:
    printed = run(place, projects / "plain/emails.py")
    assert f"{place.server.url}/q/spring-berths" in printed
    pixel = re.search(r'<img src="([^"]+)"[^>]*></body>', printed)
    assert pixel is not None
    assert place.server.http.get(pixel[1], headers={"User-Agent": AGENT}).headers["content-type"] == "image/gif"
    email = place.footfall.list_emails(place.website)[0]
    wait_for(lambda: place.footfall.get_email(place.website, email.id).opens == 1)


def test_fastapi(place: Place, projects: Path) -> None:
    with serving(place, projects / "fastapi", "-m", "uvicorn", "app:app", "--port", "0") as client:
        for order in range(5):
            assert client.get(f"/orders/{order}", headers={"X-User": "anna"}).json() == {"order": order}
        assert client.get("/orders/none").status_code == 422
        assert client.get("/healthz").status_code == 200
        check_proxy(place, client)
    check_calls(place, {"GET:/orders/{order}": 6, "GET:*": 1})
    row = next(row for row in place.footfall.get_backend(place.website, "api-calls") if row.count == 6)
    assert (row.users, row.errors) == (1, 1)


def test_flask(place: Place, projects: Path) -> None:
    with serving(place, projects / "flask", "-m", "flask", "run", "--port", "0") as client:
        page = client.get("/berths/a12").text
        assert f'<script defer src="/stats/script.js" data-website-id="{place.website}"></script>' in page
        check_proxy(place, client)


def test_flask_alone(place: Place, projects: Path) -> None:
    with serving(place, projects / "flask_alone", "-m", "flask", "run", "--port", "0") as client:
        client.get("/berths/a12?utm_source=news", headers={"User-Agent": AGENT, "Accept-Language": "de-AT,de;q=0.5"})
        assert client.get("/nowhere", headers={"User-Agent": AGENT}).status_code == 404
        wait_for(lambda: place.footfall.get_stats(place.website).pageviews == 1)
        assert [row.x for row in place.footfall.get_metric(place.website, "path")] == ["/berths/a12"]
        assert [row.x for row in place.footfall.get_metric(place.website, "language")] == ["de"]
        assert [row.x for row in place.footfall.get_metric(place.website, "browser")] == ["chrome"]


WSGI = """
import signal, sys
from wsgiref.simple_server import make_server
from django.core.wsgi import get_wsgi_application
served = make_server("127.0.0.1", 0, get_wsgi_application())
signal.signal(signal.SIGTERM, lambda *_: sys.exit())
print(f"http://127.0.0.1:{served.server_port}", flush=True)
served.serve_forever()
"""
ASGI = "from django.core.asgi import get_asgi_application\napp = get_asgi_application()\n"


@pytest.mark.parametrize("server", ["wsgi", "asgi"])
def test_django(place: Place, projects: Path, server: str) -> None:
    folder = projects / "django"
    settings = "import os\nos.environ['DJANGO_SETTINGS_MODULE'] = 'settings'\n"
    (folder / "serve_wsgi.py").write_text(settings + WSGI)
    (folder / "serve_asgi.py").write_text(settings + ASGI)
    command = ["serve_wsgi.py"] if server == "wsgi" else ["-m", "uvicorn", "serve_asgi:app", "--port", "0", "--lifespan", "off"]
    with serving(place, folder, *command) as client:
        assert f'data-website-id="{place.website}"' in client.get("/berths/a12/").text
        assert client.get("/static/none.css").status_code == 404
        assert client.get("/elsewhere").status_code == 404
        check_proxy(place, client)
        time.sleep(1)  # uvicorn ends by a signal, and Django knows no lifespan: what is younger would stay in the spool
    check_calls(place, {"GET:/berths/<str:name>/": 1, "GET:*": 2})


def check_proxy(place: Place, client: httpx.Client) -> None:
    """The tracker comes from the app's own domain, and events reach the server with the visitor's address."""
    before = place.footfall.get_stats(place.website).pageviews
    script = client.get("/stats/script.js")
    assert script.status_code == 200
    assert "javascript" in script.headers["content-type"]
    assert script.content == place.server.http.get(place.server.url + "/script.js").content
    for name in ("extras", "recorder", "declarative"):
        assert client.get(f"/stats/{name}.js").content == place.server.http.get(f"{place.server.url}/{name}.js").content
    settings = client.get("/stats/api/record", params={"website": place.website})
    assert settings.json() == place.server.http.get(place.server.url + "/api/record", params={"website": place.website}).json()
    assert settings.status_code == 200
    assert client.get("/stats/api/record", params={"website": "nonsense"}).status_code == 400
    body = {"type": "event", "payload": {"website": place.website, "url": "/proxied", "hostname": "example.com"}}
    sent = client.post("/stats/api/send", json=body, headers={"User-Agent": AGENT})
    assert sent.status_code == 200, sent.text
    again = client.post("/stats/api/send", json=body, headers={"User-Agent": AGENT, "X-Umami-Cache": sent.json()["cache"]})
    assert again.json()["visitId"] == sent.json()["visitId"]
    assert client.post("/stats/api/send", content=b"{", headers={"User-Agent": AGENT}).status_code == 400
    assert client.get("/stats/api/websites").status_code == 404
    wait_for(lambda: place.footfall.get_stats(place.website).pageviews == before + 2)
