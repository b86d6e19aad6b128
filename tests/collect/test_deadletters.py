"""Dead letters can be read, mended and replayed, each once."""

from __future__ import annotations

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from spooling import SESSION, WEBSITE, Killed, Tables, make_event

import footfall.collect.replay as replay_module
from footfall.collect.checkpoint import Checkpoint, Range
from footfall.collect.deadletters import (
    LETTERS,
    add_letters,
    build_record,
    count_broken_letters,
    decode_record,
    describe_record,
    encode_record,
    list_letters,
    make_letter,
    read_record,
)
from footfall.collect.lanes import list_lanes
from footfall.collect.replay import recover_replays, replay_dead_letters
from footfall.collect.writer import Writer
from footfall.model.event import Event, Identity, Property, ReplayChunk

NOW = 1_795_294_058_123
keys, times = st.integers(0, 2**64 - 1), st.integers(0, 2**42)
properties = st.tuples(
    st.builds(
        Property,
        st.text(),
        st.integers(1, 5),
        st.text(),
        st.none() | st.floats(allow_nan=False, allow_infinity=False),
        st.none() | times,
    )
)
records = st.one_of(
    st.builds(Event, *[st.text()] * 4, keys, keys, times, st.integers(1, 5), url_path=st.text(), data=properties),
    st.builds(Identity, st.text(), st.text(), keys, st.text(), times, data=properties),
    st.builds(ReplayChunk, *[st.text()] * 3, keys, st.text(), *[times] * 3, st.integers(0, 9), st.text()),
)


def write_letters(folder, *paths, **options):
    letters = [make_letter(f"batch-1:{path}", NOW, "events", "refused", make_event(path, data=True), **options) for path in paths]
    add_letters(folder, letters)


def drain(folder):
    tables = Tables()
    writer = Writer(tables, folder)
    writer.step()
    writer.step()
    writer.close()
    return tables.rows


@given(records)
def test_a_record_told_to_people_is_the_same_record(record):
    assert build_record(json.loads(json.dumps(describe_record(record)))) == record


def test_a_letter_says_what_when_where_and_why(tmp_path):
    write_letters(tmp_path, "/a")
    (line,) = (tmp_path / LETTERS).read_text().splitlines()
    letter = json.loads(line)
    assert (letter["id"], letter["time"], letter["table"], letter["reason"]) == (
        "batch-1:/a",
        "2026-11-21T20:47:38.123+00:00",
        "events",
        "refused",
    )
    assert (letter["record"]["type"], letter["record"]["url_path"]) == ("event", "/a")


def test_a_letter_is_kept_once(tmp_path):
    write_letters(tmp_path, "/a", "/b")
    write_letters(tmp_path, "/b", "/c")
    add_letters(tmp_path, [])
    assert [letter.id for letter in list_letters(tmp_path)] == ["batch-1:/a", "batch-1:/b", "batch-1:/c"]


def test_a_line_cut_short_is_written_again(tmp_path):
    write_letters(tmp_path, "/a", "/b")
    content = (tmp_path / LETTERS).read_bytes()
    (tmp_path / LETTERS).write_bytes(content[:-5])
    assert [letter.id for letter in list_letters(tmp_path)] == ["batch-1:/a"]
    write_letters(tmp_path, "/a", "/b")
    assert [letter.id for letter in list_letters(tmp_path)] == ["batch-1:/a", "batch-1:/b"]
    assert count_broken_letters(tmp_path) == 0


def test_all_letters_go_back_through_the_spool(tmp_path):
    write_letters(tmp_path, "/a", "/b")
    assert replay_dead_letters(tmp_path) == (2, [])
    assert list(list_letters(tmp_path)) == []
    assert replay_dead_letters(tmp_path) == (0, [])
    assert drain(tmp_path) == {"event_data": ["key of /a", "key of /b"], "events": ["/a", "/b"]}
    assert list_lanes(tmp_path) == []


