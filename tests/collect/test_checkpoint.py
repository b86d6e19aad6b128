"""The checkpoint is whole at any moment and belongs to one process."""

from __future__ import annotations

import pytest

from footfall.collect.checkpoint import (
    CHECKPOINT,
    COPY,
    Checkpoint,
    CheckpointBroken,
    CheckpointTaken,
    Place,
    Range,
    Refusal,
    find_state,
    read_state,
)


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


@pytest.mark.parametrize("damage", [None, b"", b"{", b"garbage"])
def test_the_copy_takes_the_place_of_a_damaged_or_deleted_file(tmp_path, damage):
    checkpoint = Checkpoint(tmp_path)
    checkpoint.begin((Range("front", 1, 0, 50, 2),))
    checkpoint.end()
    checkpoint.begin((Range("front", 1, 50, 90, 1),))
    open_batch = checkpoint.get_batch()
    checkpoint.close()
    harm(tmp_path / CHECKPOINT, damage)
    assert find_state(tmp_path).batch == open_batch
    checkpoint = Checkpoint(tmp_path)
    assert checkpoint.get_batch() == open_batch, "it is repeated under the same name"
    checkpoint.end()
    checkpoint.begin((Range("front", 1, 90, 99, 1),))
    assert checkpoint.state.lanes == {"front": Place(1, 90, 3)}
    assert checkpoint.get_batch().id.partition("-")[0] != open_batch.id.partition("-")[0]
    checkpoint.close()
    assert read_state(tmp_path / CHECKPOINT) == read_state(tmp_path / COPY) == checkpoint.state


def test_a_damaged_copy_harms_nobody(tmp_path):
    Checkpoint(tmp_path).close()
    checkpoint = Checkpoint(tmp_path)
    checkpoint.save()
    checkpoint.close()
    (tmp_path / COPY).write_text("{")
    epoch = find_state(tmp_path).epoch
    checkpoint = Checkpoint(tmp_path)
    assert checkpoint.state.epoch == epoch
    checkpoint.save()
    checkpoint.close()
    assert read_state(tmp_path / COPY) == checkpoint.state


@pytest.mark.parametrize(("damage", "of_copy"), [(b"{", None), (b"{", b"{"), (None, b"{")])
def test_what_cannot_be_read_is_never_taken_for_nothing(tmp_path, damage, of_copy):
    checkpoint = Checkpoint(tmp_path)
    checkpoint.save()
    checkpoint.close()
    harm(tmp_path / CHECKPOINT, damage)
    harm(tmp_path / COPY, of_copy)
    with pytest.raises(CheckpointBroken):
        Checkpoint(tmp_path)
    for name in (CHECKPOINT, COPY):
        (tmp_path / name).unlink(missing_ok=True)
    Checkpoint(tmp_path).close()


def harm(file, damage):
    """Leave these bytes of a file, or nothing of it."""
    file.unlink()
    if damage is not None:
        file.write_bytes(damage)


def test_without_a_batch_there_is_none_to_get(tmp_path):
    checkpoint = Checkpoint(tmp_path)
    with pytest.raises(LookupError):
        checkpoint.get_batch()
    checkpoint.close()
    assert find_state(tmp_path / "nowhere") is None
