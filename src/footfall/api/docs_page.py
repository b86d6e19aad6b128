"""The document of the API as one page of HTML, without scripts and without anything from other hosts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

STYLE = """
:root { color-scheme: light dark; --line: #8884; --soft: #8881; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1rem; max-width: 60rem; }
nav ul { columns: 12rem; padding: 0; list-style: none; }
details { border: 1px solid var(--line); border-radius: 6px; margin: .4rem 0; }
summary { cursor: pointer; padding: .5rem .8rem; }
summary b { display: inline-block; min-width: 4.5rem; font: 600 .85rem monospace; }
summary code { font-size: .95rem; overflow-wrap: anywhere; }
details > div { padding: 0 .8rem .8rem; border-top: 1px solid var(--line); }
table { border-collapse: collapse; width: 100%; }
td, th { text-align: left; vertical-align: top; padding: .2rem .6rem .2rem 0; overflow-wrap: anywhere; }
pre { background: var(--soft); padding: .6rem; overflow: auto; max-height: 24rem; border-radius: 4px; }
"""


def render_page(document: Mapping[str, Any]) -> str:
    """The page of a document."""
    info = document["info"]
    groups: dict[str, list[str]] = {tag["name"]: [] for tag in document["tags"]}
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            groups[operation["tags"][0]].append(render_operation(method, path, operation, document))
    links = "".join(f'<li><a href="#{escape(anchor(tag))}">{escape(tag.capitalize())}</a></li>' for tag in groups)
    sections = "".join(
        f'<section id="{escape(anchor(tag))}"><h2>{escape(tag.capitalize())}</h2>{"".join(parts)}</section>'
        for tag, parts in groups.items()
    )
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(info["title"])} API</title>
<style>{STYLE}</style>
</head>
<body>
<header><h1>{escape(info["title"])} API {escape(info["version"])}</h1>
<p>{escape(info["description"])} For programs: <a href="openapi.json">openapi.json</a>.</p></header>
<nav aria-label="Groups"><ul>{links}</ul></nav>
<main>{sections}{render_errors(document)}</main>
</body>
</html>
"""


def render_operation(method: str, path: str, operation: Mapping[str, Any], document: Mapping[str, Any]) -> str:
    """One endpoint, folded."""
    parts = [f"<p>{escape(operation['description'])}</p>", f"<p>Needs: {escape(name_security(operation['security']))}.</p>"]
    parts.append(render_parameters(resolve(operation["parameters"], document)))
    if "requestBody" in operation:
        content = operation["requestBody"]["content"]["application/json"]
        parts.append("<h3>Body</h3>" + render_json(content["example"] if "example" in content else content["schema"]))
    for status, answer in operation["responses"].items():
        parts += [
            f"<h3>Answer {escape(status)}, {escape(kind)}</h3>" + render_json(content["example"])
            for kind, content in answer.get("content", {}).items()
            if "example" in content
        ]
    parts.append(f"<p>Statuses: {escape(', '.join(operation['responses']))}.</p>")
    head = f"<summary><b>{escape(method.upper())}</b> <code>{escape(path)}</code> {escape(operation['summary'])}</summary>"
    return f'<details id="{escape(operation["operationId"])}">{head}<div>{"".join(parts)}</div></details>'


def render_parameters(parameters: Iterable[Mapping[str, Any]]) -> str:
    """The table of parameters; empty without any."""
    rows = "".join(
        f"<tr><td><code>{escape(part['name'])}</code></td><td>{escape(part['in'])}{', required' if part.get('required') else ''}</td>"
        f"<td>{escape(name_schema(part['schema']))}</td></tr>"
        for part in parameters
    )
    return f"<h3>Parameters</h3><table><tr><th>Name</th><th>Where</th><th>What</th></tr>{rows}</table>" if rows else ""


def render_errors(document: Mapping[str, Any]) -> str:
    """What the error statuses mean."""
    answers = document["components"]["responses"]
    rows = "".join(f"<tr><td>{escape(name[-3:])}</td><td>{escape(answer['description'])}</td></tr>" for name, answer in answers.items())
    return f'<section id="errors"><h2>Errors</h2><table>{rows}</table></section>'


def render_json(value: Any) -> str:
    """A value as readable JSON."""
    text = value if isinstance(value, str) else json.dumps(value, indent=2, ensure_ascii=False)
    return f"<pre>{escape(text)}</pre>"


def resolve(parameters: Iterable[Mapping[str, Any]], document: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The parameters with those that are referred to in their places."""
    known = document["components"]["parameters"]
    return [known[part["$ref"].rpartition("/")[2]] if "$ref" in part else part for part in parameters]


def name_security(ways: Iterable[Mapping[str, Any]]) -> str:
    """What lets a caller in."""
    return " or ".join(name for way in ways for name in way) or "nothing"


def name_schema(schema: Mapping[str, Any]) -> str:
    """A schema in a few words."""
    known = {"type", "properties", "items", "required"}
    kind = schema.get("type", "")
    facts = [f"{name} {json.dumps(value, ensure_ascii=False)}" for name, value in schema.items() if name not in known]
    return ", ".join([kind if isinstance(kind, str) else " or ".join(kind), *facts]).strip(", ")


def anchor(tag: str) -> str:
    """The name of a group in addresses."""
    return tag.replace(" ", "-")
