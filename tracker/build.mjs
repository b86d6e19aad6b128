// Builds every row of outputs.mjs, prints its sizes, and fails when one is larger than it may be.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

import { OUTPUTS } from './outputs.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const WEB = join(HERE, '../src/footfall/web');
const PACKAGE = join(HERE, 'dist');
const FOLDERS = { script: WEB, module: PACKAGE };
const FORMATS = { script: 'iife', module: 'esm' };
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

function bundle({ file, entry, format, external = [] }) {
  const outfile = join(FOLDERS[format], file);
  mkdirSync(dirname(outfile), { recursive: true });
  return build({
    absWorkingDir: HERE,
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    sourcemap: 'linked',
    sourcesContent: true,
    legalComments: 'none',
    charset: 'utf8',
    target: 'es2020',
    format: FORMATS[format],
    external,
    logLevel: 'warning',
  }).then(() => outfile);
}

function measure(outfile) {
  const text = readFileSync(outfile);
  return { raw: text.length, gzip: gzipSync(text, { level: 9 }).length, brotli: brotliCompressSync(text, BROTLI).length };
}

function show({ file, limit }, size) {
  const sizes = [size.raw, size.gzip, size.brotli].map((bytes) => String(bytes).padStart(9)).join('');
  console.log(`${file.padEnd(20)}${sizes}${limit ? `  (limit ${limit})` : ''}`);
}

execFileSync(process.execPath, [join(HERE, 'node_modules/typescript/bin/tsc'), '--noEmit'], { cwd: HERE, stdio: 'inherit' });

console.log(`${''.padEnd(20)}${['raw', 'gzip', 'brotli'].map((name) => name.padStart(9)).join('')}  bytes`);
const tooLarge = [];
for (const output of OUTPUTS) {
  const size = measure(await bundle(output));
  show(output, size);
  if (output.limit && size.brotli > output.limit) {
    tooLarge.push(`${output.file} has ${size.brotli} bytes under Brotli; ${output.limit} are allowed`);
  }
}
if (OUTPUTS.some(({ format }) => format === 'module') && existsSync(PACKAGE)) {
  const arguments_ = ['--declaration', '--emitDeclarationOnly', '--outDir', PACKAGE];
  execFileSync(process.execPath, [join(HERE, 'node_modules/typescript/bin/tsc'), ...arguments_], { cwd: HERE, stdio: 'inherit' });
}
if (tooLarge.length) {
  console.error(tooLarge.join('\n'));
  process.exit(1);
}
