"""The short way of plain requests: whatever comes on a connection is answered as it would be by ASGI, in order."""

from __future__ import annotations

import asyncio
import socket

import pytest

from footfall.serve.uvicorn_server import make_server


class App:
    """Answers directly what is posted to `/direct`, half a moment late; everything else by ASGI."""

    def __init__(self) -> None:
        self.directly: list[bytes] = []

    def find_direct(self, url):
        return self.take if url == b"/direct" else None

    def take(self, body, headers, peer, respond):
        self.directly.append(body)
        assert peer == "127.0.0.1"
        head = b"HTTP/1.1 200 OK\r\nx-agent: " + headers.get(b"user-agent", b"none") + b"\r\n"
        asyncio.get_running_loop().call_later(0.02, respond, head, b"direct " + body)

    async def __call__(self, scope, receive, send):
        body, more = b"", True
        while more:
            message = await receive()
            body += message.get("body", b"")
            more = message.get("more_body", False)
        content = f"asgi {scope['method']} {scope['path']} ".encode() + body
        headers = [(b"content-length", str(len(content)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": content})


def talk(pieces: list[bytes], answers: int, keep_alive: float = 5) -> tuple[App, bytes, bool]:
    """What a server answers to pieces of bytes, and whether it hung up."""

    async def run():
        app = App()
        listener = socket.create_server(("127.0.0.1", 0))
        server = make_server(app)
        server.config.timeout_keep_alive = keep_alive
        serving = asyncio.create_task(server.serve(sockets=[listener]))
        reader, writer = await asyncio.open_connection(*listener.getsockname())
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(0.01)
        got = b""
        while got.count(b"HTTP/1.1 ") < answers or not got.split(b"\r\n\r\n")[-1]:
            more = await asyncio.wait_for(reader.read(65536), 5)
            if not more:
                break
            got += more
        try:
            ended = await asyncio.wait_for(reader.read(1), 2 * keep_alive if keep_alive < 1 else 0.05) == b""
        except TimeoutError:
            ended = False
        server.should_exit = True
        writer.close()
        await serving
        return app, got, ended

    return asyncio.run(run())


def post(path: bytes, body: bytes, *headers: bytes, version: bytes = b"1.1") -> bytes:
    lines = [b"POST " + path + b" HTTP/" + version, b"host: x", b"content-length: %d" % len(body), *headers]
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


def test_a_plain_post_goes_the_short_way():
    app, got, ended = talk([post(b"/direct", b"one", b"User-Agent: me")], 1)
    assert app.directly == [b"one"]
    head, _, body = got.partition(b"\r\n\r\n")
    assert body == b"direct one"
    assert b"x-agent: me" in head
    assert b"content-length: 10" in head
    assert b"date: " in head
    assert not ended


def test_a_body_may_come_in_pieces():
    whole = post(b"/direct", b"abcdefgh")
    app, got, _ = talk([whole[:30], whole[30:-5], whole[-5:]], 1)
    assert app.directly == [b"abcdefgh"]
    assert got.endswith(b"direct abcdefgh")


@pytest.mark.parametrize(
    ("request_", "answer"),
    [
        (post(b"/direct", b"x", b"content-encoding: gzip"), b"asgi POST /direct x"),
        (post(b"/direct?a=1", b"x"), b"asgi POST /direct x"),
        (post(b"/else", b"x"), b"asgi POST /else x"),
        (post(b"/direct", b"x" * 40_000), b"asgi POST /direct " + b"x" * 40_000),
        (b"GET /direct HTTP/1.1\r\nhost: x\r\n\r\n", b"asgi GET /direct "),
        (b"POST /direct HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n2\r\nxy\r\n0\r\n\r\n", b"asgi POST /direct xy"),
    ],
)
def test_everything_else_goes_by_asgi(request_, answer):
    app, got, _ = talk([request_], 1)
    assert app.directly == []
    assert got.endswith(answer)


def test_requests_on_one_connection_are_answered_in_order():
    everything = b"".join((post(b"/direct", b"1"), post(b"/else", b"2"), post(b"/direct", b"3"), post(b"/else", b"4")))
    app, got, _ = talk([everything], 4)
    bodies = [part.partition(b"\r\n\r\n")[2] for part in got.split(b"HTTP/1.1 200 OK")[1:]]
    assert [body[-1:] for body in bodies] == [b"1", b"2", b"3", b"4"]
    assert app.directly == [b"1"], "what waits behind another request takes the ordinary way"


def test_one_after_the_other_stays_on_the_short_way():
    app, got, _ = talk([post(b"/direct", b"1"), b"", b"", b"", post(b"/direct", b"2")], 2)
    assert app.directly == [b"1", b"2"]
    assert got.count(b"200 OK") == 2


@pytest.mark.parametrize("request_", [post(b"/direct", b"x", b"connection: close"), post(b"/direct", b"x", version=b"1.0")])
def test_a_client_that_wants_no_more_is_let_go(request_):
    _, got, ended = talk([request_], 1)
    assert got.endswith(b"direct x")
    assert b"connection: close" in got
    assert ended


def test_idle_connections_end():
    _, got, ended = talk([post(b"/direct", b"x")], 1, keep_alive=0.3)
    assert got.endswith(b"direct x")
    assert ended


def test_a_client_that_left_disturbs_nobody():
    app, got, _ = talk([post(b"/direct", b"1") + b"broken\r\n\r\n"], 1)
    assert app.directly == [b"1"]
    assert b"400 Bad Request" in got
