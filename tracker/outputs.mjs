// What the build makes. A new output is a new row.
//
// `format` is 'script' for a file that pages load by <script> (it goes to the server's own folder) and 'module' for an
// entry of the npm package (it goes to dist). `limit` is the most bytes that the file may have under Brotli; the build
// fails above it. A module's `external` packages are left to whoever installs it.

export const OUTPUTS = [
  { file: 'script.js', entry: 'src/core/script.ts', format: 'script', limit: 2000 },
  { file: 'extras.js', entry: 'src/extras/extras.ts', format: 'script' },
  { file: 'recorder.js', entry: 'src/recorder/recorder.ts', format: 'script' },
];
