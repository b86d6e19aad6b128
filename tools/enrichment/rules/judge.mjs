/*
 * Answers with what the npm packages say: reads a JSON list of user agents from the input, writes a JSON list
 * of [browser, system, isBot]. With `corpus` as argument it writes the user agents of two collections instead:
 * {people: [[agent, device], ...], robots: [agent, ...]}.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { browserName, detectOS } from "detect-browser";
import { isbot } from "isbot";

const require = createRequire(import.meta.url);

if (process.argv[2] === "corpus") {
  const people = readFileSync(require.resolve("user-agents").replace(/index\.c?js$/, "user-agents.json"), "utf8");
  const robots = readFileSync(new URL("node_modules/crawler-user-agents/crawler-user-agents.json", import.meta.url), "utf8");
  answer({
    people: [...new Map(JSON.parse(people).map((row) => [row.userAgent, row.deviceCategory]))],
    robots: [...new Set(JSON.parse(robots).flatMap((row) => row.instances))],
  });
} else {
  const agents = JSON.parse(readFileSync(0, "utf8"));
  answer(agents.map((agent) => [browserName(agent) ?? "", detectOS(agent) ?? "", isbot(agent)]));
}

function answer(value) {
  process.stdout.write(JSON.stringify(value));
}
