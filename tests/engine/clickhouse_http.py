"""A small ClickHouse server for tests: ClickHouse's HTTP interface on a real port, answered by chDB in its own process.

`python clickhouse_http.py FOLDER` prints its port and serves until its standard input ends. It knows what a client needs:
queries in the body, in the URL or in a form, `param_…` values, settings in the URL, inserts, and errors with their code.
There is no compression and no password.
"""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

TRANSPORT = {
    "query", "database", "query_id", "session_id", "client_protocol_version", "wait_end_of_query", "send_progress_in_http_headers",
    "http_headers_progress_interval_ms", "enable_http_compression", "compress", "decompress", "user", "password", "default_format",
}  # fmt: skip
ANSWERING = ("SELECT", "WITH", "SHOW", "DESCRIBE", "EXPLAIN", "EXISTS", "KILL")
FORMAT = re.compile(r"\bFORMAT\s+(\w+)\s*;?\s*$", re.IGNORECASE)
INSERT = re.compile(rb"\s*INSERT\s+INTO\s+[^\n]*?\bFORMAT\s+\w+\n", re.IGNORECASE)


@contextlib.contextmanager
def clickhouse_server(folder: Path) -> Iterator[str]:
    """A running server with its data in the folder; gives its URL without a database, such as `http://127.0.0.1:4321`."""
    command = [sys.executable, __file__, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, "TZ": "UTC"}) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            port = int(process.stdout.readline())
            yield f"http://127.0.0.1:{port}"
        finally:
            process.stdin.close()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


class Handler(BaseHTTPRequestHandler):
    """One request: a connection of its own to the engine, so settings and values never meet those of another."""

    protocol_version = "HTTP/1.1"
    folder = ""

    def do_GET(self) -> None:
        self._answer({}, b"")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        kind = self.headers.get("Content-Type", "")
        if kind.startswith(("multipart/", "application/x-www-form-urlencoded")):
            self._answer(read_form(kind, body), b"")
        else:
            self._answer({}, body)

    def log_message(self, *args: Any) -> None:
        pass

    def _answer(self, form: Mapping[str, str], body: bytes) -> None:
        arguments = {**dict(parse_qsl(urlsplit(self.path).query, keep_blank_values=True)), **form}
        sql = arguments.get("query", "")
        if not sql and (insert := INSERT.match(body)):
            sql, body = insert[0].decode(), body[insert.end() :]
        elif not sql:
            sql, body = body.decode(), b""
        try:
            answer = run(self.folder, sql, body, arguments)
        except RuntimeError as fault:
            self._send(500, str(fault).encode(), {"X-ClickHouse-Exception-Code": (re.findall(r"Code: (\d+)", str(fault)) or ["0"])[0]})
            return
        chosen = FORMAT.search(sql)
        shown = chosen[1] if chosen else "TabSeparated"
        self._send(200, answer, {"X-ClickHouse-Format": shown} if sql.lstrip("( \n").upper().startswith(ANSWERING) else {})

    def _send(self, status: int, body: bytes, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body)), "X-ClickHouse-Timezone": "UTC"}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


def read_form(kind: str, body: bytes) -> dict[str, str]:
    """The fields of a form, url-encoded or multipart."""
    if kind.startswith("application/x-www-form-urlencoded"):
        return dict(parse_qsl(body.decode(), keep_blank_values=True))
    message = BytesParser(policy=HTTP).parsebytes(f"Content-Type: {kind}\r\n\r\n".encode() + body)
    fields = {}
    for part in message.iter_parts():  # type: ignore[attr-defined]
        name = part.get_param("name", header="content-disposition")
        fields[name] = part.get_payload(decode=True).decode()
    return fields


def run(folder: str, sql: str, body: bytes, arguments: Mapping[str, str]) -> bytes:
    """Run one statement; rows to insert are its body."""
    import chdb

    parameters = {name.removeprefix("param_"): value for name, value in arguments.items() if name.startswith("param_")}
    settings = {name: value for name, value in arguments.items() if name not in TRANSPORT and not name.startswith("param_")}
    connection = chdb.connect(folder)
    try:
        if database := arguments.get("database"):
            connection.query(f"USE {database}")
        for name, value in sorted(settings.items(), key=lambda entry: entry[0] == "readonly"):
            quoted = value.replace("\\", "\\\\").replace("'", "\\'")
            connection.query(f"SET {name} = '{quoted}'")
        if not body:
            return bytes(connection.query(sql, "TabSeparated", params=parameters).bytes() or b"")
        with tempfile.NamedTemporaryFile() as file:
            file.write(body)
            file.flush()
            chosen = FORMAT.search(sql)
            assert chosen is not None
            connection.query(f"{sql[: chosen.start()]} FROM INFILE '{file.name}' FORMAT {chosen[1]}")
        return b""
    finally:
        connection.close()


def main(folder: str) -> None:
    """Serve the folder until the standard input ends."""
    import chdb

    Handler.folder = folder
    kept_open = chdb.connect(folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    import threading

    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_address[1], flush=True)
    sys.stdin.read()
    server.shutdown()
    kept_open.close()
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1])
