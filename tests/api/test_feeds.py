"""Many who watch the same thing cost one question at a time."""

from __future__ import annotations

import asyncio

from footfall.api.feeds import Feeds


class Source:
    """Counts how often it is asked; asked the `fails`-th time it has no answer."""

    def __init__(self, fails: int = 0) -> None:
        self.asked = 0
        self.fails = fails

    async def __call__(self) -> bytes:
        self.asked += 1
        if self.asked == self.fails:
            raise OSError
        return str(self.asked).encode()


async def take(feeds: Feeds, key: str, source: Source, number: int) -> list[bytes | None]:
    found: list[bytes | None] = []
    watching = feeds.watch(key, source)
    async for answer in watching:
        found.append(answer)
        if len(found) == number:
            break
    await watching.aclose()  # type: ignore[attr-defined]
    return found


def test_all_watchers_share_the_answers():
    async def main() -> None:
        feeds, source = Feeds(interval=0.05), Source()
        found = await asyncio.gather(*(take(feeds, "a", source, 3) for _ in range(20)))
        assert found == [[b"1", b"2", b"3"]] * 20
        assert source.asked == 3

    asyncio.run(main())


def test_other_keys_have_answers_of_their_own():
    async def main() -> None:
        feeds, one, two = Feeds(interval=0.05), Source(), Source()
        await asyncio.gather(take(feeds, "a", one, 2), take(feeds, "b", two, 1))
        assert (one.asked, two.asked) == (2, 1)

    asyncio.run(main())


def test_nobody_watching_costs_nothing_and_coming_back_begins_again():
    async def main() -> None:
        feeds, source = Feeds(interval=0.01), Source()
        await take(feeds, "a", source, 2)
        asked = source.asked
        await asyncio.sleep(0.1)
        assert source.asked == asked
        assert await take(feeds, "a", source, 1) == [str(asked + 1).encode()]

    asyncio.run(main())


def test_a_failure_is_left_out_and_silence_is_told():
    async def main() -> None:
        assert await take(Feeds(interval=0.01, heartbeat=1), "a", Source(fails=1), 1) == [b"2"]
        assert await take(Feeds(interval=5, heartbeat=0.01), "a", Source(), 3) == [b"1", None, None]

    asyncio.run(main())


def test_stopping_ends_whoever_watches_and_lets_nobody_in():
    async def main() -> None:
        feeds = Feeds(interval=0.01)
        watching = asyncio.create_task(take(feeds, "a", Source(), 10**9))
        await asyncio.sleep(0.05)
        feeds.stop()
        assert await asyncio.wait_for(watching, 1)
        assert await take(feeds, "a", Source(), 1) == []

    asyncio.run(main())
