from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from footfall.access.tokens import TokenSigner
from footfall.base.clock import system_clock
from footfall.base.secret import keep_secret
from footfall.base.settings import Settings
from footfall.cli.client import server_url

NUMBERS = {"visitors": 5, "visits": 8, "pageviews": 12, "bounces": 4, "totaltime": 80}


class Answers(BaseHTTPRequestHandler):
    """A server that notes what it is sent and answers as ours does."""

    def do_GET(self):
        kind = self.path.split("?")[0].rsplit("/", 1)[-1]
        self.answer(
            {"stats": NUMBERS, "metrics": [{"x": "[a]", "y": 3}]}.get(kind, {"ok": True}), 401 if kind == self.server.closed else 200
        )

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.seen.append((self.path, body, self.headers.get("Authorization")))
        if self.path == "/api/auth/login" and body["password"] != "right password":
            self.answer({"error": {"message": "Unauthorized", "code": "incorrect-username-password", "status": 401}}, 401)
        elif self.path == "/api/batch" and self.server.busy:
            self.server.busy -= 1
            self.answer({"error": {"message": "Service unavailable"}}, 503)
        else:
            self.answer({"id": "11111111-1111-4111-8111-111111111111", "token": "theirs", "errors": self.server.errors})

    def answer(self, body, status=200):
        content = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


@pytest.fixture
def server():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    server.seen, server.busy, server.errors, server.closed = [], 0, 0, None
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def test_with_the_secret_of_the_data_folder(call, data, server):
    call("user", "create", "admin", "--role", "admin", "--data", data)
    keep_secret(Settings(data=data))
    server.busy = 1
    status, out, err = call("demo", "--days", 2, "--visitors", 100, "--data", data, "--port", server.server_port)
    assert (status, err) == (0, "")
    token = server.seen[0][2].removeprefix("Bearer ")
    assert TokenSigner(keep_secret(Settings(data=data)), 60, system_clock).read(token) is not None
    paths = [path for path, _, _ in server.seen]
    assert paths[0] == "/api/websites"
    assert set(paths[1:]) == {"/api/batch"}
    batches = [body for path, body, _ in server.seen if path == "/api/batch"]
    assert batches[0] == batches[1]
    assert all(0 < len(batch) <= 250 for batch in batches)
    assert "12 views" in out
    assert "50% bounced" in out
    assert "[a]" in out


def test_a_server_with_another_secret(call, data, server):
    call("user", "create", "admin", "--role", "admin", "--data", data)
    (data / "secret").unlink(missing_ok=True)
    status, _, err = call("demo", "--data", data, "--port", server.server_port)
    assert (status, "FOOTFALL_SECRET" in err) == (2, True)
    assert not (data / "secret").exists(), "only a server makes one"
    keep_secret(Settings(data=data))
    server.closed = "me"
    status, _, err = call("demo", "--data", data, "--port", server.server_port)
    assert (status, "does not accept the secret of this folder" in err) == (1, True)
    assert server.seen == []


def test_another_server_gets_a_password_and_never_a_token_of_ours(call, data, server, monkeypatch):
    monkeypatch.setenv("FOOTFALL_ADMIN_PASSWORD", "right password")
    status, _, _ = call("demo", "--days", 1, "--visitors", 5, "--url", f"http://127.0.0.1:{server.server_port}", "--data", data)
    assert status == 0
    assert server.seen[0] == ("/api/auth/login", {"username": "admin", "password": "right password"}, None)
    assert server.seen[1][2] == "Bearer theirs"


def test_wrong_password(call, server, monkeypatch):
    monkeypatch.setenv("FOOTFALL_ADMIN_PASSWORD", "wrong password")
    status, _, err = call("demo", "--url", f"http://127.0.0.1:{server.server_port}")
    assert status == 1
    assert "admin cannot log in: the user name or the password is wrong" in err


def test_refused_events_are_told(call, data, server):
    call("user", "create", "admin", "--data", data)
    keep_secret(Settings(data=data))
    server.errors = 2
    status, _, err = call("demo", "--days", 1, "--visitors", 5, "--data", data, "--port", server.server_port)
    assert status == 1
    assert "refused" in err


def test_no_server(call, data):
    status, _, err = call("demo", "--port", 1, "--data", data)
    assert status == 1
    assert "no server answers at http://127.0.0.1:1" in err


@pytest.mark.parametrize("url", ["localhost:8000", "ftp://host", "http://"])
def test_wrong_address(call, url):
    status, _, err = call("demo", "--url", url)
    assert status == 2
    assert "no http or https address" in err


@pytest.mark.parametrize(
    ("host", "base", "url"),
    [
        ("127.0.0.1", "", "http://127.0.0.1:8000"),
        ("0.0.0.0", "", "http://127.0.0.1:8000"),
        ("::", "", "http://[::1]:8000"),
        ("10.1.2.3", "/analytics", "http://10.1.2.3:8000/analytics"),
    ],
)
def test_address_of_the_server(host, base, url):
    assert server_url(Settings(host=host, base_path=base)) == url
