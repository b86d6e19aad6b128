"""Frames of the spool survive what a crash or a disk can do to a file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footfall.collect.segments import HEADER_SIZE, Damage, Frame, list_segments, make_frame, parse_frames, read_segment, segment_file

batches = st.lists(st.lists(st.binary(max_size=40), min_size=1, max_size=4), max_size=5)


def parse(data, base=0):
    return [frame.records if isinstance(frame, Frame) else (frame.start, frame.end) for frame in parse_frames(data, base)]


@given(batches)
def test_what_goes_in_comes_out(appends):
    data = b"".join(make_frame(records, 7) for records in appends)
    assert parse(data) == appends


@given(batches)
def test_frames_tell_where_they_lie(appends):
    data = b"".join(make_frame(records, 7) for records in appends)
    frames = list(parse_frames(data, base=100))
    assert [frame.start for frame in frames] == [100, *[frame.end for frame in frames]][: len(frames)]
    assert not frames or frames[-1].end == 100 + len(data)


def test_a_tail_torn_at_any_byte_is_left_out():
    first, last = make_frame([b"one", b"two"], 1), make_frame([b"three", b"", b"four" * 9], 2)
    for length in range(len(last)):
        assert parse(first + last[:length]) == [[b"one", b"two"]]
    assert parse(first + last) == [[b"one", b"two"], [b"three", b"", b"four" * 9]]


def test_a_tail_of_zeros_is_left_out():
    first = make_frame([b"one"], 1)
    assert parse(first + bytes(500)) == [[b"one"]]


def test_any_flipped_bit_is_seen_and_the_next_frame_is_found():
    first, second, third = (make_frame([text], 1) for text in (b"one", b"two", b"three"))
    for index in range(len(second)):
        for bit in (1, 128):
            broken = bytearray(second)
            broken[index] ^= bit
            found = list(parse_frames(first + bytes(broken) + third))
            assert found[1] == Damage(len(first), len(first) + len(second))
            assert parse(first + bytes(broken) + third)[::2] == [[b"one"], [b"three"]]


@given(st.binary(max_size=300), st.lists(st.binary(max_size=20), min_size=1, max_size=3))
def test_rubbish_never_hides_a_frame(rubbish, records):
    found = parse(rubbish + make_frame(records, 1))
    assert records in found


def test_a_record_that_looks_like_a_frame_is_a_record():
    inner = make_frame([b"inner"], 1)
    assert parse(make_frame([inner, inner], 2)) == [[inner, inner]]


@pytest.mark.parametrize("size", [0, 1, 70_000])
def test_a_frame_costs_its_header_and_a_length_each(size):
    assert len(make_frame([bytes(size)], 1)) == HEADER_SIZE + 4 + size


def test_segments_are_listed_in_order_with_sizes(tmp_path):
    for number, size in ((10, 3), (9, 2), (2, 1)):
        segment_file(tmp_path, number).write_bytes(b"x" * size)
    (tmp_path / "mark").write_bytes(b"")
    assert list_segments(tmp_path) == [(2, 1), (9, 2), (10, 3)]
    assert list_segments(tmp_path / "gone") == []


def test_a_part_of_a_segment_is_read(tmp_path):
    segment_file(tmp_path, 1).write_bytes(b"0123456789")
    assert read_segment(tmp_path, 1, 3, 6) == b"345"
