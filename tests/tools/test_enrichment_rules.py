"""The tables in the package are those of the npm packages, and the package answers as they do."""

from __future__ import annotations

import json
import random
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from footfall.collect.agents import LONGEST_AGENT, describe_agent
from footfall.collect.bots import find_bot

DATA = Path(__file__).parents[2] / "src/footfall/data"
FILES = ["agents.json", "agents.LICENSE", "bots.json", "bots.LICENSE"]

Run = Callable[..., Any]


@pytest.fixture(scope="module")
def run_node(rules_folder: Path) -> Run:
    def run(script: str, *arguments: str, given: object = None) -> Any:
        command = ["node", script, *arguments]
        done = subprocess.run(command, cwd=rules_folder, check=True, capture_output=True, input=json.dumps(given).encode(), timeout=120)
        return json.loads(done.stdout) if done.stdout else None

    return run


@pytest.fixture(scope="module")
def corpus(run_node: Run) -> dict[str, list[Any]]:
    return run_node("judge.mjs", "corpus")


def test_the_data_files_are_what_the_build_makes(run_node: Run, tmp_path: Path) -> None:
    run_node("build.mjs", str(tmp_path))
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(FILES)
    for name in FILES:
        assert (tmp_path / name).read_bytes() == (DATA / name).read_bytes(), f"{name}: run `npm run build` in tools/enrichment/rules"


def test_names_and_robots_agree_with_the_packages(run_node: Run, corpus: dict[str, list[Any]]) -> None:
    people = [agent for agent, _ in corpus["people"]]
    assert len(people) > 800
    assert len(corpus["robots"]) > 1500
    agents = [
        agent for agent in dict.fromkeys(people + corpus["robots"] + mixtures(people + corpus["robots"])) if len(agent) <= LONGEST_AGENT
    ]
    assert len(agents) > 6000
    verdicts = run_node("judge.mjs", given=agents)
    wrong = []
    for agent, (browser, system, robot) in zip(agents, verdicts, strict=True):
        ours = describe_agent(agent, "")
        if (ours.browser, ours.os, find_bot(agent) != "") != (browser, system, robot):
            wrong.append((agent, browser, system, robot, ours, find_bot(agent)))
    assert wrong == []


def test_devices_agree_with_a_collection_that_knows_them(corpus: dict[str, list[Any]]) -> None:
    """The collection notes what device each agent was seen on; a few claim to be another."""
    wrong = [(agent, device) for agent, device in corpus["people"] if describe_agent(agent, "").device != device]
    assert len(wrong) <= len(corpus["people"]) * 0.02, wrong[:20]


EXPRESSIONS = [
    (r"^a\s+b$", ["a b", "a\u00a0b", "a\ufeffb", "a b\n", "a\tb"]),
    (r"[\w\d-.]+[\s/]x", ["a-.9/x", "é x", "-\u2003x", "a,x"]),
    (r"a.c", ["abc", "a\u2028c", "a\rc", "a\nc", "aéc"]),
    (r"(?<! channel/|google/)google", ["google", " channel/google", "google/google", "google/ google"]),
    (r"[a[]+\/\d", ["[a/1", "a/\u0661", "b/1"]),
]


@pytest.mark.parametrize(("source", "texts"), EXPRESSIONS, ids=[source for source, _ in EXPRESSIONS])
def test_a_translated_expression_finds_the_same(rules_folder: Path, source: str, texts: list[str]) -> None:
    program = f"""
        import {{ toPython }} from "./expression.mjs";
        const [source, texts] = {json.dumps([source, texts])};
        console.log(JSON.stringify([toPython(source), texts.map((text) => text.match(new RegExp(source))?.[0] ?? null)]));
    """
    command = ["node", "--input-type=module", "--eval", program]
    translated, found = json.loads(subprocess.run(command, cwd=rules_folder, check=True, capture_output=True, timeout=60).stdout)
    expression = re.compile(translated, re.ASCII)
    assert [match[0] if (match := expression.search(text)) else None for text in texts] == found


def mixtures(agents: list[str]) -> list[str]:
    """Agents that nobody sends: the beginning of one with the end of another, and odd cases and signs."""
    dice = random.Random(7)
    mixed = []
    for agent in dice.choices(agents, k=4000):
        words, others = agent.split(" "), dice.choice(agents).split(" ")
        mixed.append(" ".join(words[: dice.randrange(len(words))] + others[dice.randrange(len(others)) :]))
    odd = [
        change(agent)
        for agent in dice.choices(agents, k=600)
        for change in (str.upper, str.lower, lambda text: text.replace(" ", "\u00a0"))
    ]
    return mixed + odd + [agent + tail for agent in dice.choices(agents, k=200) for tail in ("\n", "\u2028x", " \u212aey", "ſ")]
