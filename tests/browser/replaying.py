"""A recording for the tests of the player: a page that would run scripts and reach other hosts if it could."""

from __future__ import annotations

import itertools
from typing import Any

Node = dict[str, Any]
ELSEWHERE = "https://elsewhere.example"
RUN = "top.hacked=1"


def make_recording(start: int) -> list[dict[str, Any]]:
    """Events of rrweb, 20 s of them from `start` (ms): a page, a click after 2 s, a longer text after 3 s, the next page after 15 s."""
    ids = itertools.count(1)

    def element(tag: str, attributes: dict[str, str] | None = None, *children: Node) -> Node:
        return {"type": 2, "id": next(ids), "tagName": tag, "attributes": attributes or {}, "childNodes": list(children)}

    def text(content: str) -> Node:
        return {"type": 3, "id": next(ids), "textContent": content}

    head = element(
        "head",
        {},
        element("style", {}, text(f"body {{ color: rgb(1, 2, 3); background: url({ELSEWHERE}/style.png) }}")),
        element("link", {"rel": "preconnect", "href": ELSEWHERE}),
        element("link", {"rel": "stylesheet", "href": f"{ELSEWHERE}/style.css"}),
        element("meta", {"http-equiv": "refresh", "content": f"0;url={ELSEWHERE}"}),
        element("base", {"href": ELSEWHERE}),
    )
    button = element("button", {"onclick": RUN}, text("Reserve"))
    body = element(
        "body",
        {"onload": RUN},
        element("h1", {"style": "font-size: 40px"}, text("Berths by the week")),
        button,
        element("img", {"src": f"{ELSEWHERE}/pixel.gif", "onerror": RUN}),
        element("script", {}, text(RUN)),
        element("iframe", {"src": f"{ELSEWHERE}/frame", "srcdoc": f"<script>{RUN}</script>"}),
        element("object", {"data": f"{ELSEWHERE}/object"}),
        element("video", {"src": f"{ELSEWHERE}/film", "autoplay": ""}),
        element("a", {"href": f"javascript:{RUN}"}, text("Prices")),
        element("svg", {"onload": RUN}),
    )
    page = {
        "type": 0,
        "id": next(ids),
        "childNodes": [{"type": 1, "id": next(ids), "name": "html", "publicId": "", "systemId": ""}, element("html", {}, head, body)],
    }
    # A recorder tells of each added node alone.
    line = element("p", {"onclick": RUN})
    added = [
        {"parentId": body["id"], "nextId": None, "node": line},
        {"parentId": line["id"], "nextId": None, "node": text("Reserved for you")},
    ]
    return [
        {"type": 4, "timestamp": start, "data": {"href": "https://example.com/berths", "width": 1000, "height": 600}},
        {"type": 2, "timestamp": start + 10, "data": {"node": page, "initialOffset": {"left": 0, "top": 0}}},
        {"type": 3, "timestamp": start + 2_000, "data": {"source": 2, "type": 2, "id": button["id"], "x": 60, "y": 90}},
        {
            "type": 3,
            "timestamp": start + 3_000,
            "data": {"source": 0, "texts": [], "attributes": [], "removes": [], "adds": added},
        },
        {"type": 4, "timestamp": start + 15_000, "data": {"href": "https://example.com/thanks", "width": 1000, "height": 600}},
        {"type": 3, "timestamp": start + 20_000, "data": {"source": 2, "type": 2, "id": button["id"], "x": 60, "y": 90}},
    ]
