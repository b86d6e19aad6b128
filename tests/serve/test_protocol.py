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


def talk(pieces: list[bytes], answers: int, keep_alive: float = 5, *, say_all: bool = False) -> tuple[App, bytes, bool]:
    """What a server answers to pieces of bytes, and whether it hung up; `say_all` tells it at once that no more will come."""

    async def run():
        app = App()
        listener = socket.create_server(("127.0.0.1", 0))
        server = make_server(app)
        server.config.timeout_keep_alive = keep_alive
        serving = asyncio.create_task(server.serve(sockets=[listener]))
        reader, writer = await asyncio.open_connection(*listener.getsockname())
        for piece in pieces:
            writer.write(piece)
            if say_all:
                writer.write_eof()
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


def test_a_client_that_has_said_all_gets_its_answer():
    app, got, ended = talk([post(b"/direct", b"x")], 1, say_all=True)
    assert app.directly == [b"x"]
    assert got.endswith(b"direct x")
    assert ended


@pytest.mark.parametrize("protocol", [b"h2c", b"websocket"])
@pytest.mark.parametrize("path", [b"/direct", b"/else"])
def test_the_body_behind_an_invitation_to_another_protocol_is_no_request(path, protocol):
    body = b"GET /inner HTTP/1.1\r\nhost: x\r\n\r\n"
    whole = post(path, body, b"connection: Upgrade, HTTP2-Settings", b"upgrade: " + protocol)
    head = len(whole) - len(body)
    for pieces in ([whole, post(path, b"next")], [whole[:head], body, post(path, b"next")], [whole + whole + post(path, b"next")]):
        _, got, _ = talk([*pieces, b"", b"", b"", b""], len(b"".join(pieces).split(b"POST ")) - 1)
        assert b"asgi GET" not in got
        assert got.count(body) == got.count(b"200 OK") - 1
        assert got.endswith(b"next")


def test_another_protocol_altogether_is_refused():
    _, got, ended = talk([b"CONNECT x:1 HTTP/1.1\r\nhost: x\r\n\r\n"], 1)
    assert got.startswith(b"HTTP/1.1 400 ")
    assert ended


@pytest.mark.parametrize(
    "start",
    [
        b"POST /direct HTTP/1.1\r\nendless: ",
        b"POST /",
        b"POST /else HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n1\r\nx\r\n0\r\ntrailer: ",
    ],
)
def test_heads_and_trailers_have_an_end(start):
    _, got, ended = talk([start, *[b"x" * 10_000] * 8], 1)
    assert got.startswith(b"HTTP/1.1 400 ")
    assert ended


def test_large_bodies_in_small_pieces_are_no_endless_heads():
    body = b"x" * 300_000
    whole = post(b"/else", body)
    _, got, _ = talk([whole[start : start + 30_000] for start in range(0, len(whole), 30_000)], 1)
    assert b"content-length: 300016\r\n" in got


def test_who_reads_no_answers_is_not_listened_to_for_ever():
    class Loud(App):
        def take(self, body, headers, peer, respond):
            self.directly.append(body)
            respond(b"HTTP/1.1 200 OK\r\n", bytes(10_000))

    async def run():
        app = Loud()
        listener = socket.create_server(("127.0.0.1", 0))
        server = make_server(app)
        serving = asyncio.create_task(server.serve(sockets=[listener]))
        with socket.create_connection(listener.getsockname()) as client:
            client.setblocking(False)
            sending = asyncio.get_running_loop().sock_sendall(client, post(b"/direct", b"x" * 1000) * 20_000)
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(sending, 2)
        server.should_exit = True
        await serving
        return app

    assert len(asyncio.run(run()).directly) < 10_000


@pytest.mark.parametrize("path", [b"/direct", b"/else"])
def test_a_request_that_meets_the_end_is_answered(path):
    async def run():
        listener = socket.create_server(("127.0.0.1", 0))
        server = make_server(App())
        serving = asyncio.create_task(server.serve(sockets=[listener]))
        streams = [await asyncio.open_connection(*listener.getsockname()) for _ in range(2)]
        for reader, writer in streams:
            writer.write(post(path, b"first"))
            assert (await reader.readuntil(b"first")).count(b"200 OK") == 1
        server.should_exit = True
        while not all(connection.ending for connection in server.server_state.connections):  # noqa: ASYNC110 - there is no event for it
            await asyncio.sleep(0.005)
        (reader, writer), (silent, _) = streams
        writer.write(post(path, b"two"))
        got = await asyncio.wait_for(reader.read(), 5)
        assert got.endswith(b"two")
        assert b"connection: close" in got
        assert await asyncio.wait_for(silent.read(), 5) == b""
        await asyncio.wait_for(serving, 5)

    asyncio.run(run())
