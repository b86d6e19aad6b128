/** Lays out the pictures and the map that the dashboard serves itself, taken from npm packages, in public/. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterAttachedWeight, presimplify, quantile, simplify } from 'topojson-simplify';
import { unwrap } from './antimeridian.mjs';

const require = createRequire(import.meta.url);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'public');
const BROWSERS = ['chrome', 'chromium', 'edge', 'firefox', 'opera', 'safari', 'samsung-internet'];
const KEPT_POINTS = 0.25;

rmSync(join(target, 'assets'), { recursive: true, force: true });
copyFlags();
copyBrowsers();
writeRegions();
writeMap();

function copyFlags() {
  const source = join(root, 'node_modules/country-flag-icons');
  const folder = join(target, 'assets/flags');
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(join(source, '3x2'))) {
    if (/^[A-Z]{2}\.svg$/.test(file)) cpSync(join(source, '3x2', file), join(folder, file));
  }
  cpSync(join(source, 'LICENSE'), join(folder, 'LICENSE.txt'));
}

function copyBrowsers() {
  const folder = join(target, 'assets/browsers');
  mkdirSync(folder, { recursive: true });
  for (const name of BROWSERS) {
    const source = join(root, 'node_modules/@browser-logos', name);
    const files = readdirSync(source);
    const file = files.includes(`${name}.svg`) ? `${name}.svg` : `${name}_64x64.png`;
    cpSync(join(source, file), join(folder, file));
  }
  cpSync(join(root, 'node_modules/@browser-logos/chrome/README.md'), join(folder, 'README.md'));
}

/** The names of regions, a file for each country, from the table that the server reads. */
function writeRegions() {
  const folder = join(target, 'assets/regions');
  mkdirSync(folder, { recursive: true });
  const countries = new Map();
  for (const line of readFileSync(join(root, '../src/footfall/data/regions.tsv'), 'utf8').split('\n')) {
    const [code, name] = line.split('\t');
    if (!name) continue;
    const country = code.slice(0, 2);
    countries.set(country, { ...countries.get(country), [code]: name });
  }
  for (const [country, names] of countries) writeFileSync(join(folder, `${country}.json`), JSON.stringify(names));
}

/** The countries, by their two letters, with rings that do not jump over the antimeridian. */
function writeMap() {
  const codes = require('i18n-iso-countries/codes.json');
  const letters = new Map(codes.map(([two, , number]) => [number, two]));
  const atlas = JSON.parse(readFileSync(join(root, 'node_modules/world-atlas/countries-50m.json'), 'utf8'));
  const land = feature(atlas, atlas.objects.countries);
  const features = land.features
    .map((country) => ({ ...country, id: undefined, properties: { code: letters.get(country.id) ?? '' } }))
    .filter((country) => country.properties.code !== 'AQ')
    .map(unwrap);
  const whole = presimplify(topology({ countries: { type: 'FeatureCollection', features } }, 100_000));
  const weight = quantile(whole, 1 - KEPT_POINTS);
  const simple = filter(simplify(whole, weight), filterAttachedWeight(whole, weight));
  mkdirSync(join(target, 'assets'), { recursive: true });
  writeFileSync(join(target, 'assets/world.json'), JSON.stringify(quantize(simple, 10_000)));
}
