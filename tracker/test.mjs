// Runs the unit tests: bundles every tests/**/*.test.ts for Node and hands them to its test runner.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = dirname(fileURLToPath(import.meta.url));
const tests = readdirSync(join(HERE, 'tests'), { recursive: true }).filter((file) => file.endsWith('.test.ts'));
const outdir = mkdtempSync(join(tmpdir(), 'tracker-tests-'));
try {
  await build({
    absWorkingDir: HERE,
    entryPoints: tests.map((file) => join('tests', file)),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const bundles = readdirSync(outdir, { recursive: true }).filter((file) => file.endsWith('.mjs'));
  const { status } = spawnSync(
    process.execPath,
    ['--enable-source-maps', '--test', '--test-reporter=dot', ...process.argv.slice(2), ...bundles.map((file) => join(outdir, file))],
    { stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
