"""The page that people see where there is nothing: programs get JSON."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import Any

from footfall.serve.asgi import Scope, Send
from footfall.serve.dashboard import CAREFUL
from footfall.serve.scripts import READING, Headers

STYLE = (
    ":root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-content:center;text-align:center;"
    "font:16px/1.5 system-ui,sans-serif;padding:1rem}p{opacity:.7}"
)
WORDS = {
    "en": ("There is nothing here", "The address is misspelt, or what was here is no more."),
    "de": ("Hier ist nichts", "Die Adresse ist falsch geschrieben, oder was hier war, gibt es nicht mehr."),
    "es": ("Aquí no hay nada", "La dirección está mal escrita, o lo que había aquí ya no existe."),
    "fr": ("Il n’y a rien ici", "L’adresse est mal écrite, ou ce qui était ici n’existe plus."),
    "ja": ("ここには何もありません", "アドレスが間違っているか、ここにあったものはもうありません。"),
    "pt": ("Não há nada aqui", "O endereço está escrito errado, ou o que havia aqui não existe mais."),
    "zh": ("这里什么都没有", "地址有误，或者这里的内容已不存在。"),
}
"""By language, what the page says and why that may be."""
HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
POLICY = f"default-src 'none'; style-src 'sha256-{HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
TAG = re.compile(r"\s*([a-z]{2})\b", re.IGNORECASE)


def reads_pages(scope: Scope) -> bool:
    """Whether a request is that of a person's browser for a page, of which there is none below `/api`."""
    if scope["type"] != "http" or scope["method"] not in READING or scope["path"].startswith("/api/"):
        return False
    accepted = dict(scope["headers"]).get(b"accept", b"")
    return b"text/html" in accepted and b"json" not in accepted


def show_nothing(scope: Scope, send: Send) -> Send:
    """A `send` that puts the page in the place of a 404 in JSON; every other answer goes through as it is."""
    replaced = False

    async def send_page(message: Any) -> None:
        nonlocal replaced
        if message["type"] == "http.response.start" and message["status"] == 404 and _is_json(message["headers"]):
            replaced = True
            page = write_page(choose_language(dict(scope["headers"]).get(b"accept-language", b"").decode("latin-1")))
            headers = [
                *CAREFUL,
                (b"content-type", b"text/html; charset=utf-8"),
                (b"content-length", b"%d" % len(page)),
                (b"cache-control", b"no-store"),
                (b"vary", b"accept, accept-language"),
                (b"content-security-policy", POLICY.encode()),
            ]
            await send({"type": "http.response.start", "status": 404, "headers": headers})
            await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else page})
        elif not replaced:
            await send(message)

    return send_page


def choose_language(accepted: str) -> str:
    """The first of the languages in a header Accept-Language that the page knows; English without one."""
    tags = (found[1].lower() for part in accepted.split(",") if (found := TAG.match(part)))
    return next((tag for tag in tags if tag in WORDS), "en")


def write_page(language: str) -> bytes:
    """The page in a language of `WORDS`. Nothing of the request is in it."""
    title, reason = WORDS[language]
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f'<meta name="robots" content="noindex"><title>{title}</title><style>{STYLE}</style></head>'
        f"<body><main><h1>{title}</h1><p>{reason}</p></main></body></html>"
    ).encode()


def _is_json(headers: Headers) -> bool:
    return any(name == b"content-type" and value.startswith(b"application/json") for name, value in headers)
