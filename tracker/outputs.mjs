// What the build makes. A new output is a new row.
//
// `format` says where it goes: 'script' is a file that pages load by <script>, 'lazy' one that such a file imports when
// it is needed (both go to the folder that the server serves), 'module' an entry of the npm package (it goes to dist).
// `limit` is the most bytes that the file may have under Brotli; the build fails above it. `replaced` are the words that the
// server may replace by settings: each must stand in the file exactly once. A module's `external` packages are left to
// whoever installs it.

export const OUTPUTS = [
  { file: 'script.js', entry: 'src/core/script.ts', format: 'script', limit: 2000, replaced: ['/api/send', '/extras.js', '){1}$'] },
  { file: 'extras.js', entry: 'src/extras/extras.ts', format: 'lazy' },
  { file: 'recorder.js', entry: 'src/recorder/recorder.ts', format: 'script', replaced: ['){1}$'] },
  { file: 'declarative.js', entry: 'src/declarative/script.ts', format: 'script', replaced: ['){1}$'] },
  { file: 'index.js', entry: 'src/declarative/index.ts', format: 'module' },
  { file: 'react.js', entry: 'src/react/index.tsx', format: 'module', external: ['react', 'react/jsx-runtime', '@footfall/tracker'] },
];
