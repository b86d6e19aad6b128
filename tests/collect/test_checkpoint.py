"""The checkpoint is whole at any moment and belongs to one process."""

from __future__ import annotations

import pytest
from msgspec import DecodeError

from footfall.collect.checkpoint import CHECKPOINT, Checkpoint, CheckpointTaken, Place, Range, Refusal, find_state


def test_a_batch_is_on_disk_before_it_begins(tmp_path):
    checkpoint = Checkpoint(tmp_path)
    checkpoint.begin((Range("front", 1, 0, 50, 2), Range("front", 2, 0, 30, 1)))
    batch = find_state(tmp_path).batch
    assert batch.ranges == (Range("front", 1, 0, 50, 2), Range("front", 2, 0, 30, 1))
    checkpoint.split("events", [(0, 1), (1, 3)], Refusal(1, "events", "bad"))
    batch = find_state(tmp_path).batch
    assert (batch.splits, batch.refused) == ({"events": [(0, 1), (1, 3)]}, [Refusal(1, "events", "bad")])
    checkpoint.close()


def test_the_end_of_a_batch_is_saved_with_the_next_step(tmp_path):
    checkpoint = Checkpoint(tmp_path)
    checkpoint.begin((Range("front", 1, 0, 50, 2),))
    checkpoint.end()
    assert find_state(tmp_path).batch is not None
    checkpoint.begin((Range("front", 1, 50, 90, 1),))
    checkpoint.end()
    checkpoint.save()
    state = find_state(tmp_path)
    assert (state.batch, state.lanes) == (None, {"front": Place(1, 90, 3)})
    checkpoint.forget("front")
    checkpoint.save()
    assert find_state(tmp_path).lanes == {}
    checkpoint.close()


def test_ids_of_batches_never_come_again(tmp_path):
    seen = set()
    for folder in (tmp_path / "one", tmp_path / "two"):
        for _ in range(2):
            checkpoint = Checkpoint(folder)
            for start in range(3):
                checkpoint.begin((Range("front", 1, start, start + 1, 1),))
                seen.add(checkpoint.get_batch().id)
                checkpoint.end()
            checkpoint.save()
            checkpoint.close()
    assert len(seen) == 12


def test_only_one_process_has_it(tmp_path):
    first = Checkpoint(tmp_path)
    with pytest.raises(CheckpointTaken):
        Checkpoint(tmp_path)
    first.close()
    Checkpoint(tmp_path).close()


def test_a_broken_file_is_never_taken_for_an_empty_one(tmp_path):
    (tmp_path / CHECKPOINT).write_text("{")
    with pytest.raises(DecodeError):
        Checkpoint(tmp_path)
    (tmp_path / CHECKPOINT).unlink()
    Checkpoint(tmp_path).close()


def test_without_a_batch_there_is_none_to_get(tmp_path):
    checkpoint = Checkpoint(tmp_path)
    with pytest.raises(LookupError):
        checkpoint.get_batch()
    checkpoint.close()
    assert find_state(tmp_path / "nowhere") is None
