from __future__ import annotations

import io
import os
import pty
import struct
import subprocess
import sys
import termios
from fcntl import ioctl

import pytest
from rich.console import Console

from footfall.cli.output import ENDLESS, open_console, print_rows

LONG = "0b9f7cf2-4c5e-4f0e-9a52-3a1d3a6f4b11"
ROWS = [("[Harbour] Lane", "harbour-lane-coffee.example", LONG), ("Second", "", LONG[::-1])]
TITLES = ("Name", "Domain", "Id")


def draw(width: int, rows: list[tuple[str, str, str]]) -> str:
    written = io.StringIO()
    print_rows(Console(width=width, file=written), TITLES, rows)
    return written.getvalue()


@pytest.mark.parametrize("width", [10, 40, 60, 89, 90, 120, ENDLESS])
def test_every_text_stays_whole(width):
    text = draw(width, ROWS)
    for row in ROWS:
        for part in row:
            assert part in text
    assert "…" not in text


@pytest.mark.parametrize(("width", "table"), [(60, False), (120, True), (ENDLESS, True)])
def test_what_is_too_wide_for_a_table_stands_one_below_the_other(width, table):
    lines = draw(width, ROWS).splitlines()
    assert ("┏" in lines[0]) is table
    assert max(map(len, lines)) <= (width if table else 200)
    assert ("Domain  harbour-lane-coffee.example" in lines) is not table


def test_a_list_without_rows_keeps_its_titles():
    assert "Domain" in draw(10, [])[:200] or "Name" in draw(40, [])


def test_output_that_is_no_terminal_is_not_cut_to_a_width(monkeypatch):
    monkeypatch.setenv("COLUMNS", "20")
    assert open_console().width == ENDLESS


SHOW = """
from footfall.cli.output import open_console, print_rows
print_rows(open_console(), ("Name", "Domain", "Id"), [("Harbour", "harbour-lane-coffee-and-more.example", "LONG"), ("B", "b", "LONG")])
""".replace("LONG", LONG)


@pytest.mark.parametrize("columns", [40, 80, 160])
def test_in_a_terminal_ids_are_whole_at_every_width(columns):
    ours, theirs = pty.openpty()
    ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    kept = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES"}}
    with subprocess.Popen([sys.executable, "-c", SHOW], stdout=theirs, stdin=theirs, env={**kept, "TERM": "xterm"}) as process:
        os.close(theirs)
        written = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
            if not part:
                break
            written += part
        assert process.wait(60) == 0
    os.close(ours)
    text = written.decode()
    assert text.count(LONG) == 2
    assert ("┏" in text) is (columns == 160)
