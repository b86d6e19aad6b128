/*
 * Writes agents.json and bots.json, with the licences of their sources beside them, into the folder given
 * (by default the package's data folder).
 */

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { list } from "isbot";
import { toPython } from "./expression.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] ?? join(here, "../../../src/footfall/data");

mkdirSync(target, { recursive: true });
write("agents.json", { source: named("detect-browser"), ...agentTables() });
write("bots.json", { source: named("isbot"), patterns: list.map(robotPattern) });
copyFileSync(installed("detect-browser", "LICENSE"), join(target, "agents.LICENSE"));
copyFileSync(installed("isbot", "LICENSE"), join(target, "bots.LICENSE"));

/**
 * The two ordered tables of detect-browser, which it keeps to itself; the first match wins. Each row holds a name,
 * an expression and the text that whatever it matches ends with, often "".
 */
function agentTables() {
  const module = readFileSync(installed("detect-browser", "es/index.js"), "utf8");
  const start = module.indexOf("var SEARCHBOX_UA_REGEX");
  const end = module.indexOf("export function detect(");
  if (start < 0 || end < start) {
    throw new Error("detect-browser is laid out differently now: find its rule tables again.");
  }
  const tables = new Function(`${module.slice(start, end)}; return [userAgentRules, operatingSystemRules];`)();
  const [browsers, systems] = tables.map((rules) => rules.map(([name, rule]) => [name, expression(rule), ending(rule)]));
  return { browsers, systems };
}

/** The patterns of isbot ignore case; the package tries them on text in lower case. */
function robotPattern(source) {
  if (/[A-Z]/.test(source.replace(/\\./g, ""))) {
    throw new Error(`The pattern ${source} has capitals: it cannot be tried on text in lower case.`);
  }
  return toPython(source);
}

function expression(rule) {
  if (rule.flags) {
    throw new Error(`The flags of ${rule} are not translated yet.`);
  }
  return toPython(rule.source);
}

/** The text before a final `$`, after the last thing that repeats: to look at it first saves a costly search in vain. */
function ending(rule) {
  const found = /[*+]((?:[A-Za-z]|\\\))+)\$$/.exec(rule.source);
  return found ? found[1].replace("\\", "") : "";
}

function write(name, content) {
  writeFileSync(join(target, name), `${JSON.stringify(content, null, 1)}\n`);
}

function named(name) {
  const { version, license } = JSON.parse(readFileSync(installed(name, "package.json"), "utf8"));
  return `${name} ${version} (${license})`;
}

function installed(name, file) {
  return join(here, "node_modules", name, file);
}
