/*
 * Writes the country database (countries.mmdb.xz, countries.json) and the names of regions (regions.tsv), with
 * their licences beside them, into the folder given (by default the package's data folder). Needs the command xz.
 */

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { iso31662 } from "iso-3166";

const COUNTRIES = "@ip-location-db/geo-whois-asn-country-mmdb";
const LANGUAGES = ["en", "geonames"];

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] ?? join(here, "../../../src/footfall/data");

mkdirSync(target, { recursive: true });
writeFileSync(join(target, "regions.tsv"), regionTable());
writeFileSync(
  join(target, "regions.LICENSE"),
  ["iso3166-2-db", "iso-3166"].map((name) => `${named(name)}\n\n${licence(name)}`).join("\n\n"),
);
const database = readFileSync(installed(COUNTRIES, "geo-whois-asn-country.mmdb"));
const squeeze = ["--format=xz", "-6e", "--threads=1", "--stdout"];
writeFileSync(join(target, "countries.mmdb.xz"), execFileSync("xz", squeeze, { input: database, maxBuffer: 2 ** 26 }));
writeFileSync(join(target, "countries.json"), `${JSON.stringify({ source: named(COUNTRIES), version: details(COUNTRIES).version })}\n`);
copyFileSync(installed(COUNTRIES, "NRO_LICENSE"), join(target, "countries.LICENSE"));

/**
 * Lines of `CC-XX` and the region's names, parted by tabs. Where two regions of a country share a name the better
 * answer comes first: today's divisions, then their parts, and after an empty line the codes that the standard has
 * given up.
 */
function regionTable() {
  const names = new Map();
  for (const country of Object.values(JSON.parse(readFileSync(installed("iso3166-2-db", "data/iso3166-2.json"), "utf8")))) {
    for (const region of country.regions ?? []) {
      add(names, `${country.iso}-${region.iso}`, [region.name, ...LANGUAGES.map((language) => region.names?.[language])]);
    }
  }
  const ranks = new Map();
  for (const { code, name, parent } of iso31662) {
    ranks.set(code, parent.length === 2 ? 0 : 1);
    add(names, code, [name]);
  }
  const table = (chosen) => {
    const key = (code) => `${code.slice(0, 2)} ${ranks.get(code)} ${code}`;
    const codes = [...names.keys()].filter(chosen).sort((one, other) => (key(one) < key(other) ? -1 : 1));
    return codes.map((code) => `${[code, ...names.get(code)].join("\t")}\n`).join("");
  };
  return `${table((code) => ranks.has(code))}\n${table((code) => !ranks.has(code))}`;
}

function add(names, code, more) {
  if (/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(code)) {
    const known = names.get(code) ?? new Set();
    for (const name of more.filter(Boolean)) {
      known.add(name.replace(/\s+/g, " ").trim());
    }
    names.set(code, known);
  }
}

function named(name) {
  const { version, license } = details(name);
  return `${name} ${version} (${license})`;
}

function details(name) {
  return JSON.parse(readFileSync(installed(name, "package.json"), "utf8"));
}

function licence(name) {
  return readFileSync(installed(name, name === "iso-3166" ? "license" : "LICENSE"), "utf8");
}

function installed(name, file) {
  return join(here, "node_modules", name, file);
}
