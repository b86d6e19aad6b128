from __future__ import annotations

import json

import msgspec
import pytest

from footfall.collect.deadletters import add_letters, make_letter
from footfall.collect.spool import Spool
from footfall.model.event import Identity

RECORD = msgspec.msgpack.encode(Identity("0b9f7cf2-4c5e-4f0e-9a52-3a1d3a6f4b11", "0b9f7cf2-4c5e-5f0e-9a52-3a1d3a6f4b11", 1, "anna", 5))


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "spool"
    spool = Spool(folder, "main", 2**24)
    spool.append_now([RECORD, RECORD])
    spool.close()
    return folder


def test_show(call, folder):
    status, out, _ = call("spool", "show", "--data", folder.parent)
    assert status == 0
    assert "2 records wait, the oldest for" in out
    assert "No server is storing them." in out


def test_show_as_json(call, folder):
    status, out, _ = call("spool", "show", "--json", "--data", folder.parent)
    found = json.loads(out)
    assert status == 0
    assert found["faults"] == []
    assert found["spool"]["pending_records"] == 2


def test_show_without_a_spool(call, tmp_path):
    status, _, err = call("spool", "show", "--data", tmp_path)
    assert status == 1
    assert "there is no spool" in err


@pytest.mark.parametrize("arguments", [("show",), ("show", "--json"), ("replay",)])
def test_damaged_spool(call, folder, arguments):
    (folder / "checkpoint.json").write_text("{")
    status, _, err = call("spool", *arguments, "--data", folder.parent)
    assert status == 1
    assert "checkpoint" in err
    assert "Traceback" not in err


def test_discard(call, folder):
    add_letters(folder, [make_letter(f"a:{number}", 0, "", "[odd]", raw) for number, raw in enumerate([RECORD, b"torn", b"off", RECORD])])
    status, out, _ = call("spool", "replay", "--id", "a:1", "--data", folder.parent)
    assert (status, "a:1 stays: its bytes are damaged" in out) == (1, True)
    assert call("spool", "discard", "--data", folder.parent)[0] == 2
    status, out, _ = call("spool", "discard", "--unreadable", "--json", "--data", folder.parent)
    assert (status, json.loads(out)) == (0, {"discarded": ["a:1", "a:2"], "unknown": []})
    status, out, _ = call("spool", "discard", "--id", "a:3", "--id", "a:1", "--data", folder.parent)
    assert (status, out) == (1, "Discarded 1 records.\na:1 is no such record.\n")
    status, out, _ = call("spool", "dead-letters", "--json", "--data", folder.parent)
    assert [letter["id"] for letter in json.loads(out)] == ["a:0"]


@pytest.mark.parametrize(("arguments", "replayed", "left"), [((), 2, 0), (("--id", "a:1"), 1, 1), (("--id", "none"), 0, 2)])
def test_replay(call, folder, arguments, replayed, left):
    add_letters(folder, [make_letter(f"a:{number}", 0, "events", "[odd]", RECORD) for number in (0, 1)])
    status, out, _ = call("spool", "dead-letters", "--data", folder.parent)
    assert status == 0
    assert "[odd]" in out
    status, out, _ = call("spool", "replay", *arguments, "--json", "--data", folder.parent)
    assert (status, json.loads(out)) == (0, {"replayed": replayed, "kept": []})
    status, out, _ = call("spool", "dead-letters", "--json", "--data", folder.parent)
    assert len(json.loads(out)) == left


def test_letters_that_cannot_be_read_stay(call, folder):
    add_letters(folder, [make_letter("a:0", 0, "", "damaged", b"\xff")])
    status, out, _ = call("spool", "replay", "--data", folder.parent)
    assert status == 1
    assert "a:0 stays" in out


def test_limit(call, folder):
    add_letters(folder, [make_letter(f"a:{number}", 0, "events", "odd", RECORD) for number in range(5)])
    _, out, _ = call("spool", "dead-letters", "--limit", 3, "--json", "--data", folder.parent)
    assert [letter["id"] for letter in json.loads(out)] == ["a:0", "a:1", "a:2"]


def test_nothing_to_replay_where_there_is_no_spool(call, tmp_path):
    status, _, err = call("spool", "replay", "--data", tmp_path)
    assert status == 1
    assert "there is no spool" in err
