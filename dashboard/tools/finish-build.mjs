/** After the build: compresses every file, writes which addresses belong to the dashboard, and checks what the first load costs. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, '../src/footfall/web/dashboard');
const FIRST_LOAD_LIMIT = 195_000;
const TEXTS = new Set(['.js', '.css', '.svg', '.json']);
const SMALL = 1_000;

const manifest = JSON.parse(readFileSync(join(target, 'manifest.json'), 'utf8'));
writeFileSync(join(target, 'routes.json'), readFileSync(join(root, 'src/pages/routes.json')));
checkFirstLoad();
for (const file of listFiles(target)) compress(file);

function* listFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* listFiles(path);
    else yield path;
  }
}

function compress(file) {
  if (!TEXTS.has(extname(file)) || statSync(file).size < SMALL) return;
  const content = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}

/** JavaScript before the first page can be shown: the entry with all it imports, the overview likewise, and one language. */
function checkFirstLoad() {
  const needed = new Set();
  for (const name of ['index.html', 'src/messages/en.ts', 'src/pages/overview/Overview.tsx']) gather(name, needed);
  let total = 0;
  for (const file of needed) {
    const size = gzipSync(readFileSync(join(target, file)), { level: 9 }).length;
    total += size;
    console.log(`${(size / 1000).toFixed(1).padStart(8)} kB  ${file}`);
  }
  console.log(`${(total / 1000).toFixed(1).padStart(8)} kB  first load, gzipped, of ${FIRST_LOAD_LIMIT / 1000} kB`);
  if (total > FIRST_LOAD_LIMIT) {
    console.error('The first load is too large.');
    process.exit(1);
  }
}

function gather(name, found) {
  const chunk = manifest[name];
  if (!chunk || found.has(chunk.file)) return;
  found.add(chunk.file);
  for (const imported of chunk.imports ?? []) gather(imported, found);
}
