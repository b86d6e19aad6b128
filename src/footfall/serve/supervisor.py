"""The server's parent process: holds the public socket, starts the others, starts them again when they die.

It imports next to nothing, so it is small and has little that can fail. The public socket lives here: while a
collector starts again, new connections wait in the socket's queue and none is refused.
"""

from __future__ import annotations

import fcntl
import logging
import os
import resource
import signal
import socket
import sys
import time
from pathlib import Path
from typing import Any

import msgspec

from footfall.base.logging import configure_logging, fields
from footfall.base.secret import keep_secret
from footfall.base.settings import Settings, SettingsError
from footfall.serve.board import make_board
from footfall.serve.children import FAULT_EXIT, Child, Orders, pack_settings, unpack_settings

log = logging.getLogger(__name__)

COLLECTOR_PATIENCE = 15.0
ENGINE_PATIENCE = 60.0
BACKLOG = 2048


class Plan(msgspec.Struct, frozen=True):
    """What to supervise: everything (`serve`), or collection alone (`collect`)."""

    settings: dict[str, Any]
    whole: bool


def run(settings: Settings) -> int:
    """Replace this process by the supervisor of a whole server; does not return."""
    return become(Plan(pack_settings(settings), whole=True))


def run_collector(settings: Settings) -> int:
    """Replace this process by the supervisor of a collector alone; does not return."""
    return become(Plan(pack_settings(settings), whole=False))


def become(plan: Plan) -> int:
    """Execute this module in place of the current program, which frees the memory of the command line's libraries."""
    memory = os.memfd_create("footfall-plan", 0)
    os.write(memory, msgspec.json.encode(plan, enc_hook=str))
    os.lseek(memory, 0, os.SEEK_SET)
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, "-m", "footfall.serve.supervisor", str(memory)])


def supervise(settings: Settings, *, whole: bool) -> int:
    """Run until told to stop; gives the exit status."""
    configure_logging(settings.log_level, settings.log_format, "serve")
    raise_file_limit()
    os.umask(0o077)
    try:
        settings.data.mkdir(parents=True, exist_ok=True)
        secret = keep_secret(settings)
        if whole and not lock_folder(settings.data):
            print(f"footfall: data: another server is running on {settings.data}", file=sys.stderr)  # noqa: T201
            return 2
    except SettingsError as error:
        print(f"footfall: {error}", file=sys.stderr)  # noqa: T201
        return 2
    except OSError as error:
        print(f"footfall: data: {settings.data} cannot be written ({error.strerror})", file=sys.stderr)  # noqa: T201
        return 2
    try:
        listeners = listen(settings.host, settings.port, settings.collectors)
    except OSError as error:
        print(f"footfall: host, port: cannot listen on {settings.host}:{settings.port} ({error.strerror})", file=sys.stderr)  # noqa: T201
        return 2
    host, port = listeners[0].getsockname()[:2]
    children = plan_children(settings, secret, [listener.fileno() for listener in listeners], whole=whole)
    log.info("listening", extra=fields(url=f"http://{host}:{port}{settings.base_path}", data=str(settings.data.resolve())))
    return watch(children, listeners)


def lock_folder(data: Path) -> bool:
    """Take the data folder for this process until it ends; False when another server has it."""
    descriptor = os.open(data / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return False
    return True


def plan_children(settings: Settings, secret: str, listen_fds: list[int], *, whole: bool) -> list[Child]:
    """The processes to run, in the order in which they stop: a collector for each socket, the engine."""
    packed = pack_settings(settings)
    upstream = socket_path(settings.data) if whole else None
    if upstream:
        upstream.unlink(missing_ok=True)  # a process that has outlived an earlier server is not to answer for this one
    lane = "main" if whole else f"collect-{settings.port}"
    board = make_board()
    children = []
    for seat, listen_fd in enumerate(listen_fds):
        orders = Orders(
            settings=packed, secret=secret, listen_fd=listen_fd, board_fd=board, seat=seat, upstream=str(upstream or ""), lane=lane
        )
        children.append(Child("collector", orders, [listen_fd, board]))
    if whole or not settings.embedded:
        children.append(Child("engine", Orders(settings=packed, secret=secret, upstream=str(upstream or ""), lane=lane)))
    return children


def socket_path(data: Path) -> Path:
    """Where the engine process listens; short enough for a Unix socket whatever the data folder is called."""
    path = (data / "api.sock").resolve()
    if len(os.fsencode(path)) < 100:
        return path
    folder = Path(os.environ.get("XDG_RUNTIME_DIR") or "/tmp")  # noqa: S108 - only when the data folder's name is too long
    return folder / f"footfall-{os.getuid()}-{data.stat().st_ino:x}.sock"


def watch(children: list[Child], listeners: list[socket.socket]) -> int:
    """Keep the children alive until a signal comes or one of them cannot work at all.

    At the end the public sockets are closed first: a client that nobody would answer is to know it at once.
    """
    wanted = {signal.SIGTERM, signal.SIGINT, signal.SIGCHLD}
    signal.pthread_sigmask(signal.SIG_BLOCK, wanted)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    for child in reversed(children):
        child.start(time.monotonic())
    status = 0
    while True:
        caught = signal.sigtimedwait(wanted, 1.0 if all(child.process for child in children) else 0.05)
        if caught and caught.si_signo in {signal.SIGTERM, signal.SIGINT}:
            break
        if any(fate == FAULT_EXIT for fate in (revive(child) for child in children)):
            status = 2
            break
    log.info("stopping")
    for listener in listeners:
        listener.close()
    collectors = [child for child in children if child.name == "collector"]
    for child in collectors:
        child.ask_to_stop()
    for child in children:
        child.stop(COLLECTOR_PATIENCE if child in collectors else ENGINE_PATIENCE)
    return status


def revive(child: Child) -> int | None:
    """Start a dead child again when its time has come; gives the exit status of one that has just died."""
    now = time.monotonic()
    if child.process is None:
        if now >= child.retry_at:
            child.start(now)
        return None
    if child.kill_if_hung(now):
        log.error("process hung and was killed", extra=fields(name=child.name))
    status = child.exited()
    if status is not None:
        level = logging.ERROR if status else logging.WARNING
        log.log(level, "process ended, starting it again", extra=fields(name=child.name, status=status))
        child.plan_restart(now)
    return status


def listen(host: str, port: int, count: int) -> list[socket.socket]:
    """The public sockets, one for each collector; the system spreads new connections over them.

    Raises:
        OSError: somebody else listens there.
    """
    # Sockets that share a port would also share it with another server of this user, so it must be free first.
    with bind(host, port, shared=False) as probe:
        port = probe.getsockname()[1]
    listeners = [bind(host, port, shared=count > 1) for _ in range(count)]
    for listener in listeners:
        listener.listen(BACKLOG)
        listener.setblocking(False)
    return listeners


def bind(host: str, port: int, *, shared: bool) -> socket.socket:
    """A socket that is bound and does not listen yet."""
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if shared:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        listener.bind((host, port))
    except OSError:
        listener.close()
        raise
    return listener


def raise_file_limit() -> None:
    """Allow as many open files as the system lets us: connections and table parts need them."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < hard:
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def main(descriptor: int) -> int:
    """Read the plan from the inherited memory file and supervise."""
    with os.fdopen(descriptor, "rb") as file:
        plan = msgspec.json.decode(file.read(), type=Plan)
    return supervise(unpack_settings(plan.settings), whole=plan.whole)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
