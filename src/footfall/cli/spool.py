"""`footfall spool`: what waits to be stored, and what could not be. All of it works beside a running server."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter
from cyclopts.types import PositiveInt

from footfall.cli.faults import MISUSED, CommandFailed
from footfall.cli.options import Config, Data, Json, read_settings
from footfall.cli.output import open_console, print_json, print_rows

KILOBYTE = 1024

Limit = Annotated[PositiveInt, Parameter(help="How many to list, oldest first.")]
Unreadable = Annotated[bool, Parameter(negative="", help="All records whose bytes are damaged.")]
Ids = Annotated[list[str] | None, Parameter(name="--id", negative="", help="Only this record; may be given several times.")]


def show(*, json: Json = False, data: Data = None, config: Config = None) -> int:
    """Show the events that wait to be stored; the status is 1 when the spool is damaged."""
    from footfall.collect.report import BROKEN, MEND_BROKEN, show_spool, verify

    folder = find_folder(config, data)
    faults = verify(folder)
    if BROKEN in faults:
        raise CommandFailed(BROKEN, MEND_BROKEN)
    if faults and not json:
        raise CommandFailed("\n".join(faults), "What is damaged is passed over; the rest is stored.")
    report = show_spool(folder)
    if json:
        print_json({"spool": report, "faults": faults})
        return int(bool(faults))
    console = open_console()
    rows = [
        (
            lane.name,
            "growing" if lane.living else "ended",
            str(lane.segments),
            kilobytes(lane.bytes),
            f"{lane.pending_records:,}",
            kilobytes(lane.pending_bytes),
        )
        for lane in report.lanes
    ]
    print_rows(console, ("lane", "state", "segments", "size", "waiting records", "waiting size"), rows)
    age = "" if report.age is None else f", the oldest for {report.age:.1f} s"
    console.print(
        f"{report.pending_records:,} records wait{age}. {'A' if report.draining else 'No'} server is storing them.", highlight=False
    )
    if report.dead_letters:
        console.print(f"{report.dead_letters:,} records could not be stored: `footfall spool dead-letters` lists them.", highlight=False)
    return 0


def dead_letters(*, limit: Limit = 20, json: Json = False, data: Data = None, config: Config = None) -> None:
    """List the records that could not be stored, with the reasons.

    They are kept, one JSON object a line, in spool/dead-letters.jsonl of the data folder. The field `record` of a
    line may be mended there before `footfall spool replay`; `footfall spool discard` deletes what cannot be mended.
    """
    from footfall.collect.deadletters import count_broken_letters, list_letters

    folder = find_folder(config, data)
    letters = list(islice(list_letters(folder), limit))
    if json:
        print_json(letters)
        return
    if broken := count_broken_letters(folder):
        print(f"{broken:,} lines of dead-letters.jsonl are no records; they stay where they are.")
    elif not letters:
        print("There are none.")
    if not letters:
        return
    rows = []
    for letter in letters:
        what = letter.record or {}
        rows.append((letter.id, letter.time, letter.table, letter.reason, f"{what.get('type', 'unreadable')} {what.get('url_path', '')}"))
    print_rows(open_console(), ("id", "time", "table", "reason", "record"), rows)


def replay(*, ids: Ids = None, json: Json = False, data: Data = None, config: Config = None) -> int:
    """Queue the records that could not be stored once more, each exactly once; the status is 1 when some stay behind."""
    from footfall.collect.checkpoint import CheckpointBroken
    from footfall.collect.replay import replay_dead_letters

    folder = find_folder(config, data)
    try:
        outcome = replay_dead_letters(folder, ids)
    except CheckpointBroken:
        raise CommandFailed("the spool's checkpoint cannot be read", "`footfall spool show` says how to mend it.") from None
    if json:
        print_json({"replayed": outcome.replayed, "kept": [{"id": number, "reason": reason} for number, reason in outcome.kept]})
    else:
        print(f"Queued {outcome.replayed:,} records once more.")
        for number, reason in outcome.kept:
            print(f"{number} stays: {reason}")
    return int(bool(outcome.kept))


def discard(*, ids: Ids = None, unreadable: Unreadable = False, json: Json = False, data: Data = None, config: Config = None) -> int:
    """Delete records that could not be stored, for good: those named, or all that are damaged; the status is 1 when some are not there."""
    from footfall.collect.deadletters import list_letters, lock_letters, remove_letters

    if not ids and not unreadable:
        raise CommandFailed("name the records with --id, or give --unreadable", "`footfall spool dead-letters` lists them.", MISUSED)
    folder = find_folder(config, data)
    with lock_letters(folder):
        letters = {letter.id: letter for letter in list_letters(folder)}
        chosen = {number for number, letter in letters.items() if number in (ids or ()) or (unreadable and letter.record is None)}
        remove_letters(folder, chosen)
    unknown = [number for number in ids or () if number not in letters]
    if json:
        print_json({"discarded": sorted(chosen), "unknown": unknown})
    else:
        print(f"Discarded {len(chosen):,} records.")
        for number in unknown:
            print(f"{number} is no such record.")
    return int(bool(unknown))


def find_folder(config: Config, data: Data) -> Path:
    """The spool's folder.

    Raises:
        CommandFailed: the data folder has none.
    """
    folder = read_settings(config, data=data).spool_folder
    if not folder.is_dir():
        raise CommandFailed(f"there is no spool in {folder.parent}", "Name the data folder of the server with --data.")
    return folder


def kilobytes(size: int) -> str:
    """A size for people."""
    return f"{size / KILOBYTE:,.0f} kB"