def test_chosen_letters_go_back(tmp_path):
    write_letters(tmp_path, "/a", "/b", "/c")
    assert replay_dead_letters(tmp_path, ["batch-1:/b"]).replayed == 1
    assert [letter.id for letter in list_letters(tmp_path)] == ["batch-1:/a", "batch-1:/c"]
    assert drain(tmp_path)["events"] == ["/b"]


def test_properties_that_are_stored_do_not_go_back(tmp_path):
    write_letters(tmp_path, "/a", data_stored=True)
    replay_dead_letters(tmp_path)
    assert drain(tmp_path) == {"events": ["/a"]}


def test_a_letter_mended_by_hand_goes_back_mended(tmp_path):
    write_letters(tmp_path, "/a")
    letter = json.loads((tmp_path / LETTERS).read_text())
    letter["record"]["url_path"] = "/mended"
    (tmp_path / LETTERS).write_text(json.dumps(letter) + "\n")
    replay_dead_letters(tmp_path)
    assert drain(tmp_path)["events"] == ["/mended"]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"record": None, "raw": "wQ=="}, ""),
        ({"record": None, "raw": "%"}, ""),
        ({"record": {"type": "nothing"}}, "`type` must be one of event, identity, replay"),
        ({"record": {"type": "event"}}, "`website_id` is missing"),
        ({"record": {**describe_record(decode_record(make_event("/"))), "created_at": "now"}}, "Expected `int`"),
    ],
)
def test_a_letter_without_a_valid_record_stays(tmp_path, change, reason):
    write_letters(tmp_path, "/a")
    (tmp_path / LETTERS).write_text(json.dumps(json.loads((tmp_path / LETTERS).read_text()) | change) + "\n")
    result = replay_dead_letters(tmp_path)
    assert (result.replayed, [number for number, _ in result.kept]) == (0, ["batch-1:/a"])
    assert reason in result.kept[0][1]
    assert len(list(list_letters(tmp_path))) == 1


def test_lines_that_are_no_letters_stay(tmp_path):
    write_letters(tmp_path, "/a")
    with (tmp_path / LETTERS).open("a") as file:
        file.write("# a note\n")
    replay_dead_letters(tmp_path)
    assert (tmp_path / LETTERS).read_text() == "# a note\n"
    assert count_broken_letters(tmp_path) == 1


def test_letters_of_a_batch_on_its_way_stay(tmp_path):
    checkpoint = Checkpoint(tmp_path)
    checkpoint.begin((Range("front", 1, 0, 50, 2),))
    moving = f"{checkpoint.get_batch().id}:0"
    add_letters(tmp_path, [make_letter(moving, NOW, "", "refused", make_event("/a"))])
    result = replay_dead_letters(tmp_path)
    assert (result.replayed, [number for number, _ in result.kept]) == (0, [moving])
    checkpoint.close()


@pytest.mark.parametrize("function", ["make_hidden_lane", "remove_letters", "show_lane"])
@pytest.mark.parametrize("side", ["before", "after"])
def test_a_death_while_replaying_loses_and_doubles_nothing(tmp_path, monkeypatch, function, side):
    write_letters(tmp_path, "/a", "/b")
    real = getattr(replay_module, function)

    def die(*arguments):
        if side == "after":
            real(*arguments)
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(replay_module, function, die)
        with pytest.raises(Killed):
            replay_dead_letters(tmp_path)
    recover_replays(tmp_path)
    replay_dead_letters(tmp_path)
    assert drain(tmp_path)["events"] == ["/a", "/b"]
    assert list(list_letters(tmp_path)) == []
    assert not list(tmp_path.glob(".replay-*"))


def test_a_letter_about_rubbish_keeps_the_bytes():
    letter = make_letter("batch-1:0", NOW, "", "not a record", b"\xc1rubbish")
    assert letter.record is None
    with pytest.raises(ValueError, match=r".+"):
        read_record(letter)
    whole = make_letter("batch-1:1", NOW, "", "", encode_record(Identity(WEBSITE, SESSION, 1, "", 5)))
    assert decode_record(read_record(msgspec.structs.replace(whole, record=None))) == Identity(WEBSITE, SESSION, 1, "", 5)
