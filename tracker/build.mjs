// Builds every row of outputs.mjs, prints its sizes, and fails when one is larger than it may be or cannot be renamed.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

import { OUTPUTS } from './outputs.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const WEB = join(HERE, '../src/footfall/web');
const PACKAGE = join(HERE, 'dist');
const FOLDERS = { script: WEB, lazy: WEB, module: PACKAGE };
const FORMATS = { script: 'iife', lazy: 'esm', module: 'esm' };
// Whatever fails while a script starts is never the page's concern.
const GUARD = { banner: { js: 'try{' }, footer: { js: '}catch(e){}' } };
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
const COLUMN = 9;

/** Bundle one row; gives the name of the file that was written. */
async function bundle({ file, entry, format, external = [] }) {
  const outfile = join(FOLDERS[format], file);
  mkdirSync(dirname(outfile), { recursive: true });
  await build({
    absWorkingDir: HERE,
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    sourcemap: 'linked',
    legalComments: 'none',
    charset: 'utf8',
    target: 'es2020',
    format: FORMATS[format],
    ...(format === 'script' && GUARD),
    external,
    logLevel: 'warning',
  });
  return outfile;
}

/** Compress a file as the server will send it, and keep that beside it; gives the sizes in bytes. */
function compress(outfile, served) {
  const text = readFileSync(outfile);
  const gzip = gzipSync(text, { level: 9 });
  const brotli = brotliCompressSync(text, BROTLI);
  if (served) {
    writeFileSync(`${outfile}.gz`, gzip);
    writeFileSync(`${outfile}.br`, brotli);
  }
  return { raw: text.length, gzip: gzip.length, brotli: brotli.length };
}

/** What is wrong with an output: too large, or a word that settings replace is not there exactly once. */
function findFaults({ file, limit, replaced = [] }, outfile, { brotli }) {
  const text = readFileSync(outfile, 'utf8');
  const faults = replaced
    .filter((word) => text.split(word).length !== 2)
    .map((word) => `${file} must hold ${word} exactly once, for the server replaces it`);
  if (limit && brotli > limit) faults.push(`${file} has ${brotli} bytes under Brotli; ${limit} are allowed`);
  return faults;
}

console.log(`${''.padEnd(20)}${['raw', 'gzip', 'brotli'].map((name) => name.padStart(COLUMN)).join('')}  bytes`);
const faults = [];
for (const output of OUTPUTS) {
  const outfile = await bundle(output);
  const sizes = compress(outfile, output.format !== 'module');
  const columns = Object.values(sizes).map((bytes) => String(bytes).padStart(COLUMN));
  console.log(`${output.file.padEnd(20)}${columns.join('')}${output.limit ? `  (limit ${output.limit})` : ''}`);
  faults.push(...findFaults(output, outfile, sizes));
}
if (faults.length) {
  for (const output of OUTPUTS) rmSync(join(FOLDERS[output.format], output.file), { force: true });
  console.error(faults.join('\n'));
  process.exit(1);
}
